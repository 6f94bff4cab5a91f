import type { Content } from '../../core/index.ts'
import type { DataSummary } from '../../models/source.ts'
import { sla } from '../../words/index.ts'
import { byData, latest, notShownYet, onRoom, showsClient, showUntil } from '../shared/index.ts'
import type { AddressParts } from '../shared/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { closeFilters, findClients, keepLink, pressNextTab } from './controls.ts'
import { refusedState } from './refused.ts'
import { RoomView } from './room-view.ts'

/** What every page of figures needs of the engine; `elements/engine` gives it. */
export interface FiguresEngine {
  /** For the calendars that a ticket's clock is drawn from. */
  readonly content?: Content
  /** Judges tickets without an agreement by that plan; null takes it back. */
  assumePlan(plan: string | null): Promise<void>
  /** Calls whenever the data or the judgement changed; the answer ends that. */
  onChange(listener: () => void): () => void
}

/** What a view holds on every page: the ticket whose clock stands open, if one does. */
export interface FiguresView {
  readonly ticket: string | null
}

/** What an A4 page has room for, in CSS pixels. */
const PAPER_WIDTH = 690

/**
 * A page of figures: `<goodterms-… data-plans='[["gold","Gold"]]' data-zone="Europe/London">`. It keeps its view in the
 * address, asks a source for what the view shows, and draws it; until a source is given, what was built into the page
 * stays. Elements inside that carry `data-act` are buttons; `data-part` names `title`, `note`, `results` and `live`.
 */
export abstract class FiguresElement<Engine extends FiguresEngine, Source, View extends FiguresView, Model extends { readonly summary: DataSummary }, Drawing> extends HTMLElement {
  #source: Source | null = null
  #view = new RoomView<View>({ page: () => this.page, read: (parts) => this.readView(parts), addressOf: (view) => this.addressOf(view) })
  #shown: View | null = null
  #drawing: Drawing | null = null
  #end = new AbortController()
  #next = latest()
  #nextOpened = latest()
  #resize: ResizeObserver | null = null
  #width = 0
  protected model: Model | null = null
  protected content: Content | null = null

  protected abstract sourceOf(engine: Engine): Source
  protected abstract readView(parts: AddressParts): View
  protected abstract addressOf(view: View): AddressParts
  protected abstract loadDrawing(): Promise<Drawing>
  protected abstract gather(drawing: Drawing, source: Source, view: View): Promise<Model>
  /** Draws everything, or only the results where the controls stay as they are. */
  protected abstract draw(drawing: Drawing, model: Model, controlsToo: boolean): void
  /** Draws what stands open; returns the words that say so, asked for only where the reader moved. */
  protected abstract showOpened(drawing: Drawing, source: Source, model: Model, current: () => boolean): Promise<string | null>
  /** What a pressed button makes of the view; null where that act does not change it. */
  protected abstract viewAfter(view: View, act: string, value: string): View | null
  /** What a changed control makes of the view; null for one that is none of it. */
  protected abstract viewAfterChoice(view: View, name: string, value: string, on: boolean): View | null
  /** Whether the results must be asked for again, or only what stands open changes. */
  protected abstract sameResults(before: View, after: View): boolean
  /** Acts that close what stands open, innermost first, with the act of the button that opened it. */
  protected abstract closing(view: View): { readonly act: string; readonly opener: string } | null
  /** What is said aloud once new results stand. */
  protected abstract resultWords(model: Model): string
  /** The controls are drawn again only where this changes, so that an open list stays open. */
  protected abstract controlsShape(model: Model): string
  /** The view changed without new results: a sort, say. */
  protected abstract viewChanged(drawing: Drawing, before: View, view: View): void
  /** Acts that the view knows nothing of. */
  protected press(_act: string, _value: string): void {}
  /** Marks the controls at once, while new results are still asked for. */
  protected markChoices(_drawing: Drawing, _view: View): void {}

  set source(source: Source | null) {
    this.#source = source
    if (source !== null) void this.refresh()
  }

  get source(): Source | null { return this.#source }

  /** Takes its rows from the engine as soon as it is there, and again whenever it says that they changed. */
  connect(engine: Promise<Engine> | Engine): void {
    this.say(sla.reading.engine)
    Promise.resolve(engine).then((ready) => {
      this.addEventListener('assume-plan', (event) => {
        this.say(sla.reading.note)
        ready.assumePlan((event as CustomEvent<{ plan: string | null }>).detail.plan).catch((cause: unknown) => this.refuse(cause))
      }, { signal: this.#end.signal })
      const unsubscribe = ready.onChange(() => { this.source = this.sourceOf(ready) })
      this.#end.signal.addEventListener('abort', unsubscribe)
      this.content = ready.content ?? null
      this.source = this.sourceOf(ready)
    }).catch((cause: unknown) => this.refuse(cause))
  }

  connectedCallback(): void {
    if (this.#end.signal.aborted) this.#end = new AbortController()
    const { signal } = this.#end
    this.addEventListener('click', (event) => this.#press(event), { signal })
    this.addEventListener('change', (event) => this.#choose(event), { signal })
    this.addEventListener('input', (event) => findClients(event.target), { signal })
    this.addEventListener('keydown', (event) => this.#key(event), { signal })
    const { page } = this
    onRoom(this.ownerDocument, () => this.#follow(this.#view.turned(), 'replace'), signal)
    page.addEventListener('popstate', () => this.#follow(this.#view.travelled(), 'replace'), { signal })
    page.addEventListener('hashchange', () => this.#follow(this.#view.travelled(), 'replace'), { signal })
    page.addEventListener('beforeprint', () => this.drawForWidth(PAPER_WIDTH), { signal })
    page.addEventListener('afterprint', () => this.drawForWidth(null), { signal })
    this.ownerDocument.addEventListener('pointerdown', (event) => closeFilters(this, event.target), { signal })
    if (typeof ResizeObserver !== 'undefined') {
      this.#resize = new ResizeObserver(() => this.#resized())
      this.#resize.observe(this)
    }
    if (this.#source !== null) void this.refresh()
  }

  disconnectedCallback(): void {
    this.#end.abort()
    this.#resize?.disconnect()
    this.#next()
    this.#nextOpened()
  }

  protected get page(): Window & typeof globalThis {
    const page = this.ownerDocument.defaultView
    if (page === null) throw new Error('a page of figures needs a window')
    return page
  }

  get view(): View {
    return this.#view.now
  }

  protected frame(): Omit<DrawContext, 'clients_shown'> {
    const { width } = this.getBoundingClientRect()
    const plans = JSON.parse(this.dataset['plans'] ?? '[]') as [string, string][]
    return { document: this.ownerDocument, plans, zone: this.dataset['zone'] ?? 'UTC', width: width > 0 ? Math.floor(width) : null }
  }

  async refresh(): Promise<void> {
    const source = this.#source
    if (source === null) return
    const current = this.#next()
    const { view } = this
    this.say(this.model === null ? null : sla.reading.note)
    try {
      const drawing = (this.#drawing ??= await this.loadDrawing())
      const model = await this.gather(drawing, source, view)
      if (!current() || !this.isConnected) return
      const renewed = this.model === null || this.model.summary !== model.summary
      this.model = model
      this.#shown = view
      this.#draw(drawing, model, renewed && !this.#sameControls(model))
      this.say(null)
      this.announce(this.resultWords(model))
      showUntil(this.ownerDocument, model.summary.as_of, this.frame().zone)
      await this.reopen(false)
    } catch (cause) {
      if (current()) this.refuse(cause)
    }
  }

  #controls = ''

  #sameControls(model: Model): boolean {
    const shape = this.controlsShape(model)
    const same = shape === this.#controls
    this.#controls = shape
    return same
  }

  #draw(drawing: Drawing, model: Model, controlsToo: boolean): void {
    const said = this.slotted('live')?.textContent ?? ''
    this.draw(drawing, model, controlsToo)
    if (said !== '' && this.slotted('live')?.textContent === '') this.announce(said)
    showsClient(this, this.addressOf(this.#shown ?? this.view))
    this.#width = this.getBoundingClientRect().width
  }

  /** Draws the results that stand again, and what stands open. */
  protected redraw(): void {
    if (this.model === null || this.#drawing === null) return
    this.#draw(this.#drawing, this.model, false)
    void this.reopen(false)
  }

  /** Draws what stands open. @param moved the reader asked for it, so it is said aloud */
  protected async reopen(moved: boolean): Promise<void> {
    const [source, model, drawing] = [this.#source, this.model, this.#drawing]
    if (source === null || model === null || drawing === null) return
    const current = this.#nextOpened()
    const words = await this.showOpened(drawing, source, model, () => current() && this.isConnected)
    if (moved && words !== null && current()) this.announce(words)
  }

  protected go(asked: View, how: 'push' | 'replace' = 'push'): void {
    const before = this.view
    const view = (this.#view.now = this.#view.within(asked))
    this.#view.write(how)
    if (!this.sameResults(before, view)) {
      void this.refresh()
      if (this.#drawing !== null) this.markChoices(this.#drawing, view)
      return
    }
    if (this.#drawing !== null) this.viewChanged(this.#drawing, before, view)
    this.reopen(true).catch((cause: unknown) => this.refuse(cause))
  }

  #follow(view: View | null, how: 'push' | 'replace' = 'push'): void {
    if (view !== null) this.go(view, how)
  }

  #press(event: Event): void {
    const button = event.target instanceof this.page.window.Element ? event.target.closest<HTMLElement>('[data-act]') : null
    if (button === null || !this.contains(button)) return
    const { act = '', value = '' } = button.dataset
    const closing = this.closing(this.view)
    const next = this.viewAfter(this.view, act, value)
    if (next !== null) {
      const opener = closing?.act === act ? this.#opener(closing.opener) : null
      this.go(next)
      opener?.focus()
      return
    }
    if (act === 'again') { this.slotted('refused')?.remove(); void this.refresh() }
    else if (act === 'keep-link') void keepLink(this.page).then((words) => this.say(words))
    else this.press(act, value)
  }

  #opener(act: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-act="${act}"][aria-expanded="true"]`)
  }

  #choose(event: Event): void {
    const control = event.target
    if (!(control instanceof this.page.window.HTMLInputElement || control instanceof this.page.window.HTMLSelectElement)) return
    const on = 'checked' in control ? control.checked : true
    if (control.name === 'assume') {
      this.dispatchEvent(new CustomEvent('assume-plan', { detail: { plan: control.value === '' ? null : control.value }, bubbles: true }))
      return
    }
    this.#follow(this.viewAfterChoice(this.view, control.name, control.value, on))
  }

  #key(event: KeyboardEvent): void {
    const target = event.target instanceof this.page.window.HTMLElement ? event.target : null
    if (event.key === 'Escape') {
      const list = target?.closest<HTMLDetailsElement>('details.filter[open]') ?? null
      const closing = this.closing(this.view)
      if (list !== null) {
        list.open = false
        list.querySelector('summary')?.focus()
      } else if (closing !== null) {
        const opener = this.#opener(closing.opener)
        this.#follow(this.viewAfter(this.view, closing.act, ''))
        opener?.focus()
      } else return
      event.preventDefault()
    }
    if (target !== null) pressNextTab(this, target, event.key)
  }

  /** Draws what depends on the width for paper, or for the screen again (null). */
  protected drawForWidth(_width: number | null): void {}

  protected get drawing(): Drawing | null { return this.#drawing }

  #resized(): void {
    if (this.offsetWidth > 0 && Math.abs(this.getBoundingClientRect().width - this.#width) >= 4) this.redraw()
  }

  protected slotted(name: string): HTMLElement | null {
    return byData(this, 'part', name)
  }

  protected say(words: string | null): void {
    const note = this.slotted('note')
    if (note === null) return
    note.textContent = words
    note.hidden = words === null
  }

  protected announce(words: string): void {
    const live = this.slotted('live')
    if (live !== null) live.textContent = words
  }

  /** The old figures stay; what went wrong stands above them. */
  protected refuse(cause: unknown): void {
    this.say(null)
    this.slotted('refused')?.remove()
    const state = refusedState(this.ownerDocument, cause instanceof Error ? cause.message : String(cause))
    if (notShownYet(this.ownerDocument)) this.replaceChildren()
    const note = this.slotted('note')
    if (note === null) this.prepend(state)
    else note.after(state)
  }
}
