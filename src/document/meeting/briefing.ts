/** `briefing.*`: what the owner takes into the room, on two sides. */
import { formatCount, isGood, LEAST_DECIDED, type ClientScore, type Provider, type Scoring } from '../../core/index.ts'
import type { FieldValue, FieldValues } from '../fields.ts'
import { besideFigures, partBarsFigure, qualityFigure } from '../figures/index.ts'
import { flag, text } from '../values.ts'
import { asks, asksTitle, firedWords, offerTable, offerTitle } from './briefing-offer.ts'
import { peopleTable, peopleTitle } from './briefing-people.ts'
import { sumsTable, sumsTitle, sumsWarnings } from './briefing-sums.ts'
import { attainmentChart, callsChart, chart, stepsChart } from './charts.ts'
import { busiestKinds, clockCount, metAgain } from './counting.ts'
import type { BriefingFacts } from './facts.ts'
import { kindsTable } from './review-tables.ts'
import { againTitle, CLOCK_NAMES, kindsTitle, promiseTitle, tooFew, type BothClocks } from './titles.ts'
import { calls, capital, clipped, counted, list, of, sentence, shortDay, Voice } from './words.ts'

/** How much stands on the first side: lines on the relationship, and rows of the sums. */
export interface FirstSide {
  readonly relationship: number
  readonly charts: boolean
  readonly sums: number
}

/** How much stands on the second: lines of each person, offers, things to ask for, kinds of call, and how figures are to be read. */
export interface SecondSide {
  readonly remembers: number
  readonly offers: number
  readonly asks: number
  readonly kinds: number
  readonly notes: boolean
}

/** From the most to the least. */
export const FIRST_SIDES: readonly FirstSide[] = [
  { relationship: 6, charts: true, sums: 10 }, { relationship: 4, charts: true, sums: 10 }, { relationship: 3, charts: true, sums: 9 }, { relationship: 2, charts: true, sums: 8 }, { relationship: 2, charts: true, sums: 6 }, { relationship: 1, charts: false, sums: 6 }, { relationship: 1, charts: false, sums: 3 },
]
export const SECOND_SIDES: readonly SecondSide[] = [
  { remembers: 3, offers: 5, asks: 8, kinds: 8, notes: true }, { remembers: 3, offers: 5, asks: 8, kinds: 5, notes: true }, { remembers: 2, offers: 4, asks: 8, kinds: 5, notes: true }, { remembers: 2, offers: 4, asks: 7, kinds: 3, notes: true },
  { remembers: 1, offers: 4, asks: 7, kinds: 5, notes: true }, { remembers: 1, offers: 4, asks: 7, kinds: 3, notes: true }, { remembers: 2, offers: 4, asks: 7, kinds: 0, notes: true }, { remembers: 1, offers: 3, asks: 6, kinds: 0, notes: true }, { remembers: 1, offers: 3, asks: 5, kinds: 0, notes: false }, { remembers: 0, offers: 2, asks: 3, kinds: 0, notes: false }, { remembers: 0, offers: 1, asks: 2, kinds: 0, notes: false },
]

const FROM = 'our records'
const HALF = 219
/** Not the briefing itself: who reads it holds it, and it is the same file however often it is made. */
const STEP_NAMES: Readonly<Record<string, string>> = { survey: 'Survey', visit: 'Visit', offer: 'Offer', notice: 'Last day for notice', end: 'End' }
const QUALITIES: Readonly<Record<string, string>> = {
  prompt_payment: 'Prompt payment', willingness_to_listen: 'Listens', clear_chain_of_command: 'Chain of command', clear_priorities: 'Clear priorities', sensible_hours: 'Sensible hours', time_for_it: 'Time for IT', risk_averse_attitude: 'Careful with risk',
}
const OBLIGATIONS = { logging: 'Agreed channels', software: 'Agreed software', quota: 'Within quota' } as const

const qualityName = (name: string): string => QUALITIES[name] ?? capital(name.replaceAll('_', ' '))

/** Fields of the briefing, to be handed to its template as figures. */
export function briefingFields(facts: BriefingFacts, provider: Pick<Provider, 'currency' | 'locale'>, scoring: Scoring, first: FirstSide, second: SecondSide): FieldValues {
  const voice = new Voice(provider)
  const counts: BothClocks = { response: clockCount(facts.calls, 'response'), resolution: clockCount(facts.calls, 'resolution') }
  const said = (words: string): FieldValue => text(words, FROM)
  const optional = (path: string, words: string): [string, FieldValue][] => (words === '' ? [] : [[path, said(words)]])
  const steps = stepsChart(facts.steps, STEP_NAMES, facts.period.until_on, 'Until the term ends')
  const asked = asks(facts, voice).slice(0, second.asks)
  const all = facts.calls.length
  const kinds = busiestKinds(facts.calls)
  const [again] = metAgain(facts.calls)
  return new Map<string, FieldValue>([
    ['briefing.subtitle', said(subtitleOf(facts, voice))],
    ['briefing.lead', said(leadOf(facts, voice))],
    ['briefing.relationship_title', said(relationshipTitle(facts.score, scoring))],
    ...(first.charts ? [['briefing.qualities', chart(relationshipChart(facts))] as const] : []),
    ['briefing.relationship', list(relationshipLines(facts, voice).slice(0, first.relationship), FROM)],
    ['briefing.promise_title', said(promiseTitle(counts))],
    ['briefing.promise', said(promiseWords(facts, counts))],
    ...(all === 0 ? [] : counts.response.decided + counts.resolution.decided < 2 * LEAST_DECIDED ? [['briefing.months', chart(callsChart(facts))] as const] : [['briefing.months', chart(besideFigures(attainmentChart(facts, 'response', 'First answers in time', HALF), attainmentChart(facts, 'resolution', 'Resolutions in time', HALF), 21))] as const]),
    ['briefing.sums_title', said(sumsTitle(facts, voice))],
    ['briefing.sums', sumsTable(facts, voice, first.sums)],
    ['briefing.warnings', list(sumsWarnings(facts), FROM)],
    ['briefing.people_title', said(peopleTitle(facts))],
    ['briefing.people', peopleTable(facts, voice, second)],
    ['briefing.offer_title', said(offerTitle(facts, voice))],
    ['briefing.offer', offerTable(facts, voice, second.offers)],
    ...(steps === null ? [] : [['briefing.steps', chart(steps)] as const]),
    ['briefing.asks_title', said(asksTitle(facts, voice))],
    ['briefing.asks', list(asked.length === 0 ? ['Nothing that the files tell of.'] : asked, FROM)],
    ...(second.kinds > 0 && kinds.length > 1 ? [['briefing.kinds_title', said(again === undefined ? kindsTitle(kinds, all) : `${againTitle(again).replace('the same person', clipped(again.requester, 40))}`)] as const, ['briefing.kinds', kindsTable(kinds, all, second.kinds)] as const] : []),
    ['briefing.notes', flag(second.notes, FROM)],
    ...(second.notes ? optional('briefing.fired', firedWords(facts)) : []),
    ...(second.notes ? optional('briefing.missing', missingWords(facts)) : []),
  ])
}

function subtitleOf({ agreement: { version, standing, renews_on }, plan }: BriefingFacts, voice: Voice): string {
  const name = plan?.name ?? null
  if (version === null) return 'Briefing: no file tells of an agreement'
  const of_plan = name === null ? 'the agreement' : `the ${name} agreement`
  if (renews_on === null) return `Briefing on ${of_plan}, which states no end`
  return standing === 'ended' ? `Briefing: ${of_plan} ended on ${voice.day(renews_on)}` : `Briefing for the renewal of ${of_plan}${standing === 'to_come' ? ', which is to come' : ''}, ${voice.actDay(renews_on)}`
}

function leadOf({ agreement: { version, notice_by, standing }, client_since, sums, steps, period }: BriefingFacts, voice: Voice): string {
  const offer = steps.find(({ kind }) => kind === 'offer')
  return sentence(
    version?.monthly_fee_cents == null ? 'No fee is stated.' : `${voice.money(version.monthly_fee_cents)} a month${version.billed_seats === null ? '' : ` for ${counted(version.billed_seats, ['seat', 'seats'])}`}${client_since === null ? '' : `, a client since ${client_since.slice(0, 4)}`}.`,
    version === null && sums?.seats != null && `${counted(sums.seats, ['seat', 'seats'])} are on record.`,
    offer !== undefined && offer.state !== 'done' && offer.state !== 'not_needed' && `The offer ${offer.on < period.until_on ? 'was due' : 'is due'} on ${voice.actDay(offer.on)}.`,
    standing === 'in_force' && notice_by !== null && (notice_by < period.until_on ? `Notice could be given until ${voice.day(notice_by)}.` : `Notice can be given until ${voice.actDay(notice_by)}.`),
  )
}

function relationshipTitle(score: ClientScore | null, scoring: Scoring): string {
  if (score === null || score.score === null || score.grade === null) return `The relationship: ${score === null || score.with_evidence === 0 ? 'no evidence for a grade' : 'not enough evidence for a grade'}`
  const weakest = score.qualities.filter((one) => one.score !== null).toSorted((one, other) => (one.score ?? 0) - (other.score ?? 0))[0]
  return `${isGood(score, scoring) ? 'A good client' : 'A client to talk with'}: ${score.grade}, ${formatCount(score.score)} of 100${weakest === undefined ? '' : `; weakest: ${qualityName(weakest.quality).toLowerCase().replace(/\bit\b/, 'IT')}`}`
}

function relationshipChart({ score, obligations }: BriefingFacts) {
  const qualities = qualityFigure({ name: 'Quality', title: 'How they are as a client, of 100', width: HALF + 10, rows: (score?.qualities ?? []).map((one) => ({ label: qualityName(one.quality), score: one.score, others: null })) })
  const seen = obligations.filter(({ kept, broken }) => kept + broken > 0)
  if (seen.length === 0) return qualities
  return besideFigures(qualities, partBarsFigure({ name: 'Obligation', title: 'What they owe us', width: HALF - 10, words: { kept: 'kept', missed: 'not', least: '' }, rows: seen.map(({ obligation, kept, broken }) => ({ label: OBLIGATIONS[obligation], kept, missed: broken, least: null })) }), 21)
}

function relationshipLines({ contacts, surveys, score, habits, service, plan_names, visits, period }: BriefingFacts, voice: Voice): string[] {
  const answered = surveys.filter(({ answered_on, score: points, scale }) => answered_on !== null && answered_on >= period.from_on && points !== null && scale !== null && scale > 0)
  const mean = answered.reduce((sum, one) => sum + ((one.score ?? 0) / (one.scale ?? 1)) * 10, 0) / Math.max(1, answered.length)
  const on_site = visits?.made ?? null
  const overruled = (score?.qualities ?? []).flatMap(({ overruled: one, quality }) => (one === null ? [] : [`${qualityName(quality)} set by you on ${shortDay(one.on)}`]))
  return [
    visitWords(on_site, contacts),
    answered.length > 0 ? sentence(`Surveys: ${(Math.round(mean * 10) / 10).toFixed(1)} of 10 in ${counted(answered.length, ['answer', 'answers'])}, the last on ${shortDay(answered.reduce((last, one) => ((one.answered_on ?? '') > last ? one.answered_on ?? '' : last), ''))}.`) : contacts.survey_sent_on === null ? 'No survey was sent.' : sentence(`The survey of ${voice.day(contacts.survey_sent_on)} is not answered.`),
    habits.length === 0 ? null : `Stands out: ${habits.map((habit) => HABITS[habit] ?? habit.replaceAll('_', ' ')).join('; ')}.`,
    service?.served_as == null ? null : `Served at the speed of ${plan_names.get(service.served_as) ?? service.served_as}, which they do not pay.`,
    service === null || service.outside_hours.whole === 0 || service.outside_hours.part === 0 ? null : `${of(service.outside_hours.part, service.outside_hours.whole)} of their calls came outside the hours of their plan.`,
    overruled.length === 0 ? null : `${overruled.join('; ')}.`,
  ].filter((line) => line !== null)
}

function visitWords(on_site: number | null, { visited_on, reviewed_on }: BriefingFacts['contacts']): string | null {
  if (on_site === null && visited_on === null && reviewed_on === null) return null
  const visits = on_site === null || on_site === 0 ? 'No visit on site in twelve months' : `${counted(on_site, ['visit', 'visits'])} on site in twelve months`
  return sentence(`${visits}${visited_on === null ? '' : ` (last ${shortDay(visited_on)})`}; ${reviewed_on === null ? 'no review on record' : `last review ${shortDay(reviewed_on)}`}.`)
}

const HABITS: Readonly<Record<string, string>> = {
  all_urgent: 'everything is urgent', odd_hours: 'calls at odd hours', saves_up: 'saves calls up for visits', declines_advice: 'declines advice', no_command: 'requests by people whom nobody named', own_software: 'installs own software',
  over_quota: 'over the quota of mail and storage', by_the_way: 'asks by the way', served_worst: 'was served worse than others', over_served: 'served faster than paid for', pays_late: 'pays late', slow_answers: 'answers slowly', loss_making: 'costs more than it pays',
  under_billed: 'seats that are not billed', wrong_size: 'another size than most', good: 'as good as the middle of the others, or better',
}

function promiseWords({ calls: all, credits }: BriefingFacts, counts: BothClocks): string {
  const clock = (name: 'response' | 'resolution'): string | null => {
    const { met, decided, least, kept } = counts[name]
    return decided === 0 ? null : `${of(met, decided)} ${CLOCK_NAMES[name]} in time${least === null ? '' : kept === true ? met === least ? ', as many as promised' : `, ${formatCount(met - least)} more than promised` : `, ${formatCount(tooFew(counts[name]))} fewer than promised`}`
  }
  const [busiest] = busiestKinds(all)
  const given = credits.filter(({ settled_cents }) => settled_cents !== null).length
  return sentence(
    `${calls(all.length)} in twelve months${[clock('response'), clock('resolution')].every((one) => one === null) ? '' : `: ${[clock('response'), clock('resolution')].filter((one) => one !== null).join('; ')}`}.`,
    busiest !== undefined && `Most often: ${clipped(busiest.kind, 60)}, ${formatCount(busiest.calls)}.`,
    given > 0 && `Credits given so far: ${formatCount(given)}.`,
  )
}

const missingWords = ({ missing_files }: BriefingFacts): string => (missing_files.length === 0 ? '' : `More would be said with files of ${missing_files.map((name) => name.replaceAll('_', ' ')).join(', ')}.`)
