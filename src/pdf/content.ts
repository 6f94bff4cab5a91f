/** A page's operators, as text. */
import type { EmbeddedFaces } from './embed.ts'
import type { Line } from './lines.ts'
import type { Colour } from './paper.ts'

/** At most three decimals: a viewer sees no more. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

export class PageContent {
  private readonly operators: string[] = []
  private readonly faces: EmbeddedFaces
  private open = false
  private colour = ''

  constructor(faces: EmbeddedFaces) {
    this.faces = faces
  }

  /** What follows is a part of the document, marked for the tree of tags. */
  beginMarked(type: string, id: number): void {
    this.endMarked()
    this.operators.push(`/${type} <</MCID ${id}>> BDC`)
    this.open = true
  }

  /** What follows is not read: rules, headers, page numbers. */
  beginArtifact(kind: 'Header' | 'Footer' | null): void {
    this.endMarked()
    this.operators.push(kind === null ? '/Artifact BMC' : `/Artifact <</Type /Pagination /Subtype /${kind}>> BDC`)
    this.open = true
  }

  endMarked(): void {
    if (this.open) this.operators.push('EMC')
    this.open = false
  }

  /** A line with its left end at `x`, its baseline at `y` from the page's foot. */
  text(line: Line, x: number, y: number, size: number, colour: Colour): void {
    if (line.words.length === 0) return
    this.fill(colour)
    this.operators.push(`BT 1 0 0 1 ${decimal(x)} ${decimal(y)} Tm`)
    let face = ''
    let rise = 0
    let array: string[] = []
    let hex = ''
    const flushHex = () => {
      if (hex !== '') array.push(`<${hex}>`)
      hex = ''
    }
    const flush = () => {
      flushHex()
      if (array.length > 0) this.operators.push(`[${array.join('')}] TJ`)
      array = []
    }
    const shift = (thousandths: number) => {
      if (Math.abs(thousandths) < 0.05) return
      flushHex()
      array.push(decimal(-thousandths))
    }
    for (const word of line.words) {
      if (word.face !== face) {
        flush()
        face = word.face
        this.operators.push(`/${this.faces.resource(word.face)} ${decimal(size)} Tf`)
      }
      for (const glyph of word.glyphs) {
        if (glyph.rise !== rise) {
          flush()
          rise = glyph.rise
          this.operators.push(`${decimal(rise * (size / 1000))} Ts`)
        }
        shift(glyph.offset)
        hex += this.faces.code(word.face, glyph)
        shift(glyph.advance - glyph.own_advance - glyph.offset)
      }
    }
    flush()
    if (rise !== 0) this.operators.push('0 Ts')
    this.operators.push('ET')
  }

  /** Operators that leave the state as it was. */
  paths(operators: string): void {
    this.operators.push(operators)
  }

  rule(x: number, y: number, width: number, weight: number, colour: Colour): void {
    this.fill(colour)
    this.operators.push(`${decimal(x)} ${decimal(y - weight / 2)} ${decimal(width)} ${decimal(weight)} re f`)
  }

  /** Rectangles one unit high as a single path, so that no seam shows between them. A unit is `size / units` points. */
  squares(x: number, y: number, size: number, units: number, stretches: readonly { readonly x: number; readonly y: number; readonly width: number }[], colour: Colour): void {
    this.fill(colour)
    const unit = (size / units).toFixed(5)
    this.operators.push(`q ${unit} 0 0 ${unit} ${decimal(x)} ${decimal(y)} cm`, stretches.map((one) => `${one.x} ${one.y} ${one.width} 1 re`).join(' '), 'f Q')
  }

  private fill(colour: Colour): void {
    const operator = `${colour.map(decimal).join(' ')} rg`
    if (operator === this.colour) return
    this.operators.push(operator)
    this.colour = operator
  }

  toString(): string {
    this.endMarked()
    return `${this.operators.join('\n')}\n`
  }
}
