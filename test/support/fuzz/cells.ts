import type { Random } from '../random.ts'
import { dateText, type Tool } from './tools.ts'

export type CellKind =
  | 'id' | 'client' | 'subject' | 'text' | 'person' | 'status' | 'priority' | 'created' | 'replied' | 'resolved' | 'due'
  | 'hours' | 'minutes' | 'clock' | 'verdict' | 'flag' | 'count' | 'word' | 'blank'

/** Texts that a file's encoding can hold, beside those of plain letters. */
export interface Alphabet {
  readonly names: readonly string[]
  readonly texts: readonly string[]
}

const CLIENTS = ['Acme', 'Smith, Jones & Co', 'Client 001:Site A', 'O\'Neil', 'Northern "Light" Ltd', 'Kestrel; Marine', 'A|B Partners', 'The Total Shop', 'Under_score']
const PEOPLE = ['Abbott, Ana', 'Ben Carr', 'tech01', 'J. "Jay" Dean', 'Not Assigned', '']
const WORDS = ['Email', 'Phone', 'Portal', 'KHD - Level I', 'a@example.test', 'One, two', '', '', 'true', 'n/a']

export const TEXTS = [
  'Printer offline', 'Outlook, cannot connect', 'He said "no"', 'First line\nsecond, line\n"third"', 'a\r\nb', 'ends with a mark"', '"starts with one', '""', '"', '',
  ' spaces around ', 'C:\\temp\\', 'C:\\new "folder"\\', '=HYPERLINK("http://example.test","x")', '+44 20 7946 0000', '@SUM(1)', '-1', 'Total loss of network', 'tab\there', 'semi; colon | pipe',
  '27" monitor, broken', 'one\n\nblank line between', 'a,b,c,d,e,f,g,h', '\'single\' quotes', 'back\\slash, "quoted"', 'https://example.test/?a=1&b="2"', '{"json": [1, 2]}', '<b>bold</b>', '#hash', 'sep=;', '\n', 'trailing line end\n', '2026-05-06 10:00:00', 'x'.repeat(300),
]

/** Letters of every script, marks that run right to left, and one picture. */
export const EVERYWHERE: Alphabet = {
  names: ['Zoë & Söhne', 'Łódź Żegluga', 'Ωmega', 'Привет', '山田太郎'],
  texts: ['Drucker läuft nicht', '🖨 is out, “again”', '\u202Bعربي, نص\u202C', 'שלום "עולם"', 'e\u0301 and é', 'zero\u200Bwidth', '한국어 메일,\n안 됨', '€ 1.234,50'],
}

const DAY = 86_400_000
const START = Date.UTC(2025, 0, 13)

const filled = (pick: Random, tool: Tool, at: number, share: number): string => (pick.next() < share ? dateText(tool.date, at) : tool.blank)

/** An identifier of the tool's look; no other cell holds it. */
export function idText(tool: Tool, nth: number): string {
  if (tool.name === 'Autotask') return `T20260331.${String(1_000 + nth)}`
  if (tool.name === 'ServiceNow list') return `INC00${20_000 + nth}`
  if (tool.name === 'Jira Service Management') return `ITSM-${7_000 + nth}`
  return String(770_000 + nth)
}

/** The cells of one row, as they are meant. */
export function makeCells(pick: Random, tool: Tool, nth: number, alphabet: Alphabet): string[] {
  const created = START + Math.floor(pick.next() * 300) * DAY + pick.int(0, 86_399) * 1_000
  const replied = created + pick.int(1, 600) * 60_000
  const resolved = replied + pick.int(1, 9_000) * 60_000
  // Where nothing is quoted, a text between marks could mean either.
  const flat = tool.quoting === 'none'
  const words = (list: readonly string[], own: readonly string[]): string => {
    const text = pick.next() < 0.25 && own.length > 0 ? pick.pick(own) : pick.pick(list)
    return flat ? text.replace(/[\t\r\n]/g, ' ').replace(/^".*"$/, 'plain') : text
  }
  const made: Readonly<Record<CellKind, () => string>> = {
    id: () => idText(tool, nth),
    client: () => words(CLIENTS, alphabet.names),
    subject: () => words(TEXTS, alphabet.texts),
    text: () => words(TEXTS, alphabet.texts),
    person: () => words(PEOPLE, alphabet.names),
    status: () => pick.pick(['Open', 'Closed', 'Resolved', 'Pending', 'In Progress']),
    priority: () => pick.pick(['High', 'Medium', 'Low', 'Critical']),
    created: () => dateText(tool.date, created),
    replied: () => filled(pick, tool, replied, 0.8),
    resolved: () => filled(pick, tool, resolved, 0.7),
    due: () => filled(pick, tool, created + 3 * DAY, 0.6),
    hours: () => (pick.int(0, 900) / 100).toFixed(2),
    minutes: () => String(pick.int(-20, 900)),
    clock: () => `${pick.int(0, 140)}:${String(pick.int(0, 59)).padStart(2, '0')}:07`,
    verdict: () => pick.pick(['Within SLA', 'SLA Violated', tool.blank]),
    flag: () => pick.pick(['true', 'false', tool.blank]),
    count: () => String(pick.int(0, 99)),
    word: () => words(WORDS, []),
    blank: () => tool.blank,
  }
  return tool.columns.map(([, kind]) => made[kind]())
}
