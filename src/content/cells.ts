import Papa from 'papaparse'
import { quoted } from './problem.ts'
import type { ContentProblem } from './problem.ts'

export interface CellRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number
  /** Trimmed. */
  readonly cells: readonly string[]
}

/** The rows of a small CSV with commas, semicolons or tabs; rows without any text are left out. */
export function readCells(file: string, text: string): { rows: readonly CellRow[]; problems: readonly ContentProblem[] } {
  const rows: CellRow[] = []
  const problems: ContentProblem[] = []
  let line = 1
  let offset = 0
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }) => {
      for (const error of errors) {
        problems.push({ file, line, column: null, found: quoted(data.join(',')), expected: `quotation marks in pairs (${error.message.toLowerCase()})` })
      }
      const cells = data.map((cell) => cell.trim())
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
      line += text.slice(offset, meta.cursor).split(/\r\n|\n|\r/).length - 1
      offset = meta.cursor
    },
  })
  return { rows, problems }
}

function delimiterOf(text: string): string {
  const header = text.split(/\r?\n/, 1)[0] ?? ''
  const count = (mark: string) => header.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
