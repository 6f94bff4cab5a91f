import * as z from 'zod/mini'
import type { RenewalRules } from '../core/index.ts'
import { DEFAULT_RENEWAL_RULES } from '../core/index.ts'
import { check } from './check.ts'
import type { Checked } from './check.ts'
import { keyed, listed, share, whole, word, words } from './fields.ts'
import type { Tree } from './tree.ts'

/** How renewals are prepared and priced; what is not said is the default. A file of comments says nothing. @param calendars ids of those that there are */
export function readRenewals(tree: Tree, calendars: readonly string[]): Checked<RenewalRules> {
  if (tree.value === null) return { value: DEFAULT_RENEWAL_RULES, problems: [] }
  const { value, problems } = check(tree, renewalsSchema(calendars))
  if (value === null) return { value, problems }
  const said = Object.entries(value).filter(([, setting]) => setting !== undefined)
  return { value: { ...DEFAULT_RENEWAL_RULES, ...Object.fromEntries(said) }, problems }
}

function renewalsSchema(calendars: readonly string[]) {
  const days = () => z.optional(whole('days', 0, 366))
  return keyed({
    offer_before_notice_days: days(),
    survey_before_offer_days: days(),
    survey_early_days: days(),
    survey_every_months: z.optional(whole('months', 1, 60)),
    visit_before_offer_days: days(),
    briefing_before_offer_days: days(),
    visits_per_month: z.optional(whole('visits', 0, 31)),
    due_before_days: days(),
    on_free_day: z.optional(word(['before', 'after', 'same'])),
    calendar: z.optional(z.nullable(listed(calendars, 'a calendar'))),
    increase_per_year: z.optional(share()),
    seats_from: z.optional(word(['clients', 'assets', 'larger'])),
    device_kinds: z.optional(words('kinds of device, as [laptop, workstation]')),
    least_margin: z.optional(share()),
  })
}
