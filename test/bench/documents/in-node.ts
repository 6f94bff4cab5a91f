/** Run in a process of its own, bundled: the agreement by Goodterms and by other libraries. Writes one line of JSON, a `NodeDocuments`. */
import { createRequire } from 'node:module'
import { defaultStart, type ClientTerms } from '../../../src/core/index.ts'
import { openNative } from '../../../src/db/native.ts'
import { draftBriefing, draftDocument, draftReview, draftSentence, finishPdf, makeMany, meetingFacts, readTemplates, type BatchCase } from '../../../src/drafting/index.ts'
import { exportsIn, fileSource, readContent, readContentFiles, readFonts, temporarySinks } from '../../../src/loading/disk/index.ts'
import { loadSources, zoneFor } from '../../../src/loading/index.ts'
import { AgreementSource, EngineClients, EngineRenewals, EngineSource, NOTHING_NOTED } from '../../../src/models/index.ts'
import type { AgreementOrder } from './in-page.ts'
import { looked, type Look } from './look.ts'
import { partsOf, type Part } from './outline.ts'
import { pdfmakeOf } from './with-pdfmake.ts'
import { reactPdfOf } from './with-react-pdf.ts'

export interface DocumentMeasure extends Look {
  readonly by: string
  readonly where: string
  readonly first_ms: number
  /** The median of those after the first. */
  readonly warm_ms: number
}

export interface NodeDocuments {
  readonly measures: readonly DocumentMeasure[]
  readonly base64: string
  /** What a page needs to make the same. */
  readonly order: AgreementOrder
  readonly parts: readonly Part[]
  /** Supplements made one after another, each for a client of the sample, and what they took. */
  readonly many: { readonly documents: number; readonly ms: number }
  readonly meetings: readonly MeetingMeasure[]
}

/** Documents of meetings, one after another through the batch, from what the engine holds to the bytes; the agreement beside them. */
export interface MeetingMeasure {
  readonly what: 'briefing' | 'review' | 'agreement'
  readonly documents: number
  readonly pages: number
  readonly ms: number
  readonly bytes: number
  /** Most that the process held while they were made, above what it held before. */
  readonly peak_bytes: number
}

const BRIEFINGS = 500
const CLIENT = 'Kestrel Marine'
const TIMES = 9
/** Chosen for the bench alone; every other field comes from the sample. */
const SET: Readonly<Record<string, string>> = { 'offer.plan': 'Gold', 'choice.law': 'England and Wales' }

async function main(): Promise<NodeDocuments> {
  const content = await readContent('content')
  const db = await openNative()
  const { sink, discard } = await temporarySinks()
  await loadSources(db, await Promise.all((await exportsIn('data')).map(fileSource)), { content, zone: zoneFor(content, null), as_of: null, assumed_plan: null, sink })
  const as_of = (await (await EngineSource.open(db)).summary()).as_of ?? 0
  const agreements = new AgreementSource(db)
  const client = await agreements.client(CLIENT)
  if (client === null) throw new Error(`the sample has no client ${CLIENT}`)
  const versions = await agreements.versions(client.client)
  const everyone = await Promise.all((await agreements.clients()).map(async (one) => ({ client: one, versions: await agreements.versions(one.client) })))
  const files = await readContentFiles('content')
  const templates = readTemplates(files)
  const fonts = await readFonts()
  const desk = await new EngineRenewals(db, content, await EngineClients.open(db, content, NOTHING_NOTED)).meetings()
  const held = async (what: MeetingMeasure['what'], cases: readonly BatchCase[]): Promise<MeetingMeasure> => {
    const before = process.memoryUsage().rss
    let [peak, pages, bytes] = [before, 0, 0]
    const began = performance.now()
    // One after another, each let go as a page that writes a ZIP would not: what is held is the making alone.
    for (const one of cases) {
      const { made: [made] } = await makeMany([one], { fonts, paper: 'A4' })
      pages += made?.pages ?? 0
      bytes += made?.bytes.length ?? 0
      peak = Math.max(peak, process.memoryUsage().rss)
    }
    return { what, documents: cases.length, pages, ms: performance.now() - began, bytes, peak_bytes: peak - before }
  }
  const caseOf = (draw: typeof draftBriefing, one: ClientTerms): BatchCase => ({
    client: one.client, file: `${one.client}.pdf`, created_at: as_of,
    draft: async () => {
      const matter = await desk.matter(one.client)
      if (matter === null) throw new Error(`the sample has no client ${one.client}`)
      return draw({ templates, content, client: one, facts: meetingFacts(matter, content), as_of, fonts, paper: 'A4' })
    },
  })
  const clients = everyone.map((one) => one.client)
  const meetings = [
    await held('review', clients.map((one) => caseOf(draftReview, one))),
    await held('briefing', Array.from({ length: BRIEFINGS }, (_, nth) => caseOf(draftBriefing, clients[nth % clients.length] ?? client))),
  ]
  await db.close()
  await discard()

  const template = templates.templates.get('support-agreement')
  const rider = templates.templates.get('premium-response-supplement')
  if (template === undefined || rider === undefined) throw new Error('the templates are not there')
  const starts_on = defaultStart(as_of, content.provider.time_zone)
  const shared = { content, templates, starts_on, as_of }
  const drafted = () => draftDocument(template, { ...shared, client, versions, overrides: new Map(Object.entries(SET)) })
  const draft = drafted()
  const fault = draftSentence(draft)
  if (fault !== null) throw new Error(fault)
  const parts = partsOf(draft.filled.blocks)

  const measured = async (by: string, make: () => Promise<Uint8Array>): Promise<{ measure: DocumentMeasure; bytes: Uint8Array }> => {
    const began = performance.now()
    const bytes = await make()
    const first_ms = performance.now() - began
    const again: number[] = []
    for (let nth = 0; nth < TIMES; nth++) {
      const at = performance.now()
      await make()
      again.push(performance.now() - at)
    }
    return { measure: { by, where: 'Node', first_ms, warm_ms: again.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0, ...await looked(bytes, parts) }, bytes }
  }
  const own = await measured('Goodterms', async () => (await finishPdf(drafted(), { fonts, paper: 'Letter', number: null, created_at: as_of })).bytes)
  const path = createRequire(import.meta.url).resolve
  const paths = {
    serif: path('source-serif/TTF/SourceSerif4-Regular.ttf'), serif_semibold: path('source-serif/TTF/SourceSerif4-Semibold.ttf'),
    sans: path('source-sans/TTF/SourceSans3-Regular.ttf'), sans_semibold: path('source-sans/TTF/SourceSans3-Semibold.ttf'),
  }
  const others = [await measured('pdfmake', pdfmakeOf(parts, paths)), await measured('@react-pdf/renderer', reactPdfOf(parts, paths))]

  const able = everyone.flatMap((one) => {
    const filled = draftDocument(rider, { ...shared, ...one, overrides: new Map() })
    return filled.problems.length === 0 ? [one] : []
  })
  const began = performance.now()
  for (const one of able) await finishPdf(draftDocument(rider, { ...shared, ...one, overrides: new Map() }), { fonts, paper: 'Letter', number: null, created_at: as_of })
  const many = { documents: able.length, ms: performance.now() - began }

  meetings.push(await held('agreement', Array.from({ length: 10 }, () => ({ client: client.client, file: 'agreement.pdf', created_at: as_of, draft: drafted }))))

  const base64 = Buffer.from(own.bytes).toString('base64')
  const encoded = Object.fromEntries(Object.entries(fonts).flatMap(([face, bytes]) => (bytes instanceof Uint8Array ? [[face, Buffer.from(bytes).toString('base64')]] : [])))
  return {
    measures: [own.measure, ...others.map(({ measure }) => measure)], base64, parts, many, meetings,
    order: { files, template: template.name, client, versions, starts_on, as_of, set: SET, fonts: encoded, times: TIMES },
  }
}

const done = await main()
process.stdout.write(`${JSON.stringify(done)}\n`)
