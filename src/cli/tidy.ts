import { mkdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { tidy, tidyName, type TidyResult, type TidyTable } from '../intake/index.ts'
import { fileSink, fileSource, InputError } from '../loading/disk/index.ts'
import type { Options } from './options.ts'
import { UsageError } from './problem.ts'

/** One file of `tidy --json`. */
export interface TidyReport {
  readonly file: string
  /** Sentence: why the file holds no table; null where it does. */
  readonly refused: string | null
  readonly tables: readonly {
    readonly out: string
    readonly rows: number
    readonly columns: readonly string[]
    /** As a spreadsheet counts; null where the file has no header. */
    readonly header_row: number | null
    readonly encoding: string
    readonly delimiter: string
    readonly problems: readonly { readonly row: number | null; readonly found: string | null; readonly expected: string; readonly effect: string; readonly count: number }[]
    /** Rows whose parting into cells was repaired: as their separators stood, and as they were read. */
    readonly repaired: readonly { readonly row: number; readonly stood: readonly string[]; readonly read: readonly string[] }[]
    /** Lines of the file that are in no table. */
    readonly set_aside: readonly { readonly row: number; readonly found: string | null; readonly text: string | null }[]
  }[]
}

/** Where the tables of the files go: one CSV file, or a folder of them, which is what a name without an ending means. */
interface Target {
  readonly path: string
  readonly folder: boolean
}

async function targetOf(options: Options): Promise<Target> {
  const { operands, out, out_dir } = options
  if (operands.length === 0) throw new UsageError('tidy: no file given')
  const path = out_dir ?? out
  if (path === null) throw new UsageError('tidy: --out names the CSV file to write, or a folder')
  const found = await stat(path).catch(() => null)
  const folder = out_dir !== null || found?.isDirectory() === true || /[/\\]$/.test(path) || (found === null && extname(path) === '') || operands.length > 1
  if (folder && found !== null && !found.isDirectory()) throw new UsageError(`tidy: --out ${path} is a file, and ${operands.length} files need a folder`)
  await mkdir(folder ? path : dirname(path), { recursive: true })
  return { path, folder }
}

/** The names that a file's tables get. In a folder no two files share one; beside one given name, further tables are numbered. */
function names(target: Target, used: Set<string>): (file: string, index: number, count: number) => string {
  return (file, index, count) => {
    if (!target.folder) return index === 0 && count === 1 ? target.path : join(dirname(target.path), tidyName(basename(target.path), index, count))
    let name = tidyName(file, index, count)
    for (let n = 2; used.has(name); n++) name = tidyName(file, index, count).replace(/\.csv$/, ` (${n}).csv`)
    used.add(name)
    return join(target.path, name)
  }
}

/** Writes every table of every file anew. @throws InputError where none holds a table, or one would be written over itself */
export async function tidyFiles(options: Options, tell: (text: string) => void): Promise<TidyReport[]> {
  const target = await targetOf(options)
  const nameOf = names(target, new Set())
  const reports: TidyReport[] = []
  for (const path of options.operands) {
    const source = await fileSource(path)
    const outs: string[] = []
    const result = await tidy(source, (index, count) => {
      outs[index] ??= nameOf(source.name, index, count)
      const out = outs[index]
      if (sameFile(path, out)) throw new InputError(`${path} would be written over itself: give --out another name`)
      return fileSink(out)
    })
    reports.push(reportOf(path, result, outs))
    if (result.refused !== null) tell(result.refused)
  }
  if (reports.every((report) => report.refused !== null)) throw new InputError('no file holds a table')
  return reports
}

const sameFile = (a: string, b: string): boolean => join(a) === join(b)

function reportOf(file: string, { refused, tables }: TidyResult, outs: readonly string[]): TidyReport {
  return { file, refused, tables: tables.map((table, at) => tableJson(table, outs[at] ?? '')) }
}

function tableJson(table: TidyTable, out: string): TidyReport['tables'][number] {
  return {
    out,
    rows: table.rows,
    columns: table.header,
    header_row: table.header_row,
    encoding: table.encoding,
    delimiter: table.delimiter,
    problems: table.problems.map(({ row, found, expected, effect, count }) => ({ row, found, expected, effect, count })),
    repaired: table.repaired.map(({ row, stood, read }) => ({ row, stood, read })),
    set_aside: table.set_aside.map(({ row, text, problem }) => ({ row, found: problem.found, text })),
  }
}

const MARKS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'upright stroke', ' ': 'blank', '': 'none' }

/** The same for people. */
export function tidyText(reports: readonly TidyReport[]): string {
  return reports.flatMap(({ file, refused, tables }) => {
    if (refused !== null) return [`${file}: not written`]
    return tables.flatMap(({ out, rows, columns, header_row, encoding, delimiter, problems }) => [
      `${file} → ${out}: ${rows} row${rows === 1 ? '' : 's'} of ${columns.length} column${columns.length === 1 ? '' : 's'} (${encoding}, separator ${MARKS[delimiter] ?? JSON.stringify(delimiter)}, ${header_row === null ? 'no header' : `header in row ${header_row}`})`,
      ...problems.map((one) => `  row ${one.row ?? '–'}: found ${one.found ?? 'nothing'} (expected ${one.expected}): ${one.effect}${one.count > 1 ? `, and ${one.count - 1} more like it` : ''}`),
    ])
  }).join('\n')
}
