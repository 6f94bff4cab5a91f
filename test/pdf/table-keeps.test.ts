import { describe, expect, test } from 'vitest'
import type { Block, BlockOf } from '../../src/document/index.ts'
import { readPdf } from './read-pdf.ts'
import { blocksPdf, clause, table } from './supplement.ts'

const lines = (count: number) => Array.from({ length: count }, (_, index) => clause(`1.${index + 1}`, 'A line.'))
const rowsByPage = async (blocks: readonly Block[]) => (await readPdf((await blocksPdf(blocks)).bytes)).pages.map((page) => page.text.match(/(?:row|group) \d+/g) ?? [])

/** Every fifth row names the group of the four below it. */
function grouped(rows: number): Block {
  const block = table(rows) as BlockOf<'table'>
  return { ...block, rows: block.rows.map((row, index) => (index % 5 === 0 ? [{ runs: [{ text: `group ${index / 5 + 1}`, bold: true }] }, { runs: [] }] : row)) }
}

describe('wherever a page ends,', () => {
  test('a table of six rows stays whole', async () => {
    for (let above = 30; above <= 44; above++) {
      const pages = (await rowsByPage([...lines(above), table(6)])).filter((rows) => rows.length > 0)
      expect(pages.map((rows) => rows.length)).toEqual([6])
    }
  })

  test('the name of a group is followed by one of its rows', async () => {
    for (let above = 0; above <= 12; above++) {
      const pages = await rowsByPage([...lines(above), grouped(100)])
      expect(pages.flat()).toHaveLength(100)
      for (const rows of pages) expect(rows.at(-1)).toMatch(/^row/)
    }
  })

  test('a table of seven rows may be parted, two by two at least', async () => {
    const counts = await Promise.all(Array.from({ length: 15 }, async (_, index) => (await rowsByPage([...lines(30 + index), table(7)])).map((rows) => rows.length).filter((count) => count > 0)))
    expect(counts.some((pages) => pages.length === 2)).toBe(true)
    for (const pages of counts) expect(Math.min(...pages)).toBeGreaterThanOrEqual(2)
  })

  test('a table whose every row names a group, or that is higher than a page, still comes out whole', async () => {
    const names = table(120) as BlockOf<'table'>
    const pages = await rowsByPage([{ ...names, rows: names.rows.map(([first]) => [first!, { runs: [] }]) }])
    expect(pages.flat()).toHaveLength(120)
    const tall = await readPdf((await blocksPdf([table(6, (row) => `tall ${row} ${'word '.repeat(400)}`)])).bytes)
    expect(tall.pages.map((page) => page.text).join(' ').match(/tall \d/g)).toHaveLength(6)
  })
})
