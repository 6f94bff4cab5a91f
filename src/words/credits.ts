import type { ClockName } from '../core/index.ts'
import { bareShare, count, month, promised, share } from './figures.ts'

const clients = (number: number): string => `${count(number)} ${number === 1 ? 'client' : 'clients'}`
const CLOCKS: Readonly<Record<ClockName, string>> = { response: 'Responses', resolution: 'Resolutions' }
const LENGTHS = { month: 'month', quarter: 'quarter', year: 'year' } as const

/** Words of the credit ledger. Amounts come in as text. */
export const credits = {
  title: {
    due: (amount: string, number: number) => `${amount} is owed to ${clients(number)} and was never offered`,
    offered: (amount: string, number: number) => `${amount} is offered to ${clients(number)} and not settled yet`,
    part: (amount: string, number: number) => `${amount} is still owed to ${clients(number)} after what was settled`,
    unstated: (number: number) => `${clients(number)} ${number === 1 ? 'is' : 'are'} owed a credit on a fee that no file states`,
    settled: 'Every credit that was owed is settled',
    so_far: (amount: string) => `Nothing is owed yet; ${amount} would be if the period ended today`,
    none: 'No promise was missed so far that a credit must be paid',
    no_rule: 'No agreement here owes credits',
  },
  lead: 'What each agreement owes for a missed promise, by its own rule: the share of the fee for each point below, up to its cap. Find it before your client does.',
  headlines: {
    never_offered: 'Owed, never offered',
    offered: 'Offered, not settled',
    settled: 'Settled',
    so_far: 'This period so far',
    lines: (lines: number, number: number) => `${count(lines)} ${lines === 1 ? 'line' : 'lines'}, ${clients(number)}`,
    nothing: 'nothing',
    so_far_note: 'If it ended with the last ticket here. It can still change either way',
    unstated: (lines: number) => `${count(lines)} more ${lines === 1 ? 'line is' : 'lines are'} owed, but no file states the fee`,
  },
  filters: { show_open: 'Only what is open', show_all: 'The whole ledger' },
  shown: {
    open: 'What is open', all: 'The whole ledger', never_offered: 'Owed, never offered', offered: 'Offered, not settled', settled: 'Settled', so_far: 'This period so far', unstated: 'Owed, fee not stated',
  },
  none_shown: { open: 'Nothing is open: every credit that was owed is settled.', other: 'No such line.' },
  columns: { client: 'Client', response: 'Responses', resolution: 'Resolutions', below: 'Points below', fee: 'Fee of the period', due: 'Credit due', offered: 'Offered', settled: 'Settled', status: 'State' },
  period: (label: string): string => (/Q/.test(label) ? `Quarter ${label.slice(-1)} of ${label.slice(0, 4)}` : label.length === 7 ? month(label) : label),
  months: (from: string, until: string) => (from === until ? month(from) : `${month(from).replace(from.slice(0, 4) === until.slice(0, 4) ? / \d{4}$/ : /$^/, '')} to ${month(until)}`),
  period_kept: (number: number) => `${count(number)} ${number === 1 ? 'agreement' : 'agreements'} kept every promise`,
  period_settled: (number: number) => `${count(number)} settled`,
  period_open: 'so far',
  statuses: {
    due: 'owed, never offered', part: 'settled in part', offered: 'offered, not settled', unstated: 'fee not stated', so_far: 'so far', partial: 'not whole: the tickets begin within it', settled: 'settled', given: 'given, nothing due', kept: 'kept',
  },
  rate: (met: number, decided: number) => (decided === 0 ? 'none' : `${bareShare(met / decided)}`),
  too_many: (misses: number) => `${count(misses)} too many`,
  kept: 'kept',
  points: (points: number) => points.toFixed(2),
  of: (met: number, decided: number) => `${count(met)} of ${count(decided)}`,
  open_misses: (rate: string, client: string, clock: ClockName, counts: string) => `${rate}, ${counts}: late ${CLOCKS[clock].toLowerCase()} of ${client}`,
  noted: 'noted here',
  no_fee: 'not stated',
  note_button: 'Note',
  note_label: (client: string, period: string) => `Note: what was offered or settled to ${client}, ${period}`,
  sum_label: (due: string, client: string, period: string) => `${due}: how the credit of ${client} is computed, ${period}`,
  misses: { title: (clock: ClockName, client: string, period: string) => `Late ${CLOCKS[clock].toLowerCase()}: ${client}, ${period}`, count: (shown: number, all: number) => (shown >= all ? `${count(all)} ${all === 1 ? 'ticket' : 'tickets'}` : `${count(shown)} of ${count(all)} tickets, newest first`) },
  sum: {
    title: (client: string, period: string) => `How the credit is computed: ${client}, ${period}`,
    clock: (clock: ClockName, met: number, decided: number, promise: number, points: number, misses: number, undecided: number) => (decided === 0
      ? `${CLOCKS[clock]}: none decided, so nothing is owed for them.`
      : `${CLOCKS[clock]}: ${count(met)} of ${count(decided)} in time, ${bareShare(met / decided, 4)} %, promised ${promised(promise)} %: ${points > 0 ? `${points.toFixed(4)} points below, ${count(misses)} more ${misses === 1 ? 'miss' : 'misses'} than the promise allows` : 'kept'}.${undecided > 0 ? ` ${count(undecided)} ${undecided === 1 ? 'is' : 'are'} not decided yet.` : ''}`),
    product: (points: number, cost: number, total: number) => `${points.toFixed(4)} points together, at ${share(cost, cost * 100 % 1 === 0 ? 0 : 1)} of the fee for each point: ${share(total, 4)} of the fee.`,
    cap: (cap: number, capped: boolean) => `The cap is ${share(cap, 0)} of the fee, for both together: ${capped ? 'it holds' : 'not reached'}.`,
    fee: (fee: string, months: string, plan: string) => `The fee for ${plan}, ${months}, by the days on which it is in force: ${fee}.`,
    no_fee: 'No file states the monthly fee, so no amount can be given.',
    due: (amount: string) => `Credit due: ${amount}, computed with every decimal and rounded once, at the end.`,
    kept: 'Both promises are kept, so nothing is due.',
    no_rule: 'No rule of an agreement covers this period, so nothing is due. Something was offered or settled all the same.',
    file: (file: string, row: number) => `What was offered and settled stands in ${file}, row ${count(row)}.`,
    why: 'The rule stands in the plan; the meaning of each word, with its reasons, on the page of decisions.',
    decisions: 'What was decided',
  },
  note: {
    title: (client: string, period: string) => `What was offered and settled: ${client}, ${period}`,
    offered_on: 'Offered on', offered: 'Amount offered', settled_on: 'Settled on', settled: 'Amount settled',
    save: 'Keep this note', forget: 'Take the note back',
    where: 'Kept in this browser only, and in the file of your settings. To keep it with your exports, download the ledger as credits.csv.',
    bad_amount: (text: string) => `"${text}" is not an amount (expected one such as 120.50).`,
    nothing: 'A date or an amount is needed.',
    download: 'Download as credits.csv',
  },
  rule_of: (plan: string, length: keyof typeof LENGTHS, cost: number, cap: number) => `${plan}: each ${LENGTHS[length]}, ${share(cost, cost * 100 % 1 === 0 ? 0 : 1)} of the fee for each point below, at most ${share(cap, 0)}`,
  outside: (tickets: number, parts: readonly (readonly [tickets: number, words: string])[]) => (tickets === 0 ? 'Every ticket stands in a line.' : `${count(tickets)} ${tickets === 1 ? 'ticket stands' : 'tickets stand'} in no line: ${parts.filter(([number]) => number > 0).map(([number, words]) => `${count(number)} ${words}`).join(', ')}.`),
  reasons: { no_agreement: 'without an agreement in force', no_rule: 'under a plan without a credit rule', nothing_decided: 'in periods where nothing is decided', no_month: 'without a month' },
  rules: 'The rules here',
  more: (number: number) => `Show ${count(number)} more`,
  close: 'Close',
  live: (lines: number, amount: string) => `${count(lines)} lines. ${amount} owed.`,
  empty: {
    title: 'No tickets yet', text: 'The ledger needs a ticket export and a file of agreements with their monthly fees.', action: 'Add them',
    no_lines: 'Credits are worked out for clients with an agreement whose plan has a credit rule. Here there are none: add a file of agreements, or a rule to your plans.',
  },
  no_match: { title: 'No period fits these filters', text: 'Take one of them back, or show everything.' },
} as const
