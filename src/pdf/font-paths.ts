import type { BaseFace, FaceOnDemand } from './face-names.ts'

/** Where each face lies among the installed packages: the same files for the page and the command line, so the same bytes come out. */
export const FONT_PATHS: Readonly<Record<BaseFace, string>> = {
  serif: 'source-serif/WOFF/TTF/SourceSerif4-Regular.ttf.woff',
  serif_semibold: 'source-serif/WOFF/TTF/SourceSerif4-Semibold.ttf.woff',
  serif_italic: 'source-serif/WOFF/TTF/SourceSerif4-It.ttf.woff',
  sans: 'source-sans/WOFF/TTF/SourceSans3-Regular.ttf.woff',
  sans_semibold: 'source-sans/WOFF/TTF/SourceSans3-Semibold.ttf.woff',
}

/** The same for the faces that are loaded when a text needs them. Bold only where that is small. */
export const MORE_FONT_PATHS: Readonly<Record<FaceOnDemand, string>> = {
  hebrew: '@embedpdf/fonts-hebrew/fonts/NotoSansHebrew-Regular.ttf',
  hebrew_bold: '@embedpdf/fonts-hebrew/fonts/NotoSansHebrew-Bold.ttf',
  arabic: '@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Regular.ttf',
  arabic_bold: '@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Bold.ttf',
  japanese: '@embedpdf/fonts-jp/fonts/NotoSansJP-Regular.otf',
  chinese: '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
  korean: '@embedpdf/fonts-kr/fonts/NotoSansKR-Regular.otf',
}
