/** RFC 4180 with `\n` line ends: a cell is quoted only where it must be. */
export type Cell = string | number | null
export type Row = readonly Cell[]

const cell = (value: Cell): string => {
  if (value === null) return ''
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Throws where a row is not as wide as the header. */
export function csv(header: readonly string[], rows: readonly Row[]): string {
  for (const row of rows) if (row.length !== header.length) throw new Error(`csv: ${row.length} cells under ${header.length} headers: ${row.join(', ')}`)
  return [header, ...rows].map((row) => row.map(cell).join(',')).join('\n') + '\n'
}
