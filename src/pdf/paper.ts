/** Sizes in points. */
export const MM = 72 / 25.4

export type PaperName = 'A4' | 'Letter'

export interface Paper {
  readonly name: PaperName
  readonly width: number
  readonly height: number
  readonly top: number
  readonly side: number
  readonly foot: number
}

export const PAPERS: Readonly<Record<PaperName, Paper>> = {
  A4: { name: 'A4', width: 210 * MM, height: 297 * MM, top: 22 * MM, side: 24 * MM, foot: 25 * MM },
  Letter: { name: 'Letter', width: 612, height: 792, top: 64.8, side: 72, foot: 72 },
}

/** Clause numbers hang in it. */
export const GUTTER = 9.5 * MM

export function bodyWidth(paper: Paper): number {
  return paper.width - 2 * paper.side
}

export function bodyHeight(paper: Paper): number {
  return paper.height - paper.top - paper.foot
}

export interface TextStyle {
  readonly size: number
  readonly leading: number
}

export const STYLES = {
  title: { size: 20, leading: 23.5 },
  subtitle: { size: 11.5, leading: 15.75 },
  heading: { size: 11.5, leading: 15 },
  subheading: { size: 10, leading: 14.5 },
  body: { size: 10, leading: 14.5 },
  party: { size: 9.75, leading: 13.5 },
  table: { size: 9.5, leading: 12.75 },
  table_head: { size: 9, leading: 12 },
  note: { size: 8.5, leading: 11.5 },
  running: { size: 8.5, leading: 11 },
} as const satisfies Record<string, TextStyle>

/** Fractions of red, green and blue. */
export type Colour = readonly [number, number, number]

const grey = (hex: number): Colour => [((hex >> 16) & 255) / 255, ((hex >> 8) & 255) / 255, (hex & 255) / 255]

export const COLOURS = {
  ink: grey(0x1a1d21),
  second: grey(0x454b53),
  third: grey(0x545a62),
  rule: grey(0xb9bcc0),
  hairline: grey(0xcfd1d4),
  control: grey(0x85888c),
  field: grey(0xf7f8fa),
} as const
