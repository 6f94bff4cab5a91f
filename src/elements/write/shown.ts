import { site, write } from '../../words/index.ts'
import { byData, h, keepFocus } from '../shared/index.ts'
import { documentAddress, drawLeave, drawOutdated } from './draw-desk.ts'
import { titleOf, type Entry } from './shelf.ts'

/** The places of the page, and what is said there. */
export class Shown {
  private readonly root: HTMLElement

  constructor(root: HTMLElement) {
    this.root = root
  }

  part(name: string): HTMLElement | null {
    return byData(this.root, 'part', name)
  }

  fill(name: string, children: readonly (Node | string | null)[]): void {
    const place = this.part(name)
    if (place !== null) keepFocus(place, () => place.replaceChildren(...children.filter((child) => child !== null)))
  }

  /** Title, state, and what can be done with the text; without one, how many there are. */
  head(entry: Entry | null, faults: number | null, of: { readonly texts: number; readonly changed: number }, focus: boolean): void {
    const { ownerDocument: document } = this.root
    const title = this.part('title')
    const told = entry === null ? write.title(of.texts, of.changed) : write.title_of(titleOf(entry), faults)
    if (title !== null) title.textContent = told
    document.title = site.title(told)
    this.part('lead')?.replaceChildren(...(entry === null ? [write.lead] : [h(document, 'code', {}, entry.path), ` ${write.state[entry.state]}`]))
    this.fill('use', entry?.folder === 'templates' ? [h(document, 'a', { class: 'button primary', href: documentAddress(entry), 'data-key': 'use' }, write.desk.use)] : [])
    if (entry !== null) {
      this.fill('leave', drawLeave(document, entry))
      this.fill('outdated', drawOutdated(document, entry))
    }
    if (focus) title?.focus()
  }

  /** What went on last; `act`: with a button beside it. */
  say(words: string | null, act: { readonly act: string; readonly told: string } | null = null): void {
    const note = this.part('note')
    if (note === null) return
    const { ownerDocument: document } = this.root
    const button = act === null ? [] : [h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': act.act, 'data-key': act.act }, act.told)]
    note.replaceChildren(...(words === null ? [] : [h(document, 'span', {}, words)]), ...button)
    note.hidden = words === null
  }

  announce(words: string): void {
    const live = this.part('live')
    if (live !== null) live.textContent = words
  }

  refuse(title: string, cause: unknown): void {
    this.say(`${title}: ${cause instanceof Error ? cause.message : String(cause)}`, { act: 'again', told: write.refused.again })
  }
}
