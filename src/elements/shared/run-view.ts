interface RunWords {
  readonly preparing: string
  readonly packing: string
  readonly progress: (nth: number, all: number, client: string) => string
}

/** How far a run over many clients has come: the parts `choose` (rests meanwhile), `run`, and in it `bar` and `at`. */
export class RunView {
  readonly #part: (name: string) => HTMLElement | null
  readonly #words: RunWords

  constructor(part: (name: string) => HTMLElement | null, words: RunWords) {
    this.#part = part
    this.#words = words
  }

  /** @param on a run has begun: its way out takes the focus */
  show(on: boolean): void {
    const [choose, run] = [this.#part('choose'), this.#part('run')]
    if (choose !== null) choose.hidden = on
    if (run === null) return
    run.hidden = !on
    if (!on) return
    this.#at(this.#words.preparing)
    this.#part('bar')?.removeAttribute('value')
    run.querySelector('button')?.focus()
  }

  /** @param client null: all are made, and are packed */
  progress({ done, all, client }: { readonly done: number; readonly all: number; readonly client: string | null }): void {
    this.#at(client === null ? this.#words.packing : this.#words.progress(done + 1, all, client))
    const bar = this.#part('bar')
    bar?.setAttribute('max', String(all))
    bar?.setAttribute('value', String(done))
  }

  #at(text: string): void {
    const at = this.#part('at')
    if (at !== null) at.textContent = text
    this.#part('bar')?.setAttribute('aria-valuetext', text)
  }
}
