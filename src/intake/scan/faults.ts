import type { Fault, Repair } from '../repair/repair-row.ts'

/** What stood where a row was repaired, and what was expected. */
export interface FaultWords {
  readonly found: string
  readonly expected: string
}

const cellCount = (count: number): string => `${count} cell${count === 1 ? '' : 's'}`

/** @param stood cells that the separators and marks make, taken literally */
export function faultWords({ fault, column }: Repair, stood: number, header: readonly string[]): FaultWords {
  const name = column === null ? 'a cell' : (header[column]?.trim() || `column ${column + 1}`)
  const width = header.length
  const inHeader = `${cellCount(width)}, as in the header`
  const found = cellCount(stood)
  const words: Readonly<Record<Fault, FaultWords>> = {
    joined: { found, expected: `${inHeader}; a separator inside ${name} was taken for text` },
    dropped: { found, expected: `${inHeader}; a separator too many beside ${name} was left out` },
    split: { found, expected: `${inHeader}; the lost separator after ${name} was put in` },
    blank: { found, expected: `${inHeader}; a lost separator was put in, so that ${name} is blank` },
    shifted: { found: 'cells in columns that they do not fit', expected: 'every cell in its column; a lost separator was put in, and one too many left out' },
    mark: { found: 'a quotation mark out of place', expected: `${inHeader}; ${name} was read up to where its column ends` },
    'line end': { found: `${found} on one line`, expected: `${inHeader}; they are two rows, whose line end is lost` },
    'line break': { found: 'a row over several lines', expected: `quotation marks around ${name}, which holds a line break` },
  }
  return words[fault]
}
