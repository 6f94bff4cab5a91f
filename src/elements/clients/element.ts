import { clients as words, site } from '../../words/index.ts'
import { ListedElement } from '../figures/index.ts'
import { CSV_TYPE, keepFocus, offerFile } from '../shared/index.ts'
import type { AddressParts } from '../shared/index.ts'
import type { ClientsContext } from './context.ts'
import type { DrawnRows } from './draw-table.ts'
import { portfolioSource } from './engine-seam.ts'
import type { PortfolioEngine, PortfolioSource } from './engine-seam.ts'
import type { ClientsModel } from './gather.ts'
import { addressOf, viewAfter, viewOf } from './view.ts'
import type { View } from './view.ts'

type Drawing = typeof import('./drawing.ts')

/** `<goodterms-clients>`: the page about all clients. It asks once; sorting and searching move the rows that stand. */
export class GoodtermsClients extends ListedElement<PortfolioEngine, PortfolioSource, View, ClientsModel, Drawing> {
  #drawn: { readonly portfolio: ClientsModel; readonly rows: DrawnRows } | null = null
  protected readonly names = '.portfolio tbody th.who a'

  protected sourceOf(engine: PortfolioEngine): PortfolioSource { return portfolioSource(engine) }
  protected readView(parts: AddressParts): View { return viewOf(parts) }
  protected addressOf(view: View): AddressParts { return addressOf(view) }
  protected loadDrawing(): Promise<Drawing> { return import('./drawing.ts') }
  protected viewAfter(view: View, act: string, value: string): View | null { return viewAfter(view, act, value) }
  protected viewAfterChoice(): View | null { return null }
  protected closing(): null { return null }
  protected showOpened(): Promise<string | null> { return Promise.resolve(null) }
  protected resultWords({ rows }: ClientsModel): string { return words.live(rows.length, rows.length, words.table.title[this.view.column]) }

  protected gather(drawing: Drawing, source: PortfolioSource, view: View): Promise<ClientsModel> {
    if (this.content === null) throw new Error('the page about all clients needs its content')
    return drawing.gather(source, view, this.content)
  }

  #context(): ClientsContext {
    if (this.content === null) throw new Error('the page about all clients needs its content')
    const { document, plans } = this.frame()
    return { document, plans, content: this.content }
  }

  protected draw(drawing: Drawing, model: ClientsModel): void {
    if (this.#drawn?.portfolio === model) return
    this.ownerDocument.title = site.title(drawing.titleOf(model))
    keepFocus(this, () => {
      const { parts, rows } = drawing.drawPage({ ...model, view: this.view }, this.#context())
      this.replaceChildren(...parts)
      this.#drawn = { portfolio: model, rows }
    })
  }

  protected viewChanged(drawing: Drawing, before: View, view: View): void {
    const { model } = this
    if (model === null || this.#drawn === null) return
    const context = this.#context()
    if (before.all !== view.all) {
      const needs = this.slotted('needs')
      if (needs !== null) keepFocus(this, () => needs.replaceWith(drawing.drawNeeds({ ...model, view }, context)))
    }
    const { rows } = this.#drawn
    const field = this.querySelector<HTMLInputElement>('input[name="find"]')
    if (field !== null && field.value !== view.find) field.value = view.find
    let shown = 0
    keepFocus(this, () => { shown = drawing.showRows(this, model, view, rows, context) })
    this.announce(words.live(shown, model.rows.length, words.table.title[view.column]))
  }

  protected override press(act: string): void {
    if (act === 'download') void this.#download().catch((cause: unknown) => this.refuse(cause))
  }

  async #download(): Promise<void> {
    const { model, drawing } = this
    if (model === null || drawing === null) return
    const { portfolioCsv } = await import('./download.ts')
    const context = this.#context()
    offerFile(this.ownerDocument, portfolioCsv(drawing.groupsOf(model, this.view, context).flatMap(({ rows }) => rows), model, context), 'clients.csv', CSV_TYPE)
  }
}
