import { parseDay } from '../../core/index.ts'
import { renewals as words, site } from '../../words/index.ts'
import { ListedElement } from '../figures/index.ts'
import { byData, CSV_TYPE, h, keepFocus, offerFile } from '../shared/index.ts'
import type { AddressParts } from '../shared/index.ts'
import type { RenewalsContext } from './context.ts'
import { renewalsSource } from './engine-seam.ts'
import type { RenewalsEngine, RenewalsSource } from './engine-seam.ts'
import type { RenewalsModel } from './gather.ts'
import { noteOf, noteProblem, withBefore, withNote, withoutNote } from './noting.ts'
import type { NotedStep } from './noting.ts'
import { addressOf, notingOf, notingToken, viewAfter, viewAfterChoice, viewOf } from './view.ts'
import type { View } from './view.ts'

type Drawing = typeof import('./drawing.ts')

/** What was noted just now, and the way back. */
interface Told {
  readonly text: string
  readonly undo: (() => void) | null
}

/** `<goodterms-renewals>`: the year ahead. What the owner notes of a step goes to the engine's kept settings. */
export class GoodtermsRenewals extends ListedElement<RenewalsEngine, RenewalsSource, View, RenewalsModel, Drawing> {
  #engine: RenewalsEngine | null = null
  #told: Told | null = null
  #visits = false
  /** The list of what to do leads to steps that stand further down. */
  #leads = false
  protected readonly names = '.timeline tbody th.who .open'

  protected sourceOf(engine: RenewalsEngine): RenewalsSource {
    this.#engine = engine
    return renewalsSource(engine)
  }

  protected readView(parts: AddressParts): View { return viewOf(parts) }
  protected addressOf(view: View): AddressParts { return addressOf(view) }
  protected loadDrawing(): Promise<Drawing> { return import('./drawing.ts') }
  protected viewAfter(view: View, act: string, value: string): View | null { return viewAfter(view, act, value) }
  protected viewAfterChoice(view: View, name: string, value: string): View | null { return viewAfterChoice(view, name, value) }
  protected resultWords(model: RenewalsModel): string { return words.live(model.lines.length, model.lines.length) }

  protected closing({ client, noting }: View): { readonly act: string; readonly opener: string } | null {
    if (noting !== null) return { act: 'close-note', opener: 'close-note' }
    return client === null ? null : { act: 'close', opener: 'open' }
  }

  protected gather(drawing: Drawing, source: RenewalsSource, view: View): Promise<RenewalsModel> {
    if (this.content === null) throw new Error('the page about renewals needs its content')
    return drawing.gather(source, view, this.content)
  }

  #context(): RenewalsContext {
    if (this.content === null) throw new Error('the page about renewals needs its content')
    return { document: this.ownerDocument, plans: this.frame().plans, content: this.content }
  }

  protected draw(drawing: Drawing, model: RenewalsModel): void {
    const context = this.#context()
    this.ownerDocument.title = site.title(drawing.pageTitle(model, context))
    keepFocus(this, () => {
      this.replaceChildren(...drawing.drawPage({ ...model, view: this.view }, context))
      drawing.drawOpened(this, model, this.view, context)
      if (this.#visits) this.#showVisits(drawing, model)
      this.#showTold()
    })
  }

  protected viewChanged(drawing: Drawing, before: View, view: View): void {
    const { model } = this
    const results = this.slotted('results')
    if (model === null || results === null) return
    if (before.client !== view.client) this.#tell(null)
    this.#leads = view.client !== null && before.client !== view.client && this.ownerDocument.activeElement?.getAttribute('data-act') === 'show'
    if (before.quarter === view.quarter && before.state === view.state && before.find === view.find && before.all === view.all) return
    for (const [name, value] of [['find', view.find], ['quarter', view.quarter ?? ''], ['state', view.state ?? '']] as const) {
      const control = this.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)
      if (control !== null && control.value !== value) control.value = value
    }
    keepFocus(this, () => {
      results.replaceChildren(...drawing.drawResults(model, view, this.#context()))
      drawing.drawOpened(this, model, view, this.#context())
    })
    const said = words.filter.shown(drawing.shownOf(model, view).length, model.lines.length)
    const place = this.slotted('shown')
    if (place !== null) place.textContent = said
    this.announce(said)
  }

  protected showOpened(drawing: Drawing, _source: RenewalsSource, model: RenewalsModel): Promise<string | null> {
    let stands = false
    keepFocus(this, () => { stands = drawing.drawOpened(this, model, this.view, this.#context()) })
    const { client, noting } = this.view
    const form = this.querySelector('.opened-renewal .judge-form')
    if (noting !== null && form?.contains(this.ownerDocument.activeElement) === false) this.querySelector<HTMLInputElement>('input[name="step_on"]')?.focus({ preventScroll: true })
    if (this.#leads) this.querySelector<HTMLElement>('.opened-renewal h3')?.focus()
    this.#leads = false
    return Promise.resolve(stands && client !== null ? words.panel.title(client) : null)
  }

  protected override press(act: string, value: string): void {
    const { drawing, model } = this
    if (drawing === null || model === null) return
    if (act === 'print') this.page.print()
    if (act === 'csv') void this.#csv(drawing, model).catch((cause: unknown) => this.refuse(cause))
    if (act === 'ics') void this.#ics(drawing, model).catch((cause: unknown) => this.refuse(cause))
    if (act === 'visits') { this.#visits = !this.#visits; keepFocus(this, () => this.#showVisits(drawing, model)) }
    if (act === 'undo') this.#undo()
    if (act === 'save-note' || act === 'forget-note') this.#note(act, value, model)
  }

  #showVisits(drawing: Drawing, { lines, book }: RenewalsModel): void {
    this.slotted('visits')?.replaceWith(drawing.drawVisits(lines, book.period.until_on, this.#visits, this.#context()))
  }

  async #csv(drawing: Drawing, model: RenewalsModel): Promise<void> {
    const { stepsCsv } = await import('./download.ts')
    offerFile(this.ownerDocument, stepsCsv(drawing.shownOf(model, this.view)), 'renewals.csv', CSV_TYPE)
  }

  async #ics(drawing: Drawing, model: RenewalsModel): Promise<void> {
    const { calendarOf } = await import('./calendar.ts')
    offerFile(this.ownerDocument, calendarOf(drawing.shownOf(model, this.view), this.#context().content.provider.name, Date.now()), 'renewals.ics', 'text/calendar;charset=utf-8')
  }

  #note(act: 'save-note' | 'forget-note', token: string, { book }: RenewalsModel): void {
    const engine = this.#engine
    const noting = notingOf(token)
    const { client } = this.view
    if (engine === null || noting === null || client === null) return
    const step: NotedStep = { ...noting, client, today: book.period.until_on }
    const valueOf = (name: string): string => this.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value.trim() ?? ''
    const on = valueOf('step_on')
    const problem = act === 'save-note' ? noteProblem(step, on) : null
    if (problem !== null) {
      const place = this.slotted('form-problem')
      if (place !== null) { place.textContent = problem; place.hidden = false }
      return
    }
    const before = noteOf(engine.kept.steps, step)
    const note = valueOf('step_note')
    const text = act === 'save-note' ? words.noting.noted[noting.what](client, noting.kind, on) : words.noting.forgotten[noting.what](client, noting.kind)
    this.#told = { text, undo: () => { engine.changeJudgement(({ steps }) => ({ steps: withBefore(steps, step, before) })) } }
    this.go({ ...this.view, noting: null }, 'replace')
    const isKept = engine.changeJudgement(({ steps }) => ({ steps: act === 'save-note' && parseDay(on) !== null ? withNote(steps, step, on, note) : withoutNote(steps, step) }))
    if (!isKept) this.#tell({ ...this.#told, text: `${text} ${words.noting.not_kept}` })
    byData(this, 'key', `note:${notingToken(noting)}`)?.focus({ preventScroll: true })
  }

  #undo(): void {
    const undo = this.#told?.undo
    if (undo === null || undo === undefined) return
    this.#tell({ text: words.noting.undone, undo: null })
    undo()
  }

  #tell(told: Told | null): void {
    this.#told = told
    this.#showTold()
  }

  #showTold(): void {
    const place = this.slotted('told')
    if (place === null) return
    const { text, undo } = this.#told ?? { text: '', undo: null }
    place.hidden = this.#told === null
    place.replaceChildren(text, ...(undo === null ? [] : [' ', h(this.ownerDocument, 'button', { type: 'button', class: 'button quiet', 'data-act': 'undo', 'data-key': 'undo' }, words.noting.undo)]))
  }
}
