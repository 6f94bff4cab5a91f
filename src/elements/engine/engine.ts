import { contentFromJson } from '../../content/embedded/index.ts'
import { withMade, withSent, type Content, type CountingRules, type KeptDocuments, type MadeDocument, type SentReminder } from '../../core/index.ts'
import { openBrowser, type BrowserDatabase } from '../../db/browser.ts'
import { blobSink, blobSource, type KeptMapping } from '../../intake/index.ts'
import { loadSources, MODELS_VERSION, zoneFor, type Loaded } from '../../loading/index.ts'
import { AgreementSource, attachStored, ContactSource, type EngineClients, EngineCredits, EngineDocuments, EnginePauses, EngineQuality, EngineRenewals, EngineSource, pull, rejoin, rejudge, type Alias, type EngineComparison, type Pulled } from '../../models/index.ts'
import { asset, attachOwn, attachSample, keptFiles, type KeptFile, type Use, type UseOptions } from './attach.ts'
import { Comparing } from './comparing.ts'
import type { Engine } from './contract.ts'
import { KEPT_KEY, localStore, readKept, writeKept, type Kept, type KeptTemplate } from './keep.ts'
import { Knowing } from './knowing.ts'
import { OwnFiles, type OwnFile, type Pointer } from './own-files.ts'
import { judgementOf, type Judgement } from './keep-judgement.ts'
import { unlessStopped } from './stopping.ts'

const sorted = (aliases: readonly Alias[]): string => aliases.map(({ name, client }) => JSON.stringify([name, client])).toSorted().join()
const sameAliases = (one: readonly Alias[], other: readonly Alias[]): boolean => sorted(one) === sorted(other)

class PageEngine implements Engine {
  #db: BrowserDatabase
  #source: EngineSource
  #pulled: Pulled | null = null
  #listeners = new Set<() => void>()
  readonly #comparing = new Comparing()
  readonly #knowing = new Knowing()

  constructor(
    readonly content: Content,
    private own: OwnFiles | null,
    private pointer: Pointer | null,
    public workspace: Engine['workspace'],
    db: BrowserDatabase,
    source: EngineSource,
    public kept: Kept,
  ) {
    this.#db = db
    this.#source = source
  }

  get keeps(): boolean {
    return this.own !== null
  }

  source(): EngineSource {
    return this.#source
  }

  agreements(): AgreementSource {
    return new AgreementSource(this.#db)
  }

  contacts(): ContactSource {
    return new ContactSource(this.#db)
  }

  pauses(): EnginePauses {
    return new EnginePauses(this.#db)
  }

  quality(): EngineQuality {
    return new EngineQuality(this.#db)
  }

  credits(): Promise<EngineCredits> {
    return EngineCredits.open(this.#db, this.content)
  }

  documents(): EngineDocuments {
    return new EngineDocuments(this.#db)
  }

  clients(): Promise<EngineClients> {
    return this.#knowing.clients(this.#db, this.#source, this.content, this.kept)
  }

  async renewals(): Promise<EngineRenewals> {
    return new EngineRenewals(this.#db, this.content, await this.clients())
  }

  compare(rules: CountingRules): Promise<EngineComparison> {
    return this.#comparing.compare(() => ({
      db: this.#db, source: this.#source, pulled: async () => (this.#pulled ??= await pull(this.#db)),
      options: { content: this.content, as_of: null, assumed_plan: this.kept.assumed_plan },
    }), rules)
  }

  async files(): Promise<readonly KeptFile[]> {
    const { own, pointer } = this
    return own === null || pointer === null ? [] : keptFiles(own, pointer)
  }

  async assumePlan(plan: string | null): Promise<void> {
    await this.keep({ ...this.kept, assumed_plan: plan })
  }

  keepMapping(mapping: KeptMapping): void {
    const others = this.kept.mappings.filter((one) => one.signature !== mapping.signature)
    this.kept = { ...this.kept, mappings: [...others, mapping] }
    writeKept(localStore(window), this.kept)
  }

  changeTemplates(change: (templates: readonly KeptTemplate[]) => readonly KeptTemplate[]): boolean {
    const store = localStore(window)
    this.kept = { ...this.kept, templates: change(store === null ? this.kept.templates : readKept(store).templates) }
    return writeKept(store, this.kept)
  }

  recordDocument(...made: readonly MadeDocument[]): void {
    this.#noteDocuments((documents) => withMade(documents, made))
  }

  changeDocuments(change: (documents: KeptDocuments) => KeptDocuments): void {
    this.#noteDocuments(change)
    this.#changed()
  }

  changeJudgement(change: (judgement: Judgement) => Partial<Judgement>): boolean {
    const store = localStore(window)
    const now = judgementOf(store === null ? this.kept : readKept(store))
    this.kept = { ...this.kept, ...now, ...change(now) }
    const isKept = writeKept(store, this.kept)
    this.#changed()
    return isKept
  }

  recordReminders(...sent: readonly SentReminder[]): void {
    const store = localStore(window)
    const now = judgementOf(store === null ? this.kept : readKept(store))
    this.kept = { ...this.kept, ...now, reminders: withSent(now.reminders, sent) }
    writeKept(store, this.kept)
  }

  #noteDocuments(change: (documents: KeptDocuments) => KeptDocuments): void {
    const store = localStore(window)
    this.kept = { ...this.kept, documents: change(store === null ? this.kept.documents : readKept(store).documents) }
    writeKept(store, this.kept)
  }

  /** Takes over what another window noted, so that this one does not write over it. */
  hear(): void {
    const { documents, templates, ...other } = readKept(localStore(window))
    const heard = { documents, templates, ...judgementOf(other) }
    const { documents: noted, templates: texts } = this.kept
    if (JSON.stringify(heard) === JSON.stringify({ documents: noted, templates: texts, ...judgementOf(this.kept) })) return
    this.kept = { ...this.kept, ...heard }
    this.#changed()
  }

  async keep(kept: Kept): Promise<void> {
    this.kept = kept
    writeKept(localStore(window), kept)
    await this.settle()
    this.#changed()
  }

  /** Joins names and judges again where the models were built with other joins or another plan than is kept. */
  async settle(): Promise<void> {
    if (!sameAliases(await this.#source.keptAliases(), this.kept.aliases)) {
      await rejoin(this.#db, this.kept.aliases)
      this.#pulled = null
    } else if (this.kept.assumed_plan === (await this.#source.summary()).plan_assumed) return
    this.#pulled ??= await pull(this.#db)
    await rejudge(this.#db, this.#pulled, { content: this.content, as_of: null, assumed_plan: this.kept.assumed_plan })
    this.#source = await EngineSource.open(this.#db)
  }

  async use(uses: readonly Use[], { onProgress, signal }: UseOptions = {}): Promise<Loaded> {
    const stamp = crypto.randomUUID()
    const database = `${stamp}.duckdb`
    const opening = this.#openDraft(database)
    // Awaited below; a failure before that is not nobody's.
    opening.catch(() => {})
    let loaded: Loaded
    try {
      loaded = await unlessStopped(loadSources(opening, uses.map(({ file, inspection }) => ({ source: blobSource(file), inspection })), {
        content: this.content, zone: zoneFor(this.content, null), as_of: null, assumed_plan: this.kept.assumed_plan, aliases: this.kept.aliases, kept: this.kept.mappings, sink: blobSink, client_tables: true,
        ...(onProgress === undefined ? {} : { onProgress }), ...(signal === undefined ? {} : { signal }),
      }), signal)
      signal?.throwIfAborted()
      if (loaded.built !== null && this.own !== null) {
        onProgress?.({ step: 'keeping' })
        const db = await opening
        await db.endDraft()
        await attachStored(db, await db.offer({ blob: await this.own.read(database) }))
      }
    } catch (error) {
      const gone = opening.then((db) => db.end(), () => {}).then(() => this.own?.tidy(this.pointer))
      if (signal?.aborted === true) gone.catch(() => {})
      else await gone
      throw error
    }
    const db = await opening
    if (loaded.built === null) {
      await db.close()
      await this.own?.tidy(this.pointer)
      return loaded
    }
    const before = this.#db
    this.#db = db
    this.#pulled = loaded.built.pulled
    this.#source = await EngineSource.open(db)
    this.workspace = 'own'
    await before.close()
    await this.#point(uses.filter((_, i) => loaded.sources[i]?.scan !== null), stamp, database)
    this.#changed()
    return loaded
  }

  /** An engine of its own for what is being read; where the browser lends no file to write to, in memory alone. */
  async #openDraft(database: string): Promise<BrowserDatabase> {
    const db = await openBrowser()
    if (this.own === null) return db
    try {
      await db.beginDraft(this.own.path(database))
      return db
    } catch {
      this.own = null
      await db.close()
      return openBrowser()
    }
  }

  /** Keeps the files beside the database: they are what it can be built from again. */
  async #point(uses: readonly Use[], stamp: string, database: string): Promise<void> {
    const { own } = this
    if (own === null) return
    try {
      const stored: OwnFile[] = uses.map(({ file, inspection }, i) => ({ name: file.name, stored: `${stamp}-${i}.csv`, size: file.size, changes: inspection.changes }))
      for (const [i, { file }] of uses.entries()) await own.write(stored[i]!.stored, file)
      this.pointer = { version: 1, files: stored, database, models: MODELS_VERSION }
      await own.point(this.pointer)
      await own.tidy(this.pointer)
      localStore(window)?.setItem('goodterms.workspace', 'own')
    } catch {
      // A full disk, say: what was read is in use until the page is closed, and `keeps` says so.
      await own.clear().catch(() => {})
      this.own = null
      this.pointer = null
    }
  }

  async backToSample(): Promise<void> {
    await this.own?.clear()
    localStore(window)?.removeItem('goodterms.workspace')
    const db = await openBrowser()
    const workspace = await attachSample(db, this.content)
    const before = this.#db
    this.#db = db
    this.pointer = null
    this.#pulled = null
    this.#source = await EngineSource.open(db)
    this.workspace = workspace
    await before.close()
    await this.settle()
    this.#changed()
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
  }
}

async function start(): Promise<Engine> {
  const [db, content, own] = await Promise.all([
    openBrowser(),
    fetch(asset('content.json')).then(async (response) => contentFromJson(await response.text())),
    OwnFiles.open(navigator),
  ])
  const kept = readKept(localStore(window))
  const pointer = await own?.pointer() ?? null
  const isOwn = own !== null && pointer !== null && await attachOwn(db, own, pointer, content, kept)
  const workspace = isOwn ? 'own' as const : await attachSample(db, content)
  const source = await EngineSource.open(db)
  const page = new PageEngine(content, own, isOwn ? pointer : null, workspace, db, source, kept)
  await page.settle()
  performance.mark('engine ready')
  window.addEventListener('storage', ({ key }) => { if (key === KEPT_KEY) page.hear() })
  return page
}

let started: Promise<Engine> | null = null

/** Starts the engine once a page: 1.3 to 2.2 s. */
export function engine(): Promise<Engine> {
  return (started ??= start())
}
