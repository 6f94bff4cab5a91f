import type { DataSummary, SlaSource } from '../../models/source.ts'
import { sla, ticket } from '../../words/index.ts'
import { FiguresElement } from '../figures/index.ts'
import { keepFocus } from '../shared/index.ts'
import type { AddressParts } from '../shared/index.ts'
import type { DrawContext, PrintRequest } from '../ticket/index.ts'
import { sameResults, viewAfter, viewAfterChoice } from './actions.ts'
import type { SlaEngine } from './engine-seam.ts'
import type { SlaModel } from './gather.ts'
import { addressOf, viewOf } from './view.ts'
import type { View } from './view.ts'

type Drawing = typeof import('./drawing.ts')

const FIRST_CLIENTS = 30
const FIRST_ROWS = 10
const MORE = 25

/** The controls that a data set has: where these stay, so do the controls. */
const shapeOf = (summary: DataSummary): string => JSON.stringify([summary.clients, summary.months, summary.plans, summary.plan_assumed, summary.without_agreement, summary.express_tickets > 0, summary.tickets > 0])

/** `<goodterms-sla>`: the SLA page. Emits `assume-plan` with `{ plan: string | null }` where the reader assumes a plan. */
export class GoodtermsSla extends FiguresElement<SlaEngine, SlaSource, View, SlaModel, Drawing> {
  #misses = FIRST_ROWS
  #panel = FIRST_ROWS
  #clients = FIRST_CLIENTS

  protected sourceOf(engine: SlaEngine): SlaSource { return engine.source() }
  protected readView(parts: AddressParts): View { return viewOf(parts) }
  protected addressOf(view: View): AddressParts { return addressOf(view) }
  protected loadDrawing(): Promise<Drawing> { return import('./drawing.ts') }
  protected gather(drawing: Drawing, source: SlaSource, view: View): Promise<SlaModel> { return drawing.gather(source, view, this.#misses) }
  protected viewAfter(view: View, act: string, value: string): View | null { return viewAfter(view, act, value) }
  protected viewAfterChoice(view: View, name: string, value: string, on: boolean): View | null { return viewAfterChoice(view, name, value, on) }
  protected controlsShape(model: SlaModel): string { return shapeOf(model.summary) }
  protected resultWords({ view, counts, point }: SlaModel): string { return sla.live.result(view.clock, counts.tickets, point.decided === 0 ? null : point.rate) }

  protected sameResults(before: View, after: View): boolean {
    const same = sameResults(before, after)
    if (!same) this.#misses = FIRST_ROWS
    if (!same || before.opened !== after.opened) this.#panel = FIRST_ROWS
    return same
  }

  protected closing({ ticket, opened }: View): { readonly act: string; readonly opener: string } | null {
    if (ticket !== null) return { act: 'close-ticket', opener: 'ticket' }
    return opened === null ? null : { act: 'close', opener: 'open' }
  }

  #context(): DrawContext {
    return { ...this.frame(), clients_shown: this.#clients, prints: true }
  }

  protected draw(drawing: Drawing, model: SlaModel, controlsToo: boolean): void {
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
    results?.setAttribute('aria-labelledby', `tab-${model.view.clock}`)
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

  protected async showOpened(drawing: Drawing, source: SlaSource, model: SlaModel, current: () => boolean): Promise<string | null> {
    const { opened, ticket } = this.view
    const [rows, detail] = await Promise.all([
      opened === null ? null : drawing.gatherOpened(source, model, opened, this.#panel),
      ticket === null ? null : drawing.gatherTicket(source, ticket, this.content),
    ])
    if (!current()) return null
    keepFocus(this, () => drawing.drawOpened(this, model, this.#context(), rows, ticket === null ? null : { ticket, detail }))
    return rows === null && detail === null ? sla.live.closed : sla.live.opened(rows?.rows.length ?? 1)
  }

  protected override press(act: string, value: string): void {
    if (act === 'more') { this.#panel += MORE; void this.reopen(true) }
    if (act === 'more-misses') { this.#misses += MORE; void this.refresh() }
    if (act === 'all-clients') { this.#clients = Infinity; this.redraw() }
    if (act === 'download') void this.#download()
    if (act === 'print-clock') this.#print(async () => ({ tickets: [value], total: 1 }))
    if (act === 'print-clocks') this.#print((drawing, source, model) => drawing.toPrint(source, model, this.view.opened))
  }

  #print(asked: (drawing: Drawing, source: SlaSource, model: SlaModel) => Promise<PrintRequest>): void {
    const { source, model, drawing } = this
    if (source === null || model === null || drawing === null) return
    this.say(ticket.printing)
    asked(drawing, source, model)
      .then((request) => drawing.printClocks(request, source, this.content, this.#context()))
      .then(() => this.say(null), (cause: unknown) => this.refuse(cause))
  }

  protected override drawForWidth(width: number | null): void {
    const place = this.querySelector('.charts')
    const { drawing } = this
    if (place === null || this.model === null || drawing === null) return
    const context = this.#context()
    place.replaceWith(drawing.drawCharts(this.model, width === null ? context : { ...context, width }))
    if (width === null) void this.reopen(false)
  }

  async #download(): Promise<void> {
    const { source, model } = this
    if (source === null || model === null) return
    try {
      const { downloadRows } = await import('./download.ts')
      await downloadRows(this.ownerDocument, source, this.view, model.recent)
    } catch (cause) {
      this.refuse(cause)
    }
  }
}
