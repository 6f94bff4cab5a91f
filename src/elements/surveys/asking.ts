import { parseDay, sameDocument, sameSurvey, withChange, withoutChange, withoutSurvey, withSurveysSent, type SurveyNote } from '../../core/index.ts'
import type { BatchProgress } from '../../drafting/index.ts'
import { surveys as words } from '../../words/index.ts'
import { byData, offerFile, RunView } from '../shared/index.ts'
import { drawPrepared, WAYS } from './draw-make.ts'
import type { SurveysEngine, SurveysSupplies } from './engine-seam.ts'
import { shownLines, type SurveysModel } from './gather.ts'
import type { Prepared, Way } from './making.ts'
import type { View } from './view.ts'

interface Host {
  readonly element: HTMLElement
  readonly model: () => SurveysModel | null
  readonly view: () => View
  readonly engine: () => SurveysEngine | null
  readonly supplies: () => SurveysSupplies | null
  /** Says what was done, with the way back. */
  readonly tell: (text: string, undo: (() => void) | null) => void
}

/** Choosing clients, preparing what asks them, and noting it as sent. What was chosen and what came of it last as long as the page. */
export class Asking {
  readonly chosen = new Set<string>()
  readonly #view = new RunView((name) => this.#part(name), words.make)
  #run: AbortController | null = null
  #last: Prepared | null = null
  #noted = false

  constructor(private readonly host: Host) {}

  #part<T extends HTMLElement>(name: string): T | null {
    return byData(this.host.element, 'make', name) as T | null
  }

  #control(name: string): string {
    return this.host.element.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)?.value ?? ''
  }

  #way(): Way {
    return WAYS.find((way) => way === this.#control('survey-way')) ?? 'question'
  }

  #shown(): string[] {
    const model = this.host.model()
    return model === null ? [] : shownLines(model, this.host.view()).map(({ client }) => client)
  }

  /** @returns whether the control is one of these */
  change(target: HTMLInputElement | HTMLSelectElement): boolean {
    const on = 'checked' in target && target.checked
    if (target.name === 'survey-client') {
      if (on) this.chosen.add(target.value)
      else this.chosen.delete(target.value)
    } else if (target.name === 'survey-all') {
      for (const client of this.#shown()) {
        if (on) this.chosen.add(client)
        else this.chosen.delete(client)
      }
      for (const box of this.#boxes()) box.checked = this.chosen.has(box.value)
    } else if (target.name !== 'survey-way') return target.name.startsWith('survey-') || target.name.startsWith('back-')
    this.say(null)
    this.count()
    return true
  }

  #boxes(): HTMLInputElement[] {
    return [...this.host.element.querySelectorAll<HTMLInputElement>('[name="survey-client"]')]
  }

  /** Brings the bar in step with what is chosen and shown. */
  count(): void {
    const shown = this.#shown()
    const known = new Set(this.host.model()?.lines.map(({ client }) => client))
    for (const client of this.chosen) if (!known.has(client)) this.chosen.delete(client)
    const all = this.host.element.querySelector<HTMLInputElement>('[name="survey-all"]')
    const picked = shown.filter((client) => this.chosen.has(client)).length
    if (all !== null) {
      all.checked = shown.length > 0 && picked === shown.length
      all.indeterminate = picked > 0 && picked < shown.length
      all.disabled = shown.length === 0
    }
    const label = this.#part('all')
    if (label !== null) label.textContent = words.due.all_shown(shown.length)
    const make = this.#part('button')
    if (make === null) return
    make.textContent = words.make.button(this.chosen.size, this.#way())
    if (this.chosen.size === 0) make.setAttribute('aria-disabled', 'true')
    else make.removeAttribute('aria-disabled')
  }

  /** @returns whether the act is one of these */
  press(act: string, value: string): boolean {
    if (act === 'prepare') void this.#prepare()
    else if (act === 'cancel') this.#run?.abort()
    else if (act === 'again') this.#download()
    else if (act === 'note-sent') this.#noteSent()
    else if (act === 'note-one') this.#noteOne(value)
    else return false
    return true
  }

  async #prepare(): Promise<void> {
    const [engine, supplies, model] = [this.host.engine(), this.host.supplies(), this.host.model()]
    if (this.#run !== null || engine === null || supplies === null || model === null) return
    if (this.chosen.size === 0) return this.say(words.make.none_chosen)
    const [sent_on, return_by, way] = [this.#control('survey-sent'), this.#control('survey-return'), this.#way()]
    if (parseDay(sent_on) === null) return this.say(words.make.bad_date(sent_on))
    const run = (this.#run = new AbortController())
    this.#last = null
    this.#noted = false
    this.show()
    this.#running(true)
    let [done, all] = [0, this.chosen.size]
    const onProgress = (at: BatchProgress): void => {
      if (!this.host.element.isConnected) run.abort()
      ;({ done, all } = at)
      if (!run.signal.aborted) this.#view.progress(at)
    }
    try {
      const agreements = engine.agreements()
      const [making, templates, emails, fonts, terms, versions, { as_of }] = await Promise.all([
        import('./making.ts'), supplies.templates(), supplies.emails(), supplies.fonts(), agreements.clients(), agreements.allVersions(), engine.source().summary(),
      ])
      run.signal.throwIfAborted()
      const lines = new Map(model.lines.map((line) => [line.client, line]))
      const clients = terms.filter(({ client }) => this.chosen.has(client)).map((one) => ({
        terms: one, versions: versions.get(one.client) ?? [], recipient: lines.get(one.client)?.recipient ?? { kind: 'no_boss' as const }, renews_on: lines.get(one.client)?.renews_on ?? null,
      }))
      this.#last = await making.prepareSurveys({
        way, clients, sent_on, return_by: parseDay(return_by) === null ? null : return_by, paper: this.#control('survey-paper') === 'Letter' ? 'Letter' : 'A4',
        content: engine.content, as_of, templates, emails, fonts, signal: run.signal, onProgress,
      })
      this.#running(false)
      if (this.#last.entries.length > 0) engine.recordDocument(...this.#last.entries)
      this.#download()
      this.show()
      this.#part('result')?.querySelector('h3')?.focus({ preventScroll: true })
    } catch (cause) {
      this.#running(false)
      this.say(run.signal.aborted ? words.make.cancelled(done, all) : `${words.make.failed}: ${cause instanceof Error ? cause.message : String(cause)}`)
      this.#part('button')?.focus()
    } finally {
      this.#run = null
    }
  }

  #download(): void {
    const zip = this.#last?.zip ?? null
    if (zip !== null) offerFile(this.host.element.ownerDocument, zip.bytes, zip.name, 'application/zip')
  }

  #noteSent(): void {
    const last = this.#last
    if (last === null || this.#noted) return
    this.#noted = true
    this.#note(last.notes, last.sent_on, () => {
      this.#noted = false
      this.show()
    })
    this.show()
  }

  #noteOne(client: string): void {
    const sent_on = this.#control('sent-by-hand')
    const line = this.host.model()?.lines.find((one) => one.client === client)
    if (line === undefined || parseDay(sent_on) === null) return this.host.tell(words.make.bad_date(sent_on), null)
    const { recipient } = line
    this.#note([{ client, sent_on, answered_on: null, person: recipient.kind === 'boss' ? recipient.person : null, score: null, scale: null, answers: {}, comment: null, document: null, file: null }], sent_on, () => {})
  }

  /** Among the surveys, and in the register of documents where a page stands there. */
  #note(notes: readonly SurveyNote[], sent_on: string, undone: () => void): void {
    const engine = this.host.engine()
    if (engine === null) return
    const pages = engine.kept.documents.filter((one) => one.sent_on === null && notes.some(({ document, client }) => document !== null && sameDocument(one, { document, client })))
    const added = notes.filter((note) => !engine.kept.surveys.some((one) => sameSurvey(one, note)))
    const isKept = engine.changeJudgement(({ surveys }) => ({ surveys: withSurveysSent(surveys, notes) }))
    if (pages.length > 0) engine.changeDocuments((documents) => pages.reduce((all, page) => withChange(all, page, { sent_on }), documents))
    this.host.tell(`${words.done.sent(notes.length, sent_on)}${isKept ? '' : ` ${words.back.not_kept}`}`, () => {
      engine.changeJudgement(({ surveys }) => ({ surveys: added.reduce((all, note) => withoutSurvey(all, note), surveys) }))
      if (pages.length > 0) engine.changeDocuments((documents) => pages.reduce((all, page) => withoutChange(all, page), documents))
      undone()
    })
  }

  /** The boxes rest while a run goes on, so that what is chosen is what is prepared. */
  #running(on: boolean): void {
    for (const box of this.#boxes()) box.disabled = on
    this.say(null)
    this.#view.show(on)
  }

  say(text: string | null): void {
    const place = this.#part('say')
    if (place === null) return
    place.textContent = text
    place.hidden = text === null
  }

  /** What came of the last run. */
  show(): void {
    const place = this.#part('result')
    if (place === null) return
    place.replaceChildren(...(this.#last === null ? [] : drawPrepared(this.#last, this.#noted, place.ownerDocument)))
    place.hidden = this.#last === null
  }
}
