/** Pixels to what the QR codes in them say. */
import { readBarcodes, type ReaderOptions } from 'zxing-wasm/reader'
import type { Pixels } from './returned.ts'

const HOW: ReaderOptions = { formats: ['QRCode'], tryHarder: true, tryRotate: true, tryInvert: false, tryDownscale: true, maxNumberOfSymbols: 4 }

/** The wasm module is prepared beforehand, each place by its own means. */
export async function readMarks({ data, width, height }: Pixels): Promise<string[]> {
  const found = await readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData, HOW)
  return found.filter(({ isValid }) => isValid).map(({ text }) => text)
}
