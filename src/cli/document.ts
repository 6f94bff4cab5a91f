import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { usualStart } from '../core/index.ts'
import { problemSentence } from '../document/index.ts'
import { draftDocument, finishPdf, letterFigures } from '../drafting/index.ts'
import { InputError, readFonts } from '../loading/disk/index.ts'
import { AgreementSource } from '../models/index.ts'
import { PdfRefused } from '../pdf/index.ts'
import { makeEmail, writeEmail, type MadeEmail } from './email.ts'
import { checkSettings, knownOf, namedClient, namedTemplate, prospectNamed, WHAT_IS_SET } from './named-template.ts'
import { openData } from './open-data.ts'
import type { Options } from './options.ts'
import { UsageError } from './problem.ts'

export interface MadeDocument {
  readonly file: string
  readonly template: string
  readonly client: string
  /** Version of the agreement that it adds to. */
  readonly version: number | null
  readonly starts_on: string
  readonly number: string
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
  readonly notes: readonly string[]
  /** The draft that carries it, where one was asked for. */
  readonly eml?: MadeEmail
}

/** Makes one document for one client, or for a prospect. @throws InputError naming every problem: then nothing is written */
export async function document(options: Options, tell: (line: string) => void): Promise<MadeDocument> {
  const { template, templates, start } = await namedTemplate(options)
  const { client: named, prospect, out } = options
  if (named === null && prospect === null) throw new UsageError(`document: --client is missing${template.needs.includes('prospect') ? ' (or --prospect)' : ''}`)
  if (named !== null && prospect !== null) throw new UsageError('document: either --client or --prospect, not both')
  if (out === null) throw new UsageError('document: --out is missing')
  const { content, db, source, close } = await openData(options, options.operands.slice(1), () => {})
  try {
    const agreements = new AgreementSource(db)
    const client = prospect === null ? await namedClient(agreements, named ?? '') : prospectNamed(prospect, template)
    const versions = prospect === null ? await agreements.versions(client.client) : []
    const { as_of } = await source.summary()
    const created_at = as_of ?? 0
    const starts_on = options.starts_on ?? usualStart(start !== null, created_at, content.provider.time_zone)
    const files = prospect === null ? {} : { files: { clients: WHAT_IS_SET, agreements: WHAT_IS_SET } }
    const known = prospect === null ? await (await knownOf(template, db, content))(client.client) : {}
    const draft = draftDocument(template, letterFigures(known, { content, client, versions, starts_on, overrides: options.set, as_of, templates, ...files }))
    checkSettings(options, template, draft)
    if (draft.problems.length > 0) throw new InputError(draft.problems.map(problemSentence).join('\n'))
    for (const note of draft.terms.notes) tell(note)
    const made = await finishPdf(draft, { fonts: await readFonts(), paper: options.paper, number: options.number, created_at })
    const email = await makeEmail(db, options, { fields: draft.terms.fields, client: client.client, pdf: made.bytes }, tell)
    await writeFile(out, made.bytes)
    return {
      file: out, template: template.name, client: client.client, version: draft.terms.version?.version ?? null, starts_on: starts_on ?? '', number: made.number,
      pages: made.pages, bytes: made.bytes.length, sha256: createHash('sha256').update(made.bytes).digest('hex'), notes: draft.terms.notes,
      ...(email === null ? {} : { eml: await writeEmail(email) }),
    }
  } catch (error) {
    throw error instanceof PdfRefused ? new InputError(error.message) : error
  } finally {
    await close()
  }
}
