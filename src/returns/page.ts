/** One page of an opened file: its text where it stands, and whether it is a picture. */
import type { PDFPageProxy } from 'pdfjs-dist'
import type { Piece } from './head.ts'
import type { Operators } from './returned.ts'

export async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const view = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return []
    const [, , , , left, base] = item.transform as readonly number[]
    const [x, y] = view.convertToViewportPoint(left ?? 0, base ?? 0) as readonly number[]
    return [{ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, height: item.height || 8 }]
  })
}

type Matrix = readonly [number, number, number, number, number, number]

const AS_IT_IS: Matrix = [1, 0, 0, 1, 0, 0]
const MOST_OF_IT = 0.5

/** A picture lies on more than half of the page: a scan, with text laid over it or not. */
export async function isPicture(page: PDFPageProxy, on: Operators): Promise<boolean> {
  const images = [on.paintImageXObject, on.paintInlineImageXObject, on.paintImageMaskXObject]
  const { fnArray, argsArray } = await page.getOperatorList()
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const enough = Math.abs((right - left) * (top - bottom)) * MOST_OF_IT
  const kept: Matrix[] = []
  let now = AS_IT_IS
  for (const [index, operator] of fnArray.entries()) {
    if (operator === on.save || operator === on.paintFormXObjectBegin) kept.push(now)
    if (operator === on.restore || operator === on.paintFormXObjectEnd) now = kept.pop() ?? AS_IT_IS
    const given: unknown = operator === on.transform ? argsArray[index] : operator === on.paintFormXObjectBegin ? (argsArray[index] as readonly unknown[] | null)?.[0] : null
    if (isMatrix(given)) now = times(now, given)
    if (images.includes(operator) && Math.abs(now[0] * now[3] - now[1] * now[2]) > enough) return true
  }
  return false
}

function isMatrix(value: unknown): value is Matrix {
  return (Array.isArray(value) || value instanceof Float32Array) && value.length === 6 && [...value].every((one) => typeof one === 'number')
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
