import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { attainment, formatCount, lastFull, parseDay, usualStart, type DayRange } from '../core/index.ts'
import { MOST_CALLS, problemSentence, promisedAtLeast } from '../document/index.ts'
import { callLogRows, draftCallLog, finishPdf, readTemplates } from '../drafting/index.ts'
import { writeCsv } from '../intake/index.ts'
import { InputError, readContentFiles, readFonts } from '../loading/disk/index.ts'
import { AgreementSource, EngineClients, NOTHING_NOTED, type CallLog, type ClockCounts } from '../models/index.ts'
import { PdfRefused } from '../pdf/index.ts'
import { log as words } from '../words/index.ts'
import { namedClient } from './named-template.ts'
import { openData } from './open-data.ts'
import type { Options } from './options.ts'
import { UsageError } from './problem.ts'

type Clock = Omit<ClockCounts, 'promised_bp' | 'assumed' | 'tickets'> & {
  readonly attainment: number | null
  /** The least that keeps the promise of what is decided; null where nothing is, or is promised. */
  readonly promised_at_least: number | null
}

/** Dates are local and included. */
export interface LogReport {
  readonly client: string
  readonly from: string
  readonly until: string
  readonly tickets: number
  readonly response: Clock
  readonly resolution: Clock
  /** Of those tickets of which a file tells it; null where none does. */
  readonly worked_minutes: number | null
  readonly file: string
  /** Null of a CSV file. */
  readonly pages: number | null
  readonly number: string | null
  readonly bytes: number
  readonly sha256: string
}

/** Writes one client's calls of a period as a PDF or a CSV file. @throws InputError where nobody has the name, or the PDF would be too long */
export async function log(options: Options, tell: (line: string) => void): Promise<LogReport> {
  const { client: name, out, from, until, hours } = options
  if (name === null) throw new UsageError('log: --client is missing')
  const ending = /\.(pdf|csv)$/i.exec(out ?? '')?.[1]?.toLowerCase()
  if (out === null || ending === undefined) throw new UsageError(out === null ? 'log: --out is missing' : `log: --out "${out}" is neither a PDF nor a CSV file (expected FILE.pdf or FILE.csv)`)
  const { content, db, source, close } = await openData(options, options.operands, tell)
  try {
    const client = await namedClient(new AgreementSource(db), name)
    const { as_of } = await source.summary()
    const period = periodOf(from, until, usualStart(false, as_of, content.provider.time_zone))
    const clients = await EngineClients.open(db, content, NOTHING_NOTED)
    const found = await clients.callLog(client.client, period.from_on, period.until_on)
    if (found.rows.length === 0) tell(words.empty.title(client.client, words.period(period)))
    if (ending === 'csv') {
      const bytes = new TextEncoder().encode(writeCsv(callLogRows(found, { hours }), { bom: true }))
      return await written(found, { out, bytes, pages: null, number: null })
    }
    if (found.rows.length > MOST_CALLS) throw new InputError(words.too_many(found.rows.length, MOST_CALLS))
    const draft = draftCallLog({ templates: readTemplates(await readContentFiles(options.content)), content, client, log: found, as_of, hours })
    if (draft.problems.length > 0) throw new InputError(draft.problems.map(problemSentence).join('\n'))
    const made = await finishPdf(draft, { fonts: await readFonts(), paper: options.paper, number: options.number, created_at: as_of ?? 0 })
    return await written(found, { out, ...made })
  } catch (error) {
    throw error instanceof PdfRefused ? new InputError(error.message) : error
  } finally {
    await close()
  }
}

/** The last full month where nothing is named; one that is named alone goes with the end of the data, or their month. */
function periodOf(from: string | null, until: string | null, on: string | null): DayRange {
  const usual = on === null ? { from_on: '1970-01-01', until_on: '1970-01-31' } : lastFull('month', on)
  const period = from === null && until === null ? usual : { from_on: from ?? `${(until ?? '').slice(0, 7)}-01`, until_on: until ?? on ?? usual.until_on }
  if ((parseDay(period.from_on) ?? 0) > (parseDay(period.until_on) ?? 0)) throw new UsageError(`log: --from ${period.from_on} comes after --until ${period.until_on}`)
  return period
}

async function written(log: CallLog, { out, bytes, pages, number }: { readonly out: string; readonly bytes: Uint8Array; readonly pages: number | null; readonly number: string | null }): Promise<LogReport> {
  await writeFile(out, bytes)
  const worked = log.rows.flatMap(({ minutes_worked }) => minutes_worked ?? [])
  return {
    client: log.client, from: log.from_on, until: log.until_on, tickets: log.rows.length, response: clockOf(log.counts.response), resolution: clockOf(log.counts.resolution),
    worked_minutes: worked.length === 0 ? null : worked.reduce((sum, one) => sum + one, 0),
    file: out, pages, number, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

function clockOf(counts: ClockCounts): Clock {
  const { met, missed, running, paused, exempt, unknown, as_stated } = counts
  return { met, missed, running, paused, exempt, unknown, as_stated, attainment: attainment(counts), promised_at_least: promisedAtLeast(counts) }
}

/** For people: the totals, and where it went. */
export function logText({ client, from, until, tickets, response, resolution, file, pages, bytes }: LogReport): string {
  const clock = (name: string, { met, missed, promised_at_least }: Clock): string =>
    `${name}: ${formatCount(met)} in time and ${formatCount(missed)} late, ${formatCount(tickets - met - missed)} not counted${promised_at_least === null ? '' : `; promised ${formatCount(promised_at_least)} or more`}`
  return [
    `${client}, ${words.period({ from_on: from, until_on: until })}: ${words.calls(tickets)}`, clock(words.clocks.response, response), clock(words.clocks.resolution, resolution),
    `${file}: ${pages === null ? '' : `${pages} pages, `}${bytes} bytes`,
  ].join('\n')
}
