import { credits as words } from '../../words/index.ts'
import type { CreditNote } from '../engine/index.ts'
import { FiguresElement } from '../figures/index.ts'
import { CSV_TYPE, keepFocus, offerFile } from '../shared/index.ts'
import type { AddressParts } from '../shared/index.ts'
import { money } from './context.ts'
import type { CreditsContext } from './context.ts'
import { ledgerSource } from './engine-seam.ts'
import type { CreditsEngine, LedgerSource } from './engine-seam.ts'
import type { CreditsModel } from './gather.ts'
import { noteFrom } from './note-form.ts'
import { notesWith } from './status.ts'
import type { LedgerLine } from './status.ts'
import { addressOf, lineKey, sameResults, viewAfter, viewAfterChoice, viewOf } from './view.ts'
import type { View } from './view.ts'

type Drawing = typeof import('./drawing.ts')

const FIRST_ROWS = 10
const MORE = 25

/** `<goodterms-credits>`: the credit ledger. What is noted on it goes to the engine's kept settings. */
export class GoodtermsCredits extends FiguresElement<CreditsEngine, LedgerSource, View, CreditsModel, Drawing> {
  #panel = FIRST_ROWS
  #engine: CreditsEngine | null = null

  protected sourceOf(engine: CreditsEngine): LedgerSource {
    this.#engine = engine
    return ledgerSource(engine)
  }

  protected readView(parts: AddressParts): View { return viewOf(parts) }
  protected addressOf(view: View): AddressParts { return addressOf(view) }
  protected loadDrawing(): Promise<Drawing> { return import('./drawing.ts') }
  protected gather(drawing: Drawing, source: LedgerSource, view: View): Promise<CreditsModel> { return drawing.gather(source, view) }
  protected viewAfter(view: View, act: string, value: string): View | null { return viewAfter(view, act, value) }
  protected viewAfterChoice(view: View, name: string, value: string, on: boolean): View | null { return viewAfterChoice(view, name, value, on) }
  protected controlsShape({ summary, all_lines }: CreditsModel): string { return JSON.stringify([summary.clients, summary.months, summary.plans, summary.tickets > 0, all_lines > 0]) }
  protected resultWords(model: CreditsModel): string { return words.live(model.lines.length, money(this.#context(), model.owed.cents)) }
  protected viewChanged(): void { this.#panel = FIRST_ROWS }
  protected sameResults(before: View, after: View): boolean { return sameResults(before, after) }

  protected closing({ ticket, opened }: View): { readonly act: string; readonly opener: string } | null {
    if (ticket !== null) return { act: 'close-ticket', opener: 'ticket' }
    return opened === null ? null : { act: 'close', opener: 'open' }
  }

  #context(): CreditsContext {
    return { ...this.frame(), clients_shown: Infinity, content: this.content, prints: true }
  }

  protected draw(drawing: Drawing, model: CreditsModel, controlsToo: boolean): void {
    const context = this.#context()
    this.ownerDocument.title = drawing.pageTitle(model, context)
    if (controlsToo) {
      keepFocus(this, () => this.replaceChildren(...drawing.drawPage(model, context)))
      return
    }
    drawing.showFilter(this, model.view, model.summary, context)
    const title = this.slotted('title')
    if (title !== null) title.textContent = drawing.titleOf(model, context)
    const results = this.slotted('results')
    if (results !== null) keepFocus(results, () => results.replaceChildren(...drawing.drawResults(model, context)))
  }

  protected override markChoices(drawing: Drawing, view: View): void {
    if (this.model !== null) drawing.showFilter(this, view, this.model.summary, this.#context())
  }

  protected async showOpened(drawing: Drawing, source: LedgerSource, model: CreditsModel, current: () => boolean): Promise<string | null> {
    const { opened, ticket } = this.view
    const [line, detail] = await Promise.all([
      opened === null ? null : drawing.gatherOpened(source, model, opened, this.#panel),
      ticket === null ? null : drawing.gatherTicket(source, ticket, this.content),
    ])
    if (!current()) return null
    keepFocus(this, () => drawing.drawOpened(this, this.#context(), line, ticket === null ? null : { ticket, detail }))
    return null
  }

  protected override press(act: string, value: string): void {
    if (act === 'more') { this.#panel += MORE; void this.reopen(true) }
    if (act === 'download' && this.model !== null) void this.#download(this.model.lines)
    if (act === 'save-note' || act === 'forget-note') this.#note(act === 'forget-note')
    if (act === 'print-clock' && this.source !== null) void this.drawing?.printClocks({ tickets: [value], total: 1 }, this.source, this.content, this.#context()).catch((cause: unknown) => this.refuse(cause))
  }

  async #download(lines: readonly LedgerLine[]): Promise<void> {
    const { ledgerCsv } = await import('./download.ts')
    offerFile(this.ownerDocument, ledgerCsv(lines), 'credits.csv', CSV_TYPE)
  }

  #note(forget: boolean): void {
    const { opened } = this.view
    const line = this.model?.lines.find((one) => opened !== null && lineKey(one) === lineKey(opened))
    const engine = this.#engine
    if (line === undefined || engine === null) return
    const note: CreditNote | string | null = forget ? null : noteFrom(this, line)
    if (typeof note === 'string') {
      const problem = this.slotted('note-problem')
      if (problem !== null) {
        problem.textContent = note
        problem.hidden = false
      }
      return
    }
    this.go({ ...this.view, opened: null, ticket: null })
    engine.keep({ ...engine.kept, credits: notesWith(engine.kept.credits, line, note) }).catch((cause: unknown) => this.refuse(cause))
  }
}
