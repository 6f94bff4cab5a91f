import { readFileSync } from 'node:fs'
import type { FontFiles } from '../../src/pdf/index.ts'

const face = (path: string) => new Uint8Array(readFileSync(new URL(`../../node_modules/${path}`, import.meta.url)))

export const fonts: FontFiles = {
  serif: face('source-serif/WOFF/TTF/SourceSerif4-Regular.ttf.woff'),
  serif_semibold: face('source-serif/WOFF/TTF/SourceSerif4-Semibold.ttf.woff'),
  serif_italic: face('source-serif/WOFF/TTF/SourceSerif4-It.ttf.woff'),
  sans: face('source-sans/WOFF/TTF/SourceSans3-Regular.ttf.woff'),
  sans_semibold: face('source-sans/WOFF/TTF/SourceSans3-Semibold.ttf.woff'),
}
