import type { DataSummary } from '../../models/source.ts'
import { goByKey } from '../shared/index.ts'
import { FiguresElement, type FiguresEngine, type FiguresView } from './element.ts'

/** A page of figures that is a list of rows: they are searched by name and gone through with the arrow keys. */
export abstract class ListedElement<Engine extends FiguresEngine, Source, View extends FiguresView & { readonly find: string }, Model extends { readonly summary: DataSummary }, Drawing> extends FiguresElement<Engine, Source, View, Model, Drawing> {
  #listening = new AbortController()

  /** Selector of what takes the focus in each row. */
  protected abstract readonly names: string

  override connectedCallback(): void {
    super.connectedCallback()
    this.#listening = new AbortController()
    const { signal } = this.#listening
    this.addEventListener('input', ({ target }) => {
      if (target instanceof this.page.window.HTMLInputElement && target.name === 'find') this.go({ ...this.view, find: target.value }, 'replace')
    }, { signal })
    this.ownerDocument.addEventListener('keydown', (event) => {
      if (goByKey(this, this.names, event, this.ownerDocument.activeElement)) event.preventDefault()
    }, { signal })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#listening.abort()
  }

  protected sameResults(): boolean { return true }
  protected controlsShape(): string { return '' }
}
