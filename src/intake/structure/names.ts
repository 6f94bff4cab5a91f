/** A name as people read it: line ends and repeated blanks are single blanks. */
export const oneLine = (cell: string): string => cell.replace(/\uFEFF/g, '').replace(/\s+/g, ' ').trim()

/**
 * Names of several header records, joined from the top with a blank. A cell of an upper record reaches over the
 * blank cells on its right as long as there are names below them, and below itself.
 */
export function joinNames(records: readonly (readonly string[])[], width: number): string[] {
  const rows = records.map((record) => Array.from({ length: width }, (_, at) => oneLine(record[at] ?? '')))
  const reached = rows.map((row, at) => (at === rows.length - 1 ? row : reach(row, rows.slice(at + 1))))
  return Array.from({ length: width }, (_, column) => {
    const parts = reached.map((row) => row[column] ?? '').filter((part) => part !== '')
    return parts.filter((part, at) => part !== parts[at - 1]).join(' ')
  })
}

function reach(row: readonly string[], below: readonly (readonly string[])[]): string[] {
  const named = (column: number) => below.some((lower) => lower[column] !== '')
  let group = ''
  return row.map((cell, column) => {
    if (!named(column)) group = ''
    else if (cell !== '') group = cell
    return cell !== '' ? cell : group
  })
}

/** `column_1`, `column_2`, … */
export const numberedNames = (width: number): string[] => Array.from({ length: width }, (_, at) => `column_${at + 1}`)
