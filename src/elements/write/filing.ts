import { write } from '../../words/index.ts'
import type { KeptTemplate } from '../engine/index.ts'
import { offerFile } from '../shared/index.ts'
import type { Entry } from './shelf.ts'
import type { Shown } from './shown.ts'
import type { Texts } from './texts.ts'

const MDX = 'text/markdown;charset=utf-8'
const ZIP = 'application/zip'
const DAY = 86_400_000

interface FilingEvents {
  /** Shows a text; null: none. */
  readonly show: (path: string | null) => void
  /** Forgets the past of a text in the editor. */
  readonly forget: (path: string) => void
}

/** Texts as files: handed over, taken in, removed and brought back. */
export class Filing {
  private readonly document: Document
  private readonly see: Shown
  private readonly events: FilingEvents
  private gone: readonly KeptTemplate[] = []

  constructor(document: Document, see: Shown, events: FilingEvents) {
    this.document = document
    this.see = see
    this.events = events
  }

  download({ name, text }: Entry): void {
    offerFile(this.document, text, `${name}.mdx`, MDX)
    this.see.say(write.files.downloaded(`${name}.mdx`))
  }

  /** Every text that was changed, under its path. @param now its local day is the one that the ZIP's entries carry */
  async downloadAll(entries: readonly Entry[], now: Date): Promise<void> {
    const { zipFiles } = await import('../../drafting/index.ts')
    const day = Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / DAY)
    offerFile(this.document, await zipFiles(entries.map(({ path, text }) => ({ name: path, content: text })), day), write.files.zip, ZIP)
    this.see.say(write.files.downloaded(write.files.zip))
  }

  async take(texts: Texts, files: readonly File[]): Promise<void> {
    const { paths, before, refused } = await texts.takeIn(files)
    this.gone = before
    paths.forEach(this.events.forget)
    if (paths[0] !== undefined) this.events.show(paths[0])
    const sentences = [...(paths.length === 0 ? [] : [write.files.taken(paths)]), ...refused.map(({ file, why }) => write.files.refused(file, write.files[why]))]
    this.see.say(sentences.join(' '), before.length === 0 ? null : { act: 'restore', told: write.desk.restore })
  }

  remove(texts: Texts, { path }: Entry): void {
    this.events.forget(path)
    this.gone = texts.remove(path)
    this.events.show(null)
    this.see.say(write.desk.removed(path), { act: 'restore', told: write.desk.restore })
  }

  restore(texts: Texts): void {
    const [first] = this.gone
    texts.restore(this.gone)
    this.gone.forEach(({ path }) => this.events.forget(path))
    this.gone = []
    if (first !== undefined) this.events.show(first.path)
  }
}

/** Files that are dropped anywhere on the page. */
export function onDrop(document: Document, take: (files: readonly File[]) => void, signal: AbortSignal): void {
  document.addEventListener('dragover', (event) => { if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault() }, { signal })
  document.addEventListener('drop', (event) => {
    const files = [...event.dataTransfer?.files ?? []]
    if (files.length === 0) return
    event.preventDefault()
    take(files)
  }, { signal })
}
