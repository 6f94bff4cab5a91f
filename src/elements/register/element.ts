import { plainEntry, sameDocument, withChange, withNoted, withoutChange, type DocumentName, type KeptDocument, type RegisterEntry } from '../../core/index.ts'
import { register as words } from '../../words/index.ts'
import { FiguresElement } from '../figures/index.ts'
import { CSV_TYPE, h, keepFocus, offerFile, openButton, takeDrops, type AddressParts } from '../shared/index.ts'
import type { OpenedParts } from './draw-panel.ts'
import { registerSource, type RegisterEngine, type RegisterSource, type RegisterSupplies } from './engine-seam.ts'
import { answeredFrom, chasedFrom, sentFrom, type Said } from './forms.ts'
import type { RegisterLine, RegisterModel } from './gather.ts'
import { Returns } from './returns.ts'
import { addressOf, openedOf, openedToken, sameResults, viewAfter, viewAfterChoice, viewOf, type View } from './view.ts'

type Drawing = typeof import('./drawing.ts')

const NO_PARTS: OpenedParts = { contacts: [], chase: null }

/** `<goodterms-register>`: the register of documents. What is noted on it goes to the engine's kept settings. */
export class GoodtermsRegister extends FiguresElement<RegisterEngine, RegisterSource, View, RegisterModel, Drawing> {
  #engine: RegisterEngine | null = null
  #supplies: RegisterSupplies | null = null
  #events = new AbortController()
  #attached: File | null = null
  readonly #returns = new Returns({ element: this, model: () => this.model, engine: () => this.#engine, supplies: () => this.#supplies, day: () => this.#returnedDay() })
  /** The reader's own local date, where it is asked for. */
  today: () => string = localToday

  override connect(engine: Promise<RegisterEngine> | RegisterEngine, supplies: RegisterSupplies | null = null): void {
    this.#supplies = supplies
    super.connect(engine)
  }

  protected sourceOf(engine: RegisterEngine): RegisterSource {
    this.#engine = engine
    return registerSource(engine)
  }

  protected readView(parts: AddressParts): View { return viewOf(parts) }
  protected addressOf(view: View): AddressParts { return addressOf(view) }
  protected loadDrawing(): Promise<Drawing> { return import('./drawing.ts') }
  protected gather(drawing: Drawing, source: RegisterSource, view: View): Promise<RegisterModel> { return drawing.gather(source, view) }
  protected viewAfter(view: View, act: string, value: string): View | null { return viewAfter(view, act, value) }
  protected viewAfterChoice(view: View, name: string, value: string): View | null { return viewAfterChoice(view, name, value) }
  protected sameResults(before: View, after: View): boolean { return sameResults(before, after) }
  protected controlsShape(): string { return '' }
  protected resultWords(model: RegisterModel): string { return words.live(model.shown.length, this.drawing?.titleOf(model) ?? '') }
  protected viewChanged(): void { this.#attached = null }

  protected closing({ opened }: View): { readonly act: string; readonly opener: string } | null {
    return opened === null ? null : { act: 'close', opener: 'open' }
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.#events.signal.aborted) this.#events = new AbortController()
    const { signal } = this.#events
    this.addEventListener('change', (event) => this.#files(event.target), { signal })
    takeDrops(this.ownerDocument, {
      onHold: (held) => this.slotted('drop')?.classList.toggle('is-held', held),
      onFiles: (files) => void this.#returns.take(files),
    }, signal)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#events.abort()
  }

  #drawn = false

  protected draw(drawing: Drawing, model: RegisterModel): void {
    const { ownerDocument } = this
    ownerDocument.title = drawing.pageTitle(model)
    if (!this.#drawn) {
      this.#drawn = true
      keepFocus(this, () => this.replaceChildren(...drawing.drawPage(model, ownerDocument)))
      this.#returns.draw()
    } else {
      const put = (part: string, children: readonly Node[]): void => {
        const place = this.slotted(part)
        if (place !== null) keepFocus(place, () => place.replaceChildren(...children))
      }
      put('title', [ownerDocument.createTextNode(drawing.titleOf(model))])
      put('lead', [ownerDocument.createTextNode(words.lead(model.as_of))])
      put('headlines', drawing.drawHeadlines(model, ownerDocument))
      put('filters', drawing.drawFilters(model, ownerDocument))
      put('results', drawing.drawResults(model, ownerDocument))
    }
    const day = this.querySelector<HTMLInputElement>('input[name="returned-day"]')
    if (day !== null && day.value === '') day.value = model.as_of ?? ''
  }

  protected async showOpened(drawing: Drawing, source: RegisterSource, model: RegisterModel, current: () => boolean): Promise<string | null> {
    const { opened } = this.view
    const line = opened === null ? null : drawing.lineOf(model, opened)
    const parts = opened === null || line === null ? NO_PARTS : await this.#parts(drawing, source, line, opened.what)
    if (!current()) return null
    const before = this.querySelector('[data-opened-panel] .register-panel')?.getAttribute('data-panel') ?? null
    let heading: HTMLElement | null = null
    keepFocus(this, () => { heading = drawing.drawOpened(this, model, opened, parts) })
    if (opened !== null && before !== null && before !== openedToken(opened)) (heading as HTMLElement | null)?.focus()
    return null
  }

  async #parts(drawing: Drawing, source: RegisterSource, line: RegisterLine, what: string): Promise<OpenedParts> {
    if (what !== 'send' && what !== 'chase') return NO_PARTS
    const contacts = await source.contacts(line.entry.client)
    if (what === 'send' || this.#supplies === null) return { contacts, chase: null }
    const attachment = this.#attached === null ? null : await attachmentOf(this.#attached)
    return { contacts, chase: drawing.chaseDraft({ line, content: source.content, contacts, emails: await this.#supplies.emails(), as_of: this.model?.as_of ?? '', attachment }) }
  }

  protected override press(act: string, value: string): void {
    const { drawing, model } = this
    if (this.#returns.press(act, value)) return
    if (act === 'choose-returned') this.querySelector<HTMLInputElement>('input[name="returned"]')?.click()
    else if (act === 'today') this.go({ ...this.view, on: this.today() })
    else if (act === 'download' && drawing !== null && model !== null) offerFile(this.ownerDocument, drawing.registerCsv(model.lines), 'documents.csv', CSV_TYPE)
    else if (act === 'save-sent') this.#save(sentFrom(this), (entry) => words.done.sent(entry.document, entry.client, entry.sent_on ?? ''))
    else if (act === 'save-answer') this.#save(answeredFrom(this), (entry) => words.done.answered(entry.document, entry.client, entry.outcome ?? 'signed'))
    else if (act === 'save-chase') this.#saveChase()
    else if (act === 'make-chase') this.#makeChase().catch((cause: unknown) => this.refuse(cause))
    else if (act === 'take-back') this.#takeBack(value)
    else if (act === 'undo') this.#undo()
  }

  #opened(): RegisterLine | null {
    const { opened } = this.view
    return opened === null ? null : this.model?.lines.find(({ entry }) => sameDocument(entry, opened)) ?? null
  }

  #saveChase(): void {
    const line = this.#opened()
    if (line === null) return
    const said = chasedFrom(this, line.entry)
    const on = this.querySelector<HTMLInputElement>('.register-panel [name="chased_on"]')?.value ?? ''
    this.#save(said, (entry) => words.done.chased(entry.document, entry.client, on))
  }

  #save(said: Said, done: (entry: RegisterEntry) => string): void {
    const line = this.#opened()
    if (line === null) return
    if (typeof said === 'string') {
      const problem = this.slotted('form-problem')
      if (problem !== null) {
        problem.textContent = said
        problem.hidden = false
      }
      return
    }
    this.#note(line.entry, () => this.#engine?.changeDocuments((documents) => withChange(documents, line.entry, said)), done({ ...line.entry, ...said }))
  }

  #takeBack(token: string): void {
    const name = openedOf(token)
    if (name !== null) this.#note(name, () => this.#engine?.changeDocuments((documents) => withoutChange(documents, name)), words.done.undone(name.document, name.client))
  }

  #was: { readonly name: DocumentName; readonly noted: KeptDocument | null } | null = null

  /** Changes one document, closes its form, and offers the way back. */
  #note(name: DocumentName, change: () => void, done: string): void {
    this.#was = { name: { document: name.document, client: name.client }, noted: this.#engine?.kept.documents.find((one) => sameDocument(one, name)) ?? null }
    this.#attached = null
    this.go({ ...this.view, opened: null })
    change()
    this.#tell(done)
  }

  #undo(): void {
    const was = this.#was
    if (was === null) return
    this.#was = null
    this.#engine?.changeDocuments((documents) => withNoted(documents, was.name, was.noted))
    this.#tell(words.done.undone(was.name.document, was.name.client))
  }

  #tell(text: string): void {
    const place = this.slotted('done')
    if (place === null) return
    place.hidden = false
    place.replaceChildren(h(this.ownerDocument, 'span', { tabindex: -1 }, text), ...(this.#was === null ? [] : [openButton(this.ownerDocument, words.done.undo, { act: 'undo', key: 'undo' })]))
    place.querySelector<HTMLElement>('button, span')?.focus()
    this.announce(text)
  }

  async #makeChase(): Promise<void> {
    const [line, drawing, source, file] = [this.#opened(), this.drawing, this.source, this.#attached]
    if (line === null || drawing === null || source === null || this.#supplies === null) return
    const [contacts, emails, attachment] = await Promise.all([source.contacts(line.entry.client), this.#supplies.emails(), file === null ? null : attachmentOf(file)])
    const { bytes } = drawing.chaseDraft({ line, content: source.content, contacts, emails, as_of: this.model?.as_of ?? '', attachment })
    const name = drawing.chaseFileName({ ...line, entry: plainEntry(line.entry) })
    if (bytes === null) return
    offerFile(this.ownerDocument, bytes, name, 'message/rfc822')
    this.announce(words.chase.made(name))
    const told = this.slotted('attached')
    if (told !== null) told.textContent = words.chase.made(name)
  }

  #files(target: EventTarget | null): void {
    if (!(target instanceof this.page.window.HTMLInputElement) || target.type !== 'file') return
    const files = [...target.files ?? []]
    if (target.name === 'returned') {
      target.value = ''
      void this.#returns.take(files)
    } else if (target.name === 'attach') {
      this.#attached = files[0] ?? null
      this.#compare(this.#attached).catch((cause: unknown) => this.refuse(cause))
    }
  }

  /** Whether the file that is to be attached is the one that the register names. */
  async #compare(file: File | null): Promise<void> {
    const line = this.#opened()
    const told = this.slotted('attached')
    if (line === null || told === null) return
    const { entry: { file_sha256, file_name } } = line
    if (file === null) told.textContent = words.chase.attach_note(file_name)
    else if (file_sha256 === null) told.textContent = words.chase.attached_unknown
    else told.textContent = await sha256(file) === file_sha256 ? words.chase.attached_same : words.chase.attached_other(file.name)
  }

  #returnedDay(): string {
    return this.querySelector<HTMLInputElement>('input[name="returned-day"]')?.value || (this.model?.as_of ?? this.today())
  }
}

async function attachmentOf(file: File): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  return { name: file.name, type: 'application/pdf', bytes: new Uint8Array(await file.arrayBuffer()) }
}

async function sha256(file: File): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function localToday(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
