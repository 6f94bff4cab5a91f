/** Scans without a browser: pages drawn by poppler, worn by arithmetic, read by the same reader of marks. */
import { describe, expect, test } from 'vitest'
import { readReturned } from '../../src/returns/index.ts'
import { supplementPdf } from '../pdf/supplement.ts'
import { random } from '../support/random.ts'
import { seeing } from './node-deps.ts'
import { hasPoppler, jpegOf, lowerPart, print, scan, scannedPdf } from './scan.ts'

/** Five at each fineness, askew by up to three degrees either way, grainy, kept as small JPEGs. */
const SCANS = ((): { dpi: number; turn: number; noise: number; quality: number; seed: number }[] => {
  const { next, int } = random(2026)
  return [100, 150, 200, 300].flatMap((dpi) => Array.from({ length: 5 }, () => ({ dpi, turn: next() * 6 - 3, noise: int(4, 16), quality: int(40, 80), seed: int(1, 1e6) })))
})()

describe.skipIf(!hasPoppler || seeing === null)('marks on scans', () => {
  test('are read on all of twenty, at 100 to 300 dots an inch', async () => {
    const made = await supplementPdf()
    const part = lowerPart(print(made.bytes)[0]!, 0.3)
    const read: (string | null)[] = []
    for (const { dpi, quality, ...worn } of SCANS) {
      const bytes = await scannedPdf([{ jpeg: await jpegOf(scan(part, { dpi, ...worn }), quality), dpi }])
      const { number, found_by } = await readReturned({ name: 'scan.pdf', bytes }, seeing!)
      read.push(found_by === 'mark' ? number : null)
    }
    expect(read).toEqual(SCANS.map(() => made.number))
  }, 120_000)

  test('win over letters that a scanner recognised wrongly', async () => {
    const { PDFDocument } = await import('pdf-lib')
    const made = await supplementPdf()
    const [first] = print(made.bytes)
    const pdf = await PDFDocument.load(await scannedPdf([{ jpeg: await jpegOf(scan(first!, { dpi: 150, turn: 0.5, noise: 8, seed: 3 })), dpi: 150 }]))
    pdf.getPage(0).drawText('Supplement 8888-0000', { x: 440, y: 800, size: 8.5, opacity: 0 })
    const { number, found_by, scanned } = await readReturned({ name: 'scan.pdf', bytes: new Uint8Array(await pdf.save()) }, seeing!)
    expect([number, found_by, scanned]).toEqual([made.number, 'mark', true])
  }, 60_000)

  test('are missing where the foot was cut off: a sentence says what was looked for', async () => {
    const made = await supplementPdf()
    const [first] = print(made.bytes)
    const cut = { ...first!, height: Math.round(first!.height * 0.9), data: first!.data.subarray(0, first!.width * Math.round(first!.height * 0.9)) }
    const bytes = await scannedPdf([{ jpeg: await jpegOf(scan(cut, { dpi: 100, turn: 0, noise: 5, seed: 4 })), dpi: 100 }])
    expect((await readReturned({ name: 'cut.pdf', bytes }, seeing!)).sentences).toEqual([
      'cut.pdf is a scan: what was filled in by hand cannot be read from it.',
      'No document number was found in cut.pdf: not in its metadata, and neither at the head nor in a mark at the foot of 1 page (expected such as 1F2E-3D4C).',
    ])
  }, 60_000)
})
