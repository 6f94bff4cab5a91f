import { surveyRows, withoutSurvey, type SurveyNote } from '../../core/index.ts'
import { surveys as words } from '../../words/index.ts'
import { FiguresElement } from '../figures/index.ts'
import { CSV_TYPE, h, keepFocus, offerFile, takeDrops, type AddressParts } from '../shared/index.ts'
import { Asking } from './asking.ts'
import { Back } from './back.ts'
import { surveysSource, type SurveysEngine, type SurveysSource, type SurveysSupplies } from './engine-seam.ts'
import type { SurveysModel } from './gather.ts'
import { addressOf, viewAfter, viewAfterChoice, viewOf, type View } from './view.ts'

type Drawing = typeof import('./drawing.ts')

/** `<goodterms-surveys>`: who is to be asked, what asks them, and what came back. What is noted on it goes to the engine's kept settings. */
export class GoodtermsSurveys extends FiguresElement<SurveysEngine, SurveysSource, View, SurveysModel, Drawing> {
  #engine: SurveysEngine | null = null
  #supplies: SurveysSupplies | null = null
  #events = new AbortController()
  #drawn = false
  #undo: (() => void) | null = null
  readonly #back = new Back({ element: this, model: () => this.model, engine: () => this.#engine, supplies: () => this.#supplies })
  readonly #asking = new Asking({ element: this, model: () => this.model, view: () => this.view, engine: () => this.#engine, supplies: () => this.#supplies, tell: (text, undo) => this.#tell(text, undo) })
  /** The reader's own local date, where it is asked for. */
  today: () => string = localToday

  override connect(engine: Promise<SurveysEngine> | SurveysEngine, supplies: SurveysSupplies | null = null): void {
    this.#supplies = supplies
    super.connect(engine)
  }

  protected sourceOf(engine: SurveysEngine): SurveysSource {
    this.#engine = engine
    return surveysSource(engine)
  }

  protected readView(parts: AddressParts): View { return viewOf(parts) }
  protected addressOf(view: View): AddressParts { return addressOf(view) }
  protected loadDrawing(): Promise<Drawing> { return import('./drawing.ts') }
  protected viewAfter(view: View, act: string, value: string): View | null { return viewAfter(view, act, value) }
  protected viewAfterChoice(view: View, name: string, value: string): View | null { return viewAfterChoice(view, name, value) }
  protected sameResults(): boolean { return true }
  protected controlsShape(): string { return '' }
  protected resultWords(model: SurveysModel): string { return words.live(this.drawing?.shownLines(model, this.view).length ?? 0) }
  protected showOpened(): Promise<string | null> { return Promise.resolve(null) }

  protected gather(drawing: Drawing, source: SurveysSource, view: View): Promise<SurveysModel> {
    if (this.content === null) throw new Error('the page about surveys needs its content')
    return drawing.gather(source, view, this.content)
  }

  protected closing({ client, list }: View): { readonly act: string; readonly opener: string } | null {
    if (client !== null) return { act: 'close', opener: 'open' }
    return list === null ? null : { act: 'close-list', opener: 'list' }
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.#events.signal.aborted) this.#events = new AbortController()
    const { signal } = this.#events
    this.addEventListener('change', ({ target }) => this.#change(target), { signal })
    this.addEventListener('input', ({ target }) => this.#find(target), { signal })
    takeDrops(this.ownerDocument, {
      onHold: (held) => this.slotted('drop')?.classList.toggle('is-held', held),
      onFiles: (files) => void this.#back.take(files),
    }, signal)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#events.abort()
  }

  protected draw(drawing: Drawing, model: SurveysModel): void {
    const { ownerDocument: document } = this
    document.title = drawing.pageTitle(model)
    if (!this.#drawn || model.lines.length === 0) {
      // Who comes from a client's step wants to ask that client.
      if (this.view.client !== null && model.lines.some(({ client }) => client === this.view.client)) this.#asking.chosen.add(this.view.client)
      this.#drawn = model.lines.length > 0
      keepFocus(this, () => this.replaceChildren(...drawing.drawPage({ ...model, view: this.view }, document)))
    } else {
      const title = this.slotted('title')
      if (title !== null) title.textContent = drawing.titleOf(model)
      this.#put('kept', drawing.drawKept(model, document))
    }
    this.#results(drawing, model)
    this.#asking.show()
    this.#back.draw()
  }

  #put(part: string, children: readonly Node[]): void {
    const place = this.slotted(part)
    if (place !== null) keepFocus(place, () => place.replaceChildren(...children))
  }

  /** What depends on the view. */
  #results(drawing: Drawing, model: SurveysModel): void {
    const { ownerDocument: document, view } = this
    const show = this.querySelector<HTMLSelectElement>('[name="show"]')
    const find = this.querySelector<HTMLInputElement>('[name="find"]')
    if (show !== null) show.value = view.show
    if (find !== null && find.value !== view.find) find.value = view.find
    this.#put('headlines', drawing.drawHeadlines(model, view, document))
    this.#put('list', drawing.drawList(model, view, document))
    this.#put('due', drawing.drawDue(model, view, this.#asking.chosen, document))
    this.#asking.count()
  }

  protected viewChanged(drawing: Drawing, before: View, view: View): void {
    if (this.model === null) return
    this.#results(drawing, this.model)
    if (before.show !== view.show || before.find !== view.find) this.announce(this.resultWords(this.model))
  }

  #find(target: EventTarget | null): void {
    if (target instanceof this.page.window.HTMLInputElement && target.name === 'find') this.go({ ...this.view, find: target.value }, 'replace')
  }

  #change(target: EventTarget | null): void {
    const { HTMLInputElement, HTMLSelectElement } = this.page.window
    if (target instanceof HTMLInputElement && target.name === 'survey-files') {
      const files = [...target.files ?? []]
      target.value = ''
      void this.#back.take(files)
    } else if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) this.#asking.change(target)
  }

  protected override press(act: string, value: string): void {
    if (this.#asking.press(act, value) || this.#back.press(act, value)) return
    if (act === 'choose-files') this.querySelector<HTMLInputElement>('input[name="survey-files"]')?.click()
    else if (act === 'today') this.#set('survey-sent', this.today())
    else if (act === 'read-replies') this.#paste()
    else if (act === 'csv') void this.#csv().catch((cause: unknown) => this.refuse(cause))
    else if (act === 'remove') this.#remove(Number(value))
    else if (act === 'undo') this.#takeBack()
  }

  #set(name: string, value: string): void {
    const input = this.querySelector<HTMLInputElement>(`[name="${name}"]`)
    if (input !== null) input.value = value
  }

  #paste(): void {
    const area = this.querySelector<HTMLTextAreaElement>('[name="survey-replies"]')
    if (area === null || area.value.trim() === '') return
    this.#back.paste(area.value)
    area.value = ''
  }

  async #csv(): Promise<void> {
    const { writeCsv } = await import('./making.ts')
    offerFile(this.ownerDocument, writeCsv(surveyRows(this.#engine?.kept.surveys ?? []), { bom: true }), 'surveys.csv', CSV_TYPE)
  }

  #remove(nth: number): void {
    const engine = this.#engine
    const note: SurveyNote | undefined = this.model?.notes[nth]
    if (engine === null || note === undefined) return
    engine.changeJudgement(({ surveys }) => ({ surveys: withoutSurvey(surveys, note) }))
    this.#tell(words.done.removed(note.client), () => { engine.changeJudgement(({ surveys }) => ({ surveys: [...surveys, note] })) }, words.done.restored)
  }

  #undone: string = words.done.undone

  #takeBack(): void {
    const undo = this.#undo
    if (undo === null) return
    this.#tell(this.#undone, null)
    undo()
  }

  /** @param undone what is said once it is taken back */
  #tell(text: string, undo: (() => void) | null, undone: string = words.done.undone): void {
    this.#undo = undo
    this.#undone = undone
    const place = this.slotted('told')
    if (place === null) return
    place.hidden = false
    place.replaceChildren(text, ...(undo === null ? [] : [' ', h(this.ownerDocument, 'button', { type: 'button', class: 'button quiet', 'data-act': 'undo', 'data-key': 'undo' }, words.done.undo)]))
    place.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
  }
}

function localToday(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
