import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clientByName, meetingsOf, quarterOfDay, usualStart, yearPlan, type ClientTerms } from '../core/index.ts'
import { BRIEFING_TEMPLATE, documentFileName, draftBriefing, draftReview, makeMany, meetingFacts, readTemplates, REVIEW_TEMPLATE, uniqueNames, zipBatch, type BatchCase, type NotMade } from '../drafting/index.ts'
import { writeCsv } from '../intake/index.ts'
import { InputError, readContentFiles, readFonts } from '../loading/disk/index.ts'
import { AgreementSource, EngineClients, EngineDocuments, EngineRenewals, NOTHING_NOTED } from '../models/index.ts'
import { namedClient } from './named-template.ts'
import { openData, type OpenedData } from './open-data.ts'
import type { Options } from './options.ts'
import { UsageError } from './problem.ts'

export type MeetingThing = 'briefing' | 'review'

const MAKERS = { briefing: { template: BRIEFING_TEMPLATE, draft: draftBriefing }, review: { template: REVIEW_TEMPLATE, draft: draftReview } } as const

export interface MadeMeetings {
  readonly template: string
  /** `2027-Q1`; null where clients were named, or all. */
  readonly quarter: string | null
  readonly made: readonly { readonly client: string; readonly file: string; readonly number: string; readonly pages: number; readonly bytes: number; readonly sha256: string }[]
  readonly not_made: readonly NotMade[]
  readonly zip: { readonly file: string; readonly bytes: number; readonly sha256: string } | null
}

/** Makes the owner's briefings or the clients' service reviews: one into a file, several into a folder or a ZIP. @throws InputError where nobody has the name, or nothing could be made */
export async function meeting(thing: MeetingThing, options: Options, tell: (line: string) => void): Promise<MadeMeetings> {
  checkUse(thing, options)
  const { template, draft } = MAKERS[thing]
  const { paper, out, out_dir, zip, quarter } = options
  const opened = await openData(options, options.operands, tell)
  const { content, db, source, close } = opened
  try {
    const renewals = new EngineRenewals(db, content, await EngineClients.open(db, content, NOTHING_NOTED))
    const { as_of } = await source.summary()
    const meetings = await renewals.meetings()
    const templates = readTemplates(await readContentFiles(options.content))
    const fonts = await readFonts()
    const clients = await chosen(options, opened, renewals)
    const names = out !== null ? [out] : uniqueNames(clients.map(({ client }) => documentFileName(template, client, usualStart(false, as_of, content.provider.time_zone) ?? '')))
    const cases = clients.map((client, i): BatchCase => ({
      client: client.client, file: names[i] ?? '', created_at: as_of ?? 0,
      draft: async () => {
        const matter = await meetings.matter(client.client)
        if (matter === null) throw new InputError(`${client.client}: the exports tell nothing of this client`)
        return draft({ templates, content, client, facts: meetingFacts(matter, content), as_of, fonts, paper })
      },
    }))
    const { made, not_made } = await makeMany(cases, { fonts, paper })
    for (const { client, sentences } of not_made) tell(`${client}: ${sentences.join(' ')}`)
    if (made.length === 0) throw new InputError(`no ${thing} could be made`)
    const [only] = made
    if (out !== null && only !== undefined) await writeFile(out, only.bytes)
    if (out_dir !== null) await mkdir(out_dir, { recursive: true })
    if (out_dir !== null) for (const { file, bytes } of made) await writeFile(join(out_dir, file), bytes)
    const packed = zip === null ? null : await zipBatch({ made, not_made }, { as_of, zone: content.provider.time_zone }, (rows) => writeCsv(rows, { bom: true }))
    if (zip !== null && packed !== null) await writeFile(zip, packed)
    return {
      template, quarter, not_made, made: made.map(({ client, file, number, pages, bytes }) => ({ client, file: out_dir === null ? file : join(out_dir, file), number, pages, bytes: bytes.length, sha256: sha256(bytes) })),
      zip: zip === null || packed === null ? null : { file: zip, bytes: packed.length, sha256: sha256(packed) },
    }
  } finally {
    await close()
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** @throws UsageError with a sentence for options that do not go together */
function checkUse(thing: MeetingThing, { all, clients, quarter, out, out_dir, zip }: Options): void {
  const ways = [all, clients.length > 0, quarter !== null].filter(Boolean).length
  if (ways !== 1) throw new UsageError(`${thing}: expected one of --client, --quarter, --all`)
  if (out === null && out_dir === null && zip === null) throw new UsageError(`${thing}: expected --out, --out-dir or --zip`)
  if (out !== null && (out_dir !== null || zip !== null || clients.length !== 1)) throw new UsageError(`${thing}: --out is for one document (expected --out-dir or --zip)`)
}

/** The clients that are named, all of them, or those whose terms end in the quarter. */
async function chosen({ clients: named, all, quarter }: Options, { content, db }: OpenedData, renewals: EngineRenewals): Promise<ClientTerms[]> {
  const agreements = new AgreementSource(db)
  const terms = await agreements.clients()
  if (named.length > 0) return Promise.all(named.map((name) => namedClient(agreements, name)))
  const of = (client: string): ClientTerms => terms.find((one) => one.client === client) ?? clientByName(client)
  const book = await renewals.book()
  if (all) return book.clients.map(({ client }) => of(client))
  const ahead = meetingsOf(yearPlan(book, content, { steps: [], documents: await new EngineDocuments(db).documents() }))
  const found = [...new Set(ahead.filter(({ term_ends_on }) => quarterOfDay(term_ends_on) === quarter).map(({ client }) => client))].map(of)
  if (found.length === 0) throw new InputError(`no term ends in ${quarter ?? ''} (expected one of ${[...new Set(ahead.map(({ term_ends_on }) => quarterOfDay(term_ends_on)))].toSorted().join(', ') || 'none'})`)
  return found
}

/** For people: each file, and the ZIP that holds them. */
export function meetingText(result: MadeMeetings, json: boolean): string {
  if (json) return JSON.stringify(result)
  const { made, not_made, zip } = result
  const files = zip === null || made.length === 1 ? made.map(({ file, pages, bytes }) => `${file}: ${pages} pages, ${bytes} bytes`) : made.map(({ file, pages }) => `${file}: ${pages} pages`)
  return [...files, ...(zip === null ? [] : [`${zip.file}: ${zip.bytes} bytes`]), `${made.length} made, ${not_made.length} not made`].join('\n')
}
