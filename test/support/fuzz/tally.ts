import type { FuzzFile, Part } from './table.ts'

const count = (number: number): string => String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',')
const SHOWN = 30

/** What came of many files: sums to be shown, and everything that did not hold. */
export class FuzzTally {
  files = 0
  /** Files of which no row was used, with a reason. */
  refused = 0
  rows_in = 0
  rows_used = 0
  set_aside = 0
  /** Damaged rows that were used as they were meant, that were set aside by name, and that were used otherwise. */
  repaired = 0
  named_aside = 0
  misread_rows = 0
  readonly kinds = new Map<string, number>()
  readonly failures: string[] = []
  readonly misreadings: string[] = []
  failed = 0

  kind(name: string): void {
    this.kinds.set(name, (this.kinds.get(name) ?? 0) + 1)
  }

  wrong(file: FuzzFile, what: string): void {
    this.failed++
    if (this.failures.length < SHOWN) this.failures.push(`${file.name} ${what}`)
  }

  misread(file: FuzzFile, part: Part, rows: readonly (readonly string[])[]): void {
    this.misread_rows++
    if (this.misreadings.length >= SHOWN) return
    const key = part.cells.find((cell) => /\d{5}/.test(cell)) ?? ''
    this.misreadings.push(`${file.name}: ${JSON.stringify(part.text)} reads ${JSON.stringify(rows.filter((cells) => cells.some((cell) => cell.includes(key))))}`)
  }

  /** One line: `fuzz rows: 1,200 files: 90 cut anywhere, …; 31,200 rows in = 28,911 used + 2,289 set aside; 0 lost`. */
  said(title: string): string {
    const kinds = [...this.kinds].map(([name, files]) => `${count(files)} ${name}`).join(', ')
    const rows = `${count(this.rows_in)} rows in = ${count(this.rows_used)} used + ${count(this.set_aside)} set aside`
    const damaged = this.repaired + this.named_aside + this.misread_rows
    const repaired = damaged === 0 ? '' : `; of ${count(damaged)} rows parted wrongly ${count(this.repaired)} repaired as they were meant, ${count(this.named_aside)} set aside, ${count(this.misread_rows)} used otherwise`
    return `fuzz ${title}: ${count(this.files)} files: ${kinds}; ${count(this.refused)} refused with a reason; ${rows}${repaired}; ${count(this.failed)} lost or miscounted`
  }
}
