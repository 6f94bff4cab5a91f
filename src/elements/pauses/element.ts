import type { DataSummary } from '../../models/source.ts'
import { pauses } from '../../words/index.ts'
import { FiguresElement } from '../figures/index.ts'
import { keepFocus } from '../shared/index.ts'
import type { AddressParts } from '../shared/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { sameResults, viewAfter, viewAfterChoice } from './actions.ts'
import type { PausesEngine } from './engine-seam.ts'
import type { PausesFigures, PausesModel } from './gather.ts'
import { addressOf, viewOf } from './view.ts'
import type { View } from './view.ts'

type Drawing = typeof import('./drawing.ts')

const FIRST_CLIENTS = 30
const FIRST_ROWS = 10
const MORE = 25

/** The controls that a data set has: where these stay, so do the controls. */
const shapeOf = (summary: DataSummary): string => JSON.stringify([summary.clients, summary.months, summary.plans, summary.plan_assumed, summary.without_agreement, summary.express_tickets > 0, summary.tickets > 0])

/** `<goodterms-pauses>`: the page about pauses. Names of technicians are asked of the source only while the engine keeps that they may be. */
export class GoodtermsPauses extends FiguresElement<PausesEngine, PausesFigures, View, PausesModel, Drawing> {
  #engine: PausesEngine | null = null
  /** The switch was pressed before there was an engine to keep it. */
  #pressed = false
  #overruns = FIRST_ROWS
  #panel = FIRST_ROWS
  #clients = FIRST_CLIENTS

  protected sourceOf(engine: PausesEngine): PausesFigures {
    this.#engine = engine
    if (this.#pressed) this.#switch()
    return { pauses: engine.pauses(), figures: engine.source() }
  }

  get #named(): boolean {
    return this.#engine?.kept.technicians === true
  }

  protected readView(parts: AddressParts): View { return viewOf(parts) }
  protected addressOf(view: View): AddressParts { return addressOf(view) }
  protected loadDrawing(): Promise<Drawing> { return import('./drawing.ts') }
  protected gather(drawing: Drawing, source: PausesFigures, view: View): Promise<PausesModel> { return drawing.gather(source, view, this.#named, this.#overruns) }
  protected viewAfter(view: View, act: string, value: string): View | null { return viewAfter(view, act, value) }
  protected viewAfterChoice(view: View, name: string, value: string, on: boolean): View | null { return viewAfterChoice(view, name, value, on) }
  protected controlsShape(model: PausesModel): string { return shapeOf(model.summary) }
  protected resultWords({ totals }: PausesModel): string { return pauses.live.result(totals.spans, totals.rests_on_pauses, totals.met) }

  protected sameResults(before: View, after: View): boolean {
    const same = sameResults(before, after)
    if (!same) this.#overruns = FIRST_ROWS
    if (!same || before.opened !== after.opened) this.#panel = FIRST_ROWS
    return same
  }

  protected closing({ ticket, stretch, opened }: View): { readonly act: string; readonly opener: string } | null {
    if (ticket !== null) return { act: 'close-ticket', opener: stretch === null ? 'ticket' : 'stretch' }
    return opened === null ? null : { act: 'close', opener: 'open' }
  }

  #context(): DrawContext {
    return { ...this.frame(), clients_shown: this.#clients, prints: true }
  }

  protected draw(drawing: Drawing, model: PausesModel, controlsToo: boolean): void {
    const context = this.#context()
    this.ownerDocument.title = drawing.pageTitle(model)
    if (controlsToo) {
      keepFocus(this, () => this.replaceChildren(...drawing.drawPage(model, context)))
      return
    }
    drawing.showFilter(this, model.view, model.summary, context)
    const title = this.slotted('title')
    if (title !== null) title.textContent = drawing.titleOf(model)
    const results = this.slotted('results')
    if (results !== null) keepFocus(results, () => results.replaceChildren(...drawing.drawResults(model, context)))
  }

  protected override markChoices(drawing: Drawing, view: View): void {
    if (this.model !== null) drawing.showFilter(this, view, this.model.summary, this.#context())
  }

  protected viewChanged(drawing: Drawing, before: View, view: View): void {
    if (before.sort === view.sort || this.model === null) return
    this.model = { ...this.model, view }
    this.draw(drawing, this.model, false)
  }

  protected async showOpened(drawing: Drawing, source: PausesFigures, model: PausesModel, current: () => boolean): Promise<string | null> {
    const { view } = this
    const [rows, detail] = await Promise.all([
      view.opened === null ? null : drawing.gatherOpened(source, model, view.opened, this.#panel),
      view.ticket === null ? null : drawing.gatherTicket(source.figures, view.ticket, this.content),
    ])
    if (!current()) return null
    keepFocus(this, () => drawing.drawOpened(this, model, this.#context(), rows, view, detail))
    return rows === null && detail === null ? pauses.live.closed : pauses.live.opened(rows?.rows.length ?? 1)
  }

  protected override press(act: string, value: string): void {
    if (act === 'more') { this.#panel += MORE; void this.reopen(true) }
    if (act === 'more-overruns') { this.#overruns += MORE; void this.refresh() }
    if (act === 'all-clients') { this.#clients = Infinity; this.redraw() }
    if (act === 'technicians') this.#switch()
    if (act === 'download') void this.#download()
    if (act === 'print-clock' && this.source !== null) void this.drawing?.printClocks({ tickets: [value], total: 1 }, this.source.figures, this.content, this.#context()).catch((cause: unknown) => this.refuse(cause))
  }

  #switch(): void {
    const engine = this.#engine
    this.#pressed = engine === null && !this.#pressed
    if (engine === null) return
    if (this.view.opened?.place === 'technician') this.go({ ...this.view, opened: null, ticket: null, stretch: null }, 'replace')
    engine.keep({ ...engine.kept, technicians: !this.#named }).catch((cause: unknown) => this.refuse(cause))
  }

  protected override drawForWidth(width: number | null): void {
    const place = this.slotted('by-month')
    const { drawing } = this
    if (place === null || this.model === null || drawing === null) return
    const context = this.#context()
    place.replaceWith(drawing.drawByMonth(this.model, width === null ? context : { ...context, width }))
    if (width === null) void this.reopen(false)
  }

  async #download(): Promise<void> {
    if (this.source === null) return
    try {
      const { downloadStretches } = await import('./download.ts')
      await downloadStretches(this.ownerDocument, this.source.pauses, this.view, this.#named)
    } catch (cause) {
      this.refuse(cause)
    }
  }
}
