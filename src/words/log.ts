import { periodInWords, type ClockName, type DayRange, type LogPeriod } from '../core/index.ts'
import { count, duration } from './figures.ts'

const calls = (number: number): string => `${count(number)} ${number === 1 ? 'call' : 'calls'}`
const CLOCKS: Readonly<Record<ClockName, string>> = { response: 'First answers', resolution: 'Resolutions' }

/** Words of the call log: the page and the command. What stands in the report itself is in its template. */
export const log = {
  period: (range: DayRange): string => periodInWords(range),
  calls,
  clocks: CLOCKS,
  title: {
    choose: 'Whose calls do you want to hand over?',
    found: (client: string, number: number, period: string) => `${client}: ${calls(number)}, ${period}`,
  },
  lead: 'Every call of one client in a period, with its times and what was promised, as you may hand it over: a PDF to read, a CSV file to count again.',
  choose: { client: 'Client', period: 'Period', from: 'From', until: 'Until', periods: { month: 'last full month', quarter: 'last full quarter', year: 'twelve months' } satisfies Record<LogPeriod, string>, own: 'own dates', hours: 'With the time worked', nobody: 'Choose a client' },
  wrong_order: 'The first day comes after the last one.',
  totals: {
    title: 'In time and late', clock: 'Promise', counted: 'Calls counted', in_time: 'In time', late: 'Late', promised: 'Promised in time', left_out: 'Not counted',
    or_more: (least: number) => `${count(least)} or more`,
    worked: (minutes: number, of: number, all: number) => (of === all ? `Time worked: ${duration(minutes)}.` : `Time worked: ${duration(minutes)} on ${calls(of)}; of the others no file tells it.`),
    not_worked: 'No file tells the time worked on these calls.',
  },
  rows: {
    title: (shown: number, all: number) => (shown >= all ? (all === 1 ? 'The call' : `All ${count(all)} calls`) : `The first ${count(shown)} of ${count(all)} calls`),
    columns: { call: 'Call, raised', about: 'What about, by whom', priority: 'Priority', response: 'First answer', resolution: 'Resolution', waiting: 'Waiting' },
    more: (number: number) => `Show ${count(number)} more`, express: 'express',
  },
  make: {
    pdf: 'Download the PDF', csv: 'Download the CSV file',
    making: (number: number) => `Making the PDF of ${calls(number)} …`,
    done: (name: string, pages: number) => `${name} is made: ${count(pages)} ${pages === 1 ? 'page' : 'pages'}.`,
    done_csv: (name: string, rows: number) => `${name} is made: ${calls(rows)}.`,
    registered: 'It stands in the register.', register: 'Open the register',
    note: 'Both hold this client’s calls alone: no grades, no money, nobody else’s name.',
    none: 'There is nothing to make: no call in this period.',
  },
  too_many: (found: number, most: number) => `The period holds ${calls(found)}, and a PDF has room for ${count(most)}: choose a shorter period, or take the CSV file.`,
  reading: (client: string) => `Looking up the calls of ${client} …`,
  reading_engine: 'Opening the tickets …',
  refused: 'The call log could not be shown',
  not_made: 'The file could not be made',
  live: (number: number) => calls(number),
  empty: {
    title: (client: string, period: string) => `${client} raised no call in ${period}`,
    text: 'Choose another period. A call counts on the day on which it was raised, by the client’s own clock.',
  },
  unknown: { title: (client: string) => `No client is called ${client}`, text: 'Choose one of those that there are.' },
  nobody: { title: 'There is no client yet', text: 'A file of tickets names them.', act: 'Go to your files' },
} as const
