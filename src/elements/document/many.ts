import type { BatchProgress } from '../../drafting/index.ts'
import { makeMany as words } from '../../words/index.ts'
import { byData, offerFile, RunView } from '../shared/index.ts'
import { CommonForm } from './common-form.ts'
import { addBoxes, drawFailure, drawMany, drawResult } from './draw-many.ts'
import type { DocumentEngine } from './engine-seam.ts'
import { makeBatch, type Delivery, type Packing } from './make-batch.ts'
import type { Directory } from './standing.ts'
import type { Supplies } from './supplies.ts'
import { PAPER_SIZES, type PaperSize } from './view.ts'

interface From {
  readonly directory: Directory
  readonly engine: DocumentEngine
  readonly supplies: Supplies
}

/** Choosing clients in the list and making all their documents at once. What was chosen and what came of it last as long as the page. */
export class Many {
  readonly #root: HTMLElement
  readonly #view = new RunView((name) => this.#part(name), words)
  readonly #chosen = new Set<string>()
  #able: readonly string[] = []
  readonly #common = new CommonForm()
  #paper: PaperSize | null = null
  #packing: Packing = 'pdf'
  #run: AbortController | null = null
  #last: Delivery | null = null
  #section: HTMLElement | null = null

  constructor(root: HTMLElement) {
    this.#root = root
  }

  /** Puts the boxes and the bar into the list that has just been drawn. A run over the list before it ends. */
  offer(directory: Directory, engine: DocumentEngine, supplies: Supplies | null, paper: PaperSize): void {
    const { clients, subject } = directory
    const cut = this.#run !== null
    this.#run?.abort()
    this.#run = null
    this.#able = clients.flatMap(({ client, able }) => (able ? [client] : []))
    const table = this.#root.querySelector<HTMLElement>('.doc-clients')
    const list = table?.parentElement ?? null
    if (table === null || list === null || supplies === null || this.#able.length === 0) return
    for (const client of this.#chosen) if (!this.#able.includes(client)) this.#chosen.delete(client)
    const section = (this.#section = drawMany(this.#root.ownerDocument, { able: this.#able.length, all: clients.length, paper: this.#paper ??= paper, packing: this.#packing }))
    list.insertBefore(section, table)
    addBoxes(table, this.#able, this.#chosen)
    const from = { directory, engine, supplies }
    list.addEventListener('change', ({ target }) => this.#change(target, from))
    list.addEventListener('input', ({ target }) => this.#set(target, from))
    list.addEventListener('click', ({ target }) => this.#press(target, from))
    this.#count()
    this.#showCommon(from)
    if (this.#last !== null) this.#show(drawResult(this.#root.ownerDocument, this.#last, subject))
    if (cut) this.#say(words.changed)
  }

  #part<T extends HTMLElement>(name: string): T | null {
    return this.#section === null ? null : byData(this.#section, 'many', name) as T | null
  }

  #boxes(): HTMLInputElement[] {
    return [...this.#section?.parentElement?.querySelectorAll<HTMLInputElement>('[name="many-client"]') ?? []]
  }

  #change(target: EventTarget | null, from: From): void {
    const control = target as Partial<HTMLInputElement> | null
    if (control?.name === 'many-client' && control.value !== undefined) {
      if (control.checked === true) this.#chosen.add(control.value)
      else this.#chosen.delete(control.value)
    } else if (control?.name === 'many-all') {
      this.#chosen.clear()
      if (control.checked === true) for (const client of this.#able) this.#chosen.add(client)
      for (const box of this.#boxes()) box.checked = this.#chosen.has(box.value)
    } else if (control?.name === 'many-paper') {
      this.#paper = PAPER_SIZES.find((size) => size === control.value) ?? 'A4'
      return
    } else if (control?.name === 'many-packing') {
      this.#packing = control.value === 'eml' ? 'eml' : 'pdf'
      return this.#count()
    } else return
    this.#say(null)
    this.#count()
    this.#showCommon(from)
  }

  #set(target: EventTarget | null, from: From): void {
    if (!this.#common.take(target, from.directory.subject.start)) return
    this.#say(null)
    this.#showCommon(from)
  }

  /** What is set for all stands there as soon as somebody is chosen. */
  #showCommon({ directory, engine, supplies }: From): void {
    const place = this.#part('common')
    if (place === null) return
    if (this.#chosen.size === 0) {
      place.hidden = true
      return
    }
    const { subject, as_of, starts_on } = directory
    this.#common.show(place, { subject, supplies, content: engine.content, as_of, starts_on })
      .catch((cause: unknown) => this.#show(drawFailure(this.#root.ownerDocument, cause instanceof Error ? cause.message : String(cause))))
  }

  #count(): void {
    const all = this.#section?.querySelector<HTMLInputElement>('[name="many-all"]')
    const make = this.#part('make')
    const { size } = this.#chosen
    if (all != null) {
      all.checked = size === this.#able.length
      all.indeterminate = size > 0 && size < this.#able.length
    }
    if (make !== null) {
      make.textContent = words.make(size, this.#packing)
      if (size === 0) make.setAttribute('aria-disabled', 'true')
      else make.removeAttribute('aria-disabled')
    }
  }

  #press(target: EventTarget | null, from: From): void {
    const name = (target as Element | null)?.closest?.<HTMLElement>('button[data-many]')?.dataset['many']
    if (name === 'make') void this.#make(from)
    if (name === 'cancel') this.#run?.abort()
    if (name === 'again') this.#download()
  }

  async #make({ directory: { subject }, engine, supplies }: From): Promise<void> {
    if (this.#run !== null) return
    if (this.#chosen.size === 0) return this.#say(words.none_chosen)
    const run = (this.#run = new AbortController())
    const section = this.#section
    this.#last = null
    this.#show([])
    this.#running(true)
    let [done, all] = [0, this.#chosen.size]
    const onProgress = (at: BatchProgress): void => {
      if (section?.isConnected !== true) run.abort()
      ;({ done, all } = at)
      if (!run.signal.aborted) this.#view.progress(at)
    }
    try {
      const { starts_on, overrides } = this.#common
      const delivery = await makeBatch(engine, supplies, { subject, clients: new Set(this.#chosen), paper: this.#paper ?? 'A4', packing: this.#packing, starts_on, overrides, signal: run.signal, onProgress })
      if (this.#run !== run) return
      this.#last = delivery
      this.#running(false)
      this.#download()
      this.#show(drawResult(this.#root.ownerDocument, delivery, subject))
      this.#part('result')?.querySelector('h2')?.focus()
    } catch (cause) {
      if (this.#run !== run) return
      this.#running(false)
      if (run.signal.aborted) this.#say(words.cancelled(done, all))
      else this.#show(drawFailure(this.#root.ownerDocument, cause instanceof Error ? cause.message : String(cause)))
      if (run.signal.aborted) this.#part('make')?.focus()
      else this.#part('result')?.querySelector('h2')?.focus()
    } finally {
      if (this.#run === run) this.#run = null
    }
  }

  #download(): void {
    const zip = this.#last?.zip ?? null
    if (zip !== null) offerFile(this.#root.ownerDocument, zip.bytes, zip.name, 'application/zip')
  }

  /** The boxes rest while a run goes on, so that what is chosen is what is being made. */
  #running(on: boolean): void {
    for (const box of this.#boxes()) box.disabled = on
    for (const control of this.#part('common')?.querySelectorAll<HTMLInputElement>('[data-common]') ?? []) control.disabled = on
    this.#say(null)
    this.#view.show(on)
  }

  #say(text: string | null): void {
    const note = this.#part('note')
    if (note === null) return
    note.textContent = text
    note.hidden = text === null
  }

  #show(nodes: readonly Node[]): void {
    const result = this.#part('result')
    if (result === null) return
    result.replaceChildren(...nodes)
    result.hidden = nodes.length === 0
  }
}
