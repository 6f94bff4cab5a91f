import type { AgreementVersion } from './agreements.ts'
import type { ClockName } from './content.ts'
import { civilFrom, dayFrom, isoDay, monthsLater, parseDay, weekdayOf } from './days.ts'
import type { SentReminder } from './judgement.ts'
import { mark } from './promises.ts'

/** Lengths by which steps are dated. Days are calendar days; a step that falls on a weekend is due on the Friday before. */
export interface StepRules {
  readonly offer_before_notice_days: number
  readonly survey_before_offer_days: number
  /** A survey so much earlier than its day still serves the offer. */
  readonly survey_early_days: number
  readonly survey_every_months: number
  /** An invoice so long overdue is worth a call. */
  readonly call_after_days_overdue: number
  /** Somebody who was served badly and was not spoken to for so long. */
  readonly speak_every_days: number
  /** Days to act on what has no date of its own. */
  readonly act_within_days: number
  readonly week_days: number
}

export const STEP_RULES: StepRules = {
  offer_before_notice_days: 30, survey_before_offer_days: 60, survey_early_days: 30, survey_every_months: 12,
  call_after_days_overdue: 14, speak_every_days: 30, act_within_days: 5, week_days: 7,
}

/** What the steps of one client follow from. Dates ISO; a null date: no file tells of it. */
export interface StepClient {
  readonly client: string
  readonly agreement: {
    readonly version: AgreementVersion | null
    readonly standing: 'in_force' | 'ended' | 'to_come' | 'none'
    readonly renews_on: string | null
    readonly notice_by: string | null
  }
  /** Which kinds of contact a file tells of at all: of the others nothing is due. */
  readonly told: { readonly surveys: boolean; readonly visits: boolean }
  readonly contacts: { readonly survey_sent_on: string | null; readonly visited_on: string | null; readonly reviewed_on: string | null }
  /** When the last offer was sent, where one was. */
  readonly offered_on: string | null
  readonly invoices: { readonly overdue: number; readonly overdue_cents: number; readonly oldest_days_overdue: number } | null
  readonly obligations: readonly { readonly obligation: SentReminder['obligation']; readonly next_due: { readonly on: string; readonly why: 'broken' | 'wore_off' | 'yearly' | 'first' } | null }[]
  readonly counts: Readonly<Record<ClockName, { readonly met: number; readonly missed: number; readonly promised_bp: number }>>
  readonly habits: readonly { readonly habit: string; readonly value: number; readonly others: number }[]
  /** Who was served worst; null where nobody was, or the label is switched off. */
  readonly complainer: { readonly person: string; readonly last_contact_on: string | null } | null
}

/** What is to be done, and the facts that say why. Money in integer cents. */
export type StepMatter =
  | { readonly kind: 'lapsed'; readonly ended_on: string }
  | { readonly kind: 'notice'; readonly notice_by: string; readonly renews_on: string | null; readonly renewal: 'rolling' | 'fixed' }
  | { readonly kind: 'offer'; readonly notice_by: string | null; readonly renews_on: string; readonly renewal: 'rolling' | 'fixed' }
  | { readonly kind: 'survey'; readonly why: 'before_offer' | 'yearly' | 'first'; readonly last_on: string | null; readonly offer_on: string | null }
  | { readonly kind: 'visit'; readonly last_on: string | null }
  | { readonly kind: 'review'; readonly last_on: string | null }
  | { readonly kind: 'invoices'; readonly overdue: number; readonly overdue_cents: number; readonly oldest_days: number }
  | { readonly kind: 'reminder'; readonly obligation: SentReminder['obligation']; readonly why: 'broken' | 'wore_off' | 'yearly' | 'first' }
  | { readonly kind: 'promise'; readonly clock: ClockName; readonly met: number; readonly decided: number; readonly promised: number }
  | { readonly kind: 'habit'; readonly habit: string; readonly value: number; readonly others: number; readonly more: number }
  | { readonly kind: 'complainer'; readonly person: string; readonly last_contact_on: string | null }

export type StepKind = StepMatter['kind']

export type Step = StepMatter & {
  readonly client: string
  /** Last day, ISO. */
  readonly on: string
  /** That day has passed. */
  readonly late: boolean
}

/** What cannot wait comes first. */
const RANK: Readonly<Record<StepKind, number>> = { lapsed: 0, offer: 1, notice: 2, survey: 3, invoices: 4, complainer: 5, promise: 6, reminder: 7, visit: 8, review: 9, habit: 10 }

/** Standing out for the better asks for nothing. */
const NO_MATTER = 'good'

/** Friday where the day falls on a weekend. */
const workday = (day: number): number => day - Math.max(0, weekdayOf(day) - 4)

/** Last day of the period of so many months, counted from January, that follows the one of that day. */
function endOfNext(day: number, months: 1 | 3): number {
  const { year, month } = civilFrom(day)
  const first = dayFrom({ year, month: month - ((month - 1) % months), day: 1 })
  return monthsLater(first, 2 * months) - 1
}

/** Last day of the period that holds the day. */
const endOfThis = (day: number, months: 1 | 3): number => endOfNext(monthsLater(day, -months), months)

const dayOrNull = (iso: string | null): number | null => (iso === null ? null : parseDay(iso))
const earliest = (...days: readonly (number | null)[]): number | null => days.reduce<number | null>((least, day) => (day === null || (least !== null && least <= day) ? least : day), null)

/** Days before a renewal, since 1970; null where no end is stated, or the time for it has passed and the agreement goes on. */
function renewalDays({ agreement: { version, standing, renews_on, notice_by } }: StepClient, today: number, rules: StepRules): { readonly notice: number | null; readonly offer: number; readonly survey: number } | null {
  const end = dayOrNull(renews_on)
  if (version === null || standing !== 'in_force' || end === null) return null
  const notice = dayOrNull(notice_by)
  const decided = notice !== null && notice < today
  if (end < today || (decided && version.renewal === 'rolling')) return null
  const offer = workday((notice ?? end) - rules.offer_before_notice_days)
  return { notice: decided ? null : notice, offer, survey: workday(offer - rules.survey_before_offer_days) }
}

/**
 * What is to be done for a client, the soonest first: a pure function of what the files say, the day and the rules.
 * What has no date of its own (unpaid invoices, say) is due within the days to act, or before the next meeting, and is never late.
 * @param as_of ISO date, local. @throws RangeError where it is none
 */
export function stepsOf(client: StepClient, as_of: string, rules: StepRules = STEP_RULES): Step[] {
  const today = parseDay(as_of)
  if (today === null) throw new RangeError(`"${as_of}" is not a date`)
  const steps: (Step & { readonly day: number })[] = []
  const add = (day: number, matter: StepMatter): void => { steps.push({ ...matter, client: client.client, on: isoDay(day), late: day < today, day }) }
  const soon = Math.max(today, workday(today + rules.act_within_days))
  const { agreement: { version, standing, renews_on, notice_by }, contacts, told } = client
  const renewal = renewalDays(client, today, rules)
  const bound = standing === 'in_force'
  const end = dayOrNull(renews_on)

  if (standing === 'ended' && end !== null && renews_on !== null) add(end, { kind: 'lapsed', ended_on: renews_on })
  if (renewal !== null && version !== null && renews_on !== null) {
    const offered = dayOrNull(client.offered_on)
    const open = offered === null || offered < renewal.survey
    if (renewal.notice !== null && notice_by !== null) add(renewal.notice, { kind: 'notice', notice_by, renews_on, renewal: version.renewal })
    if (open) add(renewal.offer, { kind: 'offer', notice_by, renews_on, renewal: version.renewal })
  }

  if (told.surveys && bound) surveyStep(client, renewal, soon, rules, add)
  const visit_on = told.visits && bound ? meetingDay(contacts.visited_on, today, 1) : null
  const review_on = told.visits && bound ? meetingDay(contacts.reviewed_on, today, 3) : null
  if (visit_on !== null) add(visit_on, { kind: 'visit', last_on: contacts.visited_on })
  if (review_on !== null) add(review_on, { kind: 'review', last_on: contacts.reviewed_on })

  const { invoices } = client
  if (invoices !== null && invoices.overdue > 0 && invoices.oldest_days_overdue >= rules.call_after_days_overdue) {
    add(soon, { kind: 'invoices', overdue: invoices.overdue, overdue_cents: invoices.overdue_cents, oldest_days: invoices.oldest_days_overdue })
  }
  for (const { obligation, next_due } of client.obligations) {
    const due = dayOrNull(next_due?.on ?? null)
    if (due !== null && next_due !== null) add(due, { kind: 'reminder', obligation, why: next_due.why })
  }

  const before = (...days: readonly (number | null)[]): number => Math.max(soon, earliest(...days) ?? soon)
  const missed = (['response', 'resolution'] as const).flatMap((clock) => missedClearly(clock, client.counts[clock]))[0]
  if (missed !== undefined) add(before(renewal?.offer ?? null, review_on), missed)
  const [habit, ...more] = client.habits.filter((one) => one.habit !== NO_MATTER)
  if (habit !== undefined) add(before(review_on ?? visit_on), { kind: 'habit', habit: habit.habit, value: habit.value, others: habit.others, more: more.length })
  const spoken = dayOrNull(client.complainer?.last_contact_on ?? null)
  if (client.complainer !== null && (spoken === null || spoken + rules.speak_every_days <= today)) add(soon, { kind: 'complainer', ...client.complainer })

  return steps.toSorted((a, b) => a.day - b.day || RANK[a.kind] - RANK[b.kind]).map(({ day: _, ...step }) => step)
}

/** Before the offer, so that what is said can shape it, and at least so often whatever happens. */
function surveyStep({ contacts }: StepClient, renewal: ReturnType<typeof renewalDays>, soon: number, rules: StepRules, add: (day: number, matter: StepMatter) => void): void {
  const last_on = contacts.survey_sent_on
  const last = dayOrNull(last_on)
  const serves = renewal === null || (last !== null && last >= renewal.survey - rules.survey_early_days)
  const offer_on = renewal === null ? null : isoDay(renewal.offer)
  const again = last === null ? null : workday(monthsLater(last, rules.survey_every_months))
  if (!serves && (again === null || renewal.survey <= again)) add(renewal.survey, { kind: 'survey', why: 'before_offer', last_on, offer_on })
  else if (again !== null) add(again, { kind: 'survey', why: 'yearly', last_on, offer_on })
  else add(soon, { kind: 'survey', why: 'first', last_on, offer_on })
}

/** One a month or a quarter: due by the end of the period after the last one's. */
function meetingDay(last_on: string | null, today: number, months: 1 | 3): number {
  const last = dayOrNull(last_on)
  return workday(last === null ? endOfThis(today, months) : endOfNext(last, months))
}

function missedClearly(clock: ClockName, { met, missed, promised_bp }: StepClient['counts'][ClockName]): StepMatter[] {
  const decided = met + missed
  const promised = decided === 0 ? 0 : promised_bp / 10_000 / decided
  return mark(met, decided, promised) === 'missed' ? [{ kind: 'promise', clock, met, decided, promised }] : []
}

/** A client with what is due for it within the week. */
export interface ClientNeed {
  readonly client: string
  /** What cannot wait first: an offer before a review, whichever is older. */
  readonly steps: readonly Step[]
}

/** Reminding never ends, and can wait: what nobody complains of is done with the next letter. */
const isRoutine = (step: Step): boolean => step.kind === 'reminder' && (step.why === 'first' || step.why === 'yearly')

/** Clients that need somebody this week, without what is routine; an offer's own deadline is that of the notice, so that is not said twice: the longest late first, then by date. Each of `all` holds one client's steps, as `stepsOf` gives them. */
export function needsOf(all: readonly (readonly Step[])[], as_of: string, rules: StepRules = STEP_RULES): ClientNeed[] {
  const today = parseDay(as_of)
  if (today === null) throw new RangeError(`"${as_of}" is not a date`)
  const until = isoDay(today + rules.week_days)
  return all.flatMap((steps) => {
    const due = steps.filter((step) => step.on <= until && !isRoutine(step))
    const offered = due.some(({ kind }) => kind === 'offer')
    const said = due.filter(({ kind }) => kind !== 'notice' || !offered).toSorted((a, b) => RANK[a.kind] - RANK[b.kind])
    const [first] = said
    return first === undefined ? [] : [{ client: first.client, steps: said, first }]
  }).toSorted((a, b) => (a.first.on < b.first.on ? -1 : a.first.on > b.first.on ? 1 : RANK[a.first.kind] - RANK[b.first.kind] || (a.client < b.client ? -1 : 1)))
    .map(({ client, steps }) => ({ client, steps }))
}
