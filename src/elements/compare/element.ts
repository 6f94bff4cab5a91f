import { compare, sla } from '../../words/index.ts'
import { FiguresElement } from '../figures/index.ts'
import { CSV_TYPE, keepFocus, offerFile, type AddressParts } from '../shared/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { waysSource, type CompareEngine, type WaysSource } from './engine-seam.ts'
import type { CompareModel } from './gather.ts'
import { addressOf, sameResults, viewAfter, viewAfterChoice, viewOf, type View } from './view.ts'

type Drawing = typeof import('./drawing.ts')

const FIRST_CLIENTS = 30
const FIRST_ROWS = 10
const MORE = 25

/** `<goodterms-compare>`: the same tickets counted as agreed and another way. */
export class GoodtermsCompare extends FiguresElement<CompareEngine, WaysSource, View, CompareModel, Drawing> {
  #changed = FIRST_ROWS
  #panel = FIRST_ROWS
  #clients = FIRST_CLIENTS

  protected sourceOf(engine: CompareEngine): WaysSource { return waysSource(engine) }
  protected readView(parts: AddressParts): View { return viewOf(parts) }
  protected addressOf(view: View): AddressParts { return addressOf(view) }
  protected loadDrawing(): Promise<Drawing> { return import('./drawing.ts') }
  protected viewAfter(view: View, act: string, value: string): View | null { return viewAfter(view, act, value) }
  protected viewAfterChoice(view: View, name: string, value: string, on: boolean): View | null { return viewAfterChoice(view, name, value, on) }
  protected resultWords({ changed, ours }: CompareModel): string { return compare.live(changed, ours.counts.tickets) }

  protected async gather(drawing: Drawing, source: WaysSource, view: View): Promise<CompareModel> {
    if (this.model === null || JSON.stringify(this.model.view.choice) !== JSON.stringify(view.choice)) this.say(compare.counting)
    return drawing.gather(source, view, this.#changed)
  }

  protected controlsShape({ summary }: CompareModel): string {
    return JSON.stringify([summary.clients, summary.months, summary.plans, summary.plan_assumed, summary.without_agreement, summary.express_tickets > 0, summary.tickets > 0])
  }

  protected sameResults(before: View, after: View): boolean {
    const same = sameResults(before, after)
    if (!same) this.#changed = FIRST_ROWS
    if (!same || before.opened !== after.opened) this.#panel = FIRST_ROWS
    return same
  }

  protected closing({ ticket, opened }: View): { readonly act: string; readonly opener: string } | null {
    if (ticket !== null) return { act: 'close-ticket', opener: 'ticket' }
    return opened === null ? null : { act: 'close', opener: 'open' }
  }

  #context(): DrawContext {
    return { ...this.frame(), clients_shown: this.#clients }
  }

  protected draw(drawing: Drawing, model: CompareModel, controlsToo: boolean): void {
    const context = this.#context()
    this.ownerDocument.title = drawing.pageTitle(model)
    if (controlsToo) {
      keepFocus(this, () => this.replaceChildren(...drawing.drawPage(model, context)))
      return
    }
    drawing.showControls(this, model, context)
    const title = this.slotted('title')
    if (title !== null) title.textContent = drawing.titleOf(model)
    const results = this.slotted('results')
    results?.setAttribute('aria-labelledby', `tab-${model.view.clock}`)
    if (results !== null) keepFocus(results, () => results.replaceChildren(...drawing.drawResults(model, context)))
  }

  protected override markChoices(drawing: Drawing, view: View): void {
    if (this.model !== null) drawing.showControls(this, { ...this.model, view }, this.#context())
  }

  protected viewChanged(drawing: Drawing, before: View, view: View): void {
    if (before.sort === view.sort || this.model === null) return
    this.model = { ...this.model, view }
    this.draw(drawing, this.model, false)
  }

  protected async showOpened(drawing: Drawing, source: WaysSource, model: CompareModel, current: () => boolean): Promise<string | null> {
    const { opened, ticket } = this.view
    const [rows, pair] = await Promise.all([
      opened === null ? null : drawing.gatherOpened(model, opened, this.#panel),
      ticket === null ? null : drawing.gatherPair(source, model, ticket),
    ])
    if (!current()) return null
    keepFocus(this, () => drawing.drawOpened(this, model, this.#context(), rows, pair))
    return rows === null && pair === null ? sla.live.closed : sla.live.opened(rows?.rows.length ?? 1)
  }

  protected override press(act: string): void {
    if (act === 'more') { this.#panel += MORE; void this.reopen(true) }
    if (act === 'more-changed') { this.#changed += MORE; void this.refresh() }
    if (act === 'all-clients') { this.#clients = Infinity; this.redraw() }
    if (act === 'download' && this.model !== null) void this.#download(this.model)
  }

  async #download(model: CompareModel): Promise<void> {
    try {
      const { changedCsv } = await import('./download.ts')
      offerFile(this.ownerDocument, await changedCsv(model), `changed-${model.view.clock}.csv`, CSV_TYPE)
    } catch (cause) {
      this.refuse(cause)
    }
  }
}
