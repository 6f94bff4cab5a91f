import { repliesIn, replyFinding, SURVEY_TEMPLATE, surveyFinding, waitingFor, withChange, withoutChange, withoutSurvey, withSurveyAnswer, type AskedQuestion, type ReturnedPage, type SurveyFinding, type SurveyKnown, type SurveyNote } from '../../core/index.ts'
import { surveys as words } from '../../words/index.ts'
import { byData, keepFocus } from '../shared/index.ts'
import { drawReturned } from './draw-back.ts'
import type { SurveysEngine, SurveysSupplies } from './engine-seam.ts'
import type { SurveysModel } from './gather.ts'

/** Larger ones are no page of questions: 100 MB. */
const MOST_BYTES = 100_000_000

export type BackState =
  /** To be taken; without a client the reader says whose it is. */
  | { readonly kind: 'ready'; readonly client: string | null; readonly note: Omit<SurveyNote, 'client'> }
  | { readonly kind: 'taken'; readonly note: SurveyNote; readonly replaced: SurveyNote | null; readonly filed: boolean }
  /** Nothing is read from it by program; a page of ours, or a reply, can be typed in. */
  | { readonly kind: 'unread'; readonly by_hand: 'page' | 'reply' | null; readonly client: string | null }
  | { readonly kind: 'again' | 'left' }

export interface BackRow {
  readonly nth: number
  /** The file's, or which reply. */
  readonly name: string
  readonly page: ReturnedPage | null
  readonly state: BackState
  readonly notes: readonly string[]
}

interface Host {
  readonly element: HTMLElement
  readonly model: () => SurveysModel | null
  readonly engine: () => SurveysEngine | null
  readonly supplies: () => SurveysSupplies | null
}

/** Answers that came back: read one after another, each shown before it is taken, and taken back where the reader says so. */
export class Back {
  #rows: readonly BackRow[] = []
  #reading: string | null = null
  #kept = true
  #queue: Promise<unknown> = Promise.resolve()
  #questions: readonly AskedQuestion[] = []

  constructor(private readonly host: Host) {}

  /** Reads the files when those before them are done; one that cannot be read keeps none of the others. */
  take(files: readonly File[]): Promise<unknown> {
    return (this.#queue = this.#queue.then(() => this.#all(files)))
  }

  async #all(files: readonly File[]): Promise<void> {
    for (const [done, file] of files.entries()) {
      this.#reading = words.back.reading(file.name, done, files.length)
      this.draw()
      const nth = this.#rows.length
      const row = await this.#read(nth, file).catch((cause: unknown) => this.#failed(nth, file.name, words.back.failed(file.name, cause instanceof Error ? cause.message : String(cause))))
      this.#rows = [...this.#rows, row]
    }
    this.#reading = null
    this.draw()
    if (files.length > 0) this.#place()?.querySelector<HTMLElement>('[data-back-result]')?.focus({ preventScroll: true })
  }

  #failed(nth: number, name: string, note: string): BackRow {
    return { nth, name, page: null, state: { kind: 'unread', by_hand: null, client: null }, notes: [note] }
  }

  async #read(nth: number, file: File): Promise<BackRow> {
    const supplies = this.host.supplies()
    if (supplies === null || this.host.model() === null) throw new Error('the surveys are not read yet')
    if (file.size > MOST_BYTES) return this.#failed(nth, file.name, words.back.too_big(file.name))
    await this.#ask(supplies)
    const page = { name: file.name, ...await supplies.readReturned({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }) }
    const before = new Map(this.#rows.flatMap(({ page: one }): [string, string][] => (one === null || one.pages === 0 ? [] : [[one.sha256, one.name]])))
    return this.#placed(nth, page, surveyFinding(page, this.#known(), before))
  }

  async #ask(supplies: SurveysSupplies): Promise<void> {
    if (this.#questions.length > 0) return
    const [{ surveyQuestions }, templates] = await Promise.all([import('./making.ts'), supplies.templates()])
    this.#questions = surveyQuestions(templates)
  }

  #known(): SurveyKnown {
    const model = this.host.model()
    const ready = this.#rows.flatMap(({ state }) => (state.kind === 'ready' && state.client !== null ? [{ client: state.client, ...state.note }] : []))
    return {
      clients: model?.lines.map(({ client }) => client) ?? [], notes: [...this.host.engine()?.kept.surveys ?? [], ...ready], documents: model?.documents ?? [], questions: this.#questions, received_on: this.#day(),
    }
  }

  #day(): string {
    const latest = (this.host.engine()?.kept.surveys ?? []).reduce((last, { sent_on }) => (sent_on > last ? sent_on : last), this.host.model()?.today ?? '')
    return this.host.element.querySelector<HTMLInputElement>('input[name="survey-back"]')?.value || latest || '1970-01-01'
  }

  #placed(nth: number, page: ReturnedPage, finding: SurveyFinding): BackRow {
    const row = { nth, name: page.name, page }
    if (finding.kind === 'again') return { ...row, state: { kind: 'again' }, notes: [words.back.again(finding.same_as, finding.client)] }
    if (finding.kind === 'unread') {
      const said = words.back.unread(finding)
      const ours = finding.why === 'scan' || finding.why === 'flat' || finding.why === 'nothing_filled'
      return { ...row, state: { kind: 'unread', by_hand: ours ? 'page' : null, client: this.#listed(finding.client) }, notes: said === null ? page.sentences : [said] }
    }
    return { ...row, state: { kind: 'ready', client: finding.client, note: finding.note }, notes: finding.doubts.map((doubt) => words.back.doubts[doubt]) }
  }

  #listed(client: string | null): string | null {
    return this.host.model()?.lines.find((line) => line.client === client)?.client ?? null
  }

  /** Reads what was pasted. */
  paste(text: string): void {
    const model = this.host.model()
    if (model === null) return
    const contacts = model.lines.flatMap(({ client, contacts: of }) => of.map(({ person, email }) => ({ client, person, email })))
    for (const one of repliesIn(text)) {
      const nth = this.#rows.length
      const { clients, notes, received_on } = this.#known()
      const finding = replyFinding(one, { clients, notes, contacts, received_on })
      const row = { nth, name: words.back.reply(1 + this.#rows.filter(({ page }) => page === null).length), page: null }
      if (finding.kind === 'answer') this.#rows = [...this.#rows, { ...row, state: { kind: 'ready', client: this.#listed(finding.client), note: finding.note }, notes: finding.client === null ? [words.back.doubts.no_client] : [] }]
      else if (finding.kind === 'again') this.#rows = [...this.#rows, { ...row, state: { kind: 'again' }, notes: [words.back.again(null, finding.client)] }]
      else this.#rows = [...this.#rows, { ...row, state: { kind: 'unread', by_hand: 'reply', client: this.#listed(finding.client) }, notes: [words.back.unread_reply(finding.why, finding.numbers), `“${one.slice(0, 200)}”`] }]
    }
    this.draw()
  }

  /** @returns whether the act is one of these */
  press(act: string, value: string): boolean {
    if (!act.startsWith('back-')) return false
    const rows = act === 'back-take-all' ? this.#rows.filter(({ state }) => state.kind === 'ready' && state.client !== null) : this.#rows.filter(({ nth }) => nth === Number(value))
    if (act === 'back-take' || act === 'back-take-all') this.#taken(rows)
    else for (const row of rows) this.#change(row.nth, this.#pressed(row, act))
    this.draw()
    return true
  }

  #pressed(row: BackRow, act: string): BackRow {
    const { state } = row
    if (act === 'back-leave') return { ...row, state: { kind: 'left' } }
    if (act === 'back-undo' && state.kind === 'taken') return this.#undone(row, state)
    if (act === 'back-by-hand' && state.kind === 'unread') return this.#typed(row, state)
    return row
  }

  #change(nth: number, row: BackRow): void {
    this.#rows = this.#rows.map((one) => (one.nth === nth ? row : one))
  }

  #field(nth: number, name: string): string {
    return this.#place()?.querySelector<HTMLInputElement>(`[name="back-${nth}-${name}"]`)?.value.trim() ?? ''
  }

  /** Notes answers, all in one go: the page is drawn again once. */
  #taken(rows: readonly BackRow[]): void {
    const engine = this.host.engine()
    if (engine === null) return
    const asked = rows.flatMap((row) => (row.state.kind === 'ready' ? [{ row, note: this.#noteOf(row.nth, row.state) }] : []))
    for (const { row } of asked.filter(({ note }) => note.client === '')) this.#change(row.nth, { ...row, notes: [words.back.no_client_chosen] })
    const answers = asked.filter(({ note }) => note.client !== '')
    if (answers.length === 0) return
    const replaced = new Map<number, SurveyNote | null>()
    const filed = engine.kept.documents.filter(({ document, client }) => answers.some(({ note }) => note.document === document && note.client === client))
    if (filed.length > 0) {
      engine.changeDocuments((documents) => answers.reduce((all, { row, note }) => {
        const entry = all.find((one) => one.document === note.document && one.client === note.client)
        return entry === undefined ? all : withChange(all, entry, { sent_on: entry.sent_on ?? note.sent_on, awaited_from: 'nobody', returned_sha256: row.page?.sha256 ?? null })
      }, documents))
    }
    this.#kept = engine.changeJudgement(({ surveys }) => ({
      surveys: answers.reduce<readonly SurveyNote[]>((all, { row, note }) => {
        const taken = withSurveyAnswer(all, note)
        replaced.set(row.nth, taken.replaced)
        return taken.notes
      }, surveys),
    }))
    for (const { row, note } of answers) this.#change(row.nth, { ...row, notes: this.#kept ? [] : [words.back.not_kept], state: { kind: 'taken', note, replaced: replaced.get(row.nth) ?? null, filed: filed.some(({ document, client }) => document === note.document && client === note.client) } })
  }

  /** Whose it is may be the reader's word: then it was sent when that client was last asked. */
  #noteOf(nth: number, { client, note }: Extract<BackState, { kind: 'ready' }>): SurveyNote {
    if (client !== null) return { client, ...note }
    const named = { client: this.#field(nth, 'client'), ...note }
    const sent_on = note.document === null ? waitingFor(this.host.engine()?.kept.surveys ?? [], named)?.sent_on : undefined
    return { ...named, sent_on: sent_on ?? note.sent_on }
  }

  #undone(row: BackRow, { note, replaced, filed }: Extract<BackState, { kind: 'taken' }>): BackRow {
    const engine = this.host.engine()
    engine?.changeJudgement(({ surveys }) => ({ surveys: withoutSurvey(surveys, note, replaced) }))
    if (filed && note.document !== null) engine?.changeDocuments((documents) => withoutChange(documents, { document: note.document ?? '', client: note.client }))
    const { client, ...rest } = note
    return { ...row, state: { kind: 'ready', client, note: rest }, notes: [words.back.undone] }
  }

  /** What the reader read off a scan, or out of a reply. */
  #typed(row: BackRow, { by_hand }: Extract<BackState, { kind: 'unread' }>): BackRow {
    const client = this.#field(row.nth, 'client')
    if (client === '') return { ...row, notes: [words.back.no_client_chosen] }
    const known = this.#known()
    if (by_hand === 'reply') {
      const score = this.#field(row.nth, 'score')
      if (score === '') return { ...row, notes: [words.back.nothing_typed] }
      const finding = replyFinding(score, { ...known, contacts: [] })
      return finding.kind === 'answer' ? { ...row, state: { kind: 'ready', client, note: { ...finding.note, comment: this.#field(row.nth, 'comment') || null } }, notes: [] } : row
    }
    const fields = new Map(known.questions.map(({ id }) => [id, this.#field(row.nth, id)] as const))
    if (row.page === null) return row
    const finding = surveyFinding({ ...row.page, client, template: SURVEY_TEMPLATE, fields, scanned: false }, known)
    return finding.kind === 'unread' ? { ...row, notes: [words.back.nothing_typed] } : this.#placed(row.nth, row.page, finding)
  }

  #place(): HTMLElement | null {
    return byData(this.host.element, 'part', 'returned')
  }

  draw(): void {
    const place = this.#place()
    const model = this.host.model()
    if (place === null || model === null) return
    const typed = new Map([...place.querySelectorAll<HTMLInputElement>('[name^="back-"]')].map((one) => [one.name, one.value]))
    keepFocus(place, () => place.replaceChildren(...drawReturned({ rows: this.#rows, reading: this.#reading, clients: model.lines.map(({ client }) => client).toSorted(), questions: this.#questions }, place.ownerDocument)))
    for (const one of place.querySelectorAll<HTMLInputElement>('[name^="back-"]')) one.value = typed.get(one.name) ?? one.value
    const day = this.host.element.querySelector<HTMLInputElement>('input[name="survey-back"]')
    if (day !== null && day.value === '') day.value = this.#day()
  }
}
