import { quality as words } from '../../words/index.ts'
import { FiguresElement } from '../figures/index.ts'
import { CSV_TYPE, keepFocus, offerFile } from '../shared/index.ts'
import type { AddressParts } from '../shared/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { dataSource } from './engine-seam.ts'
import type { DataSource, QualityEngine } from './engine-seam.ts'
import { FIRST_ROWS } from './gather.ts'
import type { QualityModel } from './gather.ts'
import { addressOf, openedOf, viewAfter, viewOf } from './view.ts'
import type { View } from './view.ts'

type Drawing = typeof import('./drawing.ts')

/** `<goodterms-quality>`: what of the data counts for nothing, and what a figure rests on that nobody can check. */
export class GoodtermsQuality extends FiguresElement<QualityEngine, DataSource, View, QualityModel, Drawing> {
  #rows = FIRST_ROWS

  protected sourceOf(engine: QualityEngine): DataSource { return dataSource(engine) }
  protected readView(parts: AddressParts): View { return viewOf(parts) }
  protected addressOf(view: View): AddressParts { return addressOf(view) }
  protected loadDrawing(): Promise<Drawing> { return import('./drawing.ts') }
  protected gather(drawing: Drawing, source: DataSource, view: View): Promise<QualityModel> { return drawing.gather(source, view) }
  protected viewAfter(view: View, act: string, value: string): View | null { return viewAfter(view, act, value) }
  protected viewAfterChoice(): View | null { return null }
  protected sameResults(): boolean { return true }
  protected controlsShape({ summary }: QualityModel): string { return String(summary.files.length > 0) }
  protected resultWords({ report }: QualityModel): string { return words.live(report.lines.filter(({ count }) => count > 0).length) }
  protected viewChanged(): void { this.#rows = FIRST_ROWS }

  protected closing({ ticket, opened }: View): { readonly act: string; readonly opener: string } | null {
    if (ticket !== null) return { act: 'close-ticket', opener: 'ticket' }
    return opened === null ? null : { act: 'close', opener: 'open' }
  }

  #context(): DrawContext {
    return { ...this.frame(), clients_shown: Infinity, prints: true }
  }

  protected draw(drawing: Drawing, model: QualityModel, controlsToo: boolean): void {
    const context = this.#context()
    this.ownerDocument.title = drawing.pageTitle(model)
    if (controlsToo) {
      keepFocus(this, () => this.replaceChildren(...drawing.drawPage(model, context)))
      return
    }
    const title = this.slotted('title')
    if (title !== null) title.textContent = drawing.titleOf(model)
    const results = this.slotted('results')
    if (results !== null) keepFocus(results, () => results.replaceChildren(...drawing.drawResults(model, context)))
  }

  protected async showOpened(drawing: Drawing, source: DataSource, model: QualityModel, current: () => boolean): Promise<string | null> {
    const { opened, ticket } = this.view
    const [rows, detail] = await Promise.all([
      opened === null ? null : drawing.gatherOpened(source, model, opened, this.#rows),
      ticket === null ? null : drawing.gatherTicket(source, ticket, this.content),
    ])
    if (!current()) return null
    keepFocus(this, () => drawing.drawOpened(this, model, this.#context(), rows, ticket === null ? null : { ticket, detail }))
    return rows === null ? null : words.opened(rows.rows.length)
  }

  protected override press(act: string, value: string): void {
    if (act === 'more') { this.#rows += FIRST_ROWS; void this.reopen(true) }
    if (act === 'download') this.#offer(async (source, { openedCsv }) => {
      const opened = openedOf(value)
      const found = opened === null ? null : await openedCsv(source, opened)
      if (found !== null) offerFile(this.ownerDocument, found.csv, found.name, CSV_TYPE)
    })
    if (act === 'download-all') this.#offer(async (source, { everyCsv, zipOf }) => offerFile(this.ownerDocument, await zipOf(await everyCsv(source)), 'data-quality.zip', 'application/zip'))
    if (act === 'print-clock' && this.source !== null) void this.drawing?.printClocks({ tickets: [value], total: 1 }, this.source, this.content, this.#context()).catch((cause: unknown) => this.refuse(cause))
  }

  #offer(make: (source: DataSource, bench: typeof import('./download.ts')) => Promise<void>): void {
    const { source } = this
    if (source === null) return
    import('./download.ts').then((bench) => make(source, bench)).catch((cause: unknown) => this.refuse(cause))
  }
}
