import { importing } from '../../words/index.ts'
import { byData, h, keepFocus } from '../shared/index.ts'
import { allZones, zoneWords } from './zones.ts'

/** What stays on the page while its parts are drawn again: pickers of files, the list of zones, the voice. */
export class Frame {
  readonly picker: HTMLInputElement
  readonly settings: HTMLInputElement
  readonly #page: HTMLElement
  readonly #live: HTMLElement
  #drawn = false

  constructor(private readonly host: HTMLElement) {
    const { ownerDocument: document } = host
    const picker = (attributes: Record<string, string | boolean>) => h(document, 'input', { type: 'file', hidden: true, tabindex: -1, ...attributes }) as HTMLInputElement
    this.picker = picker({ multiple: true, 'data-picker': 'files' })
    this.settings = picker({ accept: '.json,application/json', 'data-picker': 'settings' })
    this.#page = document.createElement('div')
    this.#live = h(document, 'p', { class: 'visually-hidden', role: 'status' })
  }

  get window(): Window & typeof globalThis {
    const page = this.host.ownerDocument.defaultView
    if (page === null) throw new Error('goodterms-import needs a window')
    return page
  }

  /** Whether the page as built was drawn over. */
  get drawn(): boolean {
    return this.#drawn
  }

  /** The focus stays on what carries the same key; where that has gone, it goes to the title. */
  draw(parts: readonly HTMLElement[]): void {
    const { host } = this
    const { ownerDocument: document } = host
    if (!this.#drawn) {
      const zones = h(document, 'datalist', { id: 'import-zones' }, ...allZones().map((zone) => h(document, 'option', { value: zoneWords(zone) })))
      host.replaceChildren(this.#page, zones, this.picker, this.settings, this.#live)
      this.#drawn = true
    }
    const held = document.activeElement
    keepFocus(host, () => this.#page.replaceChildren(...parts))
    if (held !== null && !held.isConnected && (document.activeElement === null || document.activeElement === document.body)) this.focus('title')
  }

  announce(words: string): void {
    this.#live.textContent = words
  }

  focus(key: string): void {
    byData(this.host, 'key', key)?.focus()
  }

  /** Says that files are held over the page, and may be let go. */
  hold(held: boolean): void {
    const area = byData(this.host, 'part', 'drop')
    const words = area?.querySelector('[data-slot="drop"]') ?? null
    if (area === null || words === null) return
    area.classList.toggle('is-held', held)
    if (held) words.setAttribute('data-words', words.textContent)
    words.textContent = held ? importing.drop.now : words.getAttribute('data-words') ?? words.textContent
  }

  zoneUnknown(id: number, words: string): void {
    const note = byData(this.host, 'zone-note', String(id))
    if (note !== null) note.textContent = importing.file.zone_unknown(words)
    byData(this.host, 'key', `zone-${id}`)?.setAttribute('aria-invalid', 'true')
  }
}
