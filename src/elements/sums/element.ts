import { overService, site, sums as words } from '../../words/index.ts'
import { ListedElement } from '../figures/index.ts'
import { CSV_TYPE, keepFocus, offerFile } from '../shared/index.ts'
import type { AddressParts } from '../shared/index.ts'
import type { SumsContext } from './context.ts'
import type { DrawnRows } from './draw-table.ts'
import { sumsSource } from './engine-seam.ts'
import type { SumsEngine, SumsSource } from './engine-seam.ts'
import type { SumsModel } from './gather.ts'
import { addressOf, viewAfter, viewOf } from './view.ts'
import type { View } from './view.ts'

type Drawing = typeof import('./drawing.ts')

const FIRST_ROWS = 10
const MORE = 25

/** `<goodterms-sums>`: what each client pays, takes and leaves, and whom we serve above their plan. The sums are drawn at once; what is judged again follows. */
export class GoodtermsSums extends ListedElement<SumsEngine, SumsSource, View, SumsModel, Drawing> {
  #rows: DrawnRows = new Map()
  #drawn: SumsModel | null = null
  #panel = FIRST_ROWS
  protected readonly names = 'table.sums > tbody > tr > th.who a'

  protected sourceOf(engine: SumsEngine): SumsSource { return sumsSource(engine) }
  protected readView(parts: AddressParts): View { return viewOf(parts) }
  protected addressOf(view: View): AddressParts { return addressOf(view) }
  protected loadDrawing(): Promise<Drawing> { return import('./drawing.ts') }
  protected viewAfter(view: View, act: string, value: string): View | null { return viewAfter(view, act, value) }
  protected viewAfterChoice(): View | null { return null }
  protected resultWords({ rows }: SumsModel): string { return words.live(rows.length, rows.length, words.table.title[this.view.column]) }

  protected closing({ ticket, opened }: View): { readonly act: string; readonly opener: string } | null {
    if (ticket !== null) return { act: 'close-ticket', opener: 'ticket' }
    return opened === null ? null : { act: 'close', opener: 'open' }
  }

  protected gather(drawing: Drawing, source: SumsSource, view: View): Promise<SumsModel> {
    if (this.content === null) throw new Error('the page of sums needs its content')
    return drawing.gather(source, view, this.content)
  }

  #context(): SumsContext {
    if (this.content === null) throw new Error('the page of sums needs its content')
    return { ...this.frame(), clients_shown: Infinity, content: this.content }
  }

  protected draw(drawing: Drawing, model: SumsModel): void {
    if (this.#drawn === model) return
    this.#drawn = model
    this.ownerDocument.title = site.title(drawing.titleOf(model))
    keepFocus(this, () => {
      const { parts, rows } = drawing.drawPage({ ...model, view: this.view }, this.#context())
      this.replaceChildren(...parts)
      this.#rows = rows
    })
    if (model.over === null && model.rows.length > 0) this.#judgeAgain(drawing, model)
  }

  /** Judging a year of tickets under every plan above takes a while where there are many, so the sums do not wait for it. */
  #judgeAgain(drawing: Drawing, model: SumsModel): void {
    const { source } = this
    if (source === null) return
    drawing.withOver(model, source).then((found) => {
      if (this.model !== model || !this.isConnected) return
      this.model = found
      this.#drawn = found
      this.#drawOver(drawing, found)
      const reached = found.over?.filter(({ served_as }) => served_as !== null).length ?? 0
      this.announce(overService.title(reached, found.over?.filter(({ above }) => above.length > 0).length ?? 0))
      void this.reopen(false)
    }).catch((cause: unknown) => this.refuse(cause))
  }

  #drawOver(drawing: Drawing, model: SumsModel): void {
    keepFocus(this, () => {
      const shown = { ...model, view: this.view }
      this.slotted('over')?.replaceWith(drawing.drawOver(shown, this.#context()))
      this.querySelector('.sums-book')?.replaceWith(drawing.drawHeadlines(shown, this.#context()))
    })
  }

  protected viewChanged(drawing: Drawing, before: View, view: View): void {
    const { model } = this
    if (model === null) return
    if (JSON.stringify(before.opened) !== JSON.stringify(view.opened)) this.#panel = FIRST_ROWS
    if (before.all !== view.all) this.#drawOver(drawing, model)
    const field = this.querySelector<HTMLInputElement>('input[name="find"]')
    if (field !== null && field.value !== view.find) field.value = view.find
    if (before.column === view.column && before.down === view.down && before.find === view.find) return
    let shown = 0
    keepFocus(this, () => { shown = drawing.showRows(this, model, view, this.#rows, this.ownerDocument) })
    this.announce(words.live(shown, model.rows.length, words.table.title[view.column]))
  }

  protected async showOpened(drawing: Drawing, source: SumsSource, model: SumsModel, current: () => boolean): Promise<string | null> {
    const { opened, ticket } = this.view
    const [shown, detail] = await Promise.all([
      opened === null ? null : drawing.gatherOpened(source, model, opened, this.#panel),
      ticket === null ? null : drawing.gatherTicket(source, ticket, this.content),
    ])
    if (!current()) return null
    keepFocus(this, () => drawing.drawOpened(this, model, this.#context(), shown, ticket === null ? null : { ticket, detail }))
    return null
  }

  protected override press(act: string): void {
    if (act === 'more') { this.#panel += MORE; void this.reopen(true) }
    if (act === 'download' || act === 'download-over') void this.#download(act).catch((cause: unknown) => this.refuse(cause))
  }

  async #download(act: string): Promise<void> {
    const { model, drawing } = this
    if (model === null || drawing === null) return
    const { overCsv, sumsCsv } = await import('./download.ts')
    if (act === 'download') offerFile(this.ownerDocument, sumsCsv(drawing.shownRows(model.rows, this.view)), words.download.sums, CSV_TYPE)
    else offerFile(this.ownerDocument, overCsv(model.over ?? []), words.download.over, CSV_TYPE)
  }
}
