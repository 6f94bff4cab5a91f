import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { defaultStart } from '../core/index.ts'
import { problemSentence } from '../document/index.ts'
import { draftDocument, finishPdf, readTemplates } from '../drafting/index.ts'
import { InputError, readContentFiles, readFonts } from '../loading/disk/index.ts'
import { AgreementSource } from '../models/index.ts'
import { PdfRefused } from '../pdf/index.ts'
import { makeEmail, writeEmail, type MadeEmail } from './email.ts'
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

/** Makes one document for one client. @throws InputError naming every problem: then nothing is written */
export async function document(options: Options, tell: (line: string) => void): Promise<MadeDocument> {
  const [name, ...files] = options.operands
  const templates = readTemplates(await readContentFiles(options.content))
  const template = templates.templates.get(name ?? '')
  if (template === undefined) throw new UsageError(`document: "${name ?? ''}" is not a template (expected one of ${[...templates.templates.keys()].join(', ') || `the files in ${options.content}/templates, which has none`})`)
  if (options.client === null) throw new UsageError('document: --client is missing')
  if (options.out === null) throw new UsageError('document: --out is missing')
  const { content, db, source, close } = await openData(options, files, () => {})
  try {
    const agreements = new AgreementSource(db)
    const client = await agreements.client(options.client)
    if (client === null) {
      const known = (await agreements.clients()).map((one) => one.client)
      throw new InputError(`no client "${options.client}" (expected one of ${known.join(', ')})`)
    }
    const { as_of } = await source.summary()
    const created_at = as_of ?? 0
    const starts_on = options.starts_on ?? defaultStart(created_at, content.provider.time_zone)
    const draft = draftDocument(template, { content, client, versions: await agreements.versions(client.client), starts_on, overrides: options.set, as_of, templates })
    const unknown = [...options.set.keys()].find((path) => !draft.terms.settable.includes(path))
    if (unknown !== undefined) throw new UsageError(`--set "${unknown}" cannot be set for ${template.name} (expected one of ${draft.terms.settable.join(', ') || 'none'}; the start is --starts-on)`)
    if (draft.problems.length > 0) throw new InputError(draft.problems.map(problemSentence).join('\n'))
    for (const note of draft.terms.notes) tell(note)
    const made = await finishPdf(draft, { fonts: await readFonts(), paper: options.paper, number: options.number, created_at })
    const email = await makeEmail(db, options, { fields: draft.terms.fields, client: client.client, pdf: made.bytes }, tell)
    await writeFile(options.out, made.bytes)
    return {
      file: options.out, template: template.name, client: client.client, version: draft.terms.version?.version ?? null, starts_on, number: made.number,
      pages: made.pages, bytes: made.bytes.length, sha256: createHash('sha256').update(made.bytes).digest('hex'), notes: draft.terms.notes,
      ...(email === null ? {} : { eml: await writeEmail(email) }),
    }
  } catch (error) {
    throw error instanceof PdfRefused ? new InputError(error.message) : error
  } finally {
    await close()
  }
}
