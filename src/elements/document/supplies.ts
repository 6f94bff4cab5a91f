import type { Templates } from '../../drafting/index.ts'
import type { FontFiles } from '../../pdf/index.ts'
import type { Emails } from '../../sending/index.ts'

/** What a document is made of besides its terms. Each is fetched once, when it is first needed. */
export interface Supplies {
  templates(): Promise<Templates>
  emails(): Promise<Emails>
  fonts(): Promise<FontFiles>
  /** Paths of texts that stand as they were edited in this browser, relative to `content/`. */
  edited(): Promise<ReadonlySet<string>>
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => (made ??= make().catch((cause: unknown) => {
    made = null
    throw cause
  }))
}

/** A template, a clause or an e-mail as text; the path is relative to `content/`. */
export interface SourceText {
  readonly path: string
  readonly text: string
}

type KeptTexts = () => readonly SourceText[] | Promise<readonly SourceText[]>

/** The site's own texts, those of the same path exchanged for what was edited here, and what was written here besides. */
export function laidOver(own: readonly SourceText[], kept: readonly SourceText[]): SourceText[] {
  return [...new Map([...own, ...kept].map((one) => [one.path, one])).values()].map(({ path, text }) => ({ path, text }))
}

/** From the site's own address, with what was edited here; `address` is that of `templates.json`. */
export function siteSupplies(address: string, keptTexts: KeptTexts = () => []): Supplies {
  const texts = once(async () => {
    const [own, kept] = await Promise.all([siteTexts(address), keptTexts()])
    return laidOver(own, kept)
  })
  return {
    templates: once(async () => {
      const [{ readTemplates }, files] = await Promise.all([import('../../drafting/index.ts'), texts()])
      return readTemplates(files)
    }),
    emails: once(async () => {
      const [{ readEmails }, files] = await Promise.all([import('../../sending/index.ts'), texts()])
      return readEmails(files)
    }),
    edited: once(async () => new Set((await keptTexts()).map(({ path }) => path))),
    fonts: once(async () => (await import('../../pdf/font-urls.ts')).fetchFonts()),
  }
}

/** The texts as the site was built with them. */
export async function siteTexts(address: string): Promise<readonly SourceText[]> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} could not be read (${response.status})`)
  return await response.json() as SourceText[]
}
