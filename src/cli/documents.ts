import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultStart, formatDate, riderInForce, versionInForce, type AgreementVersion, type ClientTerms } from '../core/index.ts'
import { PREMIUM_RESPONSE_TEMPLATE } from '../document/index.ts'
import { makeMany, readTemplates, supplementCases, zipBatch, type Batch, type MadeFile, type NotMade } from '../drafting/index.ts'
import { writeCsv } from '../intake/index.ts'
import { InputError, readContentFiles, readFonts } from '../loading/disk/index.ts'
import { AgreementSource } from '../models/index.ts'
import type { MadeDocument } from './document.ts'
import { openData } from './open-data.ts'
import type { Options } from './options.ts'
import { UsageError } from './problem.ts'

export interface MadeDocuments {
  readonly template: string
  readonly starts_on: string
  readonly made: readonly Omit<MadeDocument, 'template' | 'starts_on'>[]
  readonly not_made: readonly NotMade[]
  readonly zip: { readonly file: string; readonly bytes: number; readonly sha256: string } | null
}

/** Whether `document` is to make several: one name and `--out` alone make one. */
export const asksForMany = ({ all, clients, out_dir, zip }: Options): boolean => all || clients.length > 1 || out_dir !== null || zip !== null

/** Makes one document for each client into a folder, a ZIP or both; who gets none is told. @throws InputError where a client that was named is not there */
export async function documents(options: Options, tell: (line: string) => void): Promise<MadeDocuments> {
  const [template, ...files] = options.operands
  const { all, clients: named, out_dir, zip } = options
  if (template !== PREMIUM_RESPONSE_TEMPLATE) throw new UsageError(`document: "${template ?? ''}" is not a template (expected ${PREMIUM_RESPONSE_TEMPLATE})`)
  if (all === named.length > 0) throw new UsageError('document: several documents need either --all or --client')
  if (out_dir === null && zip === null) throw new UsageError('document: several documents need --out-dir or --zip')
  if (options.out !== null) throw new UsageError('document: --out is for one document (expected --out-dir or --zip)')
  if (options.number !== null) throw new UsageError('document: --number is for one document')
  if (options.eml !== null) throw new UsageError('document: --eml is for one document')
  if (options.set.size > 0) throw new UsageError('document: --set is for one document')
  const { content, db, source, close } = await openData(options, files, () => {})
  try {
    const agreements = new AgreementSource(db)
    const versions = await agreements.allVersions()
    const { as_of } = await source.summary()
    const starts_on = options.starts_on ?? defaultStart(as_of ?? 0, content.provider.time_zone)
    const chosen = (all ? await agreements.clients() : await namedClients(agreements, named)).map((client) => ({ client, versions: versions.get(client.client) ?? [] }))
    const carrying = all ? chosen.flatMap((one) => carries(one.client, one.versions, starts_on, content.provider.locale)) : []
    const apart = new Set(carrying.map(({ client }) => client))
    const cases = supplementCases({
      content, templates: readTemplates(await readContentFiles(options.content)), starts_on, as_of,
      clients: chosen.filter(({ client }) => !apart.has(client.client)),
    })
    const batch = await makeMany(cases, { fonts: await readFonts(), paper: options.paper })
    const not_made = [...batch.not_made, ...carrying]
    for (const { client, sentences } of not_made) tell(`${client}: ${sentences.join(' ')}`)
    for (const { client, draft } of batch.made) for (const note of draft.terms.notes) tell(`${client}: ${note}`)
    if (out_dir !== null && batch.made.length > 0) await writeFolder(out_dir, batch.made)
    return {
      template, starts_on, not_made,
      made: batch.made.map(({ client, file, bytes, pages, number, draft }) => ({
        file: out_dir === null ? file : join(out_dir, file), client, version: draft.terms.version?.version ?? null, number, pages,
        bytes: bytes.length, sha256: sha256(bytes), notes: draft.terms.notes,
      })),
      zip: zip === null || batch.made.length === 0 ? null : await writeZip(zip, { made: batch.made, not_made }, { as_of, zone: content.provider.time_zone }),
    }
  } finally {
    await close()
  }
}

/** For people: each file, and the ZIP that holds them. */
export function documentsText({ made, not_made, zip }: MadeDocuments): string {
  const lines = made.map(({ file, pages, bytes }) => `${file}: ${pages} pages, ${bytes} bytes`)
  return [...lines, ...(zip === null ? [] : [`${zip.file}: ${zip.bytes} bytes`]), `${made.length} made, ${not_made.length} not made`].join('\n')
}

async function namedClients(agreements: AgreementSource, names: readonly string[]): Promise<ClientTerms[]> {
  const found = new Map<string, ClientTerms>()
  for (const name of names) {
    const client = await agreements.client(name)
    if (client === null) throw new InputError(`no client "${name}" (expected one of ${(await agreements.clients()).map((one) => one.client).join(', ')})`)
    found.set(client.client, client)
  }
  return [...found.values()]
}

/** A client that has the rider needs no supplement, unless it is named. */
function carries({ client }: ClientTerms, versions: readonly AgreementVersion[], starts_on: string, locale: string): NotMade[] {
  const version = versionInForce(versions, starts_on)
  if (version === null || version.premium_response_from === null || !riderInForce(version, starts_on)) return []
  return [{ client, sentences: [`The agreement already carries Premium Response since ${formatDate(version.premium_response_from, locale)}.`] }]
}

async function writeFolder(folder: string, made: readonly MadeFile[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { file, bytes } of made) await writeFile(join(folder, file), bytes)
}

async function writeZip(file: string, batch: Batch, when: Parameters<typeof zipBatch>[1]): Promise<MadeDocuments['zip']> {
  const bytes = await zipBatch(batch, when, (rows) => writeCsv(rows, { bom: true }))
  await writeFile(file, bytes)
  return { file, bytes: bytes.length, sha256: sha256(bytes) }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
