import { expect, test } from 'vitest'
import { plainText, type Block } from '../../src/document/index.ts'
import { layoutPages } from '../../src/pdf/index.ts'
import { supplement } from '../document/supplies.ts'
import { ask } from './asks.ts'
import { fonts } from './fonts.ts'
import { readPdf } from './read-pdf.ts'
import { blocksPdf, clause, paragraph, table } from './supplement.ts'

const words = (block: Block) => ('runs' in block ? plainText(block.runs) : block.kind === 'table' ? block.rows.map((row) => plainText(row[0]?.runs ?? [])).join(' ') : '')

test('breaks where the file breaks', async () => {
  const blocks = Array.from({ length: 30 }, (_, index) => clause(`1.${index + 1}`, `Clause ${index + 1} says this, that and the other, at some length, so that it takes up more lines than one, and a page ends within it.`))
  const { pages } = layoutPages(blocks, { fonts, paper: 'A4' })
  const read = await readPdf((await blocksPdf(blocks)).bytes)
  const squeezed = (text: string) => text.replace(/\s/g, '')
  expect(pages.length).toBe(read.pages.length)
  pages.forEach((page, index) => {
    const text = squeezed(read.pages[index]?.text ?? '')
    for (const block of page.blocks) expect(text).toContain(squeezed(words(block)))
  })
  expect(pages.flatMap((page) => page.blocks).map(words).join('')).toBe(blocks.map(words).join(''))
})

test('a table that goes on keeps its head, and its rows are counted once', () => {
  const { pages } = layoutPages([table(100)], { fonts, paper: 'Letter' })
  const parts = pages.flatMap((page) => page.blocks.filter((block) => block.kind === 'table'))
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.map((part) => part.continued ?? false)).toEqual([false, ...parts.slice(1).map(() => true)])
  expect(parts.reduce((sum, part) => sum + part.rows.length, 0)).toBe(100)
})

test('circles that a page cannot hold go on on the next, each once and the question once', () => {
  const options = Array.from({ length: 40 }, (_, nth) => `Option ${nth + 1} of forty${', and more words for it'.repeat(6)}`)
  const { pages } = layoutPages([paragraph('A line.'), ask('pick', 'one', 'Forty', options)], { fonts, paper: 'A4' })
  const parts = pages.map((page) => page.blocks.filter((block) => block.kind === 'ask'))
  expect(parts.map((asked) => asked.map((part) => part.continued ?? false))).toEqual([[false], [true]])
  expect(parts.flat().flatMap((part) => part.options)).toEqual(options)
})

test('names characters without a glyph before a file is made', () => {
  const { problems } = layoutPages(supplement({ client: { legal_name: '株' } }).filled.blocks, { fonts, paper: 'A4' })
  expect(problems.map((problem) => problem.message)).toEqual(['"株" (U+682A) in client.legal_name: no font here has it.'])
})
