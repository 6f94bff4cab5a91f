/** What makes the files, and the PDF library with it, in one piece, loaded when one is asked for. */
import { usualStart, type ClientTerms, type Content, type MadeDocument } from '../../core/index.ts'
import { problemSentence } from '../../document/index.ts'
import { CALL_LOG_TEMPLATE, callLogFileName, callLogRows, draftCallLog, finishPdf, type Templates } from '../../drafting/index.ts'
import { writeCsv } from '../../intake/index.ts'
import type { CallLog } from '../../models/source.ts'
import type { FontFiles } from '../../pdf/index.ts'

export { MOST_CALLS } from '../../document/index.ts'

export interface LogToMake {
  readonly log: CallLog
  readonly client: ClientTerms
  readonly content: Content
  readonly as_of: number | null
  readonly hours: boolean
}

export interface MadeLog {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pages: number
  /** For the register. */
  readonly entry: MadeDocument
}

/** The same file as the command line makes. @throws Error with a sentence where it cannot be made */
export async function makeLogPdf({ log, client, content, as_of, hours }: LogToMake, { templates, fonts }: { readonly templates: Templates; readonly fonts: FontFiles }): Promise<MadeLog> {
  const draft = draftCallLog({ templates, content, client, log, as_of, hours })
  if (draft.problems.length > 0) throw new Error(draft.problems.map(problemSentence).join('\n'))
  const { bytes, pages, number } = await finishPdf(draft, { fonts, paper: 'A4', number: null, created_at: as_of ?? 0 })
  const name = callLogFileName(log, 'pdf')
  return {
    name, bytes, pages,
    entry: {
      document: number, client: client.client, template: CALL_LOG_TEMPLATE, title: templates.templates.get(CALL_LOG_TEMPLATE)?.title ?? CALL_LOG_TEMPLATE, version: null, starts_on: null, pages,
      file_name: name, file_sha256: await sha256(bytes), made_on: usualStart(false, as_of, content.provider.time_zone), awaited_from: 'nobody',
    },
  }
}

/** Name and text of the list as CSV. */
export function makeLogCsv(log: CallLog, hours: boolean): { readonly name: string; readonly text: string } {
  return { name: callLogFileName(log, 'csv'), text: writeCsv(callLogRows(log, { hours }), { bom: true }) }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
