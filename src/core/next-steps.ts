import type { AgreementVersion } from './agreements.ts'
import type { ClockName } from './content.ts'
import { civilFrom, dayFrom, isoDay, monthsLater, parseDay } from './days.ts'
import type { SentReminder, StepNote } from './judgement.ts'
import { nextSurvey } from './next-survey.ts'
import { mark } from './promises.ts'
import { rollingTerm } from './renewal-dates.ts'
import { renewalDays, type LengthRules } from './renewal-days.ts'
import { DEFAULT_RENEWAL_RULES, type RenewalRules, type RenewalStepKind } from './renewal-rules.ts'
import { closesNoYear } from './renewal-terms.ts'
import { movedDeadline, WEEKENDS_FREE, type Workdays } from './workdays.ts'

/** Lengths by which steps are dated: those of renewals, and what is asked for beside them. Days are calendar days. */
export interface StepRules extends LengthRules, Pick<RenewalRules, 'survey_early_days' | 'survey_every_months'> {
  /** An invoice so long overdue is worth a call. */
  readonly call_after_days_overdue: number
  /** Somebody who was served badly and was not spoken to for so long. */
  readonly speak_every_days: number
  /** Days to act on what has no date of its own. */
  readonly act_within_days: number
  readonly week_days: number
}

export const STEP_RULES: StepRules = {
  ...DEFAULT_RENEWAL_RULES, call_after_days_overdue: 14, speak_every_days: 30, act_within_days: 5, week_days: 7,
}

/** The same lengths with which a provider prepares renewals. */
export const stepRules = (renewals: RenewalRules): StepRules => ({ ...STEP_RULES, ...renewals })

/** What the steps of one client follow from. Dates ISO; a null date: no file tells of it. */
export interface StepClient {
  readonly client: string
  readonly agreement: {
    readonly version: AgreementVersion | null
    readonly standing: 'in_force' | 'ended' | 'to_come' | 'none'
    readonly renews_on: string | null
    readonly notice_by: string | null
    /** On which a later version takes its place at the end of the term or before; then nothing is to be prepared. */
    readonly followed_on?: string | null | undefined
  }
  /** Steps that were dated or done by hand. */
  readonly notes?: readonly StepNote[] | undefined
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

interface ComingRenewal {
  /** Null where it has passed, or was seen to by hand. */
  readonly notice: number | null
  readonly offer: number
  readonly survey: number
  /** By the rules: what was sent since then is of this term. */
  readonly begins: number
  readonly done: readonly RenewalStepKind[]
}

/** Days before a renewal, since 1970; null where no end is stated, a later version follows, or the time for it has passed and the agreement goes on. */
function comingRenewal({ client, agreement: { version, standing, renews_on, notice_by, followed_on }, notes = [] }: StepClient, today: number, rules: StepRules, workdays: Workdays): ComingRenewal | null {
  const renews = dayOrNull(renews_on)
  if (version === null || standing !== 'in_force' || renews === null || (followed_on ?? null) !== null) return null
  const end = version.renewal === 'rolling' ? renews - 1 : renews
  const notice = dayOrNull(notice_by)
  const decided = notice !== null && notice < today
  if (end < today || (decided && version.renewal === 'rolling')) return null
  const days = renewalDays(end, notice, rules, workdays)
  const noted = notes.filter((one) => one.client === client && one.term_ends_on === isoDay(end))
  const dated = (kind: 'offer' | 'survey'): number => dayOrNull(noted.find((one) => one.kind === kind)?.on ?? null) ?? days[kind]
  const short = version.renewal === 'rolling' && isShort(version, today)
  const done: RenewalStepKind[] = [...noted.flatMap(({ kind, done_on }) => (done_on === null ? [] : [kind])), ...(short ? ['offer', 'survey'] as const : [])]
  return { notice: decided || done.includes('notice') ? null : notice, offer: dated('offer'), survey: dated('survey'), begins: days.survey, done }
}

/** A rolling term of less than a year is prepared once a year. */
function isShort({ starts_on, ends_on }: AgreementVersion, today: number): boolean {
  const [starts, ends] = [parseDay(starts_on), parseDay(ends_on)]
  return starts !== null && ends !== null && ends >= starts && closesNoYear(starts, rollingTerm(starts, ends, today))
}

/**
 * What is to be done for a client, the soonest first: a pure function of what the files say, the day and the rules.
 * What has no date of its own (unpaid invoices, say) is due within the days to act, or before the next meeting, and is never late.
 * @param as_of ISO date, local. @throws RangeError where it is none
 */
export function stepsOf(client: StepClient, as_of: string, rules: StepRules = STEP_RULES, workdays: Workdays = WEEKENDS_FREE): Step[] {
  const today = parseDay(as_of)
  if (today === null) throw new RangeError(`"${as_of}" is not a date`)
  const steps: (Step & { readonly day: number })[] = []
  const add = (day: number, matter: StepMatter): void => { steps.push({ ...matter, client: client.client, on: isoDay(day), late: day < today, day }) }
  const soon = Math.max(today, movedDeadline(today + rules.act_within_days, rules, workdays))
  const { agreement: { version, standing, renews_on, notice_by }, contacts, told } = client
  const renewal = comingRenewal(client, today, rules, workdays)
  const bound = standing === 'in_force'
  const end = dayOrNull(renews_on)

  const settled = client.notes?.some((one) => one.client === client.client && one.kind === 'end' && one.term_ends_on === renews_on && one.done_on !== null) ?? false
  if (standing === 'ended' && end !== null && renews_on !== null && !settled) add(end, { kind: 'lapsed', ended_on: renews_on })
  const offered = dayOrNull(client.offered_on)
  const open = renewal !== null && !renewal.done.includes('offer') && (offered === null || offered < renewal.begins)
  if (renewal !== null && version !== null && renews_on !== null) {
    if (renewal.notice !== null && notice_by !== null) add(renewal.notice, { kind: 'notice', notice_by, renews_on, renewal: version.renewal })
    if (open) add(renewal.offer, { kind: 'offer', notice_by, renews_on, renewal: version.renewal })
  }

  if (told.surveys && bound) {
    const { on, ...survey } = nextSurvey({ last_on: contacts.survey_sent_on, renewal: open && !renewal.done.includes('survey') ? renewal : null, first: soon, rules, workdays })
    add(parseDay(on) ?? soon, { kind: 'survey', ...survey })
  }
  const visit_on = told.visits && bound ? movedDeadline(meetingDay(contacts.visited_on, today, 1), rules, workdays) : null
  const review_on = told.visits && bound ? movedDeadline(meetingDay(contacts.reviewed_on, today, 3), rules, workdays) : null
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

/** One a month or a quarter: by the end of the period after the last one's. */
function meetingDay(last_on: string | null, today: number, months: 1 | 3): number {
  const last = dayOrNull(last_on)
  return last === null ? endOfThis(today, months) : endOfNext(last, months)
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
