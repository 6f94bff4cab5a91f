/** What a page lends for reading: pdf.js in its worker, canvases, and the reader of marks in a worker of its own. */
import { getDocument, OPS, PDFWorker, type PDFPageProxy } from 'pdfjs-dist'
import jbig2 from 'pdfjs-dist/wasm/jbig2.wasm?url'
import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?url'
import qcms from 'pdfjs-dist/wasm/qcms_bg.wasm?url'
import PdfThread from 'pdfjs-dist/build/pdf.worker.min.mjs?worker'
import type { MarksAnswer, MarksQuestion } from './mark-worker.ts'
import MarkThread from './mark-worker.ts?worker'
import type { Pixels, ReturnDeps, Sight } from './returned.ts'

/** Decoders of the pictures that scanners write. */
const DECODERS: Readonly<Record<string, string>> = { 'jbig2.wasm': jbig2, 'openjpeg.wasm': openjpeg, 'qcms_bg.wasm': qcms }

/** Fetches by the addresses that the site has, where pdf.js knows only folders. */
class Decoders {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const address = DECODERS[filename]
    if (address === undefined) throw new Error(`${filename} is not served here`)
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${address} could not be read (${response.status})`)
    return new Uint8Array(await response.arrayBuffer())
  }
}

export interface BrowserDeps extends ReturnDeps {
  /** Ends the workers; nothing can be read after that. */
  close(): void
}

/** Nothing is fetched from elsewhere. The workers start at once and serve any number of files. */
export function browserDeps(): BrowserDeps {
  const port = new PdfThread()
  const worker = PDFWorker.create({ port })
  const reader = new MarkReader()
  const sight: Sight = { page: drawPage, picture: drawPicture, marks: (pixels) => reader.read(pixels) }
  return {
    operators: OPS,
    sight,
    openPdf: (data) => getDocument({
      data, worker, verbosity: 0, isEvalSupported: false, disableFontFace: true, useWorkerFetch: false, enableXfa: false,
      BinaryDataFactory: Decoders,
    }),
    close() {
      worker.destroy()
      port.terminate()
      reader.close()
    },
  }
}

function canvasOf(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width))
  canvas.height = Math.max(1, Math.round(height))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('this browser has no canvas left')
  return { canvas, context }
}

function pixelsOf({ canvas, context }: ReturnType<typeof canvasOf>): Pixels {
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
  // Browsers free a canvas's memory late, and a small one's at once.
  canvas.width = canvas.height = 1
  return { data: data as Uint8ClampedArray<ArrayBuffer>, width, height }
}

async function drawPage(page: PDFPageProxy, longest: number): Promise<Pixels> {
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: longest / Math.max(width, height, 1) })
  const drawn = canvasOf(viewport.width, viewport.height)
  await page.render({ canvas: drawn.canvas, canvasContext: drawn.context, viewport }).promise
  return pixelsOf(drawn)
}

async function drawPicture(bytes: Uint8Array<ArrayBuffer>, type: string, longest: number): Promise<Pixels> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type }))
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height))
  const drawn = canvasOf(bitmap.width * scale, bitmap.height * scale)
  drawn.context.imageSmoothingQuality = 'high'
  drawn.context.drawImage(bitmap, 0, 0, drawn.canvas.width, drawn.canvas.height)
  bitmap.close()
  return pixelsOf(drawn)
}

class MarkReader {
  private readonly thread = new MarkThread()
  private readonly waiting = new Map<number, (answer: MarksAnswer) => void>()
  private asked = 0

  constructor() {
    this.thread.addEventListener('message', ({ data }: MessageEvent<MarksAnswer>) => {
      this.waiting.get(data.id)?.(data)
      this.waiting.delete(data.id)
    })
    this.thread.addEventListener('error', (event) => {
      for (const [id, answer] of this.waiting) answer({ id, texts: null, error: event.message || 'the reader of marks could not be started' })
      this.waiting.clear()
    })
  }

  async read(pixels: Pixels): Promise<readonly string[]> {
    const question: MarksQuestion = { id: ++this.asked, pixels }
    const answer = await new Promise<MarksAnswer>((resolve) => {
      this.waiting.set(question.id, resolve)
      this.thread.postMessage(question, [pixels.data.buffer])
    })
    if (answer.texts === null) throw new Error(answer.error)
    return answer.texts
  }

  close(): void {
    this.thread.terminate()
  }
}
