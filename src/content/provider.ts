import * as z from 'zod/mini'
import type { Provider } from '../core/content.ts'
import { DEFAULT_REGISTER_RULES, type RegisterRules } from '../core/index.ts'
import { check } from './check.ts'
import type { Checked } from './check.ts'
import { keyed, money, numeric, text, whole, words, zone } from './fields.ts'
import type { Tree } from './tree.ts'

export function readProvider(tree: Tree): Checked<Provider> {
  const { value, problems } = check(tree, providerSchema())
  if (value === null) return { value, problems }
  const { costs, rate_per_hour, register, ...rest } = value
  return {
    value: {
      ...rest,
      costs: { labour_per_hour_cents: costs.labour_per_hour, tools_per_seat_cents: costs.tools_per_seat },
      rate_per_hour_cents: rate_per_hour,
      register: { ...DEFAULT_REGISTER_RULES, ...defined(register ?? {}) },
    },
    problems,
  }
}

function providerSchema() {
  return keyed({
    name: text('the name that clients know'),
    legal_name: text('the name that signs'),
    address: text('the address'),
    currency: z.string(CURRENCY).check(z.regex(/^[A-Z]{3}$/, CURRENCY)),
    locale: z.string(LOCALE).check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/, LOCALE)),
    time_zone: zone(),
    technicians: whole('technicians', 1),
    costs: keyed({ labour_per_hour: money(), tools_per_seat: money() }),
    rate_per_hour: money(),
    fit: keyed({
      seats: range(),
      servers: range(),
      sites: range(),
      warn_seats: whole('seats', 1),
      platforms: words('a list of platforms, such as [Windows, Microsoft 365]'),
    }),
    register: z.optional(keyed({
      chase_after_days: z.optional(days()),
      chase_every_days: z.optional(days()),
      expires_after_days: z.optional(days()),
    })),
  })
}

const days = () => whole('days', 1, 3650)

/** Without what is not said. */
const defined = (rules: { readonly [Rule in keyof RegisterRules]?: number | undefined }): Partial<RegisterRules> =>
  Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined))

const CURRENCY = 'a currency of three capitals, such as GBP'
const LOCALE = 'a language and country, such as en-GB'

function range() {
  const expected = 'the least and the most, such as [10, 35]'
  return z.tuple([numeric(expected, isCount), numeric(expected, isCount)], expected).check(z.refine(([least, most]) => least <= most, expected))
}

const isCount = (value: number) => Number.isInteger(value) && value >= 0
