/** Files of any size that stand on no disk: a beginning, and a mebibyte that comes again and again. */
export interface LookFile {
  readonly name: string
  readonly head: string
  readonly body: string
}

export const MIB = 1 << 20
/** In MiB. */
export const SIZES: readonly number[] = [1, 100, 2048]

const HEADER = 'ticket_id,client,created_at,subject,priority,status,first_response_at,resolved_at\n'

/** Whole lines, about a mebibyte of them. */
function lines(line: (nth: number) => string): string {
  let text = ''
  for (let nth = 0; text.length < MIB; nth++) text += line(nth)
  return text
}

const date = (nth: number, hour: number): string => `0${1 + (nth % 9)}/0${1 + (nth % 7)}/2026 ${String(hour).padStart(2, '0')}:${String(nth % 60).padStart(2, '0')}`
const ticket = (nth: number, subject: string): string => `T${nth},Client ${nth % 60},${date(nth, 9)},${subject},P${1 + (nth % 4)},done,${date(nth, 10)},${date(nth, 17)}\n`

/** Everyday files, and those that cost most to look at. */
export const LOOK_FILES: readonly LookFile[] = [
  { name: 'tickets, with a date question', head: HEADER, body: lines((nth) => ticket(nth, nth % 8 === 0 ? `"RE: ""${nth}"", Łódź\nsecond line"` : `Printer ${nth} prints empty pages`)) },
  { name: 'a mark left open above the rows', head: `${HEADER}"`, body: lines((nth) => ticket(nth, 'Printer')) },
  { name: '5,000 columns', head: `ticket_id,client,created_at,${Array.from({ length: 4_997 }, (_, nth) => `Custom field ${nth}`).join(',')}\n`, body: lines((nth) => `T${nth},Client,${date(nth, 9)}${',text'.repeat(4_997)}\n`) },
  { name: 'one line', head: '', body: 'a word, '.repeat(MIB / 8) },
  { name: 'quotation marks alone', head: '', body: '"'.repeat(MIB) },
]
