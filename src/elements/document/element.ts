import { documents, site } from '../../words/index.ts'
import { addressText, h, inRoom, latest, notShownYet, onRoom, readAddress, showUntil, writeAddress } from '../shared/index.ts'
import { Desk } from './desk.ts'
import { narrow } from './draw-choose.ts'
import { controlText } from './draw-control.ts'
import { directoryHeading, drawDirectory, drawTrail } from './draw-start.ts'
import { drawRefused, drawWithout, withoutActions, withoutTitle } from './draw-without.ts'
import type { DocumentEngine } from './engine-seam.ts'
import { gatherCase } from './gather.ts'
import { loadBench } from './load-bench.ts'
import { Many } from './many.ts'
import { Shown } from './shown.ts'
import { gatherDirectory } from './standing.ts'
import { subjectFrom, type Subject } from './subject.ts'
import type { Supplies } from './supplies.ts'
import { addressOf, FIRST_VIEW, nameIn, ownAddress, ownLink, prospectLink, sameSubject, startedOver, viewAfter, viewOf, type View } from './view.ts'

/**
 * `<goodterms-document data-template="…">`: one client's document of that template beside its fields, and the list of clients where
 * none is chosen. Client, prospect and what is typed stand in the address's fragment and nowhere else. What was built into the page
 * stays until `connect`.
 */
export class GoodtermsDocument extends HTMLElement {
  #engine: DocumentEngine | null = null
  #supplies: Supplies | null = null
  #view: View = FIRST_VIEW
  #blank: Node | null = null
  #end = new AbortController()
  #next = latest()
  #see = new Shown(this)
  #desk = new Desk(this, this.#see)
  #many = new Many(this)

  /** Takes clients and agreements from the engine as soon as it is there, and again whenever it says that they changed. */
  connect(engine: Promise<DocumentEngine> | DocumentEngine, supplies: Supplies): void {
    this.#supplies = supplies
    const name = this.#named
    if (name !== null) this.#await(name)
    this.#see.say(name === null ? documents.reading.engine : documents.reading.client(name))
    Promise.resolve(engine).then((ready) => {
      this.#engine = ready
      this.#end.signal.addEventListener('abort', ready.onChange(() => void this.#open(false)), { once: true })
      return this.#open(false)
    }).catch((cause: unknown) => this.#refuse(cause))
  }

  connectedCallback(): void {
    if (this.#end.signal.aborted) this.#end = new AbortController()
    const { signal } = this.#end
    this.#view = this.#asked()
    this.#blank ??= this.#see.part('blank')
    this.addEventListener('click', (event) => this.#press(event), { signal })
    this.addEventListener('submit', (event) => this.#submit(event), { signal })
    this.addEventListener('input', (event) => this.#type(event), { signal })
    this.addEventListener('focusin', (event) => this.#desk.mark(event.target, true), { signal })
    this.addEventListener('focusout', (event) => this.#leave(event.target), { signal })
    this.addEventListener('keydown', (event) => this.#key(event), { signal })
    onRoom(this.ownerDocument, () => this.#travel(), signal)
    this.#page.addEventListener('popstate', () => this.#travel(), { signal })
    this.#page.addEventListener('hashchange', () => this.#travel(), { signal })
    this.ownerDocument.addEventListener('pointerdown', (event) => this.#see.closeChooser(event.target), { signal })
  }

  disconnectedCallback(): void {
    this.#end.abort()
    this.#next()
    this.#desk.later(null)
  }

  get #page(): Window & typeof globalThis {
    const page = this.ownerDocument.defaultView
    if (page === null) throw new Error('goodterms-document needs a window')
    return page
  }

  get #subject(): Subject {
    return subjectFrom(this)
  }

  /** As the text of the template in use has it: it may have been edited here. */
  get #start(): string | null {
    return (this.#desk.subject ?? this.#subject).start
  }

  /** Whom the address names; a prospect only where the template takes one. */
  get #named(): string | null {
    return this.#subject.needs === 'prospect' ? nameIn(this.#view) : this.#view.client
  }

  /** Somebody was named before the page could know it: the list makes way at once. */
  #await(name: string): void {
    const { ownerDocument } = this
    this.#mark(this.#view.client)
    this.#see.show(drawTrail(ownerDocument, this.#subject, name), [], [h(ownerDocument, 'div', { class: 'doc-work' }, this.#blank)])
    this.#title(documents.title.ready(this.#subject.title, name, null), false)
  }

  /** Shows what the address names. `moved`: the reader asked for it, so the heading takes the focus that its link had. */
  async #open(moved: boolean): Promise<void> {
    const engine = this.#engine
    if (engine === null) return
    const current = this.#next()
    this.#desk.later(null)
    const name = this.#named
    const said = this.#see.sayLater(name === null ? documents.reading.engine : documents.reading.client(name))
    try {
      const asked = (): boolean => current() && this.isConnected
      if (name === null) await this.#openDirectory(engine, moved, asked)
      else await this.#openCase(engine, name, moved, asked)
    } catch (cause) {
      if (current()) this.#refuse(cause)
    } finally {
      said(current())
    }
  }

  async #openDirectory(engine: DocumentEngine, moved: boolean, current: () => boolean): Promise<void> {
    const directory = await gatherDirectory(engine, this.#subject)
    if (!current()) return
    this.#desk.clear()
    this.#mark(null)
    this.#see.show(drawTrail(this.ownerDocument, this.#subject, null), [], drawDirectory(this.ownerDocument, directory, engine.content, this.#blank))
    this.#many.offer(directory, engine, this.#supplies, this.#view.paper)
    this.#title(directoryHeading(directory, engine.content), moved)
    showUntil(this.ownerDocument, directory.as_of, engine.content.provider.time_zone)
  }

  async #openCase(engine: DocumentEngine, asked: string, moved: boolean, current: () => boolean): Promise<void> {
    const { ownerDocument: document } = this
    const subject = this.#subject
    const loading = loadBench(this.#supplies, subject.name)
    loading.catch(() => {})
    const gathered = await gatherCase(engine, this.#view, subject)
    if (!current()) return
    const live = (): void => showUntil(document, gathered.kind === 'unknown' ? gathered.as_of : gathered.case.as_of, engine.content.provider.time_zone)
    const name = gathered.kind === 'unknown' ? asked : gathered.case.client.client
    this.#mark(gathered.kind === 'unknown' || gathered.case.prospect ? this.#view.client : name)
    if (gathered.kind !== 'case') {
      this.#desk.clear()
      this.#see.show(drawTrail(document, subject, name), withoutActions(document, gathered, this.#view), [drawWithout(document, gathered)])
      this.#title(withoutTitle(gathered, subject, name), moved)
      return live()
    }
    const [{ bench, stock, edited }, panel] = await Promise.all([loading, this.#panel(engine)])
    if (!current()) return
    if (this.#desk.lay(bench, stock, gathered.case)) this.#see.show(drawTrail(document, subject, name), bench.drawActions(document, gathered.case, this.#view), [...panel, bench.drawWork(document, subject, edited)])
    this.#compose()
    live()
    if (moved) this.#see.part('title')?.focus()
  }

  /** What the owner noted of the prospect that the document is for: beside it, no part of it. */
  async #panel({ kept, content }: DocumentEngine): Promise<readonly Node[]> {
    const one = kept?.prospects.find(({ name }) => name === this.#view.prospect)
    if (one === undefined) return []
    const { drawProspectPanel } = await import('../prospects/index.ts')
    return [drawProspectPanel(this.ownerDocument, one, content)]
  }

  #compose(typing = false): void {
    this.#desk.compose(this.#view, this.#subject, typing)
  }

  #title(words: string, moved: boolean): void {
    this.#see.title(words, site.title(words))
    if (moved) this.#see.part('title')?.focus()
  }

  #go(view: View): void {
    this.#view = view
    this.#desk.forget()
    writeAddress(this.#page, ownAddress(addressOf(view), readAddress(this.#page)), 'replace')
  }

  /** As the address has it, and who is in the room may see it. */
  #asked(): View {
    const parts = readAddress(this.#page)
    const shown = inRoom(parts, this.ownerDocument)
    if (shown !== parts) writeAddress(this.#page, shown, 'replace')
    return viewOf(shown)
  }

  /** Whom the page shows, for who is in the room. */
  #mark(client: string | null): void {
    this.dataset['client'] = client ?? ''
  }

  #travel(): void {
    const view = this.#asked()
    const written = (one: View): string => addressText('', addressOf(one))
    if (written(view) === written(this.#view)) return
    const same = sameSubject(view, this.#view) && this.#desk.isOpen
    this.#view = view
    this.#desk.forget()
    this.#see.say(null)
    if (same) this.#compose()
    else void this.#open(true)
  }

  #submit(event: Event): void {
    if ((event.target as Partial<HTMLElement> | null)?.dataset?.['part'] !== 'prospect') return
    event.preventDefault()
    const name = this.querySelector<HTMLInputElement>('[name="prospect"]')?.value.trim() ?? ''
    if (name !== '') this.#page.location.hash = ownLink(prospectLink(name), readAddress(this.#page))
  }

  #type(event: Event): void {
    const control = event.target
    const { HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement } = this.#page
    if (control instanceof HTMLInputElement && control.name === 'find-client') return narrow(control, this)
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement)) return
    const path = control.dataset['field']
    if (path === undefined) return
    this.#go(viewAfter(this.#view, { path, text: controlText(control), as_filed: control.dataset['asFiled'] ?? '' }, this.#start))
    this.#see.say(null)
    this.#desk.later(() => this.#compose(true))
  }

  /** A field that is left empty takes the files' value again; a start may be left open. */
  #leave(target: EventTarget | null): void {
    this.#desk.mark(null)
    if (!(target instanceof this.#page.HTMLInputElement || target instanceof this.#page.HTMLTextAreaElement)) return
    const path = target.dataset['field']
    if (path !== undefined && this.#desk.settable.has(path) && path !== this.#start && target.value.trim() === '') target.value = target.dataset['asFiled'] ?? ''
  }

  #press(event: Event): void {
    const button = event.target instanceof this.#page.Element ? event.target.closest<HTMLElement>('[data-act]') : null
    if (button === null || !this.contains(button)) return
    const value = button.dataset['value'] ?? ''
    switch (button.dataset['act']) {
      case 'page': return this.#desk.turn(Number(value))
      case 'fold': return this.#desk.fold(value)
      case 'go': return this.#see.goTo(value)
      case 'download': case 'email': return void this.#desk.make(button.dataset['act'], this.#view, this.#subject, this.#engine, this.#supplies)
      case 'again': this.#see.forgive(); return void this.#open(false)
      case 'start-over':
        this.#go(startedOver(this.#view))
        this.#see.part('title')?.focus()
        this.#compose()
        return this.#see.say(documents.reading.start_over)
    }
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
      this.#desk.turn(tabs.indexOf(tab))
      tab.focus()
    }
  }

  /** What was shown stays; what went wrong stands above it. */
  #refuse(cause: unknown): void {
    if (notShownYet(this.ownerDocument)) {
      this.#see.part('body')?.replaceChildren()
      this.#title(this.#subject.title, false)
    }
    this.#see.refuse(drawRefused(this.ownerDocument, documents.refused.title, cause instanceof Error ? cause.message : String(cause), this.#engine !== null))
  }
}
