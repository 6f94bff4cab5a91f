import { parseDay, type KeptDocuments } from '../../core/index.ts'
import type { KeptMapping } from '../../intake/index.ts'
import type { Alias } from '../../models/index.ts'
import { TEXT_PATH } from '../shared/index.ts'
import { documentsFrom } from './keep-documents.ts'
import { judgementFrom, NO_JUDGEMENT, type Judgement } from './keep-judgement.ts'

/** What the browser keeps of the reader's judgement: versioned, one JSON text, also saved and opened as a file. */
export interface Kept extends Judgement {
  readonly version: 1
  readonly mappings: readonly KeptMapping[]
  /** Plan that the reader assumed for clients without an agreement. */
  readonly assumed_plan: string | null
  /** Names that the reader joined to a client. */
  readonly aliases: readonly Alias[]
  /** Names that the reader was asked about, and keeps apart. */
  readonly not_same: readonly Alias[]
  /** What the owner noted about credits here; each stands before what a file says of the same line. */
  readonly credits: readonly CreditNote[]
  /** Documents that were made, sent, chased or answered here; each stands before what a file says of it. */
  readonly documents: KeptDocuments
  /** Figures may be shown by technician: the owner switched it on. */
  readonly technicians: boolean
  /** Templates, clauses and e-mails as they were edited here; each stands in the place of the site's own. */
  readonly templates: readonly KeptTemplate[]
}

/** One text of `content/`, edited or written here. */
export interface KeptTemplate {
  /** `templates/NAME.mdx`, `clauses/NAME.mdx` or `emails/NAME.mdx`. */
  readonly path: string
  readonly text: string
  /** Mark of the site's own text that it was made from; null where there was none. */
  readonly based_on: string | null
}

/** One line of the credit ledger: what was offered and settled, and when. Dates ISO, money in integer cents. */
export interface CreditNote {
  readonly client: string
  /** `2026-Q3`, `2026-07` or `2026`. */
  readonly period: string
  readonly plan_id: string
  readonly offered_on: string | null
  readonly offered_cents: number | null
  readonly settled_on: string | null
  readonly settled_cents: number | null
}

/** Under which the browser keeps it. */
export const KEPT_KEY = 'goodterms.kept'
export const NOTHING_KEPT: Kept = { version: 1, mappings: [], assumed_plan: null, aliases: [], not_same: [], credits: [], documents: [], technicians: false, templates: [], ...NO_JUDGEMENT }

/** @throws SyntaxError or a sentence where the text is not what `keptText` wrote */
export function keptFrom(text: string): Kept {
  const parsed: unknown = JSON.parse(text)
  if (typeof parsed !== 'object' || parsed === null || !('version' in parsed)) throw new Error('this is not a file of kept settings (expected "version": 1)')
  if (parsed.version !== 1) throw new Error(`this file was written by another version of Goodterms (found version ${String(parsed.version)}, expected 1)`)
  const told: Partial<Record<keyof Kept, unknown>> = parsed
  const { mappings, assumed_plan, aliases, not_same, credits, documents, technicians, templates } = told
  return {
    version: 1, mappings: Array.isArray(mappings) ? mappings as KeptMapping[] : [], assumed_plan: typeof assumed_plan === 'string' ? assumed_plan : null,
    aliases: namesFrom(aliases), not_same: namesFrom(not_same), credits: creditsFrom(credits), documents: documentsFrom(documents), technicians: technicians === true,
    templates: templatesFrom(templates), ...judgementFrom(told),
  }
}

/** Older files have none. */
function namesFrom(list: unknown): Alias[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((one: Partial<Record<keyof Alias, unknown>> | null) => (typeof one?.name === 'string' && typeof one.client === 'string' ? [{ name: one.name, client: one.client }] : []))
}

function creditsFrom(list: unknown): CreditNote[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((one: Partial<Record<keyof CreditNote, unknown>> | null) => {
    if (typeof one?.client !== 'string' || typeof one.period !== 'string' || typeof one.plan_id !== 'string') return []
    const date = (value: unknown) => (typeof value === 'string' && parseDay(value) !== null ? value : null)
    const cents = (value: unknown) => (typeof value === 'number' && Number.isSafeInteger(value) ? value : null)
    return [{
      client: one.client, period: one.period, plan_id: one.plan_id,
      offered_on: date(one.offered_on), offered_cents: cents(one.offered_cents), settled_on: date(one.settled_on), settled_cents: cents(one.settled_cents),
    }]
  })
}

/** One text a path: the last one counts. */
function templatesFrom(list: unknown): KeptTemplate[] {
  if (!Array.isArray(list)) return []
  return [...new Map(list.flatMap((one: Partial<Record<keyof KeptTemplate, unknown>> | null): [string, KeptTemplate][] => {
    if (typeof one?.path !== 'string' || typeof one.text !== 'string' || !TEXT_PATH.test(one.path)) return []
    return [[one.path, { path: one.path, text: one.text, based_on: typeof one.based_on === 'string' ? one.based_on : null }]]
  })).values()]
}

export const keptText = (kept: Kept): string => `${JSON.stringify(kept, null, 2)}\n`

/** What was kept, or nothing where the browser keeps nothing or what it kept cannot be read. */
export function readKept(storage: Storage | null): Kept {
  const text = storage?.getItem(KEPT_KEY) ?? null
  if (text === null) return NOTHING_KEPT
  try {
    return keptFrom(text)
  } catch {
    return NOTHING_KEPT
  }
}

/** @returns whether it could be kept */
export function writeKept(storage: Storage | null, kept: Kept): boolean {
  try {
    storage?.setItem(KEPT_KEY, JSON.stringify(kept))
    return storage !== null
  } catch {
    return false
  }
}

/** The browser's storage, or null where it has none or refuses it. */
export function localStore(page: Window): Storage | null {
  try {
    const storage = page.localStorage
    storage.setItem('goodterms.probe', '1')
    storage.removeItem('goodterms.probe')
    return storage
  } catch {
    return null
  }
}
