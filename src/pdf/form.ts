/** Form fields: each with its own appearance, so that no viewer has to invent one. */
import { PDFName, PDFString, type PDFContext, type PDFObject, type PDFRef } from 'pdf-lib'
import { decimal } from './content.ts'
import { pdfText } from './embed.ts'
import { circleLook, openingLook, tickLook } from './field-looks.ts'
import { widgetKey, type FieldSpec } from './marks.ts'
import { COLOURS } from './paper.ts'

export interface PlacedField {
  readonly spec: FieldSpec
  readonly page: PDFRef
  /** Left, bottom, right, top on the page. */
  readonly rect: readonly [number, number, number, number]
  readonly struct_parent: number
}

export interface WrittenFields {
  /** What the form lists; circles of a question stand under one field. */
  readonly fields: readonly PDFRef[]
  /** By `widgetKey`. */
  readonly widgets: ReadonlyMap<string, PDFRef>
}

/** Circles that answer a question together. */
interface Group {
  readonly ref: PDFRef
  readonly kids: PDFRef[]
  readonly spec: FieldSpec & { readonly kind: 'circle' }
}

const FORM_FONT = 'Sans'
const SIZE = 9.5
const PRINTS = 4
const HAS_SIGNATURES = 1
// Bits of /Ff: ISO 32000-1, tables 226, 228 and 230.
const MULTILINE = 1 << 12
const RADIO = 1 << 15
const COMBO = 1 << 17
/** State of a tick that is set. */
const TICKED = 'Yes'

/** Letters that every viewer reads in a name alike, no longer than one may be. */
const PLAIN = /^[\x21-\x7e](?:[\x20-\x7e]{0,98}[\x21-\x7e])?$/

const DEFAULT_LOOK = PDFString.of(`/${FORM_FONT} ${SIZE} Tf ${COLOURS.ink.map(decimal).join(' ')} rg`)

export function writeFields(context: PDFContext, placed: readonly PlacedField[], font: PDFRef): WrittenFields {
  const widgets = new Map<string, PDFRef>()
  const fields: PDFRef[] = []
  const groups = new Map<string, Group>()
  for (const field of placed) {
    const { spec } = field
    if (spec.kind !== 'circle') {
      const ref = context.register(context.obj({ T: pdfText(spec.name), ...widget(field), ...own(context, field, spec, font) }))
      widgets.set(widgetKey(spec), ref)
      fields.push(ref)
      continue
    }
    const group: Group = groups.get(spec.name) ?? { ref: context.nextRef(), kids: [], spec }
    if (group.kids.length === 0) fields.push(group.ref)
    groups.set(spec.name, group)
    const kid = context.register(context.obj({ ...widget(field), Parent: group.ref, ...states(context, field, stateNames(spec.options).names[spec.nth] ?? '', circleLook, 'l') }))
    group.kids.push(kid)
    widgets.set(widgetKey(spec), kid)
  }
  for (const { ref, kids, spec } of groups.values()) {
    context.assign(ref, context.obj({
      FT: 'Btn', Ff: RADIO, T: pdfText(spec.name), TU: pdfText(spec.question), V: 'Off', Kids: kids,
      ...(stateNames(spec.options).numbered ? { Opt: spec.options.map(pdfText) } : {}),
    }))
  }
  return { fields, widgets }
}

export function writeForm(context: PDFContext, fields: readonly PDFRef[], font: PDFRef, signed: boolean): PDFRef {
  return context.register(context.obj({
    Fields: [...fields], DR: { Font: { [FORM_FONT]: font } }, DA: PDFString.of(`/${FORM_FONT} ${SIZE} Tf 0 g`),
    ...(signed ? { SigFlags: HAS_SIGNATURES } : {}),
  }))
}

type Entries = Record<string, PDFObject | string | number | number[] | Record<string, PDFObject | string | number | number[]>>

/** What every widget has. */
function widget({ spec, page, rect, struct_parent }: PlacedField): Entries {
  return {
    Type: 'Annot', Subtype: 'Widget', TU: pdfText(spec.label), F: PRINTS, P: page,
    Rect: rect.map((one) => Number(decimal(one))), StructParent: struct_parent, BS: { W: 0, S: 'S' },
  }
}

/** What a field of its kind has beside. Its box is on the page; its appearance is what is typed, and so empty. */
function own(context: PDFContext, field: PlacedField, spec: Exclude<FieldSpec, { kind: 'circle' }>, font: PDFRef): Entries {
  const [width, height] = sizeOf(field)
  const typed = (drawing: string) => ({ N: stream(context, `${drawing}/Tx BMC EMC`, width, height, { Font: { [FORM_FONT]: font } }) })
  switch (spec.kind) {
    case 'signature': return { FT: 'Sig', AP: { N: stream(context, '', width, height, {}) } }
    case 'text': return { FT: 'Tx', DA: DEFAULT_LOOK, AP: typed('') }
    case 'lines': return { FT: 'Tx', Ff: MULTILINE, DA: DEFAULT_LOOK, AP: typed('') }
    case 'choice': return { FT: 'Ch', Ff: COMBO, DA: DEFAULT_LOOK, Opt: context.obj(spec.options.map(pdfText)), AP: typed(`${openingLook(width, height)}\n`) }
    case 'tick': return { FT: 'Btn', V: 'Off', ...states(context, field, TICKED, tickLook, '4') }
  }
}

/** Appearances of a box or circle, set and not; `sign` is its ZapfDingbats letter, for a viewer that draws its own. */
function states(context: PDFContext, field: PlacedField, on: string, look: (width: number, height: number, set: boolean) => string, sign: string): Entries {
  const [width, height] = sizeOf(field)
  const normal = context.obj({})
  normal.set(PDFName.of(escaped(on)), stream(context, look(width, height, true), width, height, {}))
  normal.set(PDFName.of('Off'), stream(context, look(width, height, false), width, height, {}))
  return { AS: 'Off', MK: { CA: PDFString.of(sign) }, AP: context.obj({ N: normal }) }
}

/**
 * Names of the states of circles: the options' own text, so that any reader reads what was chosen;
 * their numbers, with the texts in /Opt, where one cannot be a name in every viewer. Not both: some
 * readers take a name of digits beside /Opt for a place in it.
 */
function stateNames(options: readonly string[]): { readonly names: readonly string[]; readonly numbered: boolean } {
  const plain = options.every((option) => PLAIN.test(option) && option !== 'Off') && new Set(options).size === options.length
  return plain ? { names: options, numbered: false } : { names: options.map((_, nth) => String(nth)), numbered: true }
}

/** As PDFName takes it: a `#` of the text is no escape. */
const escaped = (name: string): string => name.replace(/#/g, '#23')

function stream(context: PDFContext, drawing: string, width: number, height: number, resources: Record<string, Record<string, PDFRef>>): PDFRef {
  return context.register(context.flateStream(drawing, {
    Type: 'XObject', Subtype: 'Form', FormType: 1, BBox: [0, 0, Number(decimal(width)), Number(decimal(height))], Resources: resources,
  }))
}

function sizeOf({ rect: [left, bottom, right, top] }: PlacedField): [number, number] {
  return [right - left, top - bottom]
}
