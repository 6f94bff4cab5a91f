/** What is noted in a register, and the way back from it. */
import type { Outcome, RegisterEntry } from './register.ts'

/** A document that was just made: what the register takes of it. */
export type MadeDocument = Pick<RegisterEntry, 'document' | 'client' | 'template' | 'title' | 'version' | 'starts_on' | 'pages' | 'file_name' | 'file_sha256' | 'made_on'>
  & Partial<Pick<RegisterEntry, 'awaited_from'>>

/** A document that came back. */
export interface ReturnedDocument {
  readonly document: string
  readonly client: string
  readonly returned_on: string
  readonly outcome: Outcome | null
  readonly note?: string | null
  /** Of the file that came back; null where there is none. */
  readonly file_sha256: string | null
}

/** An entry as it was noted here; it stands before the row that a file has of the same document and client. */
export interface KeptDocument extends RegisterEntry {
  /** How it stood before each change, oldest first. */
  readonly before: readonly RegisterEntry[]
  /** `before` begins with what a file says, so that taking back every change leaves the file's row. */
  readonly of_file: boolean
}

export type KeptDocuments = readonly KeptDocument[]
export type DocumentName = Pick<RegisterEntry, 'document' | 'client'>

/** Changes of one entry that can be taken back; older ones are forgotten. */
const MOST_CHANGES = 20

export const sameDocument = (one: DocumentName, other: DocumentName): boolean => one.document === other.document && one.client === other.client

/** Columns of an entry, without how it came about. */
export function plainEntry(entry: RegisterEntry): RegisterEntry {
  const { document, client, template, title, version, starts_on, pages, file_name, file_sha256, made_on, sent_on, awaited_from, chased_on, returned_on, outcome, note, returned_sha256 } = entry
  return { document, client, template, title, version, starts_on, pages, file_name, file_sha256, made_on, sent_on, awaited_from, chased_on, returned_on, outcome, note, returned_sha256 }
}

/** Documents that were made, put into the register. One that is there under its number already takes the new file's particulars until it is sent, and stays as it stands after that. */
export function withMade(kept: KeptDocuments, made: readonly MadeDocument[]): KeptDocuments {
  return made.reduce((all, one) => {
    const there = all.find((other) => sameDocument(other, one))
    if (there === undefined) return [...all, { ...entryOf(one), before: [], of_file: false }]
    const again = plainEntry({ ...there, ...one, awaited_from: one.awaited_from ?? there.awaited_from })
    const same = there.file_sha256 === again.file_sha256 && there.template === again.template
    return same || there.sent_on !== null || there.returned_on !== null || there.outcome !== null ? all : withChange(all, there, again)
  }, kept)
}

function entryOf(made: MadeDocument): RegisterEntry {
  return plainEntry({ sent_on: null, chased_on: [], returned_on: null, outcome: null, note: null, returned_sha256: null, ...made, awaited_from: made.awaited_from ?? null })
}

/** The register with one entry changed. @param entry as it stands now, from a file or noted here */
export function withChange(kept: KeptDocuments, entry: RegisterEntry, change: Partial<RegisterEntry>): KeptDocuments {
  const there = kept.find((one) => sameDocument(one, entry))
  const before = [...there?.before ?? [], plainEntry(there ?? entry)]
  const changed: KeptDocument = { ...plainEntry(there ?? entry), ...change, before: before.slice(-MOST_CHANGES), of_file: there?.of_file ?? true }
  return there === undefined ? [...kept, changed] : kept.map((one) => (one === there ? changed : one))
}

/** The register with the last change of one entry taken back; one that was only made here is taken out. */
export function withoutChange(kept: KeptDocuments, name: DocumentName): KeptDocuments {
  const there = kept.find((one) => sameDocument(one, name))
  if (there === undefined) return kept
  const last = there.before.at(-1)
  const restored: KeptDocuments = last === undefined || (there.of_file && there.before.length === 1) ? [] : [{ ...there, ...last, before: there.before.slice(0, -1) }]
  return kept.flatMap((one) => (one === there ? restored : [one]))
}

/** The register with one entry put back to how it was noted at some time; null: not noted here. */
export function withNoted(kept: KeptDocuments, name: DocumentName, noted: KeptDocument | null): KeptDocuments {
  const place = kept.findIndex((one) => sameDocument(one, name))
  if (place < 0) return noted === null ? kept : [...kept, noted]
  return kept.flatMap((one, index) => (index !== place ? [one] : noted === null ? [] : [noted]))
}

/** A document that came back, noted under its entry. @param entry as it stands now */
export function withReturned(kept: KeptDocuments, entry: RegisterEntry, { returned_on, outcome, note, file_sha256 }: ReturnedDocument): KeptDocuments {
  return withChange(kept, entry, { returned_on, outcome, ...(note === undefined ? {} : { note }), returned_sha256: file_sha256 })
}

/**
 * The rows of the files with what was noted here in their place, then what only stands here. A document that was only made here
 * tells no more than its row does not say.
 */
export function registerOf(rows: readonly RegisterEntry[], kept: KeptDocuments): readonly RegisterEntry[] {
  const noted = kept.filter((one) => !rows.some((row) => sameDocument(row, one)))
  return [...rows.map((row) => {
    const note = kept.find((one) => sameDocument(one, row))
    return note === undefined ? row : note.before.length > 0 ? plainEntry(note) : plainEntry({ ...note, ...said(row) })
  }), ...noted.map(plainEntry)]
}

const said = (row: RegisterEntry): Partial<RegisterEntry> => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)))
