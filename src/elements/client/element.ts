import { client as words, ticket as ticketWords } from '../../words/index.ts'
import { FiguresElement } from '../figures/index.ts'
import { downloadOverrules, openOverrules } from '../judgement/index.ts'
import { byData, keepFocus, roomOf, showsClient } from '../shared/index.ts'
import type { AddressParts } from '../shared/index.ts'
import type { PrintRequest } from '../ticket/index.ts'
import type { ClientContext } from './context.ts'
import { pageSource } from './engine-seam.ts'
import type { ClientEngine, ClientPageSource } from './engine-seam.ts'
import type { ClientModel } from './gather.ts'
import { judgementAfter } from './judging.ts'
import { drawOpening } from './opening.ts'
import type { ClientSumsFound } from './sums.ts'
import { addressOf, openedToken, sameResults, viewAfter, viewOf } from './view.ts'
import type { View } from './view.ts'

type Drawing = typeof import('./drawing.ts')

/** Half of what an A4 page has room for, in CSS pixels. */
const PAPER_COLUMN = 340
const FIRST_ROWS = 10
const MORE = 25

/** `<goodterms-client>`: the page of one client. What the owner says on it goes to the engine's kept settings. */
export class GoodtermsClient extends FiguresElement<ClientEngine, ClientPageSource, View, ClientModel, Drawing> {
  #panel = FIRST_ROWS
  #engine: ClientEngine | null = null
  #shown: string | null = null
  #sums: { readonly model: ClientModel; readonly found: ClientSumsFound } | null = null
  /** What came of a file of judgements, until something else is opened. */
  #told: string | null = null

  protected sourceOf(engine: ClientEngine): ClientPageSource {
    this.#engine = engine
    return pageSource(engine)
  }

  protected readView(parts: AddressParts): View { return viewOf(parts) }
  protected addressOf(view: View): AddressParts { return addressOf(view) }
  protected loadDrawing(): Promise<Drawing> { return import('./drawing.ts') }
  protected gather(drawing: Drawing, source: ClientPageSource, view: View): Promise<ClientModel> { return drawing.gather(source, view, this.content) }
  protected viewAfter(view: View, act: string, value: string): View | null { return viewAfter(view, act, value) }
  protected viewAfterChoice(): View | null { return null }
  protected controlsShape(): string { return '' }
  protected resultWords({ found, summary }: ClientModel): string { return found === null ? words.directory(summary.clients.length) : words.live(found.page.client) }
  protected sameResults(before: View, after: View): boolean { return sameResults(before, after) }

  protected closing({ ticket, opened }: View): { readonly act: string; readonly opener: string } | null {
    if (ticket !== null) return { act: 'close-ticket', opener: 'ticket' }
    return opened === null ? null : { act: 'close', opener: 'open' }
  }

  override connectedCallback(): void {
    super.connectedCallback()
    const { client } = this.view
    this.addEventListener('change', (event) => this.#openFile(event.target))
    if (client === null || this.model !== null) return
    showsClient(this, this.addressOf(this.view))
    this.slotted('results')?.replaceChildren(...drawOpening(client, this.ownerDocument))
  }

  /** A client that is asked for is not on the page yet: there are no figures from before to speak of. */
  protected override say(text: string | null): void {
    super.say(this.view.client !== null && this.model === null ? null : text ?? this.#told)
  }

  #context(): ClientContext {
    return { ...this.frame(), clients_shown: Infinity, content: this.content, prints: true }
  }

  protected draw(drawing: Drawing, model: ClientModel): void {
    const context = this.#context()
    const client = model.found?.page.client ?? null
    this.ownerDocument.title = drawing.pageTitle(model)
    const results = this.slotted('results')
    if (results === null) this.replaceChildren(...drawing.drawPage(model, context))
    else keepFocus(results, () => results.replaceChildren(...drawing.drawResults(model, context)))
    if (this.#shown !== null && this.#shown !== client) this.page.scrollTo(0, 0)
    this.#shown = client
    this.#fit(drawing, null)
    this.#drawSums(drawing, model)
  }

  /** The sums are of all clients, so the page does not wait for them. */
  #drawSums(drawing: Drawing, model: ClientModel): void {
    const { source } = this
    const client = model.found?.page.client
    if (source === null || client === undefined) return
    const show = (found: ClientSumsFound): void => keepFocus(this, () => this.slotted('sums')?.replaceChildren(drawing.drawSums(found, this.#context())))
    if (this.#sums?.model.found === model.found) {
      show(this.#sums.found)
      return
    }
    drawing.sumsOf(source, client).then((found) => {
      if (found === null || this.model?.found?.page.client !== client || !this.isConnected) return
      this.#sums = { model, found }
      show(found)
      if (this.view.opened?.what === 'sum') void this.reopen(false)
    }).catch((cause: unknown) => this.refuse(cause))
  }

  protected viewChanged(drawing: Drawing, before: View, view: View): void {
    if (JSON.stringify(before.opened) !== JSON.stringify(view.opened)) {
      this.#panel = FIRST_ROWS
      this.#told = null
      this.say(null)
    }
    if (before.clock === view.clock || this.model === null) return
    this.model = { ...this.model, view }
    keepFocus(this, () => this.#fit(drawing, null))
  }

  protected async showOpened(drawing: Drawing, source: ClientPageSource, model: ClientModel, current: () => boolean): Promise<string | null> {
    const { opened, ticket } = this.view
    const { found } = model
    const [shown, detail] = await Promise.all([
      opened === null || found === null ? null : drawing.gatherOpened(source, found, opened, this.#panel),
      ticket === null ? null : drawing.gatherTicket(source, ticket, this.content),
    ])
    if (!current()) return null
    keepFocus(this, () => drawing.drawOpened(this, model, this.#context(), shown, ticket === null ? null : { ticket, detail }))
    return null
  }

  protected override press(act: string, value: string): void {
    if (act === 'more') { this.#panel += MORE; void this.reopen(true) }
    if (act === 'print') this.page.print()
    if (act === 'print-clock') this.#print(async () => ({ tickets: [value], total: 1 }))
    if (act === 'print-clocks') this.#print((drawing, source, model) => drawing.toPrint(source, model, this.view.opened))
    if (act === 'download-overrules' && this.#engine !== null) downloadOverrules(this.ownerDocument, this.#engine)
    this.#judge(act, value)
  }

  /** Said once the figures stand again, which takes the note away. */
  #tell(text: string): void {
    this.#told = text
    this.say(text)
  }

  /** A file of judgements: what was read, and what was not, is said above the figures. */
  #openFile(target: EventTarget | null): void {
    const [file] = target instanceof this.page.window.HTMLInputElement && target.name === 'overrules-file' ? target.files ?? [] : []
    const engine = this.#engine
    if (file === undefined || engine === null) return
    openOverrules(file, engine).then(({ sentences }) => this.#tell(sentences.join(' ')), (cause: unknown) => this.refuse(cause))
  }

  #judge(act: string, value: string): void {
    const { client } = this.view
    const engine = this.#engine
    if (client === null || engine === null) return
    const change = judgementAfter(this, this.model?.found?.page.client ?? client, act, value)
    if (change === null) return
    if (typeof change === 'string') {
      const problem = this.slotted('form-problem')
      if (problem !== null) { problem.textContent = change; problem.hidden = false }
      return
    }
    const { opened } = this.view
    if (opened !== null) {
      this.go({ ...this.view, opened: null, ticket: null })
      byData(this, 'key', openedToken(opened))?.focus()
    }
    engine.changeJudgement(change)
  }

  #print(asked: (drawing: Drawing, source: ClientPageSource, model: ClientModel) => Promise<PrintRequest>): void {
    const { source, model, drawing } = this
    if (source === null || model === null || drawing === null) return
    this.say(ticketWords.printing)
    asked(drawing, source, model)
      .then((request) => drawing.printClocks(request, source, this.content, this.#context()))
      .then(() => this.say(null), (cause: unknown) => this.refuse(cause))
  }

  /** Draws the months to the width of their card, or of paper. */
  #fit(drawing: Drawing, width: number | null): void {
    const place = this.querySelector<HTMLElement>('.months-card')
    const found = this.model?.found ?? null
    if (place === null || this.model === null || found === null) return
    const inner = width === null ? Math.floor(place.clientWidth - 42) : roomOf(this.ownerDocument) === null ? PAPER_COLUMN : width
    place.replaceWith(drawing.drawBeside(this.model, found, this.#context(), inner > 0 ? inner : null))
  }

  protected override drawForWidth(width: number | null): void {
    const { drawing } = this
    if (drawing === null) return
    this.#fit(drawing, width)
    if (width === null) void this.reopen(false)
  }
}
