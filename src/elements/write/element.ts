import { write } from '../../words/index.ts'
import { addressText, latest, readAddress, writeAddress } from '../shared/index.ts'
import { Desk, type Reading } from './desk.ts'
import { drawNothing } from './draw-desk.ts'
import { drawAll, drawTexts, narrow } from './draw-list.ts'
import { insertFrom, narrowFields } from './draw-pieces.ts'
import { markLine, placeOf } from './draw-preview.ts'
import { showReading } from './draw-reading.ts'
import type { WriteEngine, WriteSupplies } from './engine-seam.ts'
import { Filing, onDrop } from './filing.ts'
import { Making } from './making.ts'
import { FOLDERS, freeName, type Entry } from './shelf.ts'
import { Shown } from './shown.ts'
import { Texts } from './texts.ts'
import { addressOf, FIRST_VIEW, viewOf, type View } from './view.ts'

const TYPING = 200

/**
 * `<goodterms-write>`: templates, clauses and e-mails, written in the browser and kept there. Which text stands in the editor,
 * and at which line, is in the address's fragment.
 */
export class GoodtermsWrite extends HTMLElement {
  #texts: Texts | null = null
  #desk: Desk | null = null
  #view: View = FIRST_VIEW
  #clients: readonly string[] = []
  #reading: Reading | null = null
  #unsaved: { readonly path: string; readonly text: string } | null = null
  #typing: ReturnType<typeof setTimeout> | null = null
  #moving: ReturnType<typeof setTimeout> | null = null
  #making: Making | null = null
  #files: Filing | null = null
  #shown: Shown | null = null
  #end = new AbortController()
  #next = latest()

  /** Shows the texts as soon as they are there, and fills them once the engine is. */
  connect(engine: Promise<WriteEngine> | WriteEngine, supplies: WriteSupplies): void {
    const desk = (this.#desk = new Desk(supplies, { onText: (text) => this.#write(text), onLine: (line) => this.#moved(line) }))
    supplies.own().then((sources) => {
      this.#texts = new Texts(sources, supplies.kept)
      this.#list()
      return this.#open(false)
    }).catch((cause: unknown) => this.#see.refuse(write.refused.title, cause))
    Promise.resolve(engine).then(async (ready) => {
      const take = async (): Promise<void> => {
        desk.connect(ready)
        this.#clients = (await ready.agreements().clients()).map(({ client }) => client)
        await this.#read()
      }
      this.#end.signal.addEventListener('abort', ready.onChange(() => void take()), { once: true })
      await take()
    }).catch((cause: unknown) => this.#see.refuse(write.refused.preview, cause))
  }

  connectedCallback(): void {
    if (this.#end.signal.aborted) this.#end = new AbortController()
    const { signal } = this.#end
    const page = this.#page
    this.#view = viewOf(readAddress(page))
    this.addEventListener('click', (event) => this.#press(event), { signal })
    this.addEventListener('input', (event) => this.#type(event), { signal })
    this.addEventListener('change', (event) => this.#choose(event), { signal })
    this.addEventListener('submit', (event) => this.#submit(event), { signal })
    this.addEventListener('keydown', (event) => { if (event.key === 'Escape') this.#new.close() }, { signal })
    for (const name of ['hashchange', 'popstate']) page.addEventListener(name, () => this.#travel(), { signal })
    page.addEventListener('pagehide', () => this.#save(), { signal })
    onDrop(this.ownerDocument, (files) => this.#take(files), signal)
  }

  disconnectedCallback(): void {
    this.#leave()
    this.#end.abort()
    this.#next()
    this.#desk?.close()
  }

  get #page(): Window & typeof globalThis {
    const page = this.ownerDocument.defaultView
    if (page === null) throw new Error('goodterms-write needs a window')
    return page
  }

  get #entry(): Entry | null {
    return this.#texts?.find(this.#view.file) ?? null
  }

  get #see(): Shown {
    return (this.#shown ??= new Shown(this))
  }

  get #new(): Making {
    return (this.#making ??= new Making(this, this.#see))
  }

  get #filing(): Filing {
    return (this.#files ??= new Filing(this.ownerDocument, this.#see, {
      show: (file) => this.#show({ ...this.#view, file, line: null, within: null }),
      forget: (path) => this.#desk?.writing?.forget(path),
    }))
  }

  /** Shows the text that the address names. `moved`: the reader asked for it. */
  async #open(moved: boolean): Promise<void> {
    const [desk, place, entry] = [this.#desk, this.#see.part('desk'), this.#entry]
    if (this.#texts === null || desk === null || place === null) return
    this.#new.close()
    this.#reading = null
    const preview = this.#see.part('preview')
    if (preview !== null) preview.hidden = entry === null
    this.classList.toggle('is-open', entry !== null)
    if (entry === null) {
      desk.close()
      place.replaceChildren(drawNothing(this.ownerDocument))
      if (this.#view.file !== null) this.#see.say(write.desk.unknown(this.#view.file))
      return this.#head(moved)
    }
    this.#see.say(null)
    this.#head(moved)
    const editor = await desk.open(place, entry)
    if (editor === null) return
    this.#head(false)
    if (this.#view.line !== null) editor.go(this.#view.line, 1, moved)
    await this.#read()
  }

  /** Reads, fills and draws the text as it stands. */
  async #read(): Promise<void> {
    const [desk, texts, entry] = [this.#desk, this.#texts, this.#entry]
    if (desk === null || texts === null || entry === null || desk.writing === null) return
    const current = this.#next()
    try {
      const before = this.#reading?.told.faults.length ?? null
      const reading = await desk.read(entry, texts.shelf, this.#view)
      if (!current() || !this.isConnected) return
      this.#reading = reading
      const { faults } = reading.told
      desk.mark(faults)
      showReading(this.#see, this.ownerDocument, reading, entry, this.#view, this.#clients)
      this.#mark(this.#view.line ?? 1)
      this.#head(false)
      if (before !== null && before !== faults.length) this.#see.announce(write.faults.announced(faults.length))
      const faulty = await desk.faulty(texts.changed)
      this.#list(faults.length === 0 ? faulty : new Set([...faulty, entry.path]))
    } catch (cause) {
      if (current()) this.#see.refuse(write.refused.preview, cause)
    }
  }

  #list(faulty: ReadonlySet<string> = new Set()): void {
    const texts = this.#texts
    if (texts === null) return
    this.#see.fill('texts', drawTexts(this.ownerDocument, texts.shelf, this.#view, faulty))
    this.#see.fill('all', drawAll(this.ownerDocument, texts.changed.length))
    narrow(this, this.querySelector<HTMLInputElement>('[name="find-text"]')?.value ?? '')
  }

  #head(focus: boolean): void {
    const texts = this.#texts
    this.#see.head(this.#entry, this.#reading?.told.faults.length ?? null, { texts: texts?.shelf.length ?? 0, changed: texts?.changed.length ?? 0 }, focus)
  }

  #write(text: string): void {
    const { file } = this.#view
    if (file === null) return
    this.#unsaved = { path: file, text }
    if (this.#typing !== null) clearTimeout(this.#typing)
    this.#typing = setTimeout(() => {
      this.#save()
      void this.#read()
    }, TYPING)
  }

  #save(): void {
    const [texts, unsaved] = [this.#texts, this.#unsaved]
    this.#unsaved = null
    if (texts === null || unsaved === null) return
    const before = texts.find(unsaved.path)?.state
    if (!texts.save(unsaved.path, unsaved.text)) this.#see.say(write.not_kept)
    if (texts.find(unsaved.path)?.state !== before) this.#list()
    this.#head(false)
  }

  #moved(line: number): void {
    this.#mark(line)
    if (this.#moving !== null) clearTimeout(this.#moving)
    this.#moving = setTimeout(() => this.#go({ ...this.#view, line }), TYPING)
  }

  #mark(line: number): void {
    const [sheets, entry] = [this.#see.part('sheets'), this.#entry]
    if (sheets !== null && entry !== null) markLine(sheets, entry.folder === 'emails' ? `emails/${entry.name}` : entry.name, line)
  }

  #go(view: View): void {
    this.#view = view
    writeAddress(this.#page, addressOf(view), 'replace')
  }

  /** Another text, in the address's past, too. */
  #show(view: View): void {
    this.#leave()
    this.#view = view
    writeAddress(this.#page, addressOf(view), 'push')
    this.#list()
    void this.#open(true)
  }

  #leave(): void {
    this.#save()
    for (const timer of [this.#typing, this.#moving]) if (timer !== null) clearTimeout(timer)
  }

  #travel(): void {
    const view = viewOf(readAddress(this.#page))
    const written = (one: View): string => addressText('', addressOf(one))
    if (written(view) === written(this.#view)) return
    const same = view.file === this.#view.file
    this.#leave()
    this.#view = view
    this.#list()
    if (!same) return void this.#open(true)
    if (view.line !== null) this.#desk?.writing?.go(view.line, 1, true)
    void this.#read()
  }

  #type({ target }: Event): void {
    if (!(target instanceof this.#page.HTMLInputElement)) return
    if (target.name === 'find-text') narrow(this, target.value)
    if (target.name === 'find-field') narrowFields(this, target.value)
  }

  #choose({ target }: Event): void {
    if (target instanceof this.#page.HTMLInputElement && target.name === 'take-files') {
      this.#take([...target.files ?? []])
      target.value = ''
    }
    if (!(target instanceof this.#page.HTMLSelectElement) || (target.name !== 'client' && target.name !== 'within')) return
    this.#go({ ...this.#view, [target.name]: target.value || null })
    void this.#read()
  }

  #press(event: Event): void {
    const target = event.target instanceof this.#page.Element ? event.target : null
    const button = target?.closest<HTMLElement>('[data-act]') ?? null
    const sheets = this.#see.part('sheets')
    if (button === null && target !== null && sheets?.contains(target) === true) {
      const printed = placeOf(target, this.#entry, this.#texts?.shelf ?? [])
      return printed === null ? undefined : this.#goTo(`${printed.path}:${printed.line}:1`)
    }
    if (button === null || !this.contains(button)) return
    const value = button.dataset['value'] ?? ''
    this.#save()
    const [texts, entry, editor] = [this.#texts, this.#entry, this.#desk?.writing ?? null]
    switch (button.dataset['act']) {
      case 'new': return this.#new.open(FOLDERS.find((folder) => folder === value) ?? 'templates')
      case 'not-new': return void this.#new.close()
      case 'take': return this.querySelector<HTMLInputElement>('[name="take-files"]')?.click()
      case 'undo': return editor?.undo()
      case 'redo': return editor?.redo()
      case 'copy': return entry === null ? undefined : this.#new.open(entry.folder, entry.text, freeName(entry.name, entry.folder, texts?.shelf ?? []))
      case 'download': return entry === null ? undefined : this.#filing.download(entry)
      case 'download-all': return void this.#filing.downloadAll(texts?.changed ?? [], new Date())
      case 'go': return this.#goTo(value)
      case 'insert': return editor === null ? undefined : insertFrom(button, editor)
      case 'restore': return texts === null ? undefined : this.#filing.restore(texts)
      case 'again': return void this.#open(true)
      case 'back':
        if (entry?.own != null) editor?.replace(entry.own)
        return this.#see.say(write.desk.backed)
      case 'keep-mine':
        texts?.keepMine(entry?.path ?? '')
        this.#list()
        return this.#head(true)
      case 'remove': return texts === null || entry === null ? undefined : this.#filing.remove(texts, entry)
    }
  }

  /** What is said of a place: `path:line:column`. */
  #goTo(value: string): void {
    const [path = '', line, column] = value.split(':')
    if (path === this.#view.file) return this.#desk?.writing?.go(Number(line), Number(column), true)
    this.#show({ ...this.#view, file: path, line: Number(line), within: null })
  }

  #submit(event: Event): void {
    event.preventDefault()
    this.#save()
    const made = this.#texts === null ? null : this.#new.make(this.#texts)
    if (made === null) return
    this.#show({ ...this.#view, file: made.path, line: null, within: null })
    if (!made.kept) this.#see.say(write.not_kept)
  }

  #take(files: readonly File[]): void {
    this.#save()
    if (this.#texts !== null && files.length > 0) void this.#filing.take(this.#texts, files)
  }
}
