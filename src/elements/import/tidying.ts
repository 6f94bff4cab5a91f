import { blobSource, problemSentence, tidyFiles, writeCsv } from '../../intake/index.ts'
import { importing } from '../../words/index.ts'
import { CSV_TYPE } from '../shared/index.ts'
import type { Tidied } from './entry.ts'
import { sentence } from './settings.ts'
import { zipOf } from './zip.ts'

const SHOWN = 12

type TidyFiles = Awaited<ReturnType<typeof tidyFiles>>

/** Gives a file back clean: one CSV file, or a ZIP of its tables. Never throws: what went wrong is said. */
export async function tidied(file: File, onProgress: (done: number, total: number) => void, signal: AbortSignal): Promise<Exclude<Tidied, { kind: 'working' }>> {
  try {
    const tables = await tidyFiles(blobSource(file), { onProgress, signal })
    const [first] = tables
    const stem = file.name.replace(/\.[A-Za-z0-9]{1,5}$/, '')
    const blob = tables.length === 1 && first !== undefined ? first.blob : await zipOf(tables.map(({ name, blob }) => ({ name, blob })), file.lastModified)
    return { kind: 'done', name: `${stem}-clean.${tables.length === 1 ? 'csv' : 'zip'}`, blob, ...accountOf(file.name, tables) }
  } catch (cause) {
    return signal.aborted ? { kind: 'stopped' } : { kind: 'failed', cause: sentence(cause) }
  }
}

function accountOf(file: string, tables: TidyFiles): Pick<Extract<Tidied, { kind: 'done' }>, 'tables' | 'found' | 'lines' | 'more' | 'aside'> {
  const words = importing.tidy
  const sum = (of: (table: TidyFiles[number]['table']) => number) => tables.reduce((total, { table }) => total + of(table), 0)
  const repaired = sum((table) => table.repaired.length + table.repaired_beyond)
  const set_aside = sum((table) => table.set_aside.length)
  const problems = tables.flatMap(({ table }) => table.problems)
  const aside = tables.flatMap(({ table }) => table.set_aside.map(({ row, text, problem }) => [row, problemSentence(problem), text ?? importing.aside.too_large]))
  return {
    tables: tables.map(({ name, table }) => words.table(tables.length === 1 ? null : name, table.rows, table.header.length, formOf(table))),
    found: [...(repaired > 0 ? [words.repaired(repaired)] : []), ...(set_aside > 0 ? [words.aside(set_aside)] : [])],
    lines: problems.slice(0, SHOWN).map((problem) => problemSentence(problem).replace(`${file} `, '').replace(`${file}: `, '')),
    more: Math.max(0, problems.length - SHOWN),
    aside: aside.length === 0 ? null : new Blob([writeCsv([[...words.aside_columns], ...aside], { bom: true })], { type: CSV_TYPE }),
  }
}

function formOf({ encoding, delimiter, header_row }: TidyFiles[number]['table']): readonly string[] {
  const { file, tidy } = importing
  return [file.encoding(encoding), ...(delimiter === '' ? [] : [file.delimiter(delimiter)]), header_row === null ? tidy.no_header : file.header(header_row)]
}
