/** Scans made by arithmetic: a page drawn as a printer would, laid askew on the glass, read with noise, kept as a JPEG. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { random as seeded } from '../support/random.ts'

export const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined

export interface Grey {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

export interface Scan {
  /** Dots an inch. */
  readonly dpi: number
  /** Degrees by which the page lies askew, against the clock. */
  readonly turn: number
  /** Standard deviation of the noise, of 255 greys. */
  readonly noise: number
  readonly seed: number
  /** The page came in upside down. */
  readonly upside_down?: boolean
}

const PRINTED = 300
const [PAPER, INK] = [243, 38]

/** Pages as the printer drew them. */
export function print(pdf: Uint8Array): Grey[] {
  const folder = mkdtempSync(join(tmpdir(), 'goodterms-scan-'))
  try {
    writeFileSync(join(folder, 'in.pdf'), pdf)
    const { status, stderr } = spawnSync('pdftoppm', ['-r', String(PRINTED), '-gray', join(folder, 'in.pdf'), join(folder, 'page')], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    const pages: Grey[] = []
    for (let page = 1; ; page += 1) {
      try {
        pages.push(readPgm(readFileSync(join(folder, `page-${page}.pgm`))))
      } catch {
        return pages
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function readPgm(bytes: Buffer): Grey {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 60).toString('latin1')) ?? []
  if (head === undefined) throw new Error('no PGM')
  return { width: Number(width), height: Number(height), data: bytes.subarray(head.length) }
}

/** The lower part of a page, where its mark stands. */
export function lowerPart({ width, height, data }: Grey, share: number): Grey {
  const kept = Math.round(height * share)
  return { width, height: kept, data: data.subarray((height - kept) * width) }
}

/** Each dot is the mean of what the glass shows of it, through a lens that is not quite sharp. */
export function scan(page: Grey, { dpi, turn, noise, seed, upside_down = false }: Scan): Grey {
  const random = seeded(seed).next
  const step = PRINTED / dpi
  const [width, height] = [Math.round(page.width / step), Math.round(page.height / step)]
  const angle = (turn + (upside_down ? 180 : 0)) * Math.PI / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [shift_x, shift_y] = [(random() - 0.5) * 20, (random() - 0.5) * 20]
  const taps = Math.max(2, Math.ceil(step * 1.3))
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0
      for (let i = 0; i < taps; i += 1) {
        for (let j = 0; j < taps; j += 1) {
          const dx = (x + 0.5 + ((i + 0.5) / taps - 0.5) * 1.4 - width / 2) * step
          const dy = (y + 0.5 + ((j + 0.5) / taps - 0.5) * 1.4 - height / 2) * step
          const from_x = Math.floor(dx * cos - dy * sin + page.width / 2 + shift_x)
          const from_y = Math.floor(dx * sin + dy * cos + page.height / 2 + shift_y)
          sum += from_x < 0 || from_y < 0 || from_x >= page.width || from_y >= page.height ? 255 : page.data[from_y * page.width + from_x]!
        }
      }
      const light = INK + (sum / (taps * taps)) / 255 * (PAPER - INK)
      const grain = (random() + random() + random() + random() - 2) * Math.sqrt(3) * noise
      data[y * width + x] = Math.max(0, Math.min(255, Math.round(light + grain)))
    }
  }
  return { width, height, data }
}

export async function jpegOf({ width, height, data }: Grey, quality = 60): Promise<Uint8Array> {
  const { createCanvas } = await import('@napi-rs/canvas')
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(width, height)
  const opaque = new Uint32Array(image.data.buffer)
  for (let index = 0; index < data.length; index += 1) opaque[index] = (data[index]! * 0x10101 | 0xff000000) >>> 0
  context.putImageData(image, 0, 0)
  return new Uint8Array(canvas.toBuffer('image/jpeg', quality))
}

/** A file of pictures, as a scanner writes it. */
export async function scannedPdf(pages: readonly { readonly jpeg: Uint8Array; readonly dpi: number }[]): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create()
  for (const { jpeg, dpi } of pages) {
    const image = await pdf.embedJpg(jpeg)
    const [width, height] = [image.width / dpi * 72, image.height / dpi * 72]
    pdf.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height })
  }
  return new Uint8Array(await pdf.save())
}
