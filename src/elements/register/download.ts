import type { RegisterEntry } from '../../core/index.ts'
import { writeCsv } from '../../intake/index.ts'
import type { RegisterLine } from './gather.ts'

const COLUMNS = ['document', 'client', 'template', 'version', 'sent_on', 'awaited_from', 'returned_on', 'outcome', 'file_sha256', 'title', 'starts_on', 'pages', 'file_name', 'made_on', 'chased_on', 'note', 'returned_sha256'] as const satisfies readonly (keyof RegisterEntry)[]

/** The register as a file that can be read again as `documents`: every column of an entry, then where it stands. */
export function registerCsv(lines: readonly RegisterLine[]): string {
  const cell = (value: RegisterEntry[keyof RegisterEntry]): string => (value === null ? '' : Array.isArray(value) ? value.join(' ') : String(value))
  const rows = lines.map(({ entry, standing: { kind, step } }) => [...COLUMNS.map((column) => cell(entry[column])), kind, step?.kind ?? '', step?.kind === 'chase' ? step.on : ''])
  return writeCsv([[...COLUMNS, 'standing', 'next_step', 'next_chase_on'], ...rows], { bom: true })
}
