import serif from 'source-serif/WOFF/TTF/SourceSerif4-Regular.ttf.woff?url'
import serif_semibold from 'source-serif/WOFF/TTF/SourceSerif4-Semibold.ttf.woff?url'
import serif_italic from 'source-serif/WOFF/TTF/SourceSerif4-It.ttf.woff?url'
import sans from 'source-sans/WOFF/TTF/SourceSans3-Regular.ttf.woff?url'
import sans_semibold from 'source-sans/WOFF/TTF/SourceSans3-Semibold.ttf.woff?url'
import type { Face, FontFiles } from './faces.ts'

const URLS: Readonly<Record<Face, string>> = { serif, serif_semibold, serif_italic, sans, sans_semibold }

/** The faces of documents as the site serves them; the same files as `FONT_PATHS`. */
export async function fetchFonts(): Promise<FontFiles> {
  const entries = await Promise.all(Object.entries(URLS).map(async ([face, url]) => {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`the font ${url} could not be read (${response.status})`)
    return [face, new Uint8Array(await response.arrayBuffer())] as const
  }))
  return Object.fromEntries(entries) as FontFiles
}
