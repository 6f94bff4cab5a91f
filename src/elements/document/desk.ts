import type { DocumentProblem } from '../../document/index.ts'
import { documents, site } from '../../words/index.ts'
import { h, offerFile } from '../shared/index.ts'
import type { Composition, Stock } from './compose.ts'
import { drawRefused } from './draw-without.ts'
import type { DocumentEngine } from './engine-seam.ts'
import type { Case } from './gather.ts'
import type { Workbench } from './load-bench.ts'
import type { Shown } from './shown.ts'
import type { Subject } from './subject.ts'
import type { Supplies } from './supplies.ts'
import type { View } from './view.ts'

const TYPING = 200
/** A layout that takes longer than this foretells a file that takes long enough to be noticed; milliseconds. */
const SLOW = 125

/** The document that lies open: whose it is, what came of what was typed, and the files made of it. */
export class Desk {
  readonly #root: HTMLElement
  readonly #see: Shown
  #bench: Workbench | null = null
  #stock: Stock | null = null
  #case: Case | null = null
  #made: Composition | null = null
  #complaints: readonly DocumentProblem[] = []
  #typing: ReturnType<typeof setTimeout> | null = null
  #took = 0

  constructor(root: HTMLElement, see: Shown) {
    this.#root = root
    this.#see = see
  }

  get isOpen(): boolean {
    return this.#case !== null
  }

  get subject(): Subject | null {
    return this.#made?.subject ?? null
  }

  get settable(): ReadonlySet<string> {
    return this.#made?.settable ?? new Set()
  }

  /** Puts a case on the desk. @returns whether it is another's than the one before */
  lay(bench: Workbench, stock: Stock, one: Case): boolean {
    const before = this.#case
    this.#bench = bench
    this.#stock = stock
    this.#case = one
    const renewed = before === null || before.client.client !== one.client.client || before.prospect !== one.prospect
    if (renewed) this.forget()
    return renewed
  }

  clear(): void {
    this.#case = null
    this.#made = null
  }

  /** What the making of a file complained of was about what stood then. */
  forget(): void {
    this.#complaints = []
  }

  compose(view: View, subject: Subject, typing = false): void {
    const [bench, stock, one] = [this.#bench, this.#stock, this.#case]
    this.later(null)
    if (bench === null || stock === null || one === null) return
    try {
      const from = performance.now()
      const before = this.#made?.mendings.length ?? null
      const made = (this.#made = bench.compose(one, view, subject, stock, this.#complaints))
      this.#took = performance.now() - from
      this.#see.forgive()
      bench.showWork(this.#root, made, typing)
      this.#root.ownerDocument.title = site.title(this.#see.part('title')?.textContent ?? '')
      this.mark(this.#root.ownerDocument.activeElement)
      // Fonts of other scripts come when a text first needs them; what was typed since then has its own turn.
      void made.loading?.then(() => { if (this.#made === made && this.#root.isConnected) this.compose(view, subject, true) })
      if (before !== made.mendings.length) this.#see.announce(documents.problems.count(made.mendings.length))
    } catch (cause) {
      this.#refuse(documents.refused.title, cause)
    }
  }

  /** One thing waits for the typing to rest; a new one takes its place. */
  later(then: (() => void) | null): void {
    if (this.#typing !== null) clearTimeout(this.#typing)
    this.#typing = then === null ? null : setTimeout(then, TYPING)
  }

  /** Shows in the pages where the field in focus stands. */
  mark(target: EventTarget | null, turn = false): void {
    const preview = this.#see.part('preview')
    const { field = null, clause = null } = (target as Partial<HTMLElement> | null)?.dataset ?? {}
    if (preview !== null) this.#bench?.markField(preview, { field, clause }, turn)
  }

  fold(group: string): void {
    const fields = this.#see.part('fields')
    if (fields !== null) this.#bench?.foldFields(fields, group)
  }

  turn(page: number): void {
    const preview = this.#see.part('preview')
    if (preview !== null) this.#bench?.showPage(preview, page)
  }

  async make(kind: 'download' | 'email', view: View, subject: Subject, engine: DocumentEngine | null, supplies: Supplies | null): Promise<void> {
    if (this.#typing !== null) this.compose(view, subject, true)
    const [bench, stock, made] = [this.#bench, this.#stock, this.#made]
    if (bench === null || stock === null || made === null) return
    if (made.mendings.length > 0) {
      this.#see.announce(documents.problems.count(made.mendings.length))
      return this.#see.part('mendings')?.querySelector<HTMLElement>('[data-act="go"]')?.focus()
    }
    const said = this.#see.sayLater(documents.making.note, this.#took > SLOW)
    let told: readonly [string, Node | null] | null = null
    const document = this.#root.ownerDocument
    try {
      await this.#see.painted()
      const file = await bench.makeOffer(kind, made, { fonts: stock.fonts, engine, supplies })
      offerFile(document, file.bytes, file.name, file.type)
      told = [file.told, file.registered ? h(document, 'a', { class: 'open', href: '/documents/register/' }, documents.making.register) : null]
    } catch (cause) {
      if (cause instanceof bench.PdfRefused) {
        this.#complaints = cause.problems
        this.compose(view, subject)
      } else this.#refuse(documents.refused.file, cause)
    }
    said(true)
    if (told !== null) this.#see.say(...told)
  }

  #refuse(title: string, cause: unknown): void {
    this.#see.refuse(drawRefused(this.#root.ownerDocument, title, cause instanceof Error ? cause.message : String(cause), true))
  }
}
