/** Form fields: text to be typed, and real signature fields, each with its own appearance. */
import { PDFString, type PDFContext, type PDFRef } from 'pdf-lib'
import { decimal } from './content.ts'
import { pdfText } from './embed.ts'
import type { FieldSpec } from './marks.ts'
import { COLOURS } from './paper.ts'

export interface PlacedField {
  readonly spec: FieldSpec
  readonly page: PDFRef
  /** Left, bottom, right, top on the page. */
  readonly rect: readonly [number, number, number, number]
  readonly struct_parent: number
}

const FORM_FONT = 'Sans'
const SIZE = 9.5
const PRINTS = 4
const HAS_SIGNATURES = 1

/** A field and its widget in one object. */
export function writeField(context: PDFContext, { spec, page, rect, struct_parent }: PlacedField, font: PDFRef): PDFRef {
  const [left, bottom, right, top] = rect
  const width = right - left
  const height = top - bottom
  const [ink, box, edge] = [COLOURS.ink, COLOURS.field, COLOURS.control]
  const drawing = [
    `${box.map(decimal).join(' ')} rg ${edge.map(decimal).join(' ')} RG 0.5 w`,
    `0.25 0.25 ${decimal(width - 0.5)} ${decimal(height - 0.5)} re B`,
    ...(spec.kind === 'text' ? ['/Tx BMC EMC'] : []),
  ].join('\n')
  const appearance = context.register(context.flateStream(drawing, {
    Type: 'XObject', Subtype: 'Form', FormType: 1, BBox: [0, 0, Number(decimal(width)), Number(decimal(height))],
    Resources: spec.kind === 'text' ? { Font: { [FORM_FONT]: font } } : {},
  }))
  const typed = spec.kind === 'text' ? { FT: 'Tx', DA: PDFString.of(`/${FORM_FONT} ${SIZE} Tf ${ink.map(decimal).join(' ')} rg`) } : { FT: 'Sig' }
  return context.register(context.obj({
    Type: 'Annot', Subtype: 'Widget', ...typed,
    T: pdfText(spec.name), TU: pdfText(spec.label), F: PRINTS, P: page,
    Rect: rect.map((one) => Number(decimal(one))), StructParent: struct_parent,
    MK: { BC: [...edge], BG: [...box] }, BS: { W: 0.5, S: 'S' }, AP: { N: appearance },
  }))
}

export function writeForm(context: PDFContext, fields: readonly PDFRef[], font: PDFRef, signed: boolean): PDFRef {
  return context.register(context.obj({
    Fields: [...fields], DR: { Font: { [FORM_FONT]: font } }, DA: PDFString.of(`/${FORM_FONT} ${SIZE} Tf 0 g`),
    ...(signed ? { SigFlags: HAS_SIGNATURES } : {}),
  }))
}
