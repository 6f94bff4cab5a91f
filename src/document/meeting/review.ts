/** `review.*`: what a service review says to a client. Nothing that is for the owner's eyes is among the facts it is handed. */
import { formatCount, inSeries, isoDay, LEAST_DECIDED, type Provider } from '../../core/index.ts'
import type { FieldValue, FieldValues } from '../fields.ts'
import { outcomeWords } from '../log-words.ts'
import { flag, text } from '../values.ts'
import { keepNumbers } from '../wording.ts'
import { attainmentChart, callsChart, chart, stepsChart } from './charts.ts'
import { busiestKinds, clockCount, CLOCKS, lateCalls, metAgain } from './counting.ts'
import type { ReviewFacts } from './facts.ts'
import { oursTable, owedTitle, proposals, yoursTable } from './review-owed.ts'
import { againTable, everyTable, kindsTable, lateTable, priorityTable, promiseTable } from './review-tables.ts'
import { againTitle, everyTitle, kindsTitle, lateTitle, promiseTitle, type BothClocks } from './titles.ts'
import { calls, inWords, list, of, sentence, Voice } from './words.ts'

/** How much of what is long is shown: rows at most. */
export interface ReviewDetail {
  readonly late: number
  readonly kinds: number
  readonly again: number
  /** Calls of which every one is listed, the last where not all are. */
  readonly every: number
  /** Decided calls from which on months are drawn. */
  readonly charted: number
  /** What both sides owe begins a page. */
  readonly parted: boolean
}

export const REVIEW_DETAIL: Omit<ReviewDetail, 'late'> = { kinds: 8, again: 6, every: 0, charted: LEAST_DECIDED, parted: false }

/** For a review whose last page would be nearly empty. */
export const REVIEW_RICH: Omit<ReviewDetail, 'late'> = { kinds: 14, again: 12, every: 0, charted: LEAST_DECIDED, parted: false }

/** For a review that would be too short; the last ones where there are more. */
export const REVIEW_FULL: Omit<ReviewDetail, 'late'> = { kinds: 14, again: 6, every: 40, charted: 1, parted: false }

/** No more calls than these are all listed, one by one. */
const FEW_CALLS = 25

/** Late calls that a review lists: more would be another document. */
export const REVIEW_LATE = { most: 120, least: 8 } as const

const FROM = 'our records'
const STEP_NAMES: Readonly<Record<string, string>> = { offer: 'Our offer', notice: 'Last day for notice', end: 'End of the term' }

/** Fields of the review, to be handed to its template as figures. */
export function reviewFields(facts: ReviewFacts, provider: Pick<Provider, 'currency' | 'locale'>, detail: ReviewDetail): FieldValues {
  const voice = new Voice(provider)
  const all = facts.calls.length
  const counts: BothClocks = { response: clockCount(facts.calls, 'response'), resolution: clockCount(facts.calls, 'resolution') }
  const kinds = busiestKinds(facts.calls)
  const again = metAgain(facts.calls)
  const late = lateCalls(facts.calls, detail.late)
  const listed = Math.max(detail.every, all <= FEW_CALLS ? FEW_CALLS : 0)
  const every = listed === 0 ? [] : facts.calls.slice(-listed)
  const proposed = proposals(facts, voice)
  const steps = stepsChart(facts.steps, STEP_NAMES, facts.period.until_on, 'What comes before the term ends')
  const said = (words: string): FieldValue => text(words, FROM)
  const judged = counts.response.decided + counts.resolution.decided > 0
  return new Map<string, FieldValue>([
    ['review.period', said(`${voice.day(facts.period.from_on)} to ${voice.day(facts.period.until_on)}`)],
    ['review.until', { kind: 'date', value: facts.period.until_on, text: voice.day(facts.period.until_on), from: FROM }],
    ['review.lead', said(leadOf(facts, counts))],
    ['review.judged', flag(judged, FROM)],
    ['review.charted', flag(CLOCKS.some((clock) => counts[clock].decided >= detail.charted), FROM)],
    ['review.promise_title', said(promiseTitle(counts))],
    ['review.promise', promiseTable(counts)],
    ...CLOCKS.flatMap((clock): [string, FieldValue][] => (counts[clock].decided < detail.charted ? [] : [[`review.${clock}_chart`, chart(attainmentChart(facts, clock, clock === 'response' ? 'First answers in time, by month' : 'Resolutions in time, by month'))]])),
    ['review.priority', priorityTable(facts.calls, facts.plan)],
    ['review.not_counted', list(CLOCKS.flatMap((clock) => notCounted(facts, clock) ?? []), FROM)],
    ['review.kinds_title', said(kindsTitle(kinds, all))],
    ...(all >= detail.charted ? [['review.calls_chart', chart(callsChart(facts))] as const] : []),
    ...(kinds.length > 1 ? [['review.kinds', kindsTable(kinds, all, detail.kinds)] as const] : []),
    ...(again[0] !== undefined ? [['review.again_title', said(againTitle(again[0]))] as const, ['review.again', againTable(again, detail.again)] as const] : []),
    ...(again.length > detail.again ? [['review.again_more', said(keepNumbers(`In ${formatCount(again.length)} cases a person met the same problem three times or more; these are the ${inWords(detail.again)} most frequent.`))] as const] : []),
    ...(late.all > 0 ? [['review.late_title', said(lateTitle(late.shown.length, late.all))] as const, ['review.late', lateTable(late.shown)] as const] : []),
    ...(every.length > 0 ? [['review.every_title', said(everyTitle(every.length, all))] as const, ['review.every', everyTable(every)] as const] : []),
    ['review.parted', flag(detail.parted, FROM)],
    ['review.bound', flag(facts.agreement.version !== null, FROM)],
    ...(late.shown.length < late.all ? [['review.late_more', said(keepNumbers(`All ${formatCount(late.all)}, with every time of every call, stand in the call log, which we send you gladly.`))] as const] : []),
    ['review.owed_title', said(owedTitle(facts, voice))],
    ['review.ours', oursTable(facts, voice)],
    ['review.yours', yoursTable(facts)],
    ...(proposed.length > 0 ? [['review.proposed', list(proposed, FROM)] as const, ['review.proposed_title', said(proposedTitle(facts))] as const] : []),
    ...(datesOf(facts, voice) === null ? [] : [['review.dates', said(datesOf(facts, voice) ?? '')] as const]),
    ...(steps === null ? [] : [['review.steps', chart(steps)] as const]),
  ])
}

function leadOf(facts: ReviewFacts, { response, resolution }: BothClocks): string {
  const { calls: some, plan } = facts
  const under = plan === null ? '' : ` under your ${plan.name} agreement`
  if (some.length === 0) return `No call of yours is on record in these twelve months${under}.`
  const clock = (name: string, count: typeof response): string | null => (count.decided === 0 ? null : `${of(count.met, count.decided)} ${name}${count.least === null ? '' : ` (${formatCount(count.least)} would have kept the promise)`}`)
  const told = inSeries([clock('first answers', response), clock('resolutions', resolution)].filter((part) => part !== null))
  return sentence(`In these twelve months there were ${calls(some.length)}${under}.`, told === '' ? null : `In time were ${told}.`)
}

function notCounted({ calls: some }: ReviewFacts, clock: (typeof CLOCKS)[number]): string | null {
  const others = Map.groupBy(some.filter(({ clocks }) => clocks[clock].state !== 'met' && clocks[clock].state !== 'missed'), ({ clocks }) => outcomeWords(clocks[clock]))
  if (others.size === 0) return null
  const parts = [...others].toSorted(([, one], [, other]) => other.length - one.length).map(([words, rows]) => `${formatCount(rows.length)} ${words}`)
  return keepNumbers(`${clock === 'response' ? 'First answers' : 'Resolutions'} not counted: ${parts.join('; ')}.`)
}

function proposedTitle({ recommendation, plan }: ReviewFacts): string {
  const main = recommendation?.main ?? null
  const good = recommendation?.make_good != null
  switch (main?.action) {
    case 'renew': return `${good ? 'First we make good, then we propose' : 'We propose'} to renew ${plan === null ? 'the agreement' : `the ${plan.name} agreement`}`
    case 'change_plan': return `${good ? 'First we make good, then we propose' : 'We propose'} another plan`
    case 'reprice': return `${good ? 'First we make good, then we propose' : 'We propose'} a new fee`
    case 'add_premium': return `${good ? 'First we make good, then we propose' : 'We propose'} Premium Response`
    default: return good ? 'First we make good' : 'What comes next'
  }
}

/** Until when each side can act; null where no end is stated. */
function datesOf({ agreement: { version, standing, renews_on, notice_by }, steps, period }: ReviewFacts, voice: Voice): string | null {
  if (version === null || renews_on === null) return null
  if (standing === 'ended') return sentence(`The agreement ended on ${voice.day(renews_on)}.`)
  const offer = steps.find(({ kind, state }) => kind === 'offer' && state !== 'done')
  const coming = (iso: string | null): iso is string => iso !== null && iso >= period.until_on
  const rolling = version.renewal === 'rolling'
  const last = rolling ? isoDay(Math.round(Date.parse(renews_on) / 86_400_000) - 1) : renews_on
  return sentence(
    offer !== undefined && coming(offer.on) && `You will have our offer in writing by ${voice.actDay(offer.on)}.`,
    coming(notice_by) && `Notice can be given until ${voice.actDay(notice_by)}.`,
    coming(renews_on) && (rolling ? `Without notice the agreement goes on from ${voice.actDay(renews_on)} for another term.` : `The term ends on ${voice.actDay(last)}.`),
  )
}
