import { meetings as words, site } from '../../words/index.ts'
import type { Supplies } from '../document/index.ts'
import { FiguresElement } from '../figures/index.ts'
import { byData, CSV_TYPE, h, keepFocus, offerFile } from '../shared/index.ts'
import type { AddressParts } from '../shared/index.ts'
import { choiceFrom, keepTyped, withChoice } from './choosing.ts'
import type { MeetingsContext } from './context.ts'
import { meetingsSource } from './engine-seam.ts'
import type { MeetingsEngine, MeetingsSource } from './engine-seam.ts'
import type { Meeting, MeetingsModel } from './gather.ts'
import { Making } from './making.ts'
import { addressOf, keyText, sameKey, viewAfter, viewAfterChoice, viewOf } from './view.ts'
import type { View } from './view.ts'

type Drawing = typeof import('./drawing.ts')

const FIRST_ROWS = 10

/** `<goodterms-meetings>`: what to offer at each renewal and why, the owner's decision, and the documents for the meetings. */
export class GoodtermsMeetings extends FiguresElement<MeetingsEngine, MeetingsSource, View, MeetingsModel, Drawing> {
  #rows = FIRST_ROWS
  #engine: MeetingsEngine | null = null
  #making = new Making(this)
  /** What was decided last, until something else is done: it can be undone. */
  #told: { readonly text: string; readonly undo: (() => void) | null } | null = null
  supplies: Pick<Supplies, 'templates' | 'fonts'> | null = null

  protected sourceOf(engine: MeetingsEngine): MeetingsSource {
    this.#engine = engine
    return meetingsSource(engine)
  }

  protected readView(parts: AddressParts): View { return viewOf(parts) }
  protected addressOf(view: View): AddressParts { return addressOf(view) }
  protected loadDrawing(): Promise<Drawing> { return import('./drawing.ts') }
  protected viewAfter(view: View, act: string, value: string): View | null { return viewAfter(view, act, value) }
  protected viewAfterChoice(view: View, name: string, value: string): View | null { return viewAfterChoice(view, name, value) }
  protected sameResults(): boolean { return true }
  protected controlsShape(): string { return '' }

  protected resultWords(model: MeetingsModel): string {
    return words.live(this.drawing?.shownMeetings({ ...model, view: this.view }).length ?? model.meetings.length)
  }

  protected closing({ open, fact, ticket }: View): { readonly act: string; readonly opener: string } | null {
    if (ticket !== null) return { act: 'close-ticket', opener: 'ticket' }
    if (fact !== null) return { act: 'close-figure', opener: 'figure' }
    return open === null ? null : { act: 'close', opener: 'open' }
  }

  protected gather(drawing: Drawing, source: MeetingsSource, view: View): Promise<MeetingsModel> {
    if (this.content === null) throw new Error('the page about meetings needs its content')
    return drawing.gather(source, view, this.content)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('change', (event) => { if ((event.target as HTMLInputElement | null)?.name?.startsWith('make-') === true) this.#countMaking() })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#making.cancel()
  }

  #context(): MeetingsContext {
    if (this.content === null) throw new Error('the page about meetings needs its content')
    return { ...this.frame(), clients_shown: Infinity, content: this.content }
  }

  protected draw(drawing: Drawing, model: MeetingsModel): void {
    const context = this.#context()
    const shown = { ...model, view: this.view }
    this.ownerDocument.title = site.title(drawing.titleOf(shown))
    keepFocus(this, () => {
      this.#making.before()
      this.replaceChildren(...drawing.drawPage(shown, context))
      this.#making.after()
    })
    this.#countMaking()
  }

  protected viewChanged(drawing: Drawing, before: View, view: View): void {
    const { model } = this
    if (model === null) return
    if (!sameKey(before.open, view.open)) this.#tell(null)
    if (!sameKey(before.open, view.open) || before.fact !== view.fact) this.#rows = FIRST_ROWS
    if (before.quarter === view.quarter) return
    const context = this.#context()
    const shown = { ...model, view }
    const [title, lead, results] = [this.slotted('title'), this.slotted('lead'), this.slotted('results')]
    if (title !== null) title.textContent = drawing.titleOf(shown)
    if (lead !== null) lead.textContent = drawing.leadOf(shown, context)
    results?.replaceChildren(...drawing.drawResults(shown, context))
    const select = this.querySelector<HTMLSelectElement>('select[name="quarter"]')
    if (select !== null) select.value = view.quarter ?? ''
    this.ownerDocument.title = site.title(drawing.titleOf(shown))
    this.#countMaking()
    this.announce(this.resultWords(model))
  }

  protected async showOpened(drawing: Drawing, source: MeetingsSource, model: MeetingsModel, current: () => boolean): Promise<string | null> {
    const { open, fact, ticket } = this.view
    const shown = { ...model, view: this.view }
    const meeting = drawing.meetingOf(model, open)
    const context = this.#context()
    const [behind, detail] = await Promise.all([
      meeting === null || fact === null ? null : drawing.gatherBehind(source, shown, meeting, fact, context.content, this.#rows),
      ticket === null ? null : drawing.gatherTicket(source, ticket, context.content),
    ])
    if (!current()) return null
    keepFocus(this, () => keepTyped(this, () => {
      drawing.closeOpened(this, 'panel')
      const row = meeting === null ? null : byData(this, 'meeting', keyText(meeting))
      if (meeting === null || row === null) return
      drawing.placeUnder(row, drawing.drawWhy(meeting, shown, context), 'panel')
      byData(this, 'key', `open:${keyText(meeting)}`)?.setAttribute('aria-expanded', 'true')
      const place = byData(this, 'place', 'figure')
      if (behind !== null && place !== null) place.append(drawing.drawBehind(behind, meeting, shown, context))
      const under = ticket === null ? null : drawing.ticketRow(this, ticket)
      if (under !== null && ticket !== null) {
        drawing.placeUnder(under, drawing.drawDetail(detail, ticket, context), 'detail')
        under.querySelector('[data-act="ticket"]')?.setAttribute('aria-expanded', 'true')
      }
    }))
    return meeting === null ? null : words.why.title(meeting.client, '')
  }

  protected override press(act: string, value: string): void {
    if (act === 'more') { this.#rows += this.drawing?.MORE ?? FIRST_ROWS; void this.reopen(true) }
    if (act === 'print') this.page.print()
    if (act === 'download') void this.#download().catch((cause: unknown) => this.refuse(cause))
    if (act === 'save-choice') this.#choose(false)
    if (act === 'forget-choice') this.#choose(true)
    if (act === 'undo-choice') this.#told?.undo?.()
    if (act === 'make-all') this.#make(null)
    if (act === 'make-one') this.#make(value)
    if (act === 'make-cancel') this.#making.cancel()
    if (act === 'make-again') this.#making.again()
  }

  protected override say(text: string | null): void {
    super.say(text ?? this.#told?.text ?? null)
    if (text === null && this.#told?.undo != null) this.slotted('note')?.append(' ', h(this.ownerDocument, 'button', { type: 'button', class: 'open', 'data-act': 'undo-choice', 'data-key': 'undo-choice' }, words.choice.undo))
  }

  #tell(told: { readonly text: string; readonly undo: (() => void) | null } | null): void {
    this.#told = told
    this.say(null)
  }

  #shown(): readonly Meeting[] {
    return this.model === null ? [] : this.drawing?.shownMeetings({ ...this.model, view: this.view }) ?? []
  }

  #countMaking(): void { this.#making.count(this.#shown().length) }

  async #download(): Promise<void> {
    if (this.model === null) return
    const { meetingsCsv } = await import('./download.ts')
    offerFile(this.ownerDocument, meetingsCsv(this.#shown(), this.#context()), 'renewal-meetings.csv', CSV_TYPE)
  }

  #choose(forget: boolean): void {
    const { open } = this.view
    const engine = this.#engine
    if (open === null || engine === null) return
    const choice = forget ? null : choiceFrom(this, open)
    if (typeof choice === 'string') {
      const problem = this.slotted('form-problem')
      if (problem !== null) { problem.textContent = choice; problem.hidden = false }
      return
    }
    const before = engine.kept.choices.find((one) => sameKey(one, open)) ?? null
    const kept = engine.changeJudgement(({ choices }) => ({ choices: withChoice(choices, open, choice) }))
    const undo = (): void => {
      engine.changeJudgement(({ choices }) => ({ choices: withChoice(choices, open, before) }))
      this.#tell(null)
    }
    this.go({ ...this.view, open: null, fact: null, table: false, ticket: null })
    this.#tell({ text: !kept ? words.choice.not_kept : choice === null ? words.choice.undone(open.client) : words.choice.kept(open.client), undo })
    byData(this, 'key', `open:${keyText(open)}`)?.focus()
  }

  /** @param one `briefing:KEY` or `review:KEY`; null: all that are shown */
  #make(one: string | null): void {
    const engine = this.#engine
    if (engine === null || this.supplies === null) return
    const [what, ...key] = (one ?? '').split(':')
    const meetings = one === null ? this.#shown() : this.#shown().filter((meeting) => keyText(meeting) === key.join(':'))
    const things = one === null ? null : what === 'review' ? ['review'] as const : ['briefing'] as const
    void this.#making.make(engine, this.supplies, meetings.map(({ client }) => client), things, this.view.quarter)
  }
}
