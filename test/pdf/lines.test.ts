import { describe, expect, test } from 'vitest'
import { openFaces } from '../../src/pdf/faces.ts'
import type { BaseFace } from '../../src/pdf/index.ts'
import { breakLines, widthOf } from '../../src/pdf/lines.ts'
import { cleanText } from '../../src/pdf/text.ts'
import { fonts } from './fonts.ts'

const faces = openFaces(fonts)
const set = (text: string, measure: number, face: BaseFace = 'serif') => breakLines([{ text, face }], faces, 10, measure).map((line) => text.slice(line.from, line.until))

describe('lines', () => {
  test('are kerned: AVATAR is narrower than its letters', () => {
    const letters = [...'AVATAR'].reduce((sum, letter) => sum + widthOf([{ text: letter, face: 'serif' }], faces, 1000), 0)
    expect(Math.round(letters)).toBe(3921)
    expect(Math.round(widthOf([{ text: 'AVATAR', face: 'serif' }], faces, 1000))).toBe(3541)
  })
  test('set fi as one letter', () => {
    expect(faces.shape('serif', 'first').flatMap((word) => word.glyphs.map((glyph) => String.fromCodePoint(...glyph.code_points)))).toEqual(['fi', 'r', 's', 't'])
  })
  test('break at spaces and hyphens, and not at no-break spaces', () => {
    expect(set('a long-winded sentence of 30\u00a0minutes here', 80)).toEqual(['a long-winded ', 'sentence of ', '30\u00a0minutes here'])
  })
  test('hold every character once, and none is wider than the measure', () => {
    const text = 'In the twelve months to 30 October 2026 your despatch hall raised 118 of your 423 calls, about ten a month.'
    for (const measure of [40, 75, 120, 200, 900]) {
      expect(set(text, measure).join('')).toBe(text)
      for (const line of breakLines([{ text, face: 'serif' }], faces, 10, measure)) expect(line.width).toBeLessThanOrEqual(measure + 0.001)
    }
  })
  test('a word longer than a line is cut', () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(5)
    const lines = set(`A ${word} b`, 100)
    expect(lines.join('')).toBe(`A ${word} b`)
    expect(lines.length).toBeGreaterThan(8)
  })
  test('the last holds more than a short word where there is room', () => {
    const text = 'We keep the express response target for at least nine express calls in it'
    const measure = widthOf([{ text, face: 'serif' }], faces, 10) - 1
    expect(set(text, measure)).toEqual(['We keep the express response target for at least nine express ', 'calls in it'])
  })
  test('a newline ends a line, and an empty text is one line', () => {
    expect(set('Response,\nSilver', 300)).toEqual(['Response,\n', 'Silver'])
    expect(set('', 300)).toEqual([''])
  })
})

describe('characters', () => {
  test('are composed, and what is invisible is left out', () => {
    expect(cleanText('Z\u0307o\u0301l\u200b\u00ad\u202ec\u0301\tx\u0000')).toBe('Żólć x')
  })
  test('fall back to the other family', () => {
    expect([...'ŁŻΩж☑€'].map((letter) => faces.faceFor('serif', letter)).includes(null)).toBe(false)
    expect(faces.faceFor('serif_italic', '株')).toBeNull()
  })
})
