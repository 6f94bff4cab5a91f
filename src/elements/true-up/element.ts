import { site, trueUp as words } from '../../words/index.ts'
import { ListedElement } from '../figures/index.ts'
import { CSV_TYPE, keepFocus, offerFile } from '../shared/index.ts'
import type { AddressParts } from '../shared/index.ts'
import type { TrueUpContext } from './context.ts'
import { trueUpSource } from './engine-seam.ts'
import type { TrueUpEngine, TrueUpSource } from './engine-seam.ts'
import type { TrueUpModel } from './gather.ts'
import { addressOf, viewAfter, viewAfterChoice, viewOf } from './view.ts'
import type { View } from './view.ts'

type Drawing = typeof import('./drawing.ts')

const FIRST_ROWS = 10

/** `<goodterms-true-up>`: seats billed beside seats used, and the fees of the next terms. It asks once; choices draw again what was asked. */
export class GoodtermsTrueUp extends ListedElement<TrueUpEngine, TrueUpSource, View, TrueUpModel, Drawing> {
  protected readonly names = '.true-up tbody th.who .open'
  #rows = FIRST_ROWS

  protected sourceOf(engine: TrueUpEngine): TrueUpSource { return trueUpSource(engine) }
  protected readView(parts: AddressParts): View { return viewOf(parts) }
  protected addressOf(view: View): AddressParts { return addressOf(view) }
  protected loadDrawing(): Promise<Drawing> { return import('./drawing.ts') }
  protected viewAfter(view: View, act: string, value: string): View | null { return viewAfter(view, act, value) }
  protected viewAfterChoice(view: View, name: string, value: string): View | null { return viewAfterChoice(view, name, value) }
  protected resultWords({ lines }: TrueUpModel): string { return words.live(lines.length, lines.length) }
  protected closing({ client }: View): { readonly act: string; readonly opener: string } | null { return client === null ? null : { act: 'close', opener: 'open' } }

  protected gather(drawing: Drawing, source: TrueUpSource, view: View): Promise<TrueUpModel> {
    if (this.content === null) throw new Error('the page about seats and fees needs its content')
    return drawing.gather(source, view, this.content)
  }

  #context(): TrueUpContext {
    if (this.content === null) throw new Error('the page about seats and fees needs its content')
    return { document: this.ownerDocument, content: this.content }
  }

  protected draw(drawing: Drawing, model: TrueUpModel): void {
    const context = this.#context()
    const now = { ...model, view: this.view }
    this.ownerDocument.title = site.title(drawing.pageTitle(now, context))
    keepFocus(this, () => this.replaceChildren(...drawing.drawPage(now, context)))
  }

  protected viewChanged(drawing: Drawing, before: View, view: View): void {
    if (before.client !== view.client || before.rows !== view.rows) this.#rows = FIRST_ROWS
    const { model } = this
    if (model === null || (before.price === view.price && before.show === view.show && before.find === view.find)) return
    const now = (this.model = { ...model, view })
    const context = this.#context()
    const shown = drawing.shownLines(model.lines, view).length
    keepFocus(this, () => {
      this.slotted('results')?.replaceChildren(...drawing.drawResults(now, view, context))
      if (before.price !== view.price) this.slotted('totals')?.replaceChildren(drawing.drawTotals(now, view, context))
    })
    for (const [name, text] of [['title', drawing.pageTitle(now, context)], ['shown', words.tools.shown(shown, model.lines.length)]] as const) {
      const place = this.slotted(name)
      if (place !== null) place.textContent = text
    }
    this.ownerDocument.title = site.title(drawing.pageTitle(now, context))
    for (const [name, value] of [['find', view.find], ['price', view.price], ['show', view.show]] as const) {
      const control = this.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)
      if (control !== null && control.value !== value) control.value = value
    }
    this.announce(words.live(shown, model.lines.length))
  }

  protected async showOpened(drawing: Drawing, source: TrueUpSource, model: TrueUpModel, current: () => boolean): Promise<string | null> {
    const { view } = this
    const opened = await drawing.gatherOpened(source, model, view, this.#rows)
    if (!current()) return null
    let open = false
    keepFocus(this, () => { open = drawing.drawOpened(this, model, view, opened, this.#context()) })
    return open && opened !== null ? words.opened(opened.line.client) : words.closed
  }

  protected override press(act: string): void {
    if (act === 'print') this.page.print()
    if (act === 'more' && this.drawing !== null) { this.#rows += this.drawing.MORE_ROWS; void this.reopen(true) }
    if (act === 'download') void this.#download().catch((cause: unknown) => this.refuse(cause))
  }

  async #download(): Promise<void> {
    const { model, drawing } = this
    if (model === null || drawing === null) return
    const { trueUpCsv } = await import('./download.ts')
    offerFile(this.ownerDocument, trueUpCsv(drawing.shownLines(model.lines, this.view)), 'true-up.csv', CSV_TYPE)
  }
}
