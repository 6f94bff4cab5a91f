import { beforeAll, describe, expect, test } from 'vitest'
import { mirrored, type PlacedWord } from '../../src/pdf/bidi.ts'
import { openFaces, type Faces } from '../../src/pdf/faces.ts'
import { breakLines, saidBy, widthOf } from '../../src/pdf/lines.ts'
import { loadFonts } from '../../src/pdf/load-fonts.ts'
import { spansOf, type Span } from '../../src/pdf/text.ts'
import { fontsOnDemand } from './scripts.ts'

const { fonts } = fontsOnDemand()
let faces: Faces
beforeAll(async () => {
  await loadFonts(fonts, ['אب'])
  faces = openFaces(fonts)
})

const set = (spans: readonly Span[], measure = 1000) => breakLines(spans, faces, 10, measure)
/** As it stands on the page, from left to right. */
const seen = (text: string | readonly Span[]): string => set(typeof text === 'string' ? [{ text, face: 'serif' }] : text)
  .map((line) => line.words.map((word) => ((word as PlacedWord).place?.level ?? 0) % 2 === 1 ? [...mirrored(word.text)].reverse().join('') : word.text).join('')).join('\n')

describe('lines with letters that read from the right', () => {
  test('turn what reads from the right, and leave figures as they are', () => {
    expect(seen('For אבג דה 24 ול')).toBe('For לו 24 הד גבא')
    expect(seen('אבג 12, דה')).toBe('הד ,12 גבא')
    expect(seen('אבג')).toBe('גבא')
  })
  test('are set from the left where their own text is English', () => {
    expect(seen('The אבג company')).toBe('The גבא company')
    expect(seen('אבג Ltd')).toBe('Ltd גבא')
  })
  test('keep a field apart from its neighbours', () => {
    expect(seen(spansOf([{ text: 'In ' }, { text: 'אבג (UK) דה', field: 'client.name' }, { text: ', 5 days' }], 'serif'))).toBe('In הד (UK) גבא, 5 days')
    expect(seen(spansOf([{ text: 'אב', field: 'a.b' }, { text: 'גד', field: 'a.c' }], 'serif'))).toBe('באדג')
  })
  test('say what they say as it is read', () => {
    const text = 'For אבג (UK) 24, دال and more'
    for (const measure of [20, 45, 70, 1000]) expect(set([{ text, face: 'serif' }], measure).map(saidBy).join('')).toBe(text)
  })
  test('hold every letter once, and none is wider than the measure', () => {
    const text = 'שלום שָׁלוֹם عليكم (2024) 12:30 الاتصالات Latin אבגדהוזחטיכלמנסעפצקרשת'
    for (const measure of [15, 33, 64, 120, 400]) {
      const lines = set([{ text, face: 'serif' }], measure)
      expect(lines.map((line) => text.slice(line.from, line.until)).join('')).toBe(text)
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(measure + 0.001)
    }
  })
  test('are as wide as they are measured', () => {
    for (const text of ['אבג (דה) 24', 'الاتصالات السعودية STC', 'ab גד']) expect(set([{ text, face: 'sans' }])[0]?.width).toBeCloseTo(widthOf([{ text, face: 'sans' }], faces, 10), 6)
  })
})

describe('letters', () => {
  test('join in Arabic: the same letter has other forms at the start, in the middle and at the end', () => {
    const [word] = faces.shape('serif', 'ببب', 'rtl')
    expect(new Set(word?.glyphs.map(({ id }) => id)).size).toBe(3)
    expect(faces.shape('serif', 'لا', 'rtl')[0]?.glyphs).toHaveLength(1)
  })
  test('carry their marks above the line', () => {
    const glyphs = faces.shape('serif', 'مّ', 'rtl').flatMap((word) => word.glyphs)
    expect(glyphs.map(({ advance, rise }) => [advance > 0, rise === 0])).toEqual([[false, false], [true, true]])
  })
  test('have brackets drawn as their mirror image', () => {
    const brackets = faces.shape('serif', '(', 'rtl')[0]?.glyphs[0]?.id
    expect(brackets).toBe(faces.shape('serif', ')')[0]?.glyphs[0]?.id)
  })
})

describe('Chinese lines', () => {
  test('end between any two letters, and never before a comma or within brackets’ edges', async () => {
    await loadFonts(fonts, ['北京'])
    const text = '北京市海淀区中关村大街一百二十八号，创新大厦（甲座）十二层'
    const chinese = openFaces(fonts, [text])
    for (let measure = 30; measure < 160; measure += 7) {
      const lines = breakLines([{ text, face: 'sans' }], chinese, 10, measure).map((line) => text.slice(line.from, line.until))
      expect(lines.join('')).toBe(text)
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，）]/)
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/（$/)
    }
  })
})
