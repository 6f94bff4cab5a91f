import type { SourceText } from '../document/index.ts'
import type { KeptTemplate, KeptTexts } from '../engine/index.ts'
import { keptAfter, markOf, pathFor, shelfOf, type Entry } from './shelf.ts'

/** A file that was not taken in. */
export interface NotTaken {
  readonly file: string
  readonly why: 'no_mdx' | 'no_name' | 'long'
}

const LONGEST = 100_000

/** The site's own texts and those kept here, as one shelf. */
export class Texts {
  private readonly own: ReadonlyMap<string, string>
  private readonly sources: readonly SourceText[]
  private readonly kept: KeptTexts
  private known: { readonly kept: readonly KeptTemplate[]; readonly shelf: readonly Entry[] } | null = null

  constructor(sources: readonly SourceText[], kept: KeptTexts) {
    this.sources = sources
    this.own = new Map(sources.map(({ path, text }) => [path, text]))
    this.kept = kept
  }

  get shelf(): readonly Entry[] {
    const kept = this.kept.all()
    if (this.known?.kept !== kept) this.known = { kept, shelf: shelfOf(this.sources, kept) }
    return this.known.shelf
  }

  get changed(): readonly Entry[] {
    return this.shelf.filter(({ state }) => state !== 'own')
  }

  find(path: string | null): Entry | null {
    return this.shelf.find((one) => one.path === path) ?? null
  }

  /** @returns whether the browser could keep it */
  save(path: string, text: string): boolean {
    const own = this.own.get(path) ?? null
    return this.kept.change((kept) => keptAfter(kept, path, text, own))
  }

  /** Goes on with what was written here, now that the site's own text has changed. */
  keepMine(path: string): void {
    const own = this.own.get(path)
    if (own !== undefined) this.kept.change((kept) => kept.map((one) => (one.path === path ? { ...one, based_on: markOf(own) } : one)))
  }

  /** @returns what was kept there, for `restore` */
  remove(path: string): readonly KeptTemplate[] {
    const before = this.kept.all().filter((one) => one.path === path)
    this.kept.change((kept) => kept.filter((one) => one.path !== path))
    return before
  }

  restore(before: readonly KeptTemplate[]): void {
    const paths = new Set(before.map(({ path }) => path))
    this.kept.change((kept) => [...kept.filter(({ path }) => !paths.has(path)), ...before])
  }

  /** Takes files in by their names. @returns where each went, what stood there, and what was not taken */
  async takeIn(files: readonly File[]): Promise<{ readonly paths: readonly string[]; readonly before: readonly KeptTemplate[]; readonly refused: readonly NotTaken[] }> {
    const paths: string[] = []
    const before: KeptTemplate[] = []
    const refused: NotTaken[] = []
    for (const file of files) {
      if (!/\.mdx$/i.test(file.name)) {
        refused.push({ file: file.name, why: 'no_mdx' })
        continue
      }
      if (file.size > 4 * LONGEST) {
        refused.push({ file: file.name, why: 'long' })
        continue
      }
      const text = (await file.text()).replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
      const path = pathFor(file.name, text, this.shelf)
      if (path === null || text.length > LONGEST) {
        refused.push({ file: file.name, why: path === null ? 'no_name' : 'long' })
        continue
      }
      before.push(...this.kept.all().filter((one) => one.path === path))
      this.save(path, text)
      paths.push(path)
    }
    return { paths, before, refused }
  }
}
