import { bareShare, count, MISSING, promised, share } from './figures.ts'
import { actDay, dayIn, habitWords, spelled, stepAction, stepLinks, stepReason } from './next-steps.ts'

export type { StepFormat } from './next-steps.ts'

const clientsOf = (number: number): string => `${count(number)} ${number === 1 ? 'client' : 'clients'}`

/** Words of the page about all clients. Amounts come in as text, dates as ISO. */
export const clients = {
  title: {
    need: (number: number) => `${spelled(number)} ${number === 1 ? 'client needs' : 'clients need'} you this week`,
    none: 'Every client is in order this week',
    no_steps: (number: number) => `${spelled(number)} ${number === 1 ? 'client' : 'clients'}`,
  },
  lead: (number: number, from: string, until: string) => `${clientsOf(number)}. The figures cover the twelve months from ${from} to ${until}.`,
  needs: {
    label: 'Who needs you this week',
    late: (on: string, today: string) => `Late, ${dayIn(on, today)}`,
    by: actDay,
    more_steps: (number: number) => `${spelled(number)} more ${number === 1 ? 'step' : 'steps'} due.`,
    all: (number: number) => `All ${count(number)}`,
    fewer: 'The first seven',
    nothing: 'Nothing is late, and nothing falls due within seven days.',
    no_agreements: 'No file of agreements is here, so nothing tells what was promised and what falls due when.',
    bring: 'Bring one on the page Data',
    assume: 'Judge the tickets by a plan meanwhile',
  },
  headlines: {
    label: 'Figures over all clients',
    response: 'Responses in time', resolution: 'Resolved in time', fees: 'Fees a month', margin: 'Margin', good: 'Good clients', left_out: 'Left out of the rates',
    rate: (met: number, decided: number, promise: number | null, low: number, high: number) => `${count(met)} of ${count(decided)}.${promise === null ? '' : ` Promise ${promised(promise)}\u00a0%,`} 95\u00a0% interval ${bareShare(low)} to ${bareShare(high)}`,
    few: (low: number, high: number) => `Too few to say: the 95\u00a0% interval runs from ${bareShare(low)} to ${share(high)}`,
    nothing_decided: 'Nothing decided yet',
    agreements: (number: number) => `${count(number)} ${number === 1 ? 'agreement' : 'agreements'} in force.`,
    soon: (amount: string, number: number) => ({ amount, rest: ` of it comes up for renewal within 90 days (${clientsOf(number)}).` }),
    no_fee: (number: number) => ` Fee not stated: ${clientsOf(number)}.`,
    no_fees: 'No file states a fee',
    hours: (hours: number, rate: string, tools: string) => `${count(hours)} hours at ${rate} and tools at ${tools} a seat and month.`,
    no_margin: 'Fees, hours and seats are needed',
    no_hours: (number: number) => ` Not known: ${clientsOf(number)}.`,
    good_of: (good: number, graded: number) => ({ good: count(good), of: ` of ${count(graded)} graded` }),
    good_note: (grades: { readonly good: readonly string[]; readonly bad: string } | null, part: number | null, without_fee: number) => `${grades === null ? '' : `Grade ${grades.good.join(' or ')}, no quality at ${grades.bad}. `}${part === null ? 'No fee is stated' : `They bring ${share(part, 0)} of the fees${without_fee > 0 ? ' that are stated' : ''}`}`,
    no_grades: 'No client has enough evidence for a grade',
    aside: (exempt: number, unknown: number, running: number) => `${count(exempt)} exempt, ${count(unknown)} unknown, ${count(running)} still running.`,
    all_tickets: (number: number) => `All ${count(number)} tickets`,
  },
  table: {
    title: { client: 'Clients by name', seats: 'Clients by size', renews: 'Clients by renewal date', days: 'Clients by renewal date', notice: 'Clients by last day for notice', points: 'Clients by distance from their promise', response: 'Clients by responses in time', decided: 'Clients by number of responses', resolution: 'Clients by resolutions in time', score: 'Clients ranked by score', evidence: 'Clients by evidence', obligations: 'Clients by obligations kept', fee: 'Clients by fee', margin: 'Clients by margin', step: 'Clients by next step', by: 'Clients by what is due first' },
    columns: {
      client: 'Client', seats: 'Plan, seats', renews: 'Renews', days: 'Days', notice: 'Notice by', points: 'Against the promise', response: 'In time, %', decided: 'of', resolution: 'Resolved in time, %',
      score: 'Quality', evidence: 'Evidence', obligations: 'Obliga\u00adtions', fee: (currency: string) => `Fee, ${currency}`, margin: 'Margin, %', step: 'Next step', by: 'By',
    },
    find: 'Find a client', find_key: 'Press / to come here, and the arrow keys to go from row to row',
    download: 'Download as CSV',
    shown: (shown: number, all: number) => (shown === all ? clientsOf(all) : `${count(shown)} of ${clientsOf(all)}`),
    none_found: 'No client has these words in its name or plan.',
    groups: { ended: 'Agreement ended', soon: 'Within 90 days', later: 'Later', no_end: 'No end stated' },
    group: (name: string, number: number, fee: string | null) => [name, clientsOf(number), ...(fee === null ? [] : [`${fee} a month`])].join(' · '),
    plan: (plan: string, seats: number | null) => (seats === null ? plan : `${plan} · ${count(seats)}`),
    no_plan: 'no agreement',
    of: (kept: number, judged: number) => `${count(kept)} of ${count(judged)}`,
    evidence: (qualities: number, all: number) => `${qualities}/${all}`,
    too_little: 'too little',
    late: (on: string, today: string) => `late, ${dayIn(on, today)}`,
    no_step: MISSING,
    renews: (on: string) => `renews ${on}`, ended: (on: string) => `ended ${on}`, notice: (on: string) => `notice by ${on}`,
    sparkline: (client: string, low: string | null) => (low === null ? `${client}, responses by month: too few for a line` : `${client}, responses in time by month: ${low}`),
    sparkline_months: (below: number, months: number) => `${count(below)} of ${count(months)} months below the promise`,
    bars: (scores: readonly (readonly [quality: string, score: number | null])[]) => scores.map(([quality, score]) => `${quality} ${score === null ? 'no evidence' : count(score)}`).join(', '),
    rate_label: (client: string, what: string, rate: string, counts: string, mark: string) => `${client}, ${what}: ${rate}, ${counts}, ${mark}`,
  },
  qualities: {
    prompt_payment: 'prompt payment', willingness_to_listen: 'listens', clear_chain_of_command: 'chain of command', clear_priorities: 'clear priorities', sensible_hours: 'sensible hours', time_for_it: 'time for IT', risk_averse_attitude: 'careful with risk',
  } as Readonly<Record<string, string>>,
  footnote: (qualities: readonly string[], least: number) => `Quality bars, left to right: ${qualities.join(', ')}. An empty box is a quality without evidence; with fewer than ${count(least)} of ${count(qualities.length)} there is no grade. Fee and margin are a month.`,
  missing: (files: readonly string[]) => `No file of ${files.join(', ')}: what would rest on ${files.length === 1 ? 'it' : 'them'} is left out, and counts neither as good nor as bad.`,
  files: { agreements: 'agreements', invoices: 'invoices', surveys: 'surveys', visits: 'visits', contacts: 'contacts', advice: 'advice', assets: 'assets', checks: 'checks', time_entries: 'time entries' } as Readonly<Record<string, string>>,
  empty: { title: 'No clients yet', text: 'This page needs a ticket export. A file of agreements adds renewals and fees; one of invoices, how clients pay.', action: 'Add your files' },
  live: (shown: number, all: number, title: string) => `${title}: ${shown === all ? clientsOf(all) : `${count(shown)} of ${clientsOf(all)}`}.`,
  step: { action: stepAction, reason: stepReason, links: stepLinks, habit: habitWords },
  day: dayIn,
} as const
