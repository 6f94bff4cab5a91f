/** What to offer and what to ask for. */
import { formatCount, type TrueUp } from '../../core/index.ts'
import type { FieldValue } from '../fields.ts'
import { actionName, offerWords, reasonOf } from './fact-words.ts'
import type { BriefingFacts } from './facts.ts'
import { clipped, counted, inWords, LEFT, of, percent, said, sentence, table, type Voice } from './words.ts'

const FROM = 'our records'
const SEATS = ['seat', 'seats'] as const

/** The recommendation, in the order in which it is to be said; the owner's own choice stands beside it. */
export function offerTable({ recommendation, choice, plan_names }: BriefingFacts, voice: Voice, most: number): FieldValue {
  if (recommendation === null) return table({ label: 'What to offer', columns: [LEFT], head: [''], rows: [] }, FROM)
  const { make_good, main, advice, facts } = recommendation
  const chosen = choice !== null && main !== null && !advice.includes(main) ? [main] : []
  const first = [make_good, main].filter((one) => one !== null)
  const rows = [...new Set([...first, ...chosen, ...advice])].slice(0, most).map((one) => {
    const own = choice !== null && one === main && choice.action === one.action
    const why = own ? `You chose this${choice.note === '' ? '' : `: “${clipped(choice.note, 160)}”`}.` : reasonOf(one, facts, voice, plan_names)
    const offer = offerWords(one, voice, plan_names)
    return [{ runs: [{ text: actionName(one.action), bold: true as const }, ...(offer === '' ? [] : [{ text: `\n${offer}` }])] }, said(why)]
  })
  return table({ label: 'What to offer', columns: [LEFT, { align: 'left', width: 0.62 }], head: ['What', 'Why'], rows }, FROM)
}

export function offerTitle({ recommendation, plan_names }: BriefingFacts, voice: Voice): string {
  if (recommendation === null) return 'What to offer'
  const { make_good, main } = recommendation
  const words = main === null ? '' : [actionName(main.action).toLowerCase().replace('premium response', 'Premium Response'), offerWords(main, voice, plan_names)].filter((part) => part !== '').join(' ')
  if (make_good === null) return words === '' ? 'What to offer' : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
  return words === '' ? 'Make good before anything else is offered' : `Make good first, then ${words}`
}

/** Rows of the decision table by what became of them. */
export function firedWords({ recommendation }: BriefingFacts): string {
  if (recommendation === null) return ''
  const fired = recommendation.rows.filter(({ outcome }) => outcome === 'fired').map(({ row }) => row.name)
  const held = recommendation.rows.filter(({ outcome }) => outcome === 'held').map(({ row }) => row.name)
  const unknown = recommendation.rows.filter(({ outcome }) => outcome === 'unknown').length
  return sentence(
    fired.length === 0 ? 'No row of the decision table fired.' : `Fired in the decision table: ${fired.join(', ')}.`,
    held.length > 0 && `Held back, as we missed our promise: ${held.join(', ')}.`,
    unknown > 0 && `${formatCount(unknown)} ${unknown === 1 ? 'row asks' : 'rows ask'} for what is not known.`,
  )
}

const QUOTA = 'Mail and storage within the quota'
const BROKEN = {
  logging: (broken: number, all: number) => `That calls come through the agreed channels: ${of(broken, all)} came another way.`,
  software: (broken: number, all: number) => `That no program is installed without us: ${of(broken, all)} checks found one.`,
  quota: (broken: number, all: number) => `${QUOTA}, or more of it: ${of(broken, all)} checks found too much.`,
} as const

function seatsAsked({ seats, amounts }: TrueUp, voice: Voice): string | null {
  const { more, used, billed } = seats
  const amount = amounts.plan
  if (more === null || more === 0 || used === null || billed === null) return null
  if (more < 0) return sentence(`Nothing for seats: ${counted(billed, SEATS)} are billed and ${formatCount(used)} in use. They may ask for ${inWords(-more)} fewer.`)
  return sentence(`${more === 1 ? 'One more seat' : `${inWords(more).replace(/^./, (letter) => letter.toUpperCase())} more seats`}: ${formatCount(used)} in use, ${formatCount(billed)} billed${amount === null ? '' : `; ${voice.money(amount.month_cents)} a month, ${voice.money(amount.year_cents)} a year`}.`)
}

/** Where the recommendation is to make good alone, to talk, or to go on as it is, nothing more is asked for the same. */
const raises = ({ recommendation }: BriefingFacts): boolean => !['talk', 'let_go'].includes(recommendation?.main?.action ?? 'talk') && recommendation?.main?.offer.offer !== 'same_terms'

function increaseAsked(facts: BriefingFacts, voice: Voice): string | null {
  const { true_up } = facts
  if (true_up === null || !raises(facts)) return null
  const { increase, version } = true_up
  if (increase.standing !== 'due' || increase.cents === null || increase.cents <= 0 || version?.monthly_fee_cents == null) return null
  return sentence(`The usual increase of ${percent(increase.share, Number.isInteger(Math.round(increase.share * 1000) / 10) ? 0 : 1)}: ${voice.money(increase.cents)} a month${increase.since === null ? '' : `, the first since ${voice.day(increase.since.since)}`}.`)
}

/** What is asked of the client, what costs it money first. */
export function asks(facts: BriefingFacts, voice: Voice): string[] {
  const { true_up, invoices, obligations, people, signals, contacts, agreement, period } = facts
  const nameless = people.filter(({ role, person }) => role !== 'complainer' && person === null).map(({ role }) => ({ boss: 'the boss', assistant: 'the boss’s assistant', finance: 'finance', complainer: '' })[role])
  const open = signals.find(({ signal }) => signal === 'share_advice_left_open')
  const unanswered = contacts.survey_sent_on !== null && (contacts.survey_answered_on === null || contacts.survey_answered_on < contacts.survey_sent_on)
  return [
    true_up === null ? null : seatsAsked(true_up, voice),
    increaseAsked(facts, voice),
    invoices !== null && invoices.overdue > 0 ? sentence(`The ${voice.money(invoices.overdue_cents)} that ${invoices.overdue === 1 ? 'is' : 'are'} overdue: ${counted(invoices.overdue, ['invoice', 'invoices'])}, the oldest by ${counted(invoices.oldest_days_overdue, ['day', 'days'])}.`) : null,
    ...obligations.filter(({ verdict }) => verdict === 'broken').map(({ obligation, kept, broken }) => BROKEN[obligation](broken, kept + broken)),
    open !== undefined && (open.part ?? 0) > 0 ? sentence(`A decision on ${counted(open.part ?? 0, ['recommendation', 'recommendations'])} that ${open.part === 1 ? 'has' : 'have'} been open for more than 90 days.`) : null,
    nameless.length > 0 && people.length > 0 ? `Who speaks for them: no name is known for ${nameless.join(' and ')}.` : null,
    unanswered && contacts.survey_sent_on !== null ? sentence(`An answer to the survey of ${voice.day(contacts.survey_sent_on)}.`) : null,
    agreement.notice_by !== null && agreement.notice_by >= period.until_on && agreement.standing === 'in_force' ? sentence(`Their decision before ${voice.actDay(agreement.notice_by)}, the last day for notice.`) : null,
  ].filter((one) => one !== null)
}

export function asksTitle(facts: BriefingFacts, voice: Voice): string {
  const { true_up, invoices } = facts
  const seats = Math.max(0, true_up?.amounts.plan?.month_cents ?? 0)
  const more = seats + (raises(facts) && true_up?.increase.standing === 'due' ? true_up.increase.cents ?? 0 : 0)
  const overdue = invoices?.overdue_cents ?? 0
  if (more > 0) return `Ask for ${voice.money(more)} more a month${overdue > 0 ? `, and for ${voice.money(overdue)} overdue` : ''}`
  return overdue > 0 ? `Ask for ${voice.money(overdue)} overdue` : 'What to ask for'
}

