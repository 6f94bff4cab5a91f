import { log as words } from '../../words/index.ts'
import type { Supplies } from '../document/index.ts'
import { FiguresElement } from '../figures/index.ts'
import { CSV_TYPE, h, keepFocus, offerFile } from '../shared/index.ts'
import type { AddressParts } from '../shared/index.ts'
import { callLogSource, type CallLogEngine, type CallLogSource } from './engine-seam.ts'
import type { CallLogModel } from './gather.ts'
import { addressOf, viewAfter, viewAfterChoice, viewOf, type View } from './view.ts'

type Drawing = typeof import('./drawing.ts')
type Supply = Pick<Supplies, 'templates' | 'fonts'>

const FIRST_ROWS = 25
const MORE = 50
/** A PDF of more calls takes long enough to be noticed. */
const SLOW = 40

/** `<goodterms-call-log>`: every call of one client in a period, to be handed over as a PDF and as a CSV file. */
export class GoodtermsCallLog extends FiguresElement<CallLogEngine, CallLogSource, View, CallLogModel, Drawing> {
  #rows = FIRST_ROWS
  #engine: CallLogEngine | null = null
  #making = false
  supplies: Supply | null = null

  protected sourceOf(engine: CallLogEngine): CallLogSource {
    this.#engine = engine
    return callLogSource(engine)
  }

  protected readView(parts: AddressParts): View { return viewOf(parts) }
  protected addressOf(view: View): AddressParts { return addressOf(view) }
  protected loadDrawing(): Promise<Drawing> { return import('./drawing.ts') }
  protected gather(drawing: Drawing, source: CallLogSource, view: View): Promise<CallLogModel> { return drawing.gather(source, view, this.frame().zone) }
  protected viewAfter(view: View, act: string, value: string): View | null { return viewAfter(view, act, value) }
  protected viewAfterChoice(view: View, name: string, value: string, on: boolean): View | null { return viewAfterChoice(view, name, value, on) }
  protected controlsShape({ clients }: CallLogModel): string { return JSON.stringify(clients) }
  protected resultWords(model: CallLogModel): string { return words.live(model.log?.rows.length ?? 0) }
  protected closing(): null { return null }
  protected async showOpened(): Promise<string | null> { return null }

  protected sameResults(before: View, after: View): boolean {
    return before.client === after.client && before.from === after.from && before.until === after.until
  }

  /** Whether hours are said changes no row. */
  protected viewChanged(_drawing: Drawing, _before: View, view: View): void {
    if (this.model === null) return
    this.model = { ...this.model, view }
    this.redraw()
  }

  protected draw(drawing: Drawing, model: CallLogModel, controlsToo: boolean): void {
    const { ownerDocument: document } = this
    document.title = drawing.pageTitle(model)
    keepFocus(this, () => {
      if (controlsToo) return this.replaceChildren(...drawing.drawPage(model, document, this.#rows))
      drawing.showControls(this, model)
      const title = this.slotted('title')
      if (title !== null) {
        title.textContent = drawing.titleOf(model)
        if (model.client === null) delete title.dataset['client']
        else title.dataset['client'] = model.client.client
      }
      this.slotted('results')?.replaceChildren(...drawing.drawResults(model, document, this.#rows))
    })
  }

  protected override go(view: View, how: 'push' | 'replace' = 'push'): void {
    if (!this.sameResults(this.view, view)) this.#rows = FIRST_ROWS
    super.go(view, how)
  }

  protected override press(act: string): void {
    if (act === 'more') { this.#rows += MORE; this.redraw() }
    if (act === 'pdf' || act === 'csv') void this.#make(act)
  }

  async #make(kind: 'pdf' | 'csv'): Promise<void> {
    const [model, supplies, content] = [this.model, this.supplies, this.content]
    if (this.#making || model?.log == null || model.client === null) return
    const { log, client, view: { hours }, summary: { as_of } } = model
    this.#making = true
    try {
      const making = await import('./making.ts')
      if (kind === 'pdf' && log.rows.length > making.MOST_CALLS) return this.say(words.too_many(log.rows.length, making.MOST_CALLS))
      if (kind === 'pdf' && log.rows.length > SLOW) await this.#saysThat(words.make.making(log.rows.length))
      if (kind === 'csv') {
        const { name, text } = making.makeLogCsv(log, hours)
        offerFile(this.ownerDocument, text, name, CSV_TYPE)
        return this.say(words.make.done_csv(name, log.rows.length))
      }
      if (supplies === null || content === null) throw new Error('goodterms-call-log has no supplies')
      const [templates, fonts] = await Promise.all([supplies.templates(), supplies.fonts()])
      const { name, bytes, pages, entry } = await making.makeLogPdf({ log, client, content, as_of, hours }, { templates, fonts })
      offerFile(this.ownerDocument, bytes, name, 'application/pdf')
      this.#engine?.recordDocument(entry)
      this.say(`${words.make.done(name, pages)} ${words.make.registered}`)
      this.slotted('note')?.append(h(this.ownerDocument, 'a', { class: 'open', href: '/documents/register/' }, words.make.register))
    } catch (cause) {
      this.refuse(cause)
    } finally {
      this.#making = false
    }
  }

  /** Says it, and waits until it can be seen: setting pages keeps the browser busy. */
  #saysThat(note: string): Promise<void> {
    this.say(note)
    this.slotted('note')?.append(h(this.ownerDocument, 'progress', { 'aria-label': note }))
    return new Promise((resolve) => {
      if (this.ownerDocument.hidden) resolve()
      else this.page.requestAnimationFrame(() => this.page.setTimeout(resolve, 0))
    })
  }
}
