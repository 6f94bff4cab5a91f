import type { Templates } from '../../drafting/index.ts'
import type { FontFiles } from '../../pdf/index.ts'
import type { Emails } from '../../sending/index.ts'

/** What a document is made of besides its terms. Each is fetched once, when it is first needed. */
export interface Supplies {
  templates(): Promise<Templates>
  emails(): Promise<Emails>
  fonts(): Promise<FontFiles>
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => (made ??= make().catch((cause: unknown) => {
    made = null
    throw cause
  }))
}

/** From the site's own address; `address` is that of `templates.json`. */
export function siteSupplies(address: string): Supplies {
  const texts = once(async () => {
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${address} could not be read (${response.status})`)
    return await response.json() as { path: string; text: string }[]
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
    fonts: once(async () => (await import('../../pdf/font-urls.ts')).fetchFonts()),
  }
}
