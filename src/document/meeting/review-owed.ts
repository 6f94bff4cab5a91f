/** What both sides owe each other, and what is proposed: as the client may read it. */
import { creditStanding, formatCount, outstandingCents, readCreditPeriod, riderInForce, type Advice } from '../../core/index.ts'
import type { Cell } from '../blocks.ts'
import type { FieldValue } from '../fields.ts'
import { clockCount, CLOCKS } from './counting.ts'
import type { MeetingCredit, ReviewFacts } from './facts.ts'
import { counted, inWords, LEFT, of, said, shortDay, strong, table, type Voice } from './words.ts'

const FROM = 'our records'
const VISITS = ['visit', 'visits'] as const
const MONTHS = ['month', 'months'] as const

const OBLIGATIONS = {
  logging: { name: 'Calls through the agreed channels', counted: ['call', 'calls'], broken: 'reached us in another way', none: 'came through them' },
  software: { name: 'No software that we have not agreed on', counted: ['check', 'checks'], broken: 'found some', none: 'found none of it' },
  quota: { name: 'Mail and storage within the quota', counted: ['check', 'checks'], broken: 'found more', none: 'found it kept' },
} as const

/** Those whose period reaches into the twelve months, and of which anything is due or was given; oldest first. */
export function creditsOf({ credits, period }: Pick<ReviewFacts, 'credits' | 'period'>): readonly MeetingCredit[] {
  const from = Number(period.from_on.slice(0, 4)) * 12 + Number(period.from_on.slice(5, 7)) - 1
  return credits.filter((line) => (readCreditPeriod(line.period)?.until ?? 0) >= from && (line.settled_cents !== null || line.offered_cents !== null || (line.due_cents !== 0 && !line.partial))).toReversed()
}

function creditRow(line: MeetingCredit, voice: Voice): readonly Cell[] {
  const name = `Credit for ${line.period.replace(/^(\d{4})-Q(\d)$/, 'quarter $2 of $1')}`
  const due = line.due_cents === null ? 'not yet reckoned' : voice.money(line.due_cents)
  const given = line.settled_on === null ? null : `given on ${shortDay(line.settled_on)}${line.settled_cents === null || line.settled_cents === line.due_cents ? '' : `, ${voice.money(line.settled_cents)}`}`
  const open = outstandingCents(line)
  const standing = creditStanding(line)
  const state = open > 0 ? strong(`${voice.money(open)} open`) : given !== null ? said(given) : said(standing === 'so_far' ? 'so far; the quarter still runs' : standing === 'offered' ? 'offered' : NOT_GIVEN)
  return [said(name), said(due), state]
}
const NOT_GIVEN = 'to be settled'

export function oursTable(facts: ReviewFacts, voice: Voice): FieldValue {
  const { visits } = facts
  const row = visits === null ? [] : [[said('Visits on site'), said(visits.a_month === 1 ? 'one a month at least' : `${inWords(visits.a_month)} a month`), said(`${counted(visits.made, VISITS)}, as agreed in ${of(visits.kept, visits.owed)} months`)]]
  return table({ ...SHAPE, label: 'What we owe you', head: ['What we owe you', 'Agreed', 'What the records show'], rows: [...row, ...creditsOf(facts).map((line) => creditRow(line, voice))] }, FROM)
}

export function yoursTable({ obligations }: ReviewFacts): FieldValue {
  const rows = obligations.flatMap(({ obligation, kept, broken }): Cell[][] => {
    const all = kept + broken
    if (all === 0) return []
    const words = OBLIGATIONS[obligation]
    return [[said(words.name), said(counted(all, words.counted)), said(broken === 0 ? `all ${words.none}` : `${formatCount(broken)} ${words.broken}`)]]
  })
  return table({ ...SHAPE, label: 'What you owe us', head: ['What you owe us', 'Counted', 'What the records show'], rows }, FROM)
}

const SHAPE = { columns: [LEFT, { align: 'left', width: 0.24 }, { align: 'left', width: 0.32 }] } as const

/** What is open between the two sides, the gravest first; counts alone. */
export function owedTitle(facts: ReviewFacts, voice: Voice): string {
  const open = facts.credits.reduce((sum, line) => sum + outstandingCents(line), 0)
  const fewer = facts.visits === null ? 0 : facts.visits.owed - facts.visits.kept
  const given = creditsOf(facts).reduce((sum, { settled_cents }) => sum + (settled_cents ?? 0), 0)
  const missed = CLOCKS.some((clock) => clockCount(facts.calls, clock).kept === false)
  const worst = facts.obligations.filter(({ verdict }) => verdict === 'broken').toSorted((one, other) => other.broken / (other.kept + other.broken) - one.broken / (one.kept + one.broken))[0]
  const ours = open > 0 ? `We owe you a credit of ${voice.money(open)}` : given > 0 ? `We gave back ${voice.money(given)} for what we missed` : fewer > 0 ? `We visited less often than agreed in ${counted(fewer, MONTHS)}` : null
  const yours = worst === undefined ? null : YOURS[worst.obligation](worst.broken, worst.kept + worst.broken)
  if (ours === null && yours === null && missed) return 'What both sides owe'
  if (ours === null && yours === null) return facts.obligations.some(({ kept, broken }) => kept + broken > 0) || facts.visits !== null ? 'Both sides kept to what was agreed' : 'What both sides owe'
  if (ours === null) return yours ?? ''
  return yours === null ? ours : `${ours}; ${yours.slice(0, 1).toLowerCase()}${yours.slice(1)}`
}

const YOURS = {
  logging: (broken: number, all: number) => `${of(broken, all)} calls came another way than agreed`,
  software: (broken: number, all: number) => `Software that we had not agreed on was found in ${of(broken, all)} checks`,
  quota: (broken: number, all: number) => `Mail and storage were above the quota in ${of(broken, all)} checks`,
} as const

/** What an offer comes to, for the client; null for what is the owner's own affair. */
function offerWords({ offer }: Advice, facts: ReviewFacts, voice: Voice): string | null {
  const plan = facts.plan?.name ?? null
  const monthly = offer.cents === null ? '' : ` at ${voice.money(offer.cents)} a month before tax`
  const against = offer.more_cents === null || offer.more_cents === 0 ? '' : `, ${voice.money(Math.abs(offer.more_cents))} ${offer.more_cents > 0 ? 'more' : 'less'} than now`
  const agreement = plan === null ? 'your agreement' : `your ${plan} agreement`
  switch (offer.offer) {
    case 'credit': return offer.cents === null || offer.cents === 0 ? 'We make good first: we settle with you the credit for what we missed.' : `We make good first: a credit of ${voice.money(offer.cents)} for what we missed.`
    case 'premium_quarter': return `We make good first: Premium Response free of charge for a quarter${offer.cents === null ? '' : `, worth ${voice.money(offer.cents)}`}. It costs you nothing.`
    case 'same_terms': return `We propose to renew ${agreement} as it is${monthly}.`
    case 'usual_increase':
    case 'true_up':
    case 'least_margin': return `We propose to renew ${agreement}${monthly}${against}.`
    case 'served_plan':
    case 'next_plan': return `We propose the plan ${(offer.plan === null ? null : facts.plan_names.get(offer.plan)) ?? 'above yours'}${monthly}${against}.`
    case 'premium': return facts.agreement.version !== null && riderInForce(facts.agreement.version, facts.period.until_on) ? null : `We propose Premium Response beside ${agreement}: together${monthly}${against}.`
    case 'meeting':
    case 'no_offer': return null
  }
}

/** Making good, what is proposed for the renewal, and Premium Response where it is offered beside it; else the wish to talk. */
export function proposals(facts: ReviewFacts, voice: Voice): string[] {
  const { recommendation } = facts
  if (recommendation === null) return []
  const { make_good, main, advice } = recommendation
  const beside = advice.find(({ action }) => action === 'add_premium' && main?.action !== 'add_premium')
  const told = [make_good, main, beside].flatMap((one) => (one == null ? [] : offerWords(one, facts, voice) ?? []))
  const renewal = main === null ? null : offerWords(main, facts, voice)
  return renewal === null ? [...told, facts.agreement.version === null ? 'We would like to talk with you about an agreement.' : 'We would like to talk with you about the agreement before it is renewed.'] : told
}
