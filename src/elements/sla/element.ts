import type { Content } from '../../core/index.ts'
import type { SlaSource } from '../../models/source.ts'
import { sla } from '../../words/index.ts'
import { byData, keepFocus, latest, notShownYet, readAddress, showUntil, writeAddress } from '../shared/index.ts'
import { sameResults, viewAfter, viewAfterChoice } from './actions.ts'
import type { DrawContext } from './context.ts'
import type { SlaEngine } from './engine-seam.ts'
import type { SlaModel } from './gather.ts'
import { addressOf, viewOf } from './view.ts'
import type { View } from './view.ts'

type Drawing = typeof import('./drawing.ts')

const FIRST_CLIENTS = 30
/** What an A4 page has room for, in CSS pixels. */
const PAPER_WIDTH = 690

/**
 * `<goodterms-sla data-plans='[["gold","Gold"]]' data-zone="Europe/London">`: the SLA page, drawn from `source`. It keeps its
 * view in the address. Until a source is given, what was built into the page stays. Emits `assume-plan` with
 * `{ plan: string | null }` where the reader assumes a plan.
 */
export class GoodtermsSla extends HTMLElement {
  #source: SlaSource | null = null
  #view: View | null = null
  #model: SlaModel | null = null
  #drawing: Drawing | null = null
  #end = new AbortController()
  #next = latest()
  #nextOpened = latest()
  #content: Content | null = null
  #misses = 10
  #panel = 10
  #clients = FIRST_CLIENTS
  #width = 0
  #resize: ResizeObserver | null = null

  set source(source: SlaSource | null) {
    this.#source = source
    if (source !== null) void this.#refresh()
  }

  get source(): SlaSource | null {
    return this.#source
  }

  /** Takes its rows from the engine as soon as it is there, and again whenever it says that they changed. */
  connect(engine: Promise<SlaEngine> | SlaEngine): void {
    this.#say(sla.reading.engine)
    Promise.resolve(engine).then((ready) => {
      this.addEventListener('assume-plan', (event) => {
        this.#say(sla.reading.note)
        const plan = (event as CustomEvent<{ plan: string | null }>).detail.plan
        ready.assumePlan(plan).catch((cause: unknown) => this.#refuse(cause))
      }, { signal: this.#end.signal })
      const unsubscribe = ready.onChange(() => { this.source = ready.source() })
      this.#end.signal.addEventListener('abort', unsubscribe)
      this.#content = ready.content ?? null
      this.source = ready.source()
    }).catch((cause: unknown) => this.#refuse(cause))
  }

  connectedCallback(): void {
    if (this.#end.signal.aborted) this.#end = new AbortController()
    const { signal } = this.#end
    this.addEventListener('click', (event) => this.#press(event), { signal })
    this.addEventListener('change', (event) => this.#choose(event), { signal })
    this.addEventListener('input', (event) => this.#find(event), { signal })
    this.addEventListener('keydown', (event) => this.#key(event), { signal })
    const page = this.ownerDocument.defaultView
    page?.addEventListener('popstate', () => this.#travel(), { signal })
    page?.addEventListener('hashchange', () => this.#travel(), { signal })
    page?.addEventListener('beforeprint', () => this.#drawCharts(PAPER_WIDTH), { signal })
    page?.addEventListener('afterprint', () => this.#drawCharts(null), { signal })
    this.ownerDocument.addEventListener('pointerdown', (event) => this.#closeFilters(event.target), { signal })
    if (typeof ResizeObserver !== 'undefined') {
      this.#resize = new ResizeObserver(() => this.#resized())
      this.#resize.observe(this)
    }
    if (this.#source !== null) void this.#refresh()
  }

  disconnectedCallback(): void {
    this.#end.abort()
    this.#resize?.disconnect()
    this.#next()
    this.#nextOpened()
  }

  get #page(): Window {
    const page = this.ownerDocument.defaultView
    if (page === null) throw new Error('goodterms-sla needs a window')
    return page
  }

  get view(): View {
    return (this.#view ??= viewOf(readAddress(this.#page)))
  }

  #context(): DrawContext {
    const width = this.getBoundingClientRect().width
    return {
      document: this.ownerDocument,
      plans: JSON.parse(this.dataset['plans'] ?? '[]') as [string, string][],
      zone: this.dataset['zone'] ?? 'UTC',
      width: width > 0 ? Math.floor(width) : null,
      clients_shown: this.#clients,
    }
  }

  async #refresh(): Promise<void> {
    const source = this.#source
    if (source === null) return
    const current = this.#next()
    const { view } = this
    this.#say(this.#model === null ? null : sla.reading.note)
    try {
      const drawing = (this.#drawing ??= await import('./drawing.ts'))
      const model = await drawing.gather(source, view, this.#misses)
      if (!current() || !this.isConnected) return
      const renewed = this.#model === null || this.#model.summary !== model.summary
      this.#model = model
      if (renewed && !this.#sameControls(model)) this.#drawAll(model, drawing)
      else this.#drawResults(model, drawing)
      this.#say(null)
      this.#announce(sla.live.result(view.clock, model.counts.tickets, model.point.decided === 0 ? null : model.point.rate))
      showUntil(this.ownerDocument, model.summary.as_of, this.#context().zone)
      await this.#showOpened(false)
    } catch (cause) {
      if (current()) this.#refuse(cause)
    }
  }

  #controls = ''

  /** The controls are drawn again only where the data behind them changed, so that an open list stays open. */
  #sameControls({ summary }: SlaModel): boolean {
    const shape = JSON.stringify([summary.clients, summary.months, summary.plans, summary.plan_assumed, summary.without_agreement, summary.express_tickets > 0, summary.tickets > 0])
    const same = shape === this.#controls
    this.#controls = shape
    return same
  }

  #drawAll(model: SlaModel, drawing: Drawing): void {
    keepFocus(this, () => this.replaceChildren(...drawing.drawPage(model, this.#context())))
    this.ownerDocument.title = drawing.pageTitle(model)
    this.#width = this.getBoundingClientRect().width
  }

  #drawResults(model: SlaModel, drawing: Drawing): void {
    const context = this.#context()
    drawing.showChoices(this, model.view, model.summary, context)
    const title = this.#part('title')
    if (title !== null) title.textContent = drawing.titleOf(model)
    this.ownerDocument.title = drawing.pageTitle(model)
    const results = this.#part('results')
    results?.setAttribute('aria-labelledby', `tab-${model.view.clock}`)
    if (results !== null) keepFocus(results, () => results.replaceChildren(...drawing.drawResults(model, context)))
    this.#width = this.getBoundingClientRect().width
  }

  /** Draws what stands open; `moved` puts the focus on its heading's button row only when the reader asked for it. */
  async #showOpened(moved: boolean): Promise<void> {
    const [source, model, drawing] = [this.#source, this.#model, this.#drawing]
    if (source === null || model === null || drawing === null) return
    const current = this.#nextOpened()
    const { opened, ticket } = this.view
    const [rows, detail] = await Promise.all([
      opened === null ? null : drawing.gatherOpened(source, model, opened, this.#panel),
      ticket === null ? null : drawing.gatherTicket(source, ticket, this.#content),
    ])
    if (!current() || !this.isConnected) return
    keepFocus(this, () => drawing.drawOpened(this, model, this.#context(), rows, ticket === null ? null : { ticket, detail }))
    if (moved) this.#announce(rows === null && detail === null ? sla.live.closed : sla.live.opened(rows?.rows.length ?? 1))
  }

  #go(view: View, how: 'push' | 'replace' = 'push'): void {
    const before = this.view
    this.#view = view
    writeAddress(this.#page, addressOf(view), how)
    if (!sameResults(before, view)) {
      this.#misses = 10
      this.#panel = 10
      void this.#refresh()
      if (this.#model !== null) this.#drawing?.showChoices(this, view, this.#model.summary, this.#context())
      return
    }
    if (before.opened !== view.opened) this.#panel = 10
    if (before.sort !== view.sort && this.#model !== null && this.#drawing !== null) {
      this.#model = { ...this.#model, view }
      this.#drawResults(this.#model, this.#drawing)
    }
    this.#showOpened(true).catch((cause: unknown) => this.#refuse(cause))
  }

  #travel(): void {
    const view = viewOf(readAddress(this.#page))
    if (JSON.stringify(view) !== JSON.stringify(this.view)) this.#go(view, 'replace')
  }

  #press(event: Event): void {
    const button = event.target instanceof this.#page.window.Element ? event.target.closest<HTMLElement>('[data-act]') : null
    if (button === null || !this.contains(button)) return
    const act = button.dataset['act'] ?? ''
    const value = button.dataset['value'] ?? ''
    const next = viewAfter(this.view, act, value)
    if (next !== null) {
      const closes = act === 'close' || act === 'close-ticket'
      const opener = closes ? this.#opener(act === 'close' ? 'open' : 'ticket') : null
      this.#go(next)
      opener?.focus()
      return
    }
    if (act === 'more') { this.#panel += 25; void this.#showOpened(true) }
    if (act === 'more-misses') { this.#misses += 25; void this.#refresh() }
    if (act === 'all-clients') { this.#clients = Infinity; if (this.#model !== null && this.#drawing !== null) { this.#drawResults(this.#model, this.#drawing); void this.#showOpened(false) } }
    if (act === 'again') { this.querySelector('[data-part="refused"]')?.remove(); void this.#refresh() }
    if (act === 'keep-link') void this.#keepLink()
    if (act === 'download') void this.#download()
  }

  #opener(act: 'open' | 'ticket'): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-act="${act}"][aria-expanded="true"]`)
  }

  #choose(event: Event): void {
    const control = event.target
    if (!(control instanceof this.#page.window.HTMLInputElement || control instanceof this.#page.window.HTMLSelectElement)) return
    const on = 'checked' in control ? control.checked : true
    if (control.name === 'assume') {
      this.dispatchEvent(new CustomEvent('assume-plan', { detail: { plan: control.value === '' ? null : control.value }, bubbles: true }))
      return
    }
    const next = viewAfterChoice(this.view, control.name, control.value, on)
    if (next !== null) this.#go(next)
  }

  #find(event: Event): void {
    const field = event.target
    if (!(field instanceof this.#page.window.HTMLInputElement) || field.name !== 'find-client') return
    const wanted = field.value.trim().toLowerCase()
    for (const item of field.parentElement?.querySelectorAll('li') ?? []) item.hidden = !(item.textContent ?? '').toLowerCase().includes(wanted)
  }

  #key(event: KeyboardEvent): void {
    const target = event.target instanceof this.#page.window.HTMLElement ? event.target : null
    if (event.key === 'Escape') {
      const list = target?.closest<HTMLDetailsElement>('details.filter[open]') ?? null
      if (list !== null) {
        list.open = false
        list.querySelector('summary')?.focus()
      } else if (this.view.ticket !== null || this.view.opened !== null) {
        const act = this.view.ticket !== null ? 'close-ticket' : 'close'
        const opener = this.#opener(act === 'close' ? 'open' : 'ticket')
        const next = viewAfter(this.view, act, '')
        if (next !== null) this.#go(next)
        opener?.focus()
      } else return
      event.preventDefault()
    }
    if (target?.getAttribute('role') === 'tab' && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      const other = [...this.querySelectorAll<HTMLElement>('[role="tab"]')].find((tab) => tab !== target)
      other?.focus()
      other?.click()
    }
  }

  #closeFilters(target: EventTarget | null): void {
    for (const list of this.querySelectorAll<HTMLDetailsElement>('details.filter[open]')) {
      if (!(target instanceof this.#page.window.Node) || !list.contains(target)) list.open = false
    }
  }

  #drawCharts(width: number | null): void {
    const place = this.querySelector('.charts')
    if (place === null || this.#model === null || this.#drawing === null) return
    const context = this.#context()
    place.replaceWith(this.#drawing.drawCharts(this.#model, width === null ? context : { ...context, width }))
    if (width === null) void this.#showOpened(false)
  }

  #resized(): void {
    const width = this.getBoundingClientRect().width
    if (this.#model === null || this.#drawing === null || Math.abs(width - this.#width) < 4) return
    this.#drawResults(this.#model, this.#drawing)
    void this.#showOpened(false)
  }

  async #keepLink(): Promise<void> {
    const { href } = this.#page.location
    try {
      await this.#page.navigator.clipboard.writeText(href)
      this.#say(sla.filters.link_kept)
    } catch {
      this.#say(`${sla.filters.link_shown} ${href}`)
    }
  }

  async #download(): Promise<void> {
    const [source, model] = [this.#source, this.#model]
    if (source === null || model === null) return
    try {
      const { downloadRows } = await import('./download.ts')
      await downloadRows(this.ownerDocument, source, this.view, model.recent)
    } catch (cause) {
      this.#refuse(cause)
    }
  }

  #part(name: string): HTMLElement | null {
    return byData(this, 'part', name)
  }

  #say(words: string | null): void {
    const note = this.#part('note')
    if (note === null) return
    note.textContent = words
    note.hidden = words === null
  }

  #announce(words: string): void {
    const live = this.#part('live')
    if (live !== null) live.textContent = words
  }

  /** The old figures stay; what went wrong stands above them. */
  #refuse(cause: unknown): void {
    this.#say(null)
    const words = cause instanceof Error ? cause.message : String(cause)
    const show = (drawing: Drawing): void => {
      this.querySelector('[data-part="refused"]')?.remove()
      const state = drawing.refusedState(this.ownerDocument, words)
      if (notShownYet(this.ownerDocument)) this.replaceChildren()
      const note = this.#part('note')
      if (note === null) this.prepend(state)
      else note.after(state)
    }
    void import('./drawing.ts').then(show)
  }
}
