/** What prepares surveys, and the PDF library with it, in one piece, loaded when the first is asked for. */
import { DAY, isoDay, SURVEY_TEMPLATE, zoneOf, type AgreementVersion, type ClientTerms, type Content, type MadeDocument, type Recipient, type SurveyNote } from '../../core/index.ts'
import { problemSentence } from '../../document/index.ts'
import { documentFileName, draftDocument, makeMany, uniqueNames, zipBatch, type BatchProgress, type NotMade, type Templates } from '../../drafting/index.ts'
import { writeCsv } from '../../intake/index.ts'
import { MailRefused } from '../../mail/index.ts'
import type { FontFiles } from '../../pdf/index.ts'
import { documentEmails, surveyEmail, type Emails } from '../../sending/index.ts'

export { surveyQuestions } from '../../drafting/index.ts'
export { writeCsv } from '../../intake/index.ts'

/** An e-mail with one question, an e-mail that carries the page, or the page alone. */
export type Way = 'question' | 'page' | 'pdf'

export interface AskedClient {
  readonly terms: ClientTerms
  readonly versions: readonly AgreementVersion[]
  readonly recipient: Recipient
  readonly renews_on: string | null
}

export interface Preparing {
  readonly way: Way
  readonly clients: readonly AskedClient[]
  /** ISO dates. */
  readonly sent_on: string
  readonly return_by: string | null
  readonly paper: 'A4' | 'Letter'
  readonly content: Content
  readonly as_of: number | null
  readonly templates: Templates
  readonly emails: Emails
  readonly fonts: FontFiles
  readonly signal: AbortSignal
  readonly onProgress: (progress: BatchProgress) => void
}

export interface Prepared {
  readonly way: Way
  readonly sent_on: string
  readonly zip: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null
  readonly made: number
  readonly not_made: readonly NotMade[]
  /** What is to be noted once they were sent. */
  readonly notes: readonly SurveyNote[]
  /** Of the pages, for the register. */
  readonly entries: readonly MadeDocument[]
  /** Clients whose drafts name no recipient. */
  readonly without: readonly string[]
}

interface Ready {
  readonly client: string
  readonly file: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly document: string
}

/** Prepares one survey for each client, as files in one ZIP; nothing is noted. @throws the signal's reason */
export async function prepareSurveys(order: Preparing): Promise<Prepared> {
  const { way, sent_on, clients, content, as_of } = order
  const people = new Map(clients.map(({ terms: { client }, recipient }) => [client, recipient]))
  const { ready, not_made, entries } = await (way === 'question' ? questions(order) : pages(order))
  const noted = (one: Ready): SurveyNote => {
    const to = people.get(one.client)
    return { client: one.client, sent_on, answered_on: null, person: to?.kind === 'boss' ? to.person : null, score: null, scale: null, answers: {}, comment: null, document: one.document, file: null }
  }
  const bytes = ready.length === 0 ? null : await zipBatch({ made: ready, not_made }, { as_of, zone: content.provider.time_zone }, (rows) => writeCsv(rows, { bom: true }))
  order.signal.throwIfAborted()
  return {
    way, sent_on, zip: bytes === null ? null : { name: `surveys-${way === 'pdf' ? '' : 'e-mails-'}${sent_on}.zip`, bytes }, made: ready.length, not_made, entries,
    notes: ready.map(noted), without: ready.map(({ client }) => client).filter((client) => people.get(client)?.kind !== 'boss'),
  }
}

interface Outcome {
  readonly ready: readonly Ready[]
  readonly not_made: readonly NotMade[]
  readonly entries: readonly MadeDocument[]
}

async function questions({ clients, sent_on, return_by, content, emails, signal, onProgress }: Preparing): Promise<Outcome> {
  const ready: Ready[] = []
  const not_made: NotMade[] = []
  const names = uniqueNames(clients.map(({ terms }) => documentFileName('survey', terms.client, sent_on).replace(/\.pdf$/, '.eml')))
  for (const [done, { terms: { client, legal_name }, recipient }] of clients.entries()) {
    signal.throwIfAborted()
    onProgress({ done, all: clients.length, client })
    try {
      const { bytes, problems, reference } = surveyEmail({ client, legal_name, emails, content, recipient, sent_on, return_by })
      if (bytes === null) not_made.push({ client, sentences: [...new Set(problems.map(problemSentence))] })
      else ready.push({ client, file: names[done] ?? '', bytes, document: reference })
    } catch (cause) {
      if (!(cause instanceof MailRefused)) throw cause
      not_made.push({ client, sentences: [cause.message] })
    }
  }
  onProgress({ done: clients.length, all: clients.length, client: null })
  return { ready, not_made, entries: [] }
}

async function pages({ way, clients, sent_on, return_by, paper, content, as_of, templates, emails, fonts, signal, onProgress }: Preparing): Promise<Outcome> {
  const template = templates.templates.get(SURVEY_TEMPLATE)
  if (template === undefined) throw new Error(`There is no template of the survey (expected the file templates/${SURVEY_TEMPLATE}.mdx).`)
  const names = uniqueNames(clients.map(({ terms }) => documentFileName(SURVEY_TEMPLATE, terms.client, sent_on)))
  const cases = clients.map(({ terms, versions, renews_on }, nth) => ({
    client: terms.client, file: names[nth] ?? '', created_at: as_of ?? 0,
    draft: () => draftDocument(template, {
      templates, content, client: terms, versions, starts_on: sent_on, as_of,
      overrides: new Map([...(return_by === null ? [] : [['survey.return_by', return_by] as const]), ...(renews_on === null ? [] : [['survey.renews_on', renews_on] as const])]),
    }),
  }))
  const { made, not_made } = await makeMany(cases, { fonts, paper, signal, onProgress })
  const recipients = new Map(clients.map(({ terms: { client }, recipient }) => [client, recipient]))
  const carried = way === 'pdf' ? null : documentEmails(made, { template: SURVEY_TEMPLATE, emails, recipient: (client) => recipients.get(client) ?? { kind: 'no_boss' } })
  const file = new Map(carried?.written.map(({ carries, file: name, bytes }) => [carries, { file: name, bytes }]))
  const handed = carried === null ? made : made.filter((one) => file.has(one.file))
  const made_on = as_of === null ? null : isoDay(Math.floor(zoneOf(content.provider.time_zone).toLocal(as_of) / DAY))
  const entries = await Promise.all(handed.map(async ({ client, file: file_name, bytes, pages: count, number }): Promise<MadeDocument> => ({
    document: number, client, template: SURVEY_TEMPLATE, title: template.title, version: null, starts_on: sent_on, pages: count, file_name, file_sha256: await sha256(bytes), made_on, awaited_from: 'client',
  })))
  return {
    ready: handed.map(({ client, file: name, bytes, number }) => ({ client, document: number, ...(file.get(name) ?? { file: name, bytes }) })),
    not_made: [...not_made, ...carried?.not_written ?? []], entries,
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
