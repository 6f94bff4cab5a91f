import { blobSource, changeMapping, inspect, keepMapping } from '../../intake/index.ts'
import type { Inspection, KeptMapping, MappingChanges } from '../../intake/index.ts'
import type { KeptFile } from '../engine/index.ts'
import { importing } from '../../words/index.ts'
import { newEntry, stateOf } from './entry.ts'
import type { Entry, Tidied } from './entry.ts'
import { sameBytes } from './same-bytes.ts'
import { sentence } from './settings.ts'

/** The files on the page. Every change tells `onChange`. */
export class FileList {
  #entries: readonly Entry[] = []
  #next = 1

  constructor(private readonly zone: () => string, private readonly kept: () => readonly KeptMapping[], private readonly onChange: () => void) {}

  get entries(): readonly Entry[] {
    return this.#entries
  }

  find(id: number): Entry | undefined {
    return this.#entries.find((entry) => entry.id === id)
  }

  /** Files dropped or chosen, looked at one after the other. A file that needs an answer is opened. */
  async add(files: readonly File[]): Promise<readonly Entry[]> {
    const added = files.map((file) => newEntry(this.#next++, file, false))
    this.#set([...this.#entries, ...added])
    for (const { id, file } of added) {
      const before = this.#entries.slice(0, this.#entries.findIndex((entry) => entry.id === id)).filter((entry) => entry.same_as === null)
      const looked = await this.#look(file, before)
      const waits = ['unknown', 'lacks', 'asks'].includes(stateOf({ ...newEntry(id, file, false), ...looked }))
      this.#change(id, (entry) => ({ ...entry, ...looked, opened: entry.opened || waits }))
    }
    return added.flatMap(({ id }) => this.find(id) ?? [])
  }

  /** The reader's own files, as the figures were read from them. */
  async inUse(files: readonly KeptFile[]): Promise<void> {
    const used = files.map(({ file }) => newEntry(this.#next++, file, true))
    this.#set([...used, ...this.#entries.filter((entry) => !entry.in_use)])
    for (const [i, { id, file }] of used.entries()) {
      const { inspection } = await this.#look(file, [], files[i]?.changes)
      this.#change(id, (entry) => ({ ...entry, inspection }))
    }
  }

  async #look(file: File, before: readonly Entry[], readWith?: MappingChanges): Promise<Pick<Entry, 'inspection' | 'failure' | 'same_as'>> {
    try {
      const inspection = await this.#inspect(file, readWith)
      let same_as: string | null = null
      for (const other of before) if (file.size > 0 && same_as === null && await sameBytes(file, other.file)) same_as = other.file.name
      return { inspection, failure: null, same_as }
    } catch (cause) {
      return { inspection: null, failure: importing.refused.unreadable(file.name, sentence(cause)), same_as: null }
    }
  }

  /** With the corrections that a file in use was read with, else with those kept for files like it. */
  #inspect(file: File, readWith?: MappingChanges): Promise<Inspection> {
    return inspect(blobSource(file), { zone: this.zone(), ...(readWith === undefined ? { kept: this.kept() } : { changes: readWith }) })
  }

  /** Corrects one file and every other with the same columns. Answers what is to be kept, and the names of the others. */
  correct(id: number, changes: MappingChanges): { readonly keep: KeptMapping; readonly also: readonly string[] } | null {
    const corrected = this.find(id)?.inspection
    if (corrected === null || corrected === undefined) return null
    const keep = keepMapping(changeMapping(corrected, changes))
    const also: string[] = []
    this.#set(this.#entries.map((entry) => {
      if (entry.inspection === null || keepMapping(entry.inspection).signature !== keep.signature || entry.same_as !== null) return entry
      if (entry.id !== id) also.push(entry.file.name)
      return { ...entry, inspection: changeMapping(entry.inspection, changes), changed: entry.in_use, corrected: true }
    }))
    return { keep, also }
  }

  /** Looks again, without the corrections, at every file with the columns of this one. The caller has forgotten them. */
  async lookAgain(signatures: ReadonlySet<string> | null): Promise<void> {
    for (const { id, file, inspection } of this.#entries) {
      if (inspection === null || (signatures !== null && !signatures.has(keepMapping(inspection).signature))) continue
      const fresh = await this.#inspect(file)
      const { undone } = inspection.changes
      const again = undone === undefined ? fresh : changeMapping(fresh, { undone })
      this.#change(id, (entry) => ({ ...entry, inspection: again, corrected: false, changed: entry.in_use && JSON.stringify(again.changes) !== JSON.stringify(inspection.changes) }))
    }
  }

  toggle(id: number, what: 'opened' | 'all_columns' | 'dates_apart' | 'described'): void {
    this.#change(id, (entry) => ({ ...entry, [what]: !entry[what] }))
  }

  /** Notes rows of one file whose repair the reader undid; it has to be read again. */
  undo(id: number, undone: readonly number[]): void {
    this.#change(id, (entry) => (entry.inspection === null ? entry : { ...entry, inspection: changeMapping(entry.inspection, { undone }), changed: entry.in_use }))
  }

  tidied(id: number, tidied: Tidied | null): void {
    this.#change(id, (entry) => ({ ...entry, tidied }))
  }

  /** A file in use is marked, to be dropped at the next reading; any other goes at once. */
  leaveOut(id: number): void {
    this.#set(this.#entries.flatMap((entry) => (entry.id !== id ? [entry] : entry.in_use ? [{ ...entry, left_out: true, opened: false }] : [])))
    void this.#sameAgain()
  }

  takeBack(id: number): void {
    this.#change(id, (entry) => ({ ...entry, left_out: false }))
  }

  /** After a reading of these files, as they stood when it began: some came to be used; what could not be says why. Files that came meanwhile wait. */
  settle(begun: readonly Entry[], used: ReadonlySet<number>, failures: ReadonlyMap<number, string>): void {
    const before = new Map(begun.map((entry) => [entry.id, entry]))
    this.#set(this.#entries.filter((entry) => !entry.left_out).map((entry) => {
      const was = before.get(entry.id)
      if (was === undefined) return entry
      if (used.has(entry.id)) return { ...entry, in_use: true, changed: entry.inspection !== was.inspection, opened: entry.opened && entry.inspection !== was.inspection, failure: null }
      return { ...entry, in_use: false, changed: false, told: !failures.has(entry.id), failure: failures.get(entry.id) ?? entry.failure }
    }))
  }

  clear(): void {
    this.#set([])
  }

  /** A file stands for itself again once the one that it repeated has gone. */
  async #sameAgain(): Promise<void> {
    for (const { id, file, same_as } of this.#entries) {
      if (same_as === null) continue
      const before = this.#entries.slice(0, this.#entries.findIndex((entry) => entry.id === id)).filter((entry) => entry.same_as === null && !entry.left_out)
      const again = await this.#look(file, before)
      this.#change(id, (entry) => ({ ...entry, ...again }))
    }
  }

  #change(id: number, change: (entry: Entry) => Entry): void {
    this.#set(this.#entries.map((entry) => (entry.id === id ? change(entry) : entry)))
  }

  #set(entries: readonly Entry[]): void {
    this.#entries = entries
    this.onChange()
  }
}
