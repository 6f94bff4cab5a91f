import { byData, h } from '../shared/index.ts'
import { fieldId } from './field-id.ts'

const NOTICEABLE = 500

/** The places of the page that every state of it has, and what is said there. */
export class Shown {
  private readonly root: HTMLElement

  constructor(root: HTMLElement) {
    this.root = root
  }

  part(name: string): HTMLElement | null {
    return byData(this.root, 'part', name)
  }

  show(trail: Node, actions: readonly Node[], body: readonly Node[]): void {
    this.forgive()
    this.part('trail')?.replaceChildren(trail)
    this.part('actions')?.replaceChildren(...actions)
    this.part('body')?.replaceChildren(...body)
  }

  title(words: string, of_page: string): void {
    const title = this.part('title')
    if (title !== null) title.textContent = words
    this.root.ownerDocument.title = of_page
  }

  say(words: string | null, beside: Node | null = null): void {
    const note = this.part('note')
    if (note === null) return
    note.replaceChildren(...(words === null ? [] : [words]), ...(beside === null ? [] : [beside]))
    note.hidden = words === null
  }

  /** Says that something goes on, once it has taken long enough to be noticed (or `now`); the answer ends that. */
  sayLater(words: string, now = false): (clear: boolean) => void {
    const say = (): void => this.say(words, h(this.root.ownerDocument, 'progress', { 'aria-label': words }))
    const timer = now ? null : setTimeout(say, NOTICEABLE)
    if (now) say()
    return (clear) => {
      if (timer !== null) clearTimeout(timer)
      if (clear) this.say(null)
    }
  }

  announce(words: string): void {
    const live = this.part('live')
    if (live !== null) live.textContent = words
  }

  /** Takes away what was said to have gone wrong. */
  forgive(): void {
    this.part('refused')?.remove()
  }

  /** Says what went wrong above what stands there. */
  refuse(said: Node): void {
    this.say(null)
    this.forgive()
    this.part('note')?.after(said)
  }

  /** Leads to a field and into it. */
  goTo(path: string): void {
    const field = this.root.querySelector<HTMLElement>(`[id="${fieldId(path)}"]`)
    field?.focus({ preventScroll: true })
    field?.scrollIntoView?.({ block: 'center' })
  }

  /** Closes the list of clients unless what was touched lies in it; with null always, and the focus goes back. @returns whether it was open */
  closeChooser(touched: EventTarget | null): boolean {
    const chooser = this.root.querySelector<HTMLDetailsElement>('details[data-part="chooser"][open]')
    if (chooser === null) return false
    if (touched !== null && touched instanceof chooser.ownerDocument.defaultView!.Node && chooser.contains(touched)) return false
    chooser.open = false
    if (touched === null) chooser.querySelector('summary')?.focus()
    return true
  }

  /** Until what was said can be seen. */
  painted(): Promise<void> {
    return new Promise((resolve) => {
      const page = this.root.ownerDocument.defaultView
      if (page === null || page.document.hidden) resolve()
      else page.requestAnimationFrame(() => page.setTimeout(resolve, 0))
    })
  }
}
