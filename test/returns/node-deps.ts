/** What Node lends for reading returned files, for tests. */
import { readFileSync } from 'node:fs'
import type { Canvas } from '@napi-rs/canvas'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { prepareZXingModule } from 'zxing-wasm/reader'
import type { Pixels, ReturnDeps, Sight } from '../../src/returns/index.ts'
import { readMarks } from '../../src/returns/marks.ts'

const wasm = readFileSync(new URL('../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm', import.meta.url))
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })

/** Comes with pdf.js where the machine can have it. */
const canvases = await import('@napi-rs/canvas').catch(() => null)

const openPdf = (data: Uint8Array<ArrayBuffer>) => getDocument({ data, verbosity: 0, isEvalSupported: false, disableFontFace: true })

function pixelsOf(canvas: Canvas): Pixels {
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  return { data: new Uint8ClampedArray(data), width, height }
}

const sightWith = ({ createCanvas, loadImage }: NonNullable<typeof canvases>): Sight => ({
  async page(page, longest) {
    const { width, height } = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: longest / Math.max(width, height) })
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, canvasContext: canvas.getContext('2d') as unknown as CanvasRenderingContext2D, viewport }).promise
    return pixelsOf(canvas)
  },
  async picture(bytes, _type, longest) {
    const image = await loadImage(bytes)
    const scale = Math.min(1, longest / Math.max(image.width, image.height))
    const canvas = createCanvas(Math.round(image.width * scale), Math.round(image.height * scale))
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
    return pixelsOf(canvas)
  },
  marks: readMarks,
})

export const blind: ReturnDeps = { openPdf, operators: OPS, sight: null }
export const seeing: ReturnDeps | null = canvases === null ? null : { ...blind, sight: sightWith(canvases) }
