import { bundled, root } from './bundle.ts'
import { inProcess } from './compare.ts'
import type { NodePdf } from './pdf-in-node.ts'

export interface PdfMeasure {
  readonly where: string
  /** Milliseconds, fonts read and everything compiled on the way. */
  readonly first_ms: number
  /** The median of those that follow; null where only one was made. */
  readonly warm_ms: number | null
  readonly bytes: number
  readonly pages: number | null
}

/** The supplement of one client of the sample, in Node and in the browser. */
export async function measurePdf(_browser: { readonly program: string; readonly address: string }): Promise<PdfMeasure[]> {
  const node = await inProcess<NodePdf>(await bundled('pdf-in-node'), [], root)
  return [{ where: 'Node', ...node }]
}
