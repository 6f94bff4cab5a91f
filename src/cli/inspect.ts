import { openNative } from '../db/native.ts'
import { describeExport, evenIfRefused, inspect, inspectionJson, problemSentence, scanFile, type Inspection, type InspectionReport } from '../intake/index.ts'
import { fileSource, readContent, temporarySinks } from '../loading/disk/index.ts'
import { fileToRead, zoneFor } from '../loading/index.ts'
import { profileFile, type FileProfile } from '../models/index.ts'
import type { Options } from './options.ts'

/** What `inspect` says of one file: intake's report, and what its columns hold where it can be read at all. */
export type FileReport = InspectionReport & Partial<FileProfile>

/** Looks at each file from end to end; nothing is judged. A file that lacks a column is counted all the same. */
export async function inspectFiles(options: Options): Promise<FileReport[]> {
  const content = await readContent(options.content)
  const { sink, discard } = await temporarySinks()
  const db = await openNative()
  try {
    const reports: FileReport[] = []
    for (const path of options.operands) {
      const source = await fileSource(path)
      const inspection = await inspect(source, { zone: zoneFor(content, options.zone) })
      const counted = evenIfRefused(inspection)
      const scan = readable(counted) ? await scanFile(source, counted, { sink }) : null
      reports.push({ ...inspectionJson(inspection, scan), ...(scan === null ? {} : await profileFile(db, fileToRead(counted, scan))) })
    }
    return reports
  } finally {
    await db.close()
    await discard()
  }
}

const readable = ({ refused, holding, layout }: Inspection): boolean => refused === null && holding !== null && layout !== null

/** Each file as a maker of layouts needs to know it, without a cell of it. */
export async function describeFiles(options: Options): Promise<string> {
  const content = await readContent(options.content)
  const texts = await Promise.all(options.operands.map(async (path) => describeExport(await inspect(await fileSource(path), { zone: zoneFor(content, options.zone) }))))
  return texts.join('\n')
}

/** The same for people. */
export function inspectionText(reports: readonly FileReport[]): string {
  return reports.map((report) => {
    const taken = report.layout === null ? 'not recognised' : `taken for ${report.layout}`
    const lines = [
      `${report.file}: ${taken}; ${report.encoding}, delimiter ${JSON.stringify(report.delimiter)}, header in row ${report.header_row + 1}`,
      `  rows ${report.rows}, used ${report.used}, set aside ${report.set_aside}`,
      ...(report.columns ?? []).map(columnLine),
      ...(report.orders ?? []).flatMap(({ earlier, later, rows, wrong }) => (wrong === 0 ? [] : [`  ${later} before ${earlier}: ${wrong} of ${rows} rows`])),
      ...report.cannot.map((sentence) => `  ${sentence}`),
      ...report.problems.map((problem) => `  ${problemSentence(problem)}`),
    ]
    return lines.join('\n')
  }).join('\n')
}

const WORDS_SHOWN = 8

function columnLine({ column, header, filled, blank, unreadable, distinct, words, mean, first, last }: NonNullable<FileReport['columns']>[number]): string {
  const shown = words?.slice(0, WORDS_SHOWN).map(({ word, count }) => `${word} ${count}`).join(', ') ?? ''
  const holds = words !== null && words.length > 0 ? shown + (words.length > WORDS_SHOWN ? `, and ${words.length - WORDS_SHOWN} more words` : '')
    : mean !== null ? `mean ${Math.round(mean * 100) / 100}`
      : first !== null && last !== null ? `${first} to ${last}` : `${distinct} different`
  return `  ${column} (${header}): ${filled} filled, ${blank} blank${unreadable === 0 ? '' : `, ${unreadable} that cannot be read`}; ${holds}`
}
