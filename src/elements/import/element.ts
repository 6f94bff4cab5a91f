import type { MappingChanges } from '../../intake/index.ts'
import { importing, site } from '../../words/index.ts'
import { keptText, localStore, readKept, type Kept } from '../engine/index.ts'
import { offerFile, showUntil, takeDrops } from '../shared/index.ts'
import { answerName } from './answer-name.ts'
import { correctionOf } from './corrections.ts'
import { offerRepaired, offerSetAside } from './downloads.ts'
import { drawPage } from './draw.ts'
import { showReading } from './draw-reading.ts'
import { planOf, stateOf } from './entry.ts'
import { forgetCorrections } from './forget.ts'
import { FileList } from './files.ts'
import { Frame } from './frame.ts'
import { shownNames } from './near-names.ts'
import { lengthened, toggled } from './lists.ts'
import { Making } from './making.ts'
import { openMerged } from './merging.ts'
import { brief, START, titleOf, totals, type ImportModel } from './model.ts'
import { readFiles } from './read-files.ts'
import { readInUse } from './read-in-use.ts'
import { beginReading, type Reading } from './reading.ts'
import type { ImportEngine } from './seam.ts'
import { undoneOf, withUndone } from './repairs.ts'
import { openSettings, sentence } from './settings.ts'

/**
 * `<goodterms-import data-zone="Europe/London" data-provider="Harbour IT" data-workspace="sample">`: the Data page. Files are looked at
 * as soon as they are dropped, whether the engine is there or not; `connect` gives it the engine that reads them.
 */
export class GoodtermsImport extends HTMLElement {
  #engine: ImportEngine | null = null
  #files = new FileList(() => this.dataset['zone'] ?? 'UTC', () => this.#kept().mappings, () => this.#draw())
  #frame = new Frame(this)
  #model: Omit<ImportModel, 'entries'> = START
  #stop: AbortController | null = null
  readonly #making = new Making(this, this.#files, this.#frame)
  #end = new AbortController()

  connectedCallback(): void {
    if (this.#end.signal.aborted) this.#end = new AbortController()
    const { signal } = this.#end
    const { workspace, provider } = this.dataset
    const home = workspace === 'own' || workspace === 'none' ? workspace : 'sample'
    this.#model = { ...this.#model, workspace: home, home, provider: provider ?? '', kept: brief(this.#kept()) }
    this.addEventListener('click', (event) => this.#press(event), { signal })
    this.addEventListener('change', (event) => this.#choose(event), { signal })
    this.addEventListener('keydown', (event) => this.#key(event), { signal })
    takeDrops(this.ownerDocument, { onHold: (held) => this.#frame.hold(held), onFiles: (files) => void this.add(files) }, signal)
    this.#frame.window.addEventListener('beforeunload', (event) => { if (this.#model.reading !== null) event.preventDefault() }, { signal })
    for (const button of this.querySelectorAll('[disabled]')) button.removeAttribute('disabled')
  }

  disconnectedCallback(): void {
    this.#end.abort()
    this.#stop?.abort()
    this.#making.end()
  }

  #kept(): Kept {
    return this.#engine?.kept ?? readKept(localStore(this.#frame.window))
  }

  /** Reads with this engine as soon as it is there, and shows what it has in use. */
  async connect(engine: Promise<ImportEngine> | ImportEngine): Promise<void> {
    try {
      const ready = await engine
      this.#engine = ready
      const stop = ready.onChange(() => { if (this.#model.reading === null) this.#refresh().catch((cause: unknown) => this.#fail(cause)) })
      this.#end.signal.addEventListener('abort', stop)
      await this.#refresh()
      if (ready.workspace === 'own') await this.#files.inUse(await ready.files())
    } catch (cause) {
      this.#set({ failed: importing.failed_engine(sentence(cause)) })
    }
  }

  async #refresh(): Promise<void> {
    const engine = this.#engine
    if (engine === null) return
    const { near: asked, ...found } = await readInUse(engine)
    showUntil(this.ownerDocument, found.summary?.as_of ?? null, this.dataset['zone'] ?? 'UTC')
    // A site that was built with the provider's own data attaches those where others attach the sample.
    const workspace = engine.workspace === 'sample' && this.#model.home === 'own' ? 'own' : engine.workspace
    this.#set({ stage: 'ready', workspace, keeps: engine.keeps, kept: brief(engine.kept), ...found, near: shownNames(this.#model.near, asked, engine.kept) })
  }

  /** Looks at files that were dropped or chosen. */
  async add(files: readonly File[]): Promise<void> {
    if (files.length === 0) return
    if (this.#model.reading === null) this.#set({ said: null, failed: null })
    const added = await this.#files.add(files)
    const count = (...states: readonly string[]) => added.filter((entry) => states.includes(stateOf(entry))).length
    this.#frame.announce(importing.live.looked(added.length, count('unknown', 'lacks', 'asks'), count('refused', 'same')))
  }

  #set(change: Partial<ImportModel>): void {
    this.#model = { ...this.#model, ...change }
    this.#draw()
  }

  #draw(): void {
    const model: ImportModel = { ...this.#model, entries: this.#files.entries }
    if (!this.#frame.drawn && model.summary === null && model.entries.length === 0 && model.failed === null) return
    this.#frame.draw(drawPage(this.ownerDocument, model))
    this.ownerDocument.title = site.title(titleOf(model))
  }

  #press(event: Event): void {
    const button = event.target instanceof this.#frame.window.Element ? event.target.closest<HTMLElement>('[data-act]') : null
    if (button === null || !this.contains(button)) return
    const id = Number(button.dataset['value'] ?? '0')
    const acts: Readonly<Record<string, () => void>> = {
      choose: () => this.#frame.picker.click(),
      toggle: () => this.#toggle(id),
      columns: () => this.#files.toggle(id, 'all_columns'),
      'dates-apart': () => this.#files.toggle(id, 'dates_apart'),
      'leave-out': () => this.#leaveOut(id),
      'take-back': () => {
        this.#files.takeBack(id)
        this.#frame.announce(importing.live.taken_back(this.#files.find(id)?.file.name ?? ''))
      },
      forget: () => void this.#forget(id),
      read: () => void this.#read(),
      stop: () => this.#stopReading(),
      download: () => void offerSetAside(this.ownerDocument, this.#engine?.source()),
      'download-repaired': () => offerRepaired(this.ownerDocument, this.#model.repaired),
      'show-aside': () => void this.#showAside(),
      list: () => this.#list(button),
      'list-more': () => this.#list(button),
      undo: () => this.#undo(id, button),
      merge: () => void this.#showMerged(button, false),
      'merge-more': () => void this.#showMerged(button, true),
      describe: () => this.#making.describe(id),
      'save-description': () => this.#making.saveDescription(id),
      tidy: () => void this.#making.tidy(id),
      'stop-tidy': () => this.#making.stop(id),
      'save-tidy': () => this.#making.save(id, 'blob'),
      'save-tidy-aside': () => this.#making.save(id, 'aside'),
      'all-problems': () => this.#set({ all_problems: true }),
      name: () => void this.#answer(button),
      'save-settings': () => this.#save(),
      'open-settings': () => this.#frame.settings.click(),
      back: () => this.#confirm(true),
      'back-no': () => this.#confirm(false),
      'back-yes': () => void this.#goBack(),
    }
    acts[button.dataset['act'] ?? '']?.()
  }

  #choose(event: Event): void {
    const control = event.target
    const page = this.#frame.window
    if (!(control instanceof page.HTMLInputElement || control instanceof page.HTMLSelectElement)) return
    if (control.dataset['picker'] !== undefined) {
      const files = [...((control as HTMLInputElement).files ?? [])]
      control.value = ''
      if (control === this.#frame.picker) void this.add(files)
      else for (const file of files) void this.#open(file)
      return
    }
    const { control: name, entry } = control.dataset
    const id = Number(entry)
    const inspection = this.#files.find(id)?.inspection ?? null
    if (name === undefined || inspection === null) return
    const correction = correctionOf(inspection, name, control.value, control.dataset)
    if (correction !== null) this.#correct(id, correction)
    else if (name === 'zone') this.#frame.zoneUnknown(id, control.value)
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    const panel = event.target instanceof this.#frame.window.Element ? event.target.closest<HTMLElement>('[data-file]') : null
    if (this.#model.confirming) this.#confirm(false)
    else if (panel !== null) this.#toggle(Number(panel.dataset['file']))
    else return
    event.preventDefault()
  }

  #toggle(id: number): void {
    this.#files.toggle(id, 'opened')
    const opened = this.#files.find(id)?.opened === true
    this.#frame.focus(opened ? `head-${id}` : `open-${id}`)
    if (!opened) this.#frame.announce(importing.live.closed)
  }

  #leaveOut(id: number): void {
    const { entries } = this.#files
    const at = entries.findIndex((entry) => entry.id === id)
    const next = entries[at + 1] ?? entries[at - 1]
    this.#making.stop(id)
    this.#files.leaveOut(id)
    this.#frame.announce(importing.live.left_out(entries[at]?.file.name ?? ''))
    this.#frame.focus(this.#files.find(id) !== undefined ? `act-${id}` : next === undefined ? 'choose' : `act-${next.id}`)
  }

  #correct(id: number, changes: MappingChanges): void {
    const done = this.#files.correct(id, changes)
    if (done === null) return
    this.#engine?.keepMapping(done.keep)
    if (this.#engine !== null) this.#set({ kept: brief(this.#engine.kept) })
    const kept = localStore(this.#frame.window) === null ? importing.file.kept_here : importing.live.kept
    this.#frame.announce(done.also.length === 0 ? kept : `${kept} ${importing.live.also(done.also)}`)
  }

  async #forget(id: number): Promise<void> {
    const inspection = this.#files.find(id)?.inspection ?? null
    if (this.#engine === null || inspection === null) return
    await forgetCorrections(this.#engine, this.#files, inspection)
    this.#set({ kept: brief(this.#engine.kept) })
    this.#frame.announce(importing.live.forgotten)
    this.#frame.focus(`head-${id}`)
  }

  async #read(): Promise<void> {
    const plan = planOf(this.#files.entries)
    if (this.#engine === null || plan.blocked !== null) return this.#showQuestion()
    const stop = (this.#stop = new AbortController())
    const begun = this.#files.entries
    this.#set({ reading: beginReading(plan.use), said: null, failed: null, confirming: false })
    this.#frame.focus('stop')
    try {
      const { used, failures } = await readFiles(this.#engine, plan, stop.signal, (reading) => { if (!stop.signal.aborted) this.#showReading(reading) })
      this.#model = { ...this.#model, near: [] }
      await this.#refresh()
      this.#model = { ...this.#model, reading: null, all_problems: false, shown: {} }
      this.#files.settle(begun, used, failures)
      const sum = totals(this.#model.summary)
      this.#frame.announce(importing.live.read(sum.rows, sum.used, sum.aside))
      this.#frame.focus('title')
    } catch (cause) {
      const stopped = stop.signal.aborted
      this.#set({ reading: null, ...(stopped ? { said: importing.live.stopped } : { failed: importing.reading.failed(sentence(cause)) }) })
      if (stopped) this.#frame.announce(importing.live.stopped)
      this.#frame.focus('read')
    } finally {
      this.#stop = null
    }
  }

  /** Draws the bars; says a new step or a new file aloud. */
  #showReading(reading: Reading): void {
    const before = this.#model.reading
    this.#model = { ...this.#model, reading }
    showReading(this, reading)
    if (before?.step === reading.step && before.index === reading.index) return
    const named = reading.step === 'scanning' || reading.step === 'reading'
    this.#frame.announce(named ? importing.state.reading(reading.file) : importing.reading.steps[reading.step])
    if (reading.step === 'keeping') {
      this.#draw()
      this.#frame.focus('title')
    }
  }

  #stopReading(): void {
    this.#stop?.abort()
    this.#frame.announce(importing.reading.stopping)
    const { reading } = this.#model
    if (reading !== null) this.#showReading({ ...reading, stopping: true })
  }

  /** The first thing that the reader has to answer. */
  #showQuestion(): void {
    const [first] = planOf(this.#files.entries).waiting
    if (first === undefined) return
    if (!first.opened) this.#files.toggle(first.id, 'opened')
    this.#frame.focus(`head-${first.id}`)
  }

  async #answer(button: HTMLElement): Promise<void> {
    if (this.#engine === null || this.#model.joining) return
    this.#frame.announce(importing.names.said.working)
    this.#set({ joining: true, failed: null })
    try {
      const done = await answerName(button, this.#engine)
      this.#model = { ...this.#model, joining: false }
      await this.#refresh()
      if (done === null) return
      this.#frame.announce(importing.names.said[done.answer](done.pair.name, done.pair.client))
      this.#frame.focus(done.focus)
    } catch (cause) {
      this.#fail(cause)
    }
  }

  /** Opens or closes a list of rows, or shows more of it. */
  #list(button: HTMLElement): void {
    const { value = '', shown, act } = button.dataset
    this.#set({ shown: act === 'list-more' ? lengthened(this.#model.shown, value, Number(shown)) : toggled(this.#model.shown, value, button.getAttribute('aria-expanded') === 'true') })
    if (act === 'list-more' && this.ownerDocument.activeElement?.getAttribute('data-key') === 'title') this.#frame.focus(value)
  }

  async #showAside(): Promise<void> {
    this.#set({ aside: await this.#engine?.source().setAsideRows() ?? null })
    this.#frame.focus('download')
  }

  /** Opens or closes what changed between two files, or shows more of it. */
  async #showMerged({ dataset: { value } }: HTMLElement, more: boolean): Promise<void> {
    const opened = await openMerged(this.#model.merged, value ?? '', more, this.#engine)
    this.#set({ merged: opened })
    if (this.ownerDocument.activeElement?.getAttribute('data-key') === 'title') this.#frame.focus(value ?? '')
  }

  #undo(id: number, { dataset }: HTMLElement): void {
    const entry = this.#files.find(id)
    if (entry === undefined) return
    const rows = (dataset['rows'] ?? '').split(' ').map(Number)
    const undo = dataset['undo'] === 'true'
    this.#files.undo(id, withUndone(undoneOf(entry), rows, undo))
    this.#frame.announce(importing.repaired.said[undo ? 'undone' : 'again'](rows.length, entry.file.name))
  }

  #save(): void {
    offerFile(this.ownerDocument, keptText(this.#kept()), importing.settings.file, 'application/json')
    this.#frame.announce(importing.settings.saved)
  }

  async #open(file: File): Promise<void> {
    const said = await openSettings(file, async (kept) => {
      await this.#engine?.keep(kept)
      await this.#files.lookAgain(null)
    })
    this.#set({ kept: brief(this.#kept()), said })
    this.#frame.announce(said)
    this.#frame.focus('open-settings')
  }

  #confirm(asking: boolean): void {
    this.#set({ confirming: asking })
    this.#frame.focus(asking ? 'back-no' : 'back')
  }

  async #goBack(): Promise<void> {
    const engine = this.#engine
    if (engine === null) return
    try {
      await engine.backToSample()
      this.#model = { ...this.#model, confirming: false, all_problems: false, near: [], failed: null }
      this.#files.clear()
      await this.#refresh()
      this.#frame.announce(engine.workspace === 'none' ? importing.settings.went_back_none : importing.settings.went_back)
      this.#frame.focus('title')
    } catch (cause) {
      this.#fail(cause)
    }
  }

  #fail(cause: unknown): void {
    this.#set({ failed: sentence(cause), confirming: false, joining: false })
  }
}
