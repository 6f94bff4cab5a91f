import type { Inspection } from '../../intake/index.ts'
import { openGroups } from './date-groups.ts'

/** One file on the page. */
export interface Entry {
  readonly id: number
  readonly file: File
  /** Null while it is looked at, or where it could not be. */
  readonly inspection: Inspection | null
  /** Sentence: why it could not be looked at or read. */
  readonly failure: string | null
  /** The name of the file given before with the same bytes. */
  readonly same_as: string | null
  /** The figures come from it. */
  readonly in_use: boolean
  /** The reader corrected it after it was read. */
  readonly changed: boolean
  /** Corrections were made on this page, and kept. */
  readonly corrected: boolean
  /** In use, and to be dropped at the next reading. */
  readonly left_out: boolean
  readonly opened: boolean
  /** It was on the page at the last reading, so that its refusal is no news. */
  readonly told: boolean
  /** The columns that are not used are shown as well. */
  readonly all_columns: boolean
  /** What stands in it is described, without its data. */
  readonly described: boolean
  /** How far it was given back clean. */
  readonly tidied: Tidied | null
  /** Each column of dates is asked about by itself. */
  readonly dates_apart: boolean
}

/** What became of giving a file back clean. */
export type Tidied =
  | { readonly kind: 'working' | 'stopped' }
  | { readonly kind: 'failed'; readonly cause: string }
  | {
    readonly kind: 'done'
    /** What was saved, under which name. */
    readonly name: string
    readonly blob: Blob
    /** A sentence for each table. */
    readonly tables: readonly string[]
    /** What was repaired or set aside, counted; what was found, a sentence each, and how many more there are. */
    readonly found: readonly string[]
    readonly lines: readonly string[]
    readonly more: number
    /** Lines that are in no table, as CSV. */
    readonly aside: Blob | null
  }

export type EntryState = 'looking' | 'refused' | 'same' | 'unknown' | 'lacks' | 'asks' | 'ready' | 'used' | 'changed' | 'left_out'

export function newEntry(id: number, file: File, in_use: boolean): Entry {
  return { id, file, inspection: null, failure: null, same_as: null, in_use, changed: false, corrected: false, left_out: false, opened: false, told: false, all_columns: false, dates_apart: false, described: false, tidied: null }
}

export function stateOf(entry: Entry): EntryState {
  const { inspection } = entry
  if (entry.left_out) return 'left_out'
  if (entry.failure !== null) return 'refused'
  if (entry.same_as !== null) return 'same'
  if (inspection === null) return entry.in_use ? 'used' : 'looking'
  if (inspection.refused !== null) return 'refused'
  if (inspection.holding === null) return 'unknown'
  if (!inspection.usable) return 'lacks'
  if (inspection.questions.some((question) => question.choice === null)) return 'asks'
  if (entry.in_use) return entry.changed ? 'changed' : 'used'
  return 'ready'
}

const WAITS: ReadonlySet<EntryState> = new Set(['unknown', 'lacks', 'asks'])
const SERVES: ReadonlySet<EntryState> = new Set(['ready', 'used', 'changed'])

/** What pressing the page's one button would do. */
export interface Plan {
  readonly use: readonly Entry[]
  readonly waiting: readonly Entry[]
  readonly refused: readonly Entry[]
  readonly looking: readonly Entry[]
  /** Pressing would change what is in use. */
  readonly changes: boolean
  /** Something on the page is not in use as it stands. */
  readonly pending: boolean
  readonly blocked: 'looking' | 'questions' | 'no tickets' | 'nothing' | null
  /** Answers that the reader still owes. */
  readonly questions: number
}

export function planOf(entries: readonly Entry[]): Plan {
  const by = (states: ReadonlySet<EntryState>) => entries.filter((entry) => states.has(stateOf(entry)))
  const use = by(SERVES)
  const waiting = by(WAITS)
  const looking = by(new Set(['looking']))
  const refused = by(new Set(['refused', 'same']))
  const changes = use.some((entry) => !entry.in_use || entry.changed) || entries.some((entry) => entry.in_use && !use.includes(entry))
  const pending = changes || waiting.length + looking.length > 0 || refused.some((entry) => !entry.told)
  const tickets = use.some((entry) => entry.inspection === null || entry.inspection.holding === 'tickets')
  const blocked = looking.length > 0 ? 'looking' : use.length > 0 ? (tickets ? null : waiting.length > 0 ? 'questions' : 'no tickets') : waiting.length > 0 ? 'questions' : 'nothing'
  const questions = waiting.reduce((sum, entry) => sum + Math.max(1, openGroups(entry.inspection?.questions ?? [], entry.dates_apart)), 0)
  return { use, waiting, refused, looking, changes, pending, blocked, questions }
}
