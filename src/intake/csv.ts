import Papa from 'papaparse'

/**
 * Rows as the text of a CSV file, its lines ended by CR LF. A cell that a spreadsheet would run as a
 * formula (it starts with `=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe before it.
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[], options: { readonly bom?: boolean } = {}): string {
  const text = Papa.unparse(rows.map((row) => [...row]), { newline: '\r\n', escapeFormulae: /^[=+\-@\t\r]/ })
  return (options.bom === true ? '\uFEFF' : '') + text + (rows.length > 0 ? '\r\n' : '')
}
