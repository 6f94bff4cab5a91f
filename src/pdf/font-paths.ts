import type { Face } from './faces.ts'

/** Where each face lies among the installed packages: the same files for the page and the command line, so the same bytes come out. */
export const FONT_PATHS: Readonly<Record<Face, string>> = {
  serif: 'source-serif/WOFF/TTF/SourceSerif4-Regular.ttf.woff',
  serif_semibold: 'source-serif/WOFF/TTF/SourceSerif4-Semibold.ttf.woff',
  serif_italic: 'source-serif/WOFF/TTF/SourceSerif4-It.ttf.woff',
  sans: 'source-sans/WOFF/TTF/SourceSans3-Regular.ttf.woff',
  sans_semibold: 'source-sans/WOFF/TTF/SourceSans3-Semibold.ttf.woff',
}
