import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Content, CountingRules } from '../../core/index.ts'
import { openNative } from '../../db/native.ts'
import { AgreementSource, compareWith, ContactSource, EngineClients, EngineCredits, EngineDocuments, EnginePauses, EngineQuality, EngineRenewals, EngineSource, NOTHING_NOTED, storeAs, type CompareSource, type DataSummary } from '../../models/index.ts'
import { loadSources, zoneFor } from '../load.ts'
import { fileSource, temporarySinks } from './file-source.ts'
import { exportsIn, readContent } from './folders.ts'

/** What the pages hold before any script runs. */
export interface BuiltData {
  readonly content: Content
  readonly source: EngineSource
  readonly agreements: AgreementSource
  readonly contacts: ContactSource
  readonly pauses: EnginePauses
  readonly quality: EngineQuality
  readonly credits: EngineCredits
  readonly documents: EngineDocuments
  /** Without anything that an owner keeps. */
  readonly clients: EngineClients
  readonly renewals: EngineRenewals
  /** Counts every ticket by these rules beside the agreement's; the comparison before it is gone. */
  readonly compare: (rules: CountingRules) => Promise<CompareSource>
  readonly summary: DataSummary
  /** `none`: nothing may be published, so every figure is empty. */
  readonly workspace: 'sample' | 'own' | 'none'
  /** The models as a database file, for the browser to attach. */
  readonly database: Uint8Array
}

const DATA = 'data'

/** Whether the folder holds the sample as its generator wrote it: every file as in the manifest, and no other. */
async function isSample(folder: string, files: readonly string[]): Promise<boolean> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, 'SAMPLE.json'), 'utf8')) as { files: Record<string, string> }
    const digests = await Promise.all(files.map(async (path) => createHash('sha256').update(await readFile(path)).digest('hex')))
    return files.every((path, i) => manifest.files[basename(path)] === digests[i])
  } catch {
    return false
  }
}

/** Which exports a build may hold: the sample company's, or those of a folder that is asked for by name. */
async function publishable(named: string | undefined, tell: (line: string) => void): Promise<{ files: readonly string[]; workspace: BuiltData['workspace'] }> {
  const folder = named ?? DATA
  const files = await exportsIn(folder)
  if (await isSample(folder, files)) return { files, workspace: 'sample' }
  if (named !== undefined) return { files, workspace: 'own' }
  tell(`${DATA}/ does not hold the sample company, so nothing of it is in this build. To put it in, name it: GOODTERMS_DATA=${DATA} npm run build`)
  return { files: [], workspace: 'none' }
}

async function build(tell: (line: string) => void): Promise<BuiltData> {
  const content = await readContent('content')
  const { files, workspace } = await publishable(process.env['GOODTERMS_DATA'], tell)
  const db = await openNative()
  const { sink, discard } = await temporarySinks()
  const folder = await mkdtemp(join(tmpdir(), 'goodterms-build-'))
  try {
    const sources = await Promise.all(files.map(fileSource))
    const judged = { content, as_of: null, assumed_plan: null }
    const { built: models } = await loadSources(db, sources, { ...judged, zone: zoneFor(content, null), sink, allow_empty: true, client_tables: true })
    if (models === null) throw new Error('the models were not built')
    const path = join(folder, 'models.duckdb')
    await storeAs(db, path)
    const source = await EngineSource.open(db)
    const clients = await EngineClients.open(db, content, NOTHING_NOTED)
    return {
      content, source, agreements: new AgreementSource(db), contacts: new ContactSource(db), pauses: new EnginePauses(db), quality: new EngineQuality(db), credits: await EngineCredits.open(db, content), documents: new EngineDocuments(db),
      clients, renewals: new EngineRenewals(db, content, clients),
      compare: (rules) => compareWith(db, models.pulled, { ...judged, rules }), summary: await source.summary(), workspace, database: await readFile(path),
    }
  } finally {
    await discard()
    await rm(folder, { recursive: true, force: true })
  }
}

let built: Promise<BuiltData> | null = null

/** Built once a process, by the models of the site itself. @throws InputError where the content is wrong */
export function builtData(tell: (line: string) => void = console.warn): Promise<BuiltData> {
  return (built ??= build(tell))
}
