const SIZES: Readonly<Record<string, number>> = { lane: 13, took: 13, target: 12, inside: 12.5, 'pause-word': 12.5, left: 12.5, day: 12.5, tick: 11.5, change: 11.5 }

/** Advances of the site's face in its semibold, in ems, rounded from its own table. */
const advance = (letter: string): number => (/[ .,:;’'|!ijl]/.test(letter) ? 0.26 : /[frtI()]/.test(letter) ? 0.34 : /[mwMW–→]/.test(letter) ? 0.82 : /[A-Z]/.test(letter) ? 0.58 : 0.52)

interface TextBox {
  readonly words: string
  readonly x1: number
  readonly x2: number
  readonly y: number
  readonly size: number
}

/** Pairs of words that stand on each other, and words that leave the drawing, by an estimate of its own. */
export function overlaps(drawing: Element): string[] {
  const [, , width = 0] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const boxes = [...drawing.querySelectorAll('text')].map((element): TextBox => {
    const words = element.textContent ?? ''
    const size = SIZES[(element.getAttribute('class') ?? '').split(' ')[0] ?? ''] ?? 12
    const length = [...words].reduce((sum, letter) => sum + advance(letter), 0) * size
    const x = Number(element.getAttribute('x'))
    const anchor = element.getAttribute('text-anchor')
    const x1 = anchor === 'end' ? x - length : anchor === 'middle' ? x - length / 2 : x
    return { words, x1, x2: x1 + length, y: Number(element.getAttribute('y')), size }
  })
  return boxes.flatMap((one, i) => [
    ...(one.x1 < -1 || one.x2 > width + 1 ? [`${one.words} leaves the drawing`] : []),
    ...boxes.slice(i + 1).filter((other) => Math.abs(one.y - other.y) < 10 && one.x2 > other.x1 + 1 && other.x2 > one.x1 + 1).map((other) => `${one.words} on ${other.words}`),
  ])
}
