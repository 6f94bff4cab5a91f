import type { Dialect } from '../../core/reading.ts'
import { literalCells, partRecord } from '../repair/cells.ts'
import type { TextMarks } from '../repair/cells.ts'
import { profilesOf } from '../repair/profile.ts'
import type { KnownWords, Profiles } from '../repair/profile.ts'
import { misfits, repairBroken, repairRow, repairShifted } from '../repair/repair-row.ts'
import type { Repair } from '../repair/repair-row.ts'
import { Suspicion, flatColumns } from './suspicion.ts'

/** Attempts after which a file with hardly any success is not looked into any further, and how many must have succeeded. */
const TRIES = 4000
const SUCCESS = 0.02

/** Repairs rows by what the sample says of the columns; without one nothing is repaired. */
export class Mender {
  readonly marks: TextMarks
  readonly profiles: Profiles | null
  /** Null where no column tells a wrong cell at a glance. */
  readonly suspicion: Suspicion | null
  /** The columns in whose cells no line break can stand. */
  readonly flat: readonly boolean[]
  #tries = 0
  #successes = 0

  constructor({ delimiter, quote, escape }: Dialect, sample: readonly (readonly string[])[], words?: KnownWords) {
    this.marks = { delimiter, quote, backslash: escape === '\\' }
    this.profiles = profilesOf(sample, delimiter, words)
    this.flat = flatColumns(this.profiles)
    this.suspicion = Suspicion.of(this.profiles, delimiter, (text) => this.shifted(text) !== null)
  }

  /** Cells that cannot stand in their columns, of the first so many; 0 where the columns are not known. */
  misfits(cells: readonly string[], count = cells.length): number {
    return this.profiles === null ? 0 : misfits(cells, this.profiles.columns.slice(0, count))
  }

  /** Rows are still looked into: the sample tells something, and there was some success. */
  get active(): boolean {
    return this.profiles !== null && (this.#tries <= TRIES || this.#successes >= this.#tries * SUCCESS)
  }

  /** The last column holds texts, so that another line could always belong to it. */
  get endsInText(): boolean {
    return this.profiles?.columns.at(-1)?.kind === 'text'
  }

  /** Cells of a line, whatever its marks. */
  cells(line: string): number {
    return partRecord(line, this.marks, false).cells.length
  }

  row(text: string, blanks: boolean): Repair | null {
    return this.#attempt((profiles) => repairRow(text, this.marks, profiles, { blanks }))
  }

  broken(text: string): Repair | null {
    return this.#attempt((profiles) => repairBroken(text, this.marks, profiles))
  }

  shifted(text: string): Repair | null {
    return this.profiles === null ? null : repairShifted(text, this.marks, this.profiles)
  }

  /** Whether a line is a row by itself. */
  isRow(line: string, width: number): boolean {
    const { cells, sound } = partRecord(line, this.marks, false)
    return sound && cells.length === width && this.misfits(literalCells(line, this.marks)) === 0
  }

  /** Whether a line begins as rows do: its first cells fit the first columns, and not only because anything would. */
  beginsRow(line: string): boolean {
    if (this.profiles === null) return false
    const { columns } = this.profiles
    const cells = literalCells(line, this.marks).slice(0, -1)
    let telling = 0
    for (const [index, cell] of cells.slice(0, columns.length).entries()) {
      const { kind, cost } = columns[index]!
      if (cost(cell) === Infinity) return false
      if (kind !== 'text' && kind !== 'blank' && cell.trim() !== '') telling += index === 0 ? 2 : 1
    }
    return telling > 1
  }

  #attempt(repair: (profiles: Profiles) => Repair | null): Repair | null {
    if (this.profiles === null || !this.active) return null
    this.#tries++
    const found = repair(this.profiles)
    if (found !== null) this.#successes++
    return found
  }
}
