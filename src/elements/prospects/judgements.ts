import { judgement as words } from '../../words/index.ts'
import { byData, h, keepFocus } from '../shared/index.ts'
import { downloadOverrules, openOverrules, type Exchanged, type JudgementEngine } from '../judgement/index.ts'

/** `<goodterms-judgement>`: takes the owner's judgements of clients out of this browser and in again. */
export class GoodtermsJudgement extends HTMLElement {
  #engine: (JudgementEngine & { onChange(listener: () => void): () => void }) | null = null
  #came: Exchanged = { sentences: [], undo: null }
  #end = new AbortController()

  connect(engine: Promise<JudgementEngine & { onChange(listener: () => void): () => void }>): void {
    void engine.then((ready) => {
      this.#engine = ready
      this.#end.signal.addEventListener('abort', ready.onChange(() => this.#draw()), { once: true })
      this.#draw()
    })
  }

  connectedCallback(): void {
    if (this.#end.signal.aborted) this.#end = new AbortController()
    const { signal } = this.#end
    this.addEventListener('click', (event) => this.#press(event.target), { signal })
    this.addEventListener('change', (event) => void this.#choose(event.target), { signal })
  }

  disconnectedCallback(): void {
    this.#end.abort()
  }

  #draw(): void {
    const engine = this.#engine
    if (engine === null) return
    const document = this.ownerDocument
    const button = (act: string, text: string): HTMLElement => h(document, 'button', { type: 'button', class: 'button', 'data-act': act, 'data-key': act }, text)
    const { overrules } = engine.kept
    const { sentences, undo } = this.#came
    keepFocus(this, () => this.replaceChildren(h(document, 'section', { class: 'section judgements', 'aria-labelledby': 'judgements' },
      h(document, 'h2', { id: 'judgements' }, words.title),
      h(document, 'p', {}, words.text(overrules.length)),
      h(document, 'p', { class: 'judgement-actions' }, overrules.length === 0 ? null : button('download', words.download), button('choose', words.open),
        h(document, 'input', { type: 'file', accept: '.csv,text/csv', hidden: true, 'data-part': 'file', 'aria-label': words.open })),
      h(document, 'div', { role: 'status' }, ...sentences.map((sentence) => h(document, 'p', {}, sentence)), undo === null ? null : button('undo', words.undo)))))
  }

  #press(target: EventTarget | null): void {
    const act = (target as Partial<HTMLElement> | null)?.dataset?.['act']
    if (this.#engine === null) return
    if (act === 'download') downloadOverrules(this.ownerDocument, this.#engine)
    else if (act === 'choose') byData(this, 'part', 'file')?.click()
    else if (act === 'undo') {
      const { undo } = this.#came
      this.#came = { sentences: [words.undone], undo: null }
      undo?.()
      byData(this, 'key', 'choose')?.focus()
    }
  }

  async #choose(target: EventTarget | null): Promise<void> {
    const file = (target as Partial<HTMLInputElement> | null)?.files?.[0]
    if (file === undefined || this.#engine === null) return
    this.#came = await openOverrules(file, this.#engine)
    this.#draw()
  }
}
