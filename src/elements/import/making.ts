import { describeExport } from '../../intake/index.ts'
import { importing } from '../../words/index.ts'
import { offerFile } from '../shared/index.ts'
import { showTidying } from './draw-make.ts'
import type { FileList } from './files.ts'
import type { Frame } from './frame.ts'
import { tidied } from './tidying.ts'

/** What is made of files without reading them into the engine: clean copies, and descriptions without data. */
export class Making {
  readonly #running = new Map<number, AbortController>()

  constructor(private readonly host: HTMLElement, private readonly files: FileList, private readonly frame: Frame) {}

  /** Cleans a file, several at once if need be, and hands it to the reader. */
  async tidy(id: number): Promise<void> {
    const file = this.files.find(id)?.file
    if (file === undefined || this.#running.has(id)) return
    const stop = new AbortController()
    this.#running.set(id, stop)
    this.files.tidied(id, { kind: 'working' })
    this.frame.announce(importing.tidy.working_aloud(file.name))
    this.frame.focus(`stop-tidy-${id}`)
    const done = await tidied(file, (bytes, total) => showTidying(this.host, id, bytes, total), stop.signal)
    this.#running.delete(id)
    const held = this.host.ownerDocument.activeElement?.getAttribute('data-key') === `stop-tidy-${id}`
    this.files.tidied(id, done)
    this.frame.announce(done.kind === 'done' ? importing.tidy.done(done.name, done.tables.length) : done.kind === 'failed' ? importing.tidy.failed(done.cause) : importing.tidy.stopped)
    if (held) this.frame.focus(`tidy-${id}`)
    if (done.kind === 'done') this.save(id, 'blob')
  }

  stop(id: number): void {
    this.#running.get(id)?.abort()
  }

  /** Saves what was made, or the rows that were left out of it. */
  save(id: number, what: 'blob' | 'aside'): void {
    const done = this.files.find(id)?.tidied
    if (done?.kind !== 'done') return
    const blob = done[what]
    if (blob !== null) offerFile(this.host.ownerDocument, blob, what === 'aside' ? importing.tidy.aside_name(done.name) : done.name, blob.type)
  }

  describe(id: number): void {
    this.files.toggle(id, 'described')
    if (this.files.find(id)?.described === true) this.frame.focus(`described-${id}`)
  }

  saveDescription(id: number): void {
    const entry = this.files.find(id)
    if (entry === undefined || entry.inspection === null) return
    offerFile(this.host.ownerDocument, describeExport(entry.inspection), importing.describe.name(entry.file.name), 'text/plain;charset=utf-8')
    this.frame.announce(importing.describe.saved)
  }

  end(): void {
    for (const stop of this.#running.values()) stop.abort()
  }
}
