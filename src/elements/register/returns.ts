import { OUTCOMES, plainEntry, registerOf, sameDocument, withMade, withNoted, withReturned, type KeptDocument, type Outcome, type RegisterEntry } from '../../core/index.ts'
import type { Returned } from '../../returns/index.ts'
import { returns as words } from '../../words/index.ts'
import { byData, keepFocus } from '../shared/index.ts'
import { drawReturned } from './draw-returns.ts'
import type { RegisterEngine, RegisterSupplies } from './engine-seam.ts'
import { filedAtOnce, filingOf, filledFields, type FilingNote } from './filing.ts'
import type { RegisterModel } from './gather.ts'

/** Larger ones are no document: 100 MB. */
const MOST_BYTES = 100_000_000

export type ReturnState =
  | { readonly kind: 'filed'; readonly entry: RegisterEntry; readonly outcome: Outcome | null; readonly before: KeptDocument | null }
  /** Found, and nothing noted until the reader says what it is. */
  | { readonly kind: 'offered'; readonly entry: RegisterEntry }
  | { readonly kind: 'ask'; readonly among: readonly RegisterEntry[] }
  | { readonly kind: 'failed' | 'left' | 'undone' }

/** One file that was dropped. */
export interface ReturnRow {
  readonly nth: number
  readonly name: string
  readonly sha256: string
  readonly state: ReturnState
  /** Why it stands as it does. */
  readonly notes: readonly string[]
  /** What its reading said. */
  readonly sentences: readonly string[]
  readonly filled: readonly (readonly [string, string])[]
}

interface Host {
  readonly element: HTMLElement
  readonly model: () => RegisterModel | null
  readonly engine: () => RegisterEngine | null
  readonly supplies: () => RegisterSupplies | null
  readonly day: () => string
}

/** What is dropped on the register: read one file after another, filed under its entry, shown with its reasons, and taken back where the reader says so. */
export class Returns {
  #rows: readonly ReturnRow[] = []
  #reading: string | null = null
  #queue: Promise<unknown> = Promise.resolve()

  constructor(private readonly host: Host) {}

  /** Reads the files when those before them are done; one that cannot be read keeps none of the others. */
  take(files: readonly File[]): Promise<unknown> {
    return (this.#queue = this.#queue.then(() => this.#all(files)))
  }

  async #all(files: readonly File[]): Promise<void> {
    for (const [done, file] of files.entries()) {
      this.#reading = words.reading(file.name, done, files.length)
      this.draw()
      const nth = this.#rows.length
      const row = await this.#read(nth, file).catch((cause: unknown) => this.#failed(nth, file.name, words.failed(file.name, cause instanceof Error ? cause.message : String(cause))))
      this.#rows = [...this.#rows, row]
    }
    this.#reading = null
    this.draw()
  }

  #failed(nth: number, name: string, note: string): ReturnRow {
    return { nth, name, sha256: '', state: { kind: 'failed' }, notes: [note], sentences: [], filled: [] }
  }

  async #read(nth: number, file: File): Promise<ReturnRow> {
    const [supplies, model] = [this.host.supplies(), this.host.model()]
    if (supplies === null || model === null) throw new Error('the register is not read yet')
    if (file.size > MOST_BYTES) return this.#failed(nth, file.name, words.too_big(file.name))
    const returned = await supplies.readReturned({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    return this.#placed(nth, file.name, returned)
  }

  #placed(nth: number, name: string, returned: Returned): ReturnRow {
    const row = { nth, name, sha256: returned.sha256, sentences: returned.sentences, filled: filledFields(returned) }
    if (returned.pages === 0) return { ...row, state: { kind: 'failed' }, notes: [] }
    const { register, open } = this.#entries()
    const filing = filingOf(returned, register, open)
    if (filing.kind === 'ask') {
      const { number } = returned
      const why = filing.reason === 'several' ? words.several(number ?? '', filing.among.length) : filing.reason === 'not_found' ? words.not_found(number ?? '') : words.no_number
      return { ...row, state: { kind: 'ask', among: filing.among }, notes: [why] }
    }
    const notes = [...(filing.entered ? [words.entered] : []), ...noteOf(filing.why, filing.entry)]
    if (!filedAtOnce(filing)) return { ...row, state: { kind: 'offered', entry: filing.entry }, notes }
    return { ...row, state: this.#file(filing.entry, filing.outcome, returned.sha256), notes }
  }

  /** Everything in the register now, and what of it waits for an answer. */
  #entries(): { readonly register: readonly RegisterEntry[]; readonly open: readonly RegisterEntry[] } {
    const lines = this.host.model()?.lines ?? []
    const now = registerOf(lines.map(({ entry }) => entry), this.host.engine()?.kept.documents ?? [])
    const waits = lines.filter(({ standing: { kind } }) => kind === 'awaited' || kind === 'made' || kind === 'expired')
    return { register: now, open: now.filter((entry) => waits.some((line) => sameDocument(line.entry, entry))) }
  }

  #file(entry: RegisterEntry, outcome: Outcome | null, file_sha256: string): ReturnState {
    const engine = this.host.engine()
    const before = engine?.kept.documents.find((one) => sameDocument(one, entry)) ?? null
    const known = before !== null || this.#entries().register.some((one) => sameDocument(one, entry))
    engine?.changeDocuments((documents) => withReturned(known ? documents : withMade(documents, [entry]), plainEntry(entry), { document: entry.document, client: entry.client, returned_on: this.host.day(), outcome, file_sha256 }))
    return { kind: 'filed', entry: plainEntry(entry), outcome, before }
  }

  /** @param value `nth:what` @returns whether the act is one of these */
  press(act: string, value: string): boolean {
    if (!act.startsWith('return-')) return false
    const [nth = '', what = ''] = value.split(':')
    const row = this.#rows[Number(nth)]
    if (row !== undefined) this.#rows = this.#rows.map((one) => (one === row ? this.#pressed(row, act, what) : one))
    this.draw()
    return true
  }

  #pressed(row: ReturnRow, act: string, what: string): ReturnRow {
    const { state } = row
    if (act === 'return-leave') return { ...row, state: { kind: 'left' } }
    if (act === 'return-undo' && state.kind === 'filed') {
      this.host.engine()?.changeDocuments((documents) => withNoted(documents, state.entry, state.before))
      return { ...row, state: { kind: 'undone' } }
    }
    if (act === 'return-as' && (state.kind === 'filed' || state.kind === 'offered')) {
      const outcome = OUTCOMES.find((one) => one === what) ?? null
      if (state.kind === 'offered') return { ...row, state: this.#file(state.entry, outcome, row.sha256), notes: [] }
      this.host.engine()?.changeDocuments((documents) => withNoted(documents, state.entry, state.before))
      return { ...row, state: { ...this.#file(state.entry, outcome, row.sha256), before: state.before } as ReturnState, notes: [] }
    }
    if (act === 'return-file' && state.kind === 'ask') {
      const chosen = this.host.element.querySelector<HTMLSelectElement>(`select[name="return-${row.nth}"]`)?.value ?? ''
      const entry = chosen === '' ? undefined : state.among[Number(chosen)]
      return entry === undefined ? row : { ...row, state: this.#file(entry, null, row.sha256), notes: [] }
    }
    return row
  }

  draw(): void {
    const place = byData(this.host.element, 'part', 'returned')
    if (place !== null) keepFocus(place, () => place.replaceChildren(...drawReturned(this.#rows, this.#reading, place.ownerDocument)))
  }
}

function noteOf(why: FilingNote | null, { outcome, returned_on }: RegisterEntry): readonly string[] {
  // The reader of the file says itself that it is a scan, or has no fields.
  if (why === null || why === 'scan' || why === 'flat') return []
  return [why === 'answered' ? words.before(outcome ?? 'signed', returned_on) : words[why]]
}
