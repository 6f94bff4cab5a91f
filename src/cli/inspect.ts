import { inspect, inspectionJson, problemSentence, scanFile, type InspectionReport } from '../intake/index.ts'
import { fileSource, readContent, temporarySinks } from '../loading/disk/index.ts'
import { zoneFor } from '../loading/index.ts'
import type { Options } from './options.ts'

/** Looks at each file from end to end; nothing is judged. */
export async function inspectFiles(options: Options): Promise<InspectionReport[]> {
  const content = await readContent(options.content)
  const { sink, discard } = await temporarySinks()
  try {
    const reports: InspectionReport[] = []
    for (const path of options.operands) {
      const source = await fileSource(path)
      const inspection = await inspect(source, { zone: zoneFor(content, options.zone) })
      const scan = inspection.usable ? await scanFile(source, inspection, { sink }) : null
      reports.push(inspectionJson(inspection, scan))
    }
    return reports
  } finally {
    await discard()
  }
}

/** The same for people. */
export function inspectionText(reports: readonly InspectionReport[]): string {
  return reports.map((report) => {
    const taken = report.layout === null ? 'not recognised' : `taken for ${report.layout}`
    const lines = [
      `${report.file}: ${taken}; ${report.encoding}, delimiter ${JSON.stringify(report.delimiter)}, header in row ${report.header_row}`,
      `  rows ${report.rows}, used ${report.used}, set aside ${report.set_aside}`,
      ...report.cannot.map((sentence) => `  ${sentence}`),
      ...report.problems.map((problem) => `  ${problemSentence(problem)}`),
    ]
    return lines.join('\n')
  }).join('\n')
}
