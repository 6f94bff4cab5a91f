import type { BatchProgress } from '../../drafting/index.ts'
import { makeMany, meetings } from '../../words/index.ts'
import type { Supplies } from '../document/index.ts'
import { byData, offerFile, RunView } from '../shared/index.ts'
import { THINGS, type Delivery, type Thing } from './delivery.ts'
import type { MakingEngine } from './engine-seam.ts'

const words = meetings.make
type MakingSupplies = Pick<Supplies, 'templates' | 'fonts'>

/** Making the documents of meetings: what goes on, and what came of it, as long as the page lasts. */
export class Making {
  readonly #root: HTMLElement
  readonly #view = new RunView((name) => this.#part(name), { ...makeMany, preparing: words.preparing })
  #run: AbortController | null = null
  #last: Delivery | null = null
  #meetings = 0
  /** What was chosen, while the page is drawn again. */
  #chosen: Readonly<Record<string, boolean | string>> = {}

  constructor(root: HTMLElement) {
    this.#root = root
  }

  #part<T extends HTMLElement>(name: string): T | null {
    return byData(this.#root, 'many', name) as T | null
  }

  #control(name: string): HTMLInputElement | null {
    return this.#root.querySelector<HTMLInputElement>(`[name="${name}"]`)
  }

  /** Before the page is drawn again: a run over what stood before ends. */
  before(): void {
    this.#chosen = Object.fromEntries(['make-briefing', 'make-review', 'make-paper'].flatMap((name) => {
      const control = this.#control(name)
      return control === null ? [] : [[name, control.type === 'checkbox' ? control.checked : control.value]]
    }))
  }

  /** After it was drawn: what was chosen and what was made stand there again. */
  after(): void {
    for (const [name, value] of Object.entries(this.#chosen)) {
      const control = this.#control(name)
      if (control !== null && typeof value === 'boolean') control.checked = value
      else if (control !== null) control.value = String(value)
    }
    if (this.#run !== null) this.#running(true)
    if (this.#last !== null) void this.#show(this.#last)
  }

  #things(): Thing[] {
    return THINGS.filter((thing) => this.#control(`make-${thing}`)?.checked === true)
  }

  /** How many documents the button would make. */
  count(number: number): void {
    this.#meetings = number
    const button = this.#part('make')
    const kinds = this.#things().length
    if (button === null) return
    button.textContent = words.all(number, kinds)
    if (kinds === 0 || number === 0) button.setAttribute('aria-disabled', 'true')
    else button.removeAttribute('aria-disabled')
  }

  cancel(): void { this.#run?.abort() }

  again(): void {
    const file = this.#last?.file ?? null
    if (file !== null) offerFile(this.#root.ownerDocument, file.bytes, file.name, file.type)
  }

  /** @param only these, whatever is ticked; null: what is ticked */
  async make(engine: MakingEngine, supplies: MakingSupplies, clients: readonly string[], only: readonly Thing[] | null, quarter: string | null): Promise<void> {
    if (this.#run !== null) return
    const things = only ?? this.#things()
    if (things.length === 0 || clients.length === 0) return this.#say(words.none_chosen)
    const run = (this.#run = new AbortController())
    this.#last = null
    this.#result([])
    this.#say(null)
    this.#running(true)
    let [done, all] = [0, clients.length * things.length]
    const onProgress = (at: BatchProgress): void => {
      if (!this.#root.isConnected) run.abort()
      ;({ done, all } = at)
      if (!run.signal.aborted) this.#view.progress(at)
    }
    try {
      const [{ makeMeetings }, templates, fonts] = await Promise.all([import('./make-meetings.ts'), supplies.templates(), supplies.fonts()])
      run.signal.throwIfAborted()
      const paper = this.#control('make-paper')?.value === 'Letter' ? 'Letter' : 'A4'
      const delivery = await makeMeetings(engine, { clients, things, paper, quarter, templates, fonts, signal: run.signal, onProgress })
      this.#last = delivery
      this.#end(run)
      this.again()
      await this.#show(delivery)
      this.#part('result')?.querySelector('h2')?.focus()
    } catch (cause) {
      this.#end(run)
      if (run.signal.aborted) {
        this.#say(words.cancelled(done, all))
        this.#part('make')?.focus()
        return
      }
      const { drawFailure } = await import('./drawing.ts')
      this.#result(drawFailure(this.#root.ownerDocument, cause instanceof Error ? cause.message : String(cause)))
      this.#part('result')?.querySelector('h2')?.focus()
    }
  }

  #end(run: AbortController): void {
    if (this.#run === run) this.#run = null
    this.#running(false)
  }

  async #show(delivery: Delivery): Promise<void> {
    const { drawResult } = await import('./drawing.ts')
    this.#result(drawResult(this.#root.ownerDocument, delivery))
  }

  #running(on: boolean): void {
    for (const button of this.#root.querySelectorAll<HTMLButtonElement>('[data-act="make-one"]')) button.disabled = on
    this.#view.show(on)
    if (!on) this.count(this.#meetings)
  }

  #say(text: string | null): void {
    const note = this.#part('note')
    if (note === null) return
    note.textContent = text
    note.hidden = text === null
  }

  #result(nodes: readonly Node[]): void {
    const result = this.#part('result')
    if (result === null) return
    result.replaceChildren(...nodes)
    result.hidden = nodes.length === 0
  }
}
