import serif from 'source-serif/WOFF/TTF/SourceSerif4-Regular.ttf.woff?url'
import serif_semibold from 'source-serif/WOFF/TTF/SourceSerif4-Semibold.ttf.woff?url'
import serif_italic from 'source-serif/WOFF/TTF/SourceSerif4-It.ttf.woff?url'
import sans from 'source-sans/WOFF/TTF/SourceSans3-Regular.ttf.woff?url'
import sans_semibold from 'source-sans/WOFF/TTF/SourceSans3-Semibold.ttf.woff?url'
// These packages export no files, so they are named by their place.
import hebrew from '../../node_modules/@embedpdf/fonts-hebrew/fonts/NotoSansHebrew-Regular.ttf?url'
import hebrew_bold from '../../node_modules/@embedpdf/fonts-hebrew/fonts/NotoSansHebrew-Bold.ttf?url'
import arabic from '../../node_modules/@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Regular.ttf?url'
import arabic_bold from '../../node_modules/@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Bold.ttf?url'
import japanese from '../../node_modules/@embedpdf/fonts-jp/fonts/NotoSansJP-Regular.otf?url'
import chinese from '../../node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf?url'
import korean from '../../node_modules/@embedpdf/fonts-kr/fonts/NotoSansKR-Regular.otf?url'
import type { BaseFace, FaceOnDemand } from './face-names.ts'
import type { FontFiles } from './faces.ts'
import { MoreFaces } from './more-faces.ts'

const URLS: Readonly<Record<BaseFace, string>> = { serif, serif_semibold, serif_italic, sans, sans_semibold }
const MORE_URLS: Readonly<Record<FaceOnDemand, string>> = { hebrew, hebrew_bold, arabic, arabic_bold, japanese, chinese, korean }

/** The faces of documents as the site serves them, the same files as `FONT_PATHS`; those of other scripts when a text needs them. */
export async function fetchFonts(): Promise<FontFiles> {
  const entries = await Promise.all(Object.entries(URLS).map(async ([face, url]) => [face, await fetchFont(url)] as const))
  const base = Object.fromEntries(entries) as Record<BaseFace, Uint8Array>
  return { ...base, more: new MoreFaces((face) => fetchFont(MORE_URLS[face])) }
}

async function fetchFont(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`the font ${url} could not be read (${response.status})`)
  return new Uint8Array(await response.arrayBuffer())
}
