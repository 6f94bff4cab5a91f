/** What charts are drawn with. */
import { formatShortMonth } from '../../core/index.ts'
import { FIGURE_WIDTH, type Figure, type FigureInk, type FigureMark, type FigureText, type FigureTold, type Point, type Shape } from '../figure.ts'

/** Sizes of type in charts, in points. */
export const TYPE = { head: 9.5, label: 8.5, small: 7.5 } as const

/** What every chart is told beside its rows. */
export interface ChartLook {
  /** In points; the width of the page's text where it is left out. */
  readonly width?: number
  /** Stands above the drawing. */
  readonly title?: string
  /** How each number of it is computed, in a sentence. */
  readonly definition?: string
}

interface TextLook {
  readonly anchor?: FigureText['anchor']
  readonly size?: number
  readonly ink?: FigureInk
  readonly bold?: boolean
  readonly told?: FigureTold
}

/** Width of a text in the documents' sans, near enough to keep texts apart: its digits and most letters are half as wide as high. */
export const widthOfText = (text: string, size: number): number => [...text].reduce((sum, letter) => sum + (/[iljtfr.,:;'’| ]/u.test(letter) ? 0.28 : /[mwMWŵ—]/u.test(letter) ? 0.82 : /\p{Lu}/u.test(letter) ? 0.6 : /[\u3000-\u9fff\uac00-\ud7ff\uff00-\uffef]/u.test(letter) ? 1 : 0.5), 0) * size

/** The text, or what fits of it with dots. */
export function fitted(text: string, size: number, room: number): string {
  if (widthOfText(text, size) <= room) return text
  const letters = [...text]
  while (letters.length > 1 && widthOfText(`${letters.join('')}…`, size) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

export class Sketch {
  readonly shapes: Shape[] = []
  readonly width: number
  /** Where the drawing begins, below the title. */
  readonly top: number
  private readonly definition: string | undefined

  constructor({ width = FIGURE_WIDTH, title, definition }: ChartLook) {
    this.width = width
    this.definition = definition
    this.top = title === undefined ? 0 : 17
    if (title !== undefined) this.text(fitted(title, TYPE.head, width), 0, 9.5, { size: TYPE.head, bold: true })
  }

  line(from: Point, to: Point, ink: FigureInk, weight: number, dash?: readonly number[]): void {
    this.shapes.push({ kind: 'line', from, to, ink, weight, ...(dash === undefined ? {} : { dash }) })
  }

  polyline(points: readonly Point[], ink: FigureInk, weight: number): void {
    if (points.length > 1) this.shapes.push({ kind: 'polyline', points, ink, weight })
  }

  rect(x: number, y: number, width: number, height: number, fill: FigureInk, edge?: FigureInk): void {
    if (width > 0 && height > 0) this.shapes.push({ kind: 'rect', x, y, width, height, fill, ...(edge === undefined ? {} : { edge }) })
  }

  mark(mark: FigureMark, at: Point, size: number, ink: FigureInk, filled: boolean): void {
    this.shapes.push({ kind: 'mark', mark, at, size, ink, filled })
  }

  text(text: string, x: number, y: number, { anchor = 'start', size = TYPE.small, ink = 'ink', bold = false, told }: TextLook = {}): void {
    this.shapes.push({ kind: 'text', x, y, size, anchor, ink, text, ...(bold ? { bold: true } : {}), ...(told === undefined ? {} : { told }) })
  }

  /** A number that is computed again by its name. */
  told(name: string, value: FigureTold['value']): FigureTold {
    return { name, value, ...(this.definition === undefined ? {} : { definition: this.definition }) }
  }

  figure(height: number, label: string): Figure {
    return { width: this.width, height, label, shapes: this.shapes }
  }
}

interface MonthLabel {
  /** `Mar`; null where there is no room. */
  readonly month: string | null
  /** Below the first of each year. */
  readonly year: string | null
}

/** Names of months that keep apart, the last always among them. @param months `YYYY-MM`, in order @param column width of one, in points */
export function monthLabels(months: readonly string[], column: number): readonly MonthLabel[] {
  const every = Math.max(1, Math.ceil(20 / column))
  let said = ''
  return months.map((month, index) => {
    if ((months.length - 1 - index) % every !== 0) return { month: null, year: null }
    const year = month.slice(0, 4)
    const label = { month: formatShortMonth(month).slice(0, 3), year: year === said ? null : year }
    said = year
    return label
  })
}
