export interface Box {
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
}

const NARROW = /[ .,:;'’|!ijltfrI()→\u00a0]/
const WIDE = /[mwMW–—…]/
const CAPITAL = /[A-ZÀ-Þ]/

/** Pixels that words take at a font size, a little more than they do in the site's face. */
export function widthOf(words: string, size: number): number {
  let units = 0
  for (const letter of words) units += NARROW.test(letter) ? 0.32 : WIDE.test(letter) ? 0.85 : CAPITAL.test(letter) ? 0.62 : 0.54
  return units * size
}

/** Where words stand: at `x` by their anchor, on the line `y`. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export function boxOf(words: string, size: number, { x, y, anchor }: Spot): Box {
  const width = widthOf(words, size)
  const x1 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x1, x2: x1 + width, y1: y - size * 0.8, y2: y + size * 0.25 }
}

/** What is taken on a drawing, so that no words stand on others. */
export class LabelRoom {
  #taken: Box[] = []

  constructor(readonly width: number) {}

  /** Keeps others off that place. */
  take(box: Box): void {
    this.#taken.push(box)
  }

  free(box: Box): boolean {
    if (box.x1 < -0.5 || box.x2 > this.width + 0.5) return false
    return this.#taken.every((other) => box.x2 + 4 <= other.x1 || box.x1 >= other.x2 + 4 || box.y2 <= other.y1 || box.y1 >= other.y2)
  }

  /** Moves a place sideways, so that the words stay on the drawing. */
  within(words: string, size: number, spot: Spot): Spot {
    const { x1, x2 } = boxOf(words, size, spot)
    return { ...spot, x: spot.x + Math.max(0, -x1) - Math.max(0, x2 - this.width) }
  }

  /** Takes the first of these places that is free, longer words before shorter ones; null where none is. */
  place(wordings: readonly string[], size: number, spots: readonly Spot[]): { readonly words: string; readonly spot: Spot } | null {
    for (const words of wordings) {
      if (words === '') continue
      for (const spot of spots) {
        const box = boxOf(words, size, spot)
        if (!this.free(box)) continue
        this.take(box)
        return { words, spot }
      }
    }
    return null
  }
}
