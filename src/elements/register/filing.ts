/** What becomes of a file that came back: under which entry it goes, and what it seems to say. */
import { sameDocument, type Outcome, type RegisterEntry } from '../../core/index.ts'
import type { Returned } from '../../returns/index.ts'

export type Filing =
  | { readonly kind: 'entry'; readonly entry: RegisterEntry; readonly outcome: Outcome | null; readonly why: FilingNote | null; readonly entered: boolean }
  /** Nobody can tell by program under which entry it goes. */
  | { readonly kind: 'ask'; readonly reason: 'no_number' | 'not_found' | 'several'; readonly among: readonly RegisterEntry[] }

/** Why no outcome is proposed, or only proposed. */
export type FilingNote = 'unchanged' | 'nothing_filled' | 'one_signature' | 'scan' | 'flat' | 'again' | 'answered'

/**
 * Finds the entry of a file that came back, by its number, else by its own bytes. A document that no entry has goes in by what its own
 * particulars say of it.
 * @param register every entry; @param open those that are asked about where nothing is found
 */
export function filingOf(returned: Returned, register: readonly RegisterEntry[], open: readonly RegisterEntry[]): Filing {
  const { number, numbers, sha256, client, template } = returned
  const by_sha = register.filter(({ file_sha256, returned_sha256 }) => file_sha256 === sha256 || returned_sha256 === sha256)
  const by_number = number === null ? [] : register.filter(({ document }) => document === number)
  const found = by_number.length > 1 && client !== null ? by_number.filter((entry) => entry.client === client) : by_number
  const entry = found.length === 1 ? found[0] : number === null && by_sha.length === 1 ? by_sha[0] : undefined
  if (entry !== undefined) return { kind: 'entry', entry, ...proposedFor(returned, entry), entered: false }
  if (by_number.length > 1) return { kind: 'ask', reason: 'several', among: by_number }
  if (number !== null && client !== null && template !== null) {
    const made = entryOf({ ...returned, number, client, template })
    return { kind: 'entry', entry: made, ...proposedFor(returned, made), entered: true }
  }
  const named = open.filter(({ document }) => numbers.includes(document))
  return { kind: 'ask', reason: number === null ? 'no_number' : 'not_found', among: [...named, ...open.filter((one) => !named.some((other) => sameDocument(one, other)))] }
}

/** What a file says of itself, as an entry. */
function entryOf({ number, client, template, version, starts_on, pages }: Returned & { readonly number: string; readonly client: string; readonly template: string }): RegisterEntry {
  return {
    document: number, client, template, title: null, version, starts_on, pages: pages === 0 ? null : pages, file_name: null, file_sha256: null, made_on: null,
    sent_on: null, awaited_from: null, chased_on: [], returned_on: null, outcome: null, note: null, returned_sha256: null,
  }
}

/** What the file seems to say: both signatures, or name and date of the client filled in. One signature may be the provider's own; a scan must be looked at. */
export function proposedFor(returned: Returned, entry: RegisterEntry): { readonly outcome: Outcome | null; readonly why: FilingNote | null } {
  if (returned.sha256 === entry.returned_sha256) return { outcome: entry.outcome, why: 'again' }
  if (returned.sha256 === entry.file_sha256) return { outcome: null, why: 'unchanged' }
  if (entry.outcome !== null && entry.outcome !== 'expired') return { outcome: entry.outcome, why: 'answered' }
  const { fields, signatures } = returned
  const of_client = [...fields?.keys() ?? []].some((name) => name.startsWith('client_'))
  if (isFilled(fields, of_client) || signatures > (of_client || fields === null ? 1 : 0)) return { outcome: 'signed', why: null }
  if (signatures === 1) return { outcome: null, why: 'one_signature' }
  return { outcome: null, why: fields !== null ? 'nothing_filled' : returned.scanned ? 'scan' : 'flat' }
}

/** Name and date of the side whose answer is awaited: the client's, where the document has fields of the client. */
function isFilled(fields: Returned['fields'], of_client: boolean): boolean {
  const side = of_client ? 'client' : 'provider'
  return ['name', 'date'].every((part) => (fields?.get(`${side}_${part}`) ?? '').trim() !== '')
}

/** What was filled in, by the field's name, in the order of the file. */
export const filledFields = ({ fields }: Returned): readonly (readonly [string, string])[] => [...fields ?? []].filter(([, value]) => value.trim() !== '')

/** Whether the file is noted without asking: not where it says nothing new, or where the register has an answer already. */
export const filedAtOnce = ({ why }: { readonly why: FilingNote | null }): boolean => why !== 'again' && why !== 'answered' && why !== 'unchanged'
