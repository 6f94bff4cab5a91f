/** What Node lends for reading: pdf.js without a worker, and no eyes. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ReturnDeps } from './returned.ts'

export const nodeDeps: ReturnDeps = {
  operators: OPS,
  sight: null,
  openPdf: (data) => getDocument({ data, verbosity: 0, isEvalSupported: false, disableFontFace: true, useWorkerFetch: false, enableXfa: false }),
}
