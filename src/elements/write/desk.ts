import { write } from '../../words/index.ts'
import { h, latest } from '../shared/index.ts'
import type { Checked } from './check.ts'
import { drawDesk } from './draw-desk.ts'
import type { Editor, Mark } from './editor-seam.ts'
import type { Bench, WriteEngine, WriteSupplies } from './engine-seam.ts'
import { gatherCase } from './gather.ts'
import type { Told } from './draw-faults.ts'
import type { Entry } from './shelf.ts'
import type { Case } from './values.ts'
import type { View } from './view.ts'

interface DeskEvents {
  readonly onText: (text: string) => void
  readonly onLine: (line: number) => void
}

/** What a text reads as. `checked` is null until there is something to fill it with. */
export interface Reading {
  readonly told: Told
  readonly checked: Checked | null
  readonly bench: Bench
}

type FontFiles = Awaited<ReturnType<WriteSupplies['fonts']>>
type Parsed = InstanceType<Bench['ParsedTexts']>

/** The editor, and what reads, fills and lays out the text in it. Each part is loaded when a text is first opened. */
export class Desk {
  private readonly supplies: WriteSupplies
  private readonly events: DeskEvents
  private engine: WriteEngine | null = null
  private bench: Bench | null = null
  private parsed: Parsed | null = null
  private fonts: FontFiles | null = null
  private editor: Editor | null = null
  private readonly cases = new Map<string, Case | null>()
  private readonly next = latest()

  constructor(supplies: WriteSupplies, events: DeskEvents) {
    this.supplies = supplies
    this.events = events
  }

  /** The data are there, or have changed. */
  connect(engine: WriteEngine): void {
    this.engine = engine
    this.cases.clear()
  }

  /** Puts a text into the editor. @param place the part of the page for it, drawn when the first text is opened */
  async open(place: HTMLElement, entry: Entry): Promise<Editor | null> {
    const current = this.next()
    if (this.editor === null) {
      const document = place.ownerDocument
      const host = h(document, 'div', { class: 'write-editor', 'data-part': 'editor' })
      place.replaceChildren(h(document, 'p', { class: 'small muted' }, write.desk.loading))
      const openEditor = await this.supplies.editor()
      if (this.editor === null) {
        place.replaceChildren(...drawDesk(document, host))
        this.editor = openEditor(host, { onText: (text) => this.events.onText(text), onLine: (line) => this.events.onLine(line) })
      }
    }
    if (!current()) return null
    this.editor.show(entry.path, write.desk.editor(entry.path), entry.text)
    return this.editor
  }

  get writing(): Editor | null {
    return this.editor
  }

  /** Reads a text, and fills it once data and fonts are there. @throws what the filling throws */
  async read(entry: Entry, shelf: readonly Entry[], view: View): Promise<Reading> {
    const { bench, parsed } = await this.load()
    const { engine } = this
    if (engine === null) return { bench, checked: null, told: { faults: bench.textFaults(entry, parsed) } }
    const [fonts, one] = await Promise.all([this.fonts ??= await this.supplies.fonts(), this.caseOf(engine, view.client)])
    const checked = bench.check({ entry, shelf, parsed, content: engine.content, case: one, within: view.within, fonts })
    return { bench, checked, told: checked }
  }

  /** Paths of the texts that cannot be read as they stand. */
  async faulty(entries: readonly Entry[]): Promise<ReadonlySet<string>> {
    const { bench, parsed } = await this.load()
    return new Set(entries.filter((entry) => bench.textFaults(entry, parsed).length > 0).map(({ path }) => path))
  }

  mark(faults: readonly Mark[]): void {
    this.editor?.mark(faults)
  }

  close(): void {
    this.next()
    this.editor?.close()
    this.editor = null
  }

  private async load(): Promise<{ readonly bench: Bench; readonly parsed: Parsed }> {
    const bench = (this.bench ??= await import('./bench.ts'))
    return { bench, parsed: (this.parsed ??= new bench.ParsedTexts()) }
  }

  private async caseOf(engine: WriteEngine, client: string | null): Promise<Case | null> {
    if (client === null) return null
    const known = this.cases.get(client)
    if (known !== undefined) return known
    const found = await gatherCase(engine, client)
    this.cases.set(client, found)
    return found
  }
}
