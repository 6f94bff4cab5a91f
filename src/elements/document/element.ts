import type { DocumentProblem } from '../../document/index.ts'
import { documents, site } from '../../words/index.ts'
import { addressText, byData, h, latest, notShownYet, offerFile, readAddress, showUntil, writeAddress } from '../shared/index.ts'
import { narrow } from './draw-choose.ts'
import { directoryHeading, drawDirectory, drawTrail } from './draw-start.ts'
import { drawRefused, drawWithout, withoutActions, withoutTitle } from './draw-without.ts'
import type { Composition, Stock } from './compose.ts'
import type { DocumentEngine } from './engine-seam.ts'
import { gatherCase, type Case } from './gather.ts'
import { loadBench, type Workbench } from './load-bench.ts'
import { Many } from './many.ts'
import { Shown } from './shown.ts'
import { gatherDirectory } from './standing.ts'
import type { Supplies } from './supplies.ts'
import { addressOf, FIRST_VIEW, startedOver, viewAfter, viewOf, type View } from './view.ts'

const TYPING = 200
/** A layout that takes longer than this foretells a file that takes long enough to be noticed; milliseconds. */
const SLOW = 125

/**
 * `<goodterms-document>`: one client's supplement beside its fields, and the list of clients where none is chosen. Client and
 * what is typed stand in the address's fragment and nowhere else. What was built into the page stays until `connect`.
 */
export class GoodtermsDocument extends HTMLElement {
  #engine: DocumentEngine | null = null
  #supplies: Supplies | null = null
  #view: View = FIRST_VIEW
  #shown: Shown | null = null
  #blank: Node | null = null
  #bench: Workbench | null = null
  #stock: Stock | null = null
  #case: Case | null = null
  #made: Composition | null = null
  #complaints: readonly DocumentProblem[] = []
  #typing: ReturnType<typeof setTimeout> | null = null
  #took = 0
  #end = new AbortController()
  #next = latest()
  #many = new Many(this)

  /** Takes clients and agreements from the engine as soon as it is there, and again whenever it says that they changed. */
  connect(engine: Promise<DocumentEngine> | DocumentEngine, supplies: Supplies): void {
    this.#supplies = supplies
    const { client } = this.#view
    if (client !== null) this.#await(client)
    this.#see.say(client === null ? documents.reading.engine : documents.reading.client(client))
    Promise.resolve(engine).then((ready) => {
      this.#engine = ready
      this.#end.signal.addEventListener('abort', ready.onChange(() => void this.#open(false)), { once: true })
      return this.#open(false)
    }).catch((cause: unknown) => this.#refuse(documents.refused.title, cause))
  }

  connectedCallback(): void {
    if (this.#end.signal.aborted) this.#end = new AbortController()
    const { signal } = this.#end
    this.#view = viewOf(readAddress(this.#page))
    this.#blank ??= this.#see.part('blank')
    this.addEventListener('click', (event) => this.#press(event), { signal })
    this.addEventListener('input', (event) => this.#type(event), { signal })
    this.addEventListener('focusin', (event) => this.#mark(event.target, true), { signal })
    this.addEventListener('focusout', (event) => this.#leave(event.target), { signal })
    this.addEventListener('keydown', (event) => this.#key(event), { signal })
    this.#page.addEventListener('popstate', () => this.#travel(), { signal })
    this.#page.addEventListener('hashchange', () => this.#travel(), { signal })
    this.ownerDocument.addEventListener('pointerdown', (event) => this.#see.closeChooser(event.target), { signal })
  }

  disconnectedCallback(): void {
    this.#end.abort()
    this.#next()
    this.#wait(null)
  }

  get #page(): Window & typeof globalThis {
    const page = this.ownerDocument.defaultView
    if (page === null) throw new Error('goodterms-document needs a window')
    return page
  }

  get #see(): Shown {
    return (this.#shown ??= new Shown(this))
  }

  /** A client was named before the page could know it: the list makes way at once. */
  #await(client: string): void {
    const { ownerDocument } = this
    this.#see.show(drawTrail(ownerDocument, client), [], [h(ownerDocument, 'div', { class: 'doc-work' }, this.#blank)])
    this.#title(documents.title.reading(client), false)
  }

  /** Shows what the address names. `moved`: the reader asked for it, so the heading takes the focus that its link had. */
  async #open(moved: boolean): Promise<void> {
    const engine = this.#engine
    if (engine === null) return
    const current = this.#next()
    this.#wait(null)
    const { client } = this.#view
    const said = this.#see.sayLater(client === null ? documents.reading.engine : documents.reading.client(client))
    try {
      if (client === null) {
        const directory = await gatherDirectory(engine)
        if (!current() || !this.isConnected) return
        this.#leaveCase()
        this.#see.show(drawTrail(this.ownerDocument, null), [], drawDirectory(this.ownerDocument, directory, engine.content, this.#blank))
        this.#many.offer(directory, engine, this.#supplies, this.#view.paper)
        this.#title(directoryHeading(directory, engine.content), moved)
        showUntil(this.ownerDocument, directory.as_of, engine.content.provider.time_zone)
        return
      }
      const loading = loadBench(this.#supplies)
      loading.catch(() => {})
      const gathered = await gatherCase(engine, client)
      if (!current() || !this.isConnected) return
      const live = (): void => showUntil(this.ownerDocument, gathered.kind === 'unknown' ? gathered.as_of : gathered.case.as_of, engine.content.provider.time_zone)
      const name = gathered.kind === 'unknown' ? client : gathered.case.client.client
      if (gathered.kind !== 'case') {
        this.#leaveCase()
        this.#see.show(drawTrail(this.ownerDocument, name), withoutActions(this.ownerDocument, gathered, this.#view), [drawWithout(this.ownerDocument, gathered)])
        this.#title(withoutTitle(gathered, name), moved)
        return live()
      }
      const { bench, stock } = await loading
      if (!current() || !this.isConnected) return
      const renewed = this.#case?.client.client !== name
      this.#bench = bench
      this.#stock = stock
      this.#case = gathered.case
      if (renewed) {
        this.#complaints = []
        this.#see.show(drawTrail(this.ownerDocument, name), bench.drawActions(this.ownerDocument, gathered.case, this.#view), [bench.drawWork(this.ownerDocument)])
      }
      this.#compose()
      live()
      if (moved) this.#see.part('title')?.focus()
    } catch (cause) {
      if (current()) this.#refuse(documents.refused.title, cause)
    } finally {
      said(current())
    }
  }

  #leaveCase(): void {
    this.#case = null
    this.#made = null
  }

  #compose(typing = false): void {
    const [bench, stock, one] = [this.#bench, this.#stock, this.#case]
    this.#wait(null)
    if (bench === null || stock === null || one === null) return
    try {
      const from = performance.now()
      const before = this.#made?.mendings.length ?? null
      const made = (this.#made = bench.compose(one, this.#view, stock, this.#complaints))
      this.#took = performance.now() - from
      this.#see.forgive()
      bench.showWork(this, made, typing)
      this.ownerDocument.title = site.title(this.#see.part('title')?.textContent ?? '')
      this.#mark(this.ownerDocument.activeElement)
      if (before !== made.mendings.length) this.#see.announce(documents.problems.count(made.mendings.length))
    } catch (cause) {
      this.#refuse(documents.refused.title, cause)
    }
  }

  #title(words: string, moved: boolean): void {
    this.#see.title(words, site.title(words))
    if (moved) this.#see.part('title')?.focus()
  }

  #go(view: View): void {
    this.#view = view
    this.#complaints = []
    writeAddress(this.#page, addressOf(view), 'replace')
  }

  #travel(): void {
    const view = viewOf(readAddress(this.#page))
    const written = (one: View): string => addressText('', addressOf(one))
    if (written(view) === written(this.#view)) return
    const same = view.client === this.#view.client && this.#case !== null
    this.#view = view
    this.#complaints = []
    this.#see.say(null)
    if (same) this.#compose()
    else void this.#open(true)
  }

  #type(event: Event): void {
    const control = event.target
    const { HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement } = this.#page
    if (control instanceof HTMLInputElement && control.name === 'find-client') return narrow(control, this)
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement)) return
    const path = control.dataset['field']
    if (path === undefined) return
    this.#go(viewAfter(this.#view, path, control.value, control.dataset['asFiled'] ?? ''))
    this.#see.say(null)
    this.#wait(() => this.#compose(true))
  }

  /** One thing waits for the typing to rest; a new one takes its place. */
  #wait(then: (() => void) | null): void {
    if (this.#typing !== null) clearTimeout(this.#typing)
    this.#typing = then === null ? null : setTimeout(then, TYPING)
  }

  /** Shows in the pages where the field in focus stands. */
  #mark(target: EventTarget | null, turn = false): void {
    const preview = this.#see.part('preview')
    const path = target instanceof this.#page.HTMLElement ? target.dataset['field'] ?? null : null
    if (preview !== null) this.#bench?.markField(preview, path, turn)
  }

  /** A field that is left empty takes the files' value again; a start may be left open. */
  #leave(target: EventTarget | null): void {
    this.#mark(null)
    if (!(target instanceof this.#page.HTMLInputElement || target instanceof this.#page.HTMLTextAreaElement)) return
    const path = target.dataset['field']
    if (path !== undefined && path in (this.#bench?.SETTABLE ?? {}) && target.value.trim() === '') target.value = target.dataset['asFiled'] ?? ''
  }

  #press(event: Event): void {
    const button = event.target instanceof this.#page.Element ? event.target.closest<HTMLElement>('[data-act]') : null
    if (button === null || !this.contains(button)) return
    const value = button.dataset['value'] ?? ''
    switch (button.dataset['act']) {
      case 'page': return this.#turn(Number(value))
      case 'go': return this.#see.goTo(value)
      case 'download': return void this.#make('download')
      case 'email': return void this.#make('email')
      case 'again': this.#see.forgive(); return void this.#open(false)
      case 'start-over':
        this.#go(startedOver(this.#view))
        this.#see.part('title')?.focus()
        this.#compose()
        return this.#see.say(documents.reading.start_over)
    }
  }

  #turn(page: number): void {
    const preview = this.#see.part('preview')
    if (preview !== null) this.#bench?.showPage(preview, page)
  }

  #key(event: KeyboardEvent): void {
    const target = event.target instanceof this.#page.HTMLElement ? event.target : null
    if (event.key === 'Escape') {
      if (this.#see.closeChooser(null)) event.preventDefault()
    } else if (target?.getAttribute('role') === 'tab') {
      const tabs = [...target.parentElement?.querySelectorAll<HTMLElement>('[role="tab"]') ?? []]
      const at = tabs.indexOf(target)
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
      const tab = to === undefined ? undefined : tabs.at(to % tabs.length)
      if (tab === undefined) return
      event.preventDefault()
      this.#turn(tabs.indexOf(tab))
      tab.focus()
    }
  }

  async #make(kind: 'download' | 'email'): Promise<void> {
    if (this.#typing !== null) this.#compose(true)
    const [bench, stock, made] = [this.#bench, this.#stock, this.#made]
    if (bench === null || stock === null || made === null) return
    if (made.mendings.length > 0) {
      this.#see.announce(documents.problems.count(made.mendings.length))
      return this.#see.part('mendings')?.querySelector<HTMLElement>('[data-act="go"]')?.focus()
    }
    const said = this.#see.sayLater(documents.making.note, this.#took > SLOW)
    let told: string | null = null
    try {
      await this.#see.painted()
      const file = await bench.makeOffer(kind, made, { fonts: stock.fonts, engine: this.#engine, supplies: this.#supplies })
      offerFile(this.ownerDocument, file.bytes, file.name, file.type)
      told = file.told
    } catch (cause) {
      if (cause instanceof bench.PdfRefused) {
        this.#complaints = cause.problems
        this.#compose()
      } else this.#refuse(documents.refused.file, cause)
    }
    said(true)
    if (told !== null) this.#see.say(told)
  }

  /** What was shown stays; what went wrong stands above it. */
  #refuse(title: string, cause: unknown): void {
    this.#see.say(null)
    this.#see.forgive()
    if (notShownYet(this.ownerDocument)) {
      this.#see.part('body')?.replaceChildren()
      this.#title(documents.supplement, false)
    }
    const words = cause instanceof Error ? cause.message : String(cause)
    byData(this, 'part', 'note')?.after(drawRefused(this.ownerDocument, title, words, this.#engine !== null))
  }
}
