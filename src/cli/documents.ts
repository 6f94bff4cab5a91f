import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatDate, riderInForce, usualStart, versionInForce, type AgreementVersion, type ClientTerms } from '../core/index.ts'
import { documentCases, makeMany, zipBatch, type NotMade } from '../drafting/index.ts'
import { writeCsv } from '../intake/index.ts'
import { readFonts } from '../loading/disk/index.ts'
import { AgreementSource } from '../models/index.ts'
import type { MadeDocument } from './document.ts'
import { writeManyEmails } from './email.ts'
import { checkSettings, knownOf, namedClient, namedTemplate } from './named-template.ts'
import { openData } from './open-data.ts'
import type { Options } from './options.ts'
import { UsageError } from './problem.ts'

const RIDER_START = 'rider.starts_on'

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
  checkUse(options)
  const { all, clients: named, out_dir, zip } = options
  const { template, templates, start } = await namedTemplate(options)
  const { content, db, source, close } = await openData(options, options.operands.slice(1), () => {})
  try {
    const agreements = new AgreementSource(db)
    const versions = await agreements.allVersions()
    const { as_of } = await source.summary()
    const { locale, time_zone: zone } = content.provider
    const starts_on = options.starts_on ?? usualStart(start !== null, as_of ?? 0, zone) ?? ''
    const chosen = (all ? await agreements.clients() : await namedClients(agreements, named)).map((client) => ({ client, versions: versions.get(client.client) ?? [] }))
    const carrying = all && start === RIDER_START ? chosen.flatMap((one) => carries(one.client, one.versions, starts_on, locale)) : []
    const apart = new Set(carrying.map(({ client }) => client))
    const known = await knownOf(template, db, content)
    const clients = []
    for (const one of chosen) if (!apart.has(one.client.client)) clients.push({ ...one, ...await known(one.client.client) })
    const cases = documentCases({ template, content, templates, starts_on, as_of, overrides: options.set, clients })
    if (options.set.size > 0 && cases[0] !== undefined) checkSettings(options, template, cases[0].draft())
    const batch = await makeMany(cases, { fonts: await readFonts(), paper: options.paper })
    const emails = options.eml === null ? null : await writeManyEmails(db, options, template.name, batch.made)
    const not_made = [...batch.not_made, ...carrying, ...emails?.not_written ?? []]
    for (const { client, sentences } of not_made) tell(`${client}: ${sentences.join(' ')}`)
    for (const { client, draft } of batch.made) for (const note of draft.terms.notes) tell(`${client}: ${note}`)
    const files = [...batch.made, ...emails?.written ?? []]
    if (out_dir !== null && files.length > 0) await writeFolder(out_dir, files)
    const at = (file: string): string => (out_dir === null ? file : join(out_dir, file))
    return {
      template: template.name, starts_on, not_made,
      made: batch.made.map(({ client, file, bytes, pages, number, draft }) => {
        const eml = emails?.told.get(file)
        return {
          file: at(file), client, version: draft.terms.version?.version ?? null, number, pages, bytes: bytes.length, sha256: sha256(bytes), notes: draft.terms.notes,
          ...(eml === undefined ? {} : { eml: { ...eml, file: at(eml.file) } }),
        }
      }),
      zip: zip === null || files.length === 0 ? null : await writeZip(zip, { made: files, not_made }, { as_of, zone }),
    }
  } finally {
    await close()
  }
}

/** @throws UsageError with a sentence for options that do not go together */
function checkUse({ all, clients, prospect, out_dir, zip, out, number, eml }: Options): void {
  if (prospect !== null) throw new UsageError('document: --prospect is for one document')
  if (all === clients.length > 0) throw new UsageError('document: several documents need either --all or --client')
  if (out_dir === null && zip === null) throw new UsageError('document: several documents need --out-dir or --zip')
  if (out !== null) throw new UsageError('document: --out is for one document (expected --out-dir or --zip)')
  if (number !== null) throw new UsageError('document: --number is for one document')
  if (eml !== null && eml !== '') throw new UsageError(`document: --eml "${eml}" is for one document (expected --eml alone: each draft takes its document's name)`)
}

/** For people: each file, and the ZIP that holds them. */
export function documentsText({ made, not_made, zip }: MadeDocuments): string {
  const lines = made.map(({ file, pages, bytes }) => `${file}: ${pages} pages, ${bytes} bytes`)
  return [...lines, ...(zip === null ? [] : [`${zip.file}: ${zip.bytes} bytes`]), `${made.length} made, ${not_made.length} not made`].join('\n')
}

async function namedClients(agreements: AgreementSource, names: readonly string[]): Promise<ClientTerms[]> {
  const found = new Map<string, ClientTerms>()
  for (const name of names) {
    const client = await namedClient(agreements, name)
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

type Files = Parameters<typeof zipBatch>[0]

async function writeFolder(folder: string, made: Files['made']): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { file, bytes } of made) await writeFile(join(folder, file), bytes)
}

async function writeZip(file: string, batch: Files, when: Parameters<typeof zipBatch>[1]): Promise<MadeDocuments['zip']> {
  const bytes = await zipBatch(batch, when, (rows) => writeCsv(rows, { bom: true }))
  await writeFile(file, bytes)
  return { file, bytes: bytes.length, sha256: sha256(bytes) }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
