const TOTAL = /^(grand\s+|sub-?\s*)?totals?\b/i
const NUMBER = /^[-+(]?\s*[^\p{L}\d\s]?\s*\d[\d\s.,'’]*\)?\s*%?$/u

/** A line below or between the records that sums them up: `Total: 4,048`, `Grand total,,,12`. Its other cells are blank or numbers. */
export function isTotalRow(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const [first, ...rest] = filled
  if (first === undefined || !TOTAL.test(first)) return false
  if (rest.length > 0 && filled.length > Math.max(2, cells.length / 2)) return false
  return rest.every((cell) => NUMBER.test(cell))
}

/** Whether the letters at `at` can begin such a row; cheap, for every record. */
export function mayBeTotal(bytes: Uint8Array, at: number): boolean {
  const a = bytes[at]! | 0x20
  const b = bytes[at + 1]! | 0x20
  const c = bytes[at + 2]! | 0x20
  return (a === 0x74 && b === 0x6f && c === 0x74) || (a === 0x67 && b === 0x72 && c === 0x61) || (a === 0x73 && b === 0x75 && c === 0x62)
}
