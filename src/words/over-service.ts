import type { OverService, ServedAs } from '../models/source.ts'
import { count, promised, share } from './figures.ts'
import { inWords } from './number-words.ts'

const clientsOf = (number: number): string => `${inWords(number)} ${number === 1 ? 'client' : 'clients'}`
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
type Part = { readonly part: number; readonly whole: number }

/** Service at the speed of a higher plan than is paid for. Plans come in by name. */
export const overService = {
  title: (reached: number, judged: number) => (judged === 0 ? 'No plan stands above one that is paid' : reached === 0 ? 'Nobody is served at the speed of a higher plan' : `${capital(clientsOf(reached))} ${reached === 1 ? 'is' : 'are'} served at the speed of a higher plan`),
  caption: 'The tickets of these twelve months, judged again under each plan above the one they were raised under: its hours, its targets, its turnarounds, its pauses. A plan is reached where both of its promises are kept, with 20 decided tickets at least. Tickets at the speed of Premium Response are left out: that is paid for.',
  counting: 'Judging the tickets of a year again under each plan above …',
  columns: { client: 'Client', plan: 'Pays for', above: 'Judged as', response: 'Responses in time', resolution: 'Resolutions in time', both: 'Met both', reached: 'Reached', same_day: 'Solved the same day', outside: 'Raised outside hours' },
  reached: (plan: string) => `yes, ${plan}`, not: 'no', few: 'too few',
  counts: ({ met, missed }: ServedAs['clocks']['response']) => `${count(met)} of ${count(met + missed)}`,
  rate: ({ met, missed }: ServedAs['clocks']['response']) => (met + missed === 0 ? '–' : share(met / (met + missed))),
  promise: (value: number) => `promise ${promised(value)} %`,
  of: (part: number, whole: number) => `${count(part)} of ${count(whole)}`,
  share: ({ part, whole }: Part) => (whole === 0 ? '–' : share(part / whole, 0)),
  same_day: ({ part, whole, others_part, others_whole }: OverService['same_day']) => `${count(part)} of ${count(whole)} solved on the day they were raised${whole === 0 || others_whole === 0 ? '' : `: ${share(part / whole, 0)}, all others together ${share(others_part / others_whole, 0)}`}.`,
  outside: ({ part, whole }: Part) => (part === 0 ? '' : `${count(part)} of ${count(whole)} that they raised came outside the hours they pay for${whole === 0 ? '' : `: ${share(part / whole, 0)}`}.`),
  calls_outside: (client: string, { part, whole }: Part) => `${client} raised ${count(part)} of ${count(whole)} tickets outside the hours it pays for: ${share(part / whole, 0)}.`,
  open: (client: string, plan: string, counts: string) => `${client}: ${counts} tickets met both targets of ${plan}`,
  panel: (client: string, plan: string, met: number, decided: number) => `${client}: ${count(met)} of ${count(decided)} tickets met both targets of ${plan}`,
  panel_note: (plan: string) => `Target and time are those of the resolution as ${plan} counts it.`,
  finding: (client: string, plan: string, paid: string) => `${client} pays for ${paid} and is served as ${plan}: the reason for an upgrade, or for taking the time that was agreed.`,
  none: 'No tickets met both targets.',
  no_plan: 'no agreement', highest: 'nothing above',
  left_out: (highest: number, without: number) => [highest === 0 ? '' : `${capital(clientsOf(highest))} ${highest === 1 ? 'is' : 'are'} on the highest plan.`, without === 0 ? '' : `${capital(clientsOf(without))} ${without === 1 ? 'has' : 'have'} no agreement on the last day.`].filter((text) => text !== '').join(' '),
  download: 'Download as CSV',
  all: (number: number) => `Show all ${count(number)} clients`, fewer: 'Show only who reached a plan, came near one, or calls outside its hours',
} as const
