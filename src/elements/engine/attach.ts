import type { Content } from '../../core/index.ts'
import type { BrowserDatabase } from '../../db/browser.ts'
import { blobSink, blobSource, inspect, type Inspection, type MappingChanges } from '../../intake/index.ts'
import { loadSources, MODELS_VERSION, zoneFor, type Progress } from '../../loading/index.ts'
import { attachStored } from '../../models/index.ts'
import type { Kept } from './keep.ts'
import type { OwnFiles, Pointer } from './own-files.ts'

/** A file to be used, with what the reader decided about it. */
export interface Use {
  readonly file: File
  readonly inspection: Inspection
}

export interface UseOptions {
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/** A file in use, with the corrections that it was read with. */
export interface KeptFile {
  readonly file: File
  readonly changes: MappingChanges
}

/** Something that the site was built with. */
export const asset = (name: string): URL => new URL(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/${name}`, location.href)

/** The data that the site was built with; nothing where it was built without. */
export async function attachSample(db: BrowserDatabase, content: Content): Promise<'sample' | 'none'> {
  const response = await fetch(asset('sample.duckdb'))
  const blob = response.ok ? await response.blob() : null
  if (blob !== null && blob.size > 0) {
    await attachStored(db, await db.offer({ blob }))
    return 'sample'
  }
  const { buildModels } = await import('../../models/index.ts')
  await buildModels(db, [], { content, as_of: null, assumed_plan: null })
  return 'none'
}

export function keptFiles(own: OwnFiles, { files }: Pointer): Promise<KeptFile[]> {
  return Promise.all(files.map(async ({ name, stored, changes }) => ({ file: new File([await own.read(stored)], name), changes })))
}

/** The reader's own database where the models that wrote it are these, else read again from the kept files. */
export async function attachOwn(db: BrowserDatabase, own: OwnFiles, pointer: Pointer, content: Content, kept: Kept): Promise<boolean> {
  if (pointer.database !== null && pointer.models === MODELS_VERSION) {
    await attachStored(db, await db.offer({ blob: await own.read(pointer.database) }))
    return true
  }
  const sources = await Promise.all((await keptFiles(own, pointer)).map(async ({ file, changes }) => {
    const source = blobSource(file)
    return { source, inspection: await inspect(source, { zone: zoneFor(content, null), changes }) }
  }))
  const loaded = await loadSources(db, sources, {
    content, zone: zoneFor(content, null), as_of: null, assumed_plan: kept.assumed_plan, aliases: kept.aliases, kept: kept.mappings, sink: blobSink,
  })
  return loaded.built !== null
}
