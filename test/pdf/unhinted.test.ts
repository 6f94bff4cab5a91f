import { create, type Font } from '@cantoo/fontkit'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { FONT_PATHS } from '../../src/pdf/index.ts'
import { withoutHints } from '../../src/pdf/unhinted.ts'

const { resolve } = createRequire(import.meta.url)

function opened(bytes: Uint8Array): Font {
  const font = create(bytes)
  if (!('glyphForCodePoint' in font)) throw new Error('a collection')
  return font
}

/** A subset of letters, plain and put together of others. */
function subsetOf(face: 'sans' | 'serif', text: string): { subset: Uint8Array; font: Font; ids: number[] } {
  const font = opened(readFileSync(resolve(FONT_PATHS[face])))
  const subset = font.createSubset()
  const ids = [...text].map((letter) => subset.includeGlyph(font.glyphForCodePoint(letter.codePointAt(0) ?? 0)?.id ?? 0))
  return { subset: subset.encode(), font, ids }
}

const TEXT = 'AaBbÄÖÜŁéñçQ&@§€Ωж½ǺỆ .,–'
const tablesOf = (program: Uint8Array): string[] => Array.from({ length: (program[4] ?? 0) * 256 + (program[5] ?? 0) }, (_, nth) => String.fromCharCode(...program.subarray(12 + nth * 16, 16 + nth * 16)))

describe.each(['sans', 'serif'] as const)('a subset of the %s face without instructions', (face) => {
  const { subset, font, ids } = subsetOf(face, TEXT)
  const bare = withoutHints(subset)

  test('draws every letter as the face does, with its width', () => {
    const again = opened(bare)
    ids.forEach((id, nth) => {
      const [own, given] = [again.getGlyph(id), font.glyphForCodePoint(TEXT.codePointAt(nth) ?? 0)]
      expect([TEXT[nth], own?.path.toSVG(), own?.advanceWidth]).toEqual([TEXT[nth], given?.path.toSVG(), given?.advanceWidth])
    })
  })

  test('holds no instructions, and stays as it is without them', () => {
    expect(tablesOf(bare).filter((tag) => ['cvt ', 'fpgm', 'prep'].includes(tag))).toEqual([])
    expect(withoutHints(bare)).toEqual(bare)
  })

  test('adds up to the sum that a whole font has', () => {
    const view = new DataView(bare.buffer, bare.byteOffset, bare.byteLength)
    let sum = 0
    for (let at = 0; at < bare.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
    expect(sum).toBe(0xb1b0afba)
  })
})

test('the sans face, which is written for coarse screens too, becomes much smaller', () => {
  const { subset } = subsetOf('sans', TEXT)
  expect(withoutHints(subset).length / subset.length).toBeLessThan(0.75)
})

test('what is no font with outlines is refused', () => {
  expect(() => withoutHints(new Uint8Array(12))).toThrow('font program without outlines')
})
