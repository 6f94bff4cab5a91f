import { inflateSync } from 'node:zlib'
import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { markText, readMarkText } from '../../src/pdf/identity.ts'
import { MARK_SIDE, markPlace, markShape } from '../../src/pdf/mark.ts'
import { PAPERS } from '../../src/pdf/paper.ts'
import { JSDOM } from 'jsdom'
import { drawPage, type Block } from '../../src/document/index.ts'
import { layoutPages } from '../../src/pdf/index.ts'
import { fonts } from './fonts.ts'
import { blocksPdf, clause, heading, paragraph, signatures } from './supplement.ts'

const at = { file: 'test', line: 1 }
const page_break: Block = { kind: 'page_break', at }

/** Operators of each page, in order. */
function pagesOf(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1')
  return [...text.matchAll(/stream\r?\n([^]*?)endstream/g)].flatMap(([, body = '']) => {
    try {
      const inflated = inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
      return inflated.includes('/Artifact') ? [inflated] : []
    } catch {
      return []
    }
  })
}

const marked = async (blocks: readonly Block[]): Promise<boolean[]> => pagesOf((await blocksPdf(blocks)).bytes).map((page) => / 1 re\nf Q/.test(page))

describe('the mark', () => {
  test('stands on the first page and on those that people sign, and on no other', async () => {
    expect(await marked([paragraph('One.'), page_break, paragraph('Two.'), page_break, heading('1', 'Sign'), signatures(), page_break, clause('2', 'Four.')])).toEqual([true, false, true, false])
  })

  test('stands on no page of a document that nobody fills', async () => {
    expect(await marked([paragraph('One.'), page_break, paragraph('Two.')])).toEqual([false, false])
  })

  test('stands on what is filled and not signed', async () => {
    const ask: Block = { kind: 'ask', indent: false, id: 'record_fingerprint', control: 'text', label: [{ text: 'Fingerprint' }], options: [], at }
    expect(await marked([signatures(), page_break, paragraph('Two.'), page_break, ask])).toEqual([true, false, true])
    expect(await marked([paragraph('One.'), page_break, ask])).toEqual([true, true])
  })

  test('stands in the preview where it stands in the file, hidden from those who listen', () => {
    const blocks = [paragraph('One.'), page_break, paragraph('Two.'), page_break, signatures()]
    const { pages } = layoutPages(blocks, { fonts, paper: 'A4', number: '1F2E-3D4C' })
    expect(pages.map(({ mark }) => mark)).toEqual([markShape('1F2E-3D4C', 1), undefined, markShape('1F2E-3D4C', 3)])
    expect(layoutPages(blocks, { fonts, paper: 'A4' }).pages.flatMap(({ mark }) => mark ?? [])).toEqual([])

    const { document } = new JSDOM('').window
    const frame = { document, paper: 'A4', header: { left: '', right: '' }, footer: '', of: 3 } as const
    const [first, second] = pages.map((page, index) => drawPage(page.blocks, { ...frame, page: index + 1, ...(page.mark === undefined ? {} : { mark: page.mark }) }))
    expect(second?.querySelector('.doc-mark')).toBeNull()
    expect(first?.querySelector('svg.doc-mark[aria-hidden="true"]')?.getAttribute('viewBox')).toBe('0 0 25 25')
    expect(first?.querySelector('.doc-mark path')?.getAttribute('d')).toMatch(/^(?:M\d+ \d+h\d+v1h-\d+z)+$/)
  })

  test('is an artifact, drawn as one path', async () => {
    const [page = ''] = pagesOf((await blocksPdf([signatures()])).bytes)
    const foot = page.slice(page.lastIndexOf('BDC', page.indexOf(' 1 re')))
    expect(page).toMatch(/\/Artifact <<\/Type \/Pagination \/Subtype \/Footer>> BDC[^]*? cm\n(?:\d+ \d+ \d+ 1 re ?)+\nf Q\nEMC/)
    expect(foot.match(/\bf\b/g)?.length).toBe(2)
  })

  test.each(['A4', 'Letter'] as const)('keeps its quiet zone on %s: from the text, the foot and the edge of the paper', (name) => {
    const paper = PAPERS[name]
    const { x, y } = markPlace(paper, 37.5)
    const quiet = 4 * MARK_SIDE / 25
    expect(x - (paper.width - paper.side)).toBeGreaterThan(quiet)
    expect(paper.width - (x + MARK_SIDE)).toBeGreaterThan(quiet + 5 * 72 / 25.4)
    expect(y + MARK_SIDE).toBeLessThan(paper.foot + 1)
  })

  test('holds the modules of its code, in stretches', () => {
    const shape = markShape('1F2E-3D4C', 2)
    const { size, data } = encode('GOODTERMS:1F2E-3D4C/2', { ecc: 'Q', border: 0, boostEcc: true })
    const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
    for (const { x, y, width } of shape?.stretches ?? []) for (let dx = 0; dx < width; dx += 1) drawn[size - 1 - y]![x + dx] = true
    expect([shape?.modules, drawn]).toEqual([25, data])
  })

  test('has no more modules than a scan tells apart; a number too long for that has no mark', () => {
    expect(markShape('Rahmenvertrag 2027/Ä-1', 1)?.modules).toBe(29)
    expect(markShape('A'.repeat(76), 1)?.modules).toBe(33)
    expect(markShape('A'.repeat(90), 1)).toBeNull()
    expect(markShape('ä'.repeat(10_000), 1)).toBeNull()
  })

  test.each(['1F2E-3D4C', 'NP-2027-1', 'NP/2027/1', 'Nr. 7/2', 'Ä 1', 'GOODTERMS:X/1'])('says %s and the page', (number) => {
    expect(readMarkText(markText(number, 12))).toEqual({ number, page: 12 })
  })

  test.each(['', 'https://example.org/1', 'GOODTERMS:', 'GOODTERMS:1F2E-3D4C', 'GOODTERMS:/1', 'GOODTERMS:A/0', 'xGOODTERMS:A/1'])('is no other text: %s', (text) => {
    expect(readMarkText(text)).toBeNull()
  })
})
