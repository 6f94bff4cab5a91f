/** What makes the documents, and the PDF library with it, in one piece, loaded when one is asked for. */
import { clientByName, usualStart, withCreditNote, type ClientTerms, type Content, type MadeDocument, type PlanDocument, registerOf } from '../../core/index.ts'
import { termsProblem } from '../../document/index.ts'
import { BRIEFING_TEMPLATE, documentFileName, draftBriefing, draftReview, makeMany, meetingFacts, REVIEW_TEMPLATE, uniqueNames, zipBatch, type BatchCase, type BatchProgress, type Draft, type MadeFile, type Templates } from '../../drafting/index.ts'
import { writeCsv } from '../../intake/index.ts'
import { PdfRefused, type FontFiles, type PaperName } from '../../pdf/index.ts'
import { meetings as words } from '../../words/index.ts'
import { THINGS, type Delivery, type Thing } from './delivery.ts'
import type { MakingEngine } from './engine-seam.ts'

const TEMPLATE: Readonly<Record<Thing, string>> = { briefing: BRIEFING_TEMPLATE, review: REVIEW_TEMPLATE }
const DRAFT = { briefing: draftBriefing, review: draftReview } as const

export interface MeetingsOrder {
  /** In the order in which they are made. */
  readonly clients: readonly string[]
  readonly things: readonly Thing[]
  readonly paper: PaperName
  /** `2027-Q1`, for the name of the ZIP; null: of the twelve months. */
  readonly quarter: string | null
  readonly templates: Templates
  readonly fonts: FontFiles
  readonly signal: AbortSignal
  readonly onProgress: (progress: BatchProgress) => void
}

interface Case extends BatchCase {
  readonly thing: Thing
}

/** Makes the briefings and reviews of these clients, one after another, and notes them in the register; one alone as a PDF, several as a ZIP. @throws the signal's reason */
export async function makeMeetings(engine: MakingEngine, { clients, things, paper, quarter, templates, fonts, signal, onProgress }: MeetingsOrder): Promise<Delivery> {
  const { content, kept } = engine
  const renewals = await engine.renewals()
  const [{ as_of }, rows, lines, terms, book] = [await engine.source().summary(), await engine.documents().documents(), await (await engine.credits()).credits(), await engine.agreements().clients(), await renewals.book()]
  signal.throwIfAborted()
  const credits = lines.map((line) => withCreditNote(line, kept.credits))
  const known = await renewals.meetings({ book, sums: await renewals.sums(), over: await renewals.overService(), seats: await renewals.seats(), credits })
  signal.throwIfAborted()
  const documents: readonly PlanDocument[] = registerOf(rows, kept.documents)
  const named = new Map(terms.map((one) => [one.client, one]))
  const made_on = usualStart(false, as_of, content.provider.time_zone) ?? ''
  const draft = async (client: string, thing: Thing): Promise<Draft> => {
    const matter = await known.matter(client)
    if (matter === null) throw new PdfRefused([termsProblem(words.make.gone(client))])
    const own = <T extends { readonly client: string }>(all: readonly T[]): T[] => all.filter((one) => one.client === client)
    const facts = meetingFacts(matter, content, { steps: own(kept.steps), documents: own(documents), overrules: own(kept.overrules), choices: own(kept.choices), labels_off: kept.labels_off })
    return DRAFT[thing]({ templates, content, client: named.get(client) ?? clientByName(client), facts, as_of: matter.as_of, fonts, paper })
  }
  const asked = clients.flatMap((client) => THINGS.filter((thing) => things.includes(thing)).map((thing) => ({ client, thing })))
  const names = uniqueNames(asked.map(({ client, thing }) => documentFileName(TEMPLATE[thing], client, made_on)))
  const cases = asked.map(({ client, thing }, i): Case => ({ client: things.length > 1 ? words.make.client_what(client, thing) : client, thing, file: names[i]!, draft: () => draft(client, thing), created_at: as_of ?? 0 }))
  const batch = await makeMany(cases, { fonts, paper, signal, onProgress })
  const byFile = new Map(asked.map((one, i) => [names[i]!, one]))
  const file = batch.made.length === 0 ? null : asked.length === 1 ? alone(batch.made[0]!) : {
    name: `${[things.length === 1 ? TEMPLATE[things[0]!] : 'meetings', quarter ?? made_on].filter((part) => part !== '').join('-')}.zip`, type: 'application/zip', pages: null,
    bytes: await zipBatch({ made: batch.made, not_made: batch.not_made }, { as_of, zone: content.provider.time_zone, signal }, (table) => writeCsv(table, { bom: true })),
  }
  const entries = await Promise.all(batch.made.map((one) => entryOf(one, byFile.get(one.file)!, { templates, content, terms: named, made_on })))
  signal.throwIfAborted()
  engine.recordDocument(...entries)
  const count = (thing: Thing): number => batch.made.filter((one) => byFile.get(one.file)?.thing === thing).length
  return { file, made: { briefing: count('briefing'), review: count('review') }, not_made: batch.not_made }
}

const alone = ({ file, bytes, pages }: MadeFile): NonNullable<Delivery['file']> => ({ name: file, type: 'application/pdf', bytes, pages })

interface Noted {
  readonly templates: Templates
  readonly content: Content
  readonly terms: ReadonlyMap<string, ClientTerms>
  readonly made_on: string
}

/** What the register takes of it: nothing is awaited back. */
async function entryOf({ file, bytes, pages, number, draft }: MadeFile, { client, thing }: { readonly client: string; readonly thing: Thing }, { templates, made_on }: Noted): Promise<MadeDocument> {
  const name = TEMPLATE[thing]
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return {
    document: number, client, template: name, title: templates.templates.get(name)?.title ?? name, version: draft.terms.version?.version ?? null, starts_on: null, pages,
    file_name: file, file_sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''), made_on: made_on === '' ? null : made_on, awaited_from: 'nobody',
  }
}
