/** Blocks made to break a page: nothing is lost, nothing stands outside the margins, no page is empty. */
import { describe, expect, test } from 'vitest'
import { ASK_KINDS, figureTexts, fillTemplate, parseTemplate, plainText, type Block, type Runs } from '../../src/document/index.ts'
import { layOut } from '../../src/pdf/layout.ts'
import type { Mark } from '../../src/pdf/marks.ts'
import { bodyHeight, bodyWidth, PAPERS, type PaperName } from '../../src/pdf/paper.ts'
import { makePdf } from '../../src/pdf/index.ts'
import { hostileTemplate, HOSTILE_FIELDS } from '../document/hostile-templates.ts'
import { random, type Random } from '../support/random.ts'
import { ask } from './asks.ts'
import { fonts } from './fonts.ts'
import { readPdf } from './read-pdf.ts'
import { blocksPdf, CREATED_AT, signatures } from './supplement.ts'

const at = { file: 'test', line: 1 }
const squeezed = (text: string) => text.normalize('NFC').replace(/[\s\p{C}]+/gu, '')
const letters = (text: string) => [...squeezed(text)].sort().join('')

function textsOf(block: Block): readonly Runs[] {
  switch (block.kind) {
    case 'parties': return block.parties.flatMap((party) => [party.name, [{ text: `, “${party.called}”` }], party.address])
    case 'signatures': return block.parties.flatMap((party) => [[{ text: 'For ' }], party.name, [{ text: 'Name Position Date Signature' }]])
    case 'list': return block.items.flatMap((item) => [[{ text: item.mark }], item.runs])
    case 'table': return [...block.head, ...block.rows.flatMap((row) => row.map((cell) => cell.runs))]
    case 'page_break': return []
    case 'figure': return figureTexts(block.figure).map(({ text }) => [{ text }])
    case 'ask': return [block.label, ...(block.control === 'choice' ? [[{ text: `One of: ${block.options.join(', ')}.` }]] : block.options.map((text) => [{ text }]))]
    case 'schedule': return [[{ text: `Schedule ${block.letter} ` }], block.runs]
    case 'clause': case 'heading': return [[{ text: block.number ?? '' }], block.runs]
    default: return [block.runs]
  }
}

const written = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? mark.line.words.flatMap((word) => word.glyphs.map((glyph) => String.fromCodePoint(...glyph.code_points))) : [])).join('')

/** Draws pages as text, and says what breaks a page. */
function faultsOf(blocks: readonly Block[], paper: PaperName): string[] {
  const { slabs, plans } = layOut(blocks, fonts, paper)
  const [width, height] = [bodyWidth(PAPERS[paper]), bodyHeight(PAPERS[paper])]
  const faults: string[] = []
  let text = ''
  plans.forEach((plan, page) => {
    let on_page = ''
    for (const { index, y } of plan.slabs) {
      const slab = slabs[index]
      if (slab === undefined) throw new Error('a page names no slab')
      on_page += written(slab.marks)
      for (const mark of slab.marks) {
        const [left, right] = mark.kind === 'text' ? [mark.x, mark.x + mark.line.width] : [mark.x, mark.x + mark.width]
        const bottom = y + (mark.kind === 'text' ? mark.baseline : mark.kind === 'field' ? mark.y + mark.height : mark.y)
        if (left < -0.01 || right > width + 0.01) faults.push(`page ${page + 1}: ${mark.kind} from ${left} to ${right} of ${width}`)
        if (bottom > height + 0.01) faults.push(`page ${page + 1}: ${mark.kind} at ${bottom} of ${height}`)
      }
    }
    const first = slabs[plan.slabs[0]?.index ?? -1]
    if (plan.repeats && written(first?.head ?? []) === '') faults.push(`page ${page + 1}: a repeated head without text`)
    if (squeezed(on_page) === '') faults.push(`page ${page + 1} is empty`)
    text += on_page
  })
  if (letters(text) !== letters(blocks.flatMap(textsOf).map(plainText).join(''))) faults.push('text is lost')
  return faults
}

const named = (name: string, address: string): Block => ({ kind: 'parties', at, parties: [{ name: [{ text: 'Harbour' }], called: 'we', address: [{ text: 'Quay' }] }, { name: [{ text: name }], called: 'you', address: [{ text: address }] }] })
const table = (columns: number, rows: number, cell: (row: number, column: number) => string, head = (column: number) => `H${column}`, indent = false): Block => ({
  kind: 'table', indent, label: 'T', at, columns: Array.from({ length: columns }, (_, nth) => ({ align: nth === 0 ? 'left' as const : 'right' as const })),
  head: Array.from({ length: columns }, (_, nth) => [{ text: head(nth) }]),
  rows: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, nth) => ({ runs: [{ text: cell(row, nth) }] }))),
})
const FIFTY = Array.from({ length: 50 }, (_, nth) => `Option ${nth + 1}`)
const WORD = 'Donaudampfschiff'.repeat(320)

describe.each(['A4', 'Letter'] as const)('on %s', (paper) => {
  test.each<[string, readonly Block[]]>([
    ['a name of five thousand letters', [named(WORD, 'Lane')]],
    ['an address of a thousand lines', [named('Norwell', 'Lane\n'.repeat(1000))]],
    ['a signature below five thousand letters', [signatures(WORD)]],
    ['a title of five thousand letters', [{ kind: 'title', at, runs: [{ text: WORD }] }]],
    ['a heading and a schedule of many words', [{ kind: 'heading', level: 2, number: '1', at, runs: [{ text: 'many words '.repeat(900) }] }, { kind: 'schedule', letter: 'AAA', at, runs: [{ text: WORD }] }]],
    ['a note, bold in italic', [{ kind: 'note', at, runs: [{ text: WORD, bold: true }, { text: WORD, italic: true }] }]],
    ['a table with a head higher than a page', [table(2, 30, () => 'cell', () => WORD)]],
    ['a table with a head of half a page', [table(3, 60, () => 'cell', () => 'head '.repeat(120))]],
    ['a table with cells higher than a page', [table(3, 3, (row) => (row === 1 ? WORD : 'short'))]],
    ['a wide column beside a wider one', [table(2, 2, (_, column) => (column === 0 ? 'thirty words beside '.repeat(3) : 'and thousands of words here '.repeat(200)))]],
    ['twelve columns of long words, indented', [table(12, 5, () => 'Donaudampfschiff', undefined, true)]],
    ['two thousand rows', [table(4, 2000, (row, column) => `${row}.${column}`)]],
    ['a table without rows', [table(3, 0, () => '')]],
    ['five thousand empty lines', [{ kind: 'paragraph', indent: false, at, runs: [{ text: `a${'\n'.repeat(5000)}b${'\n \n'.repeat(2000)}c` }] }]],
    ['a thousand headings', Array.from({ length: 1000 }, (_, nth): Block => ({ kind: 'heading', level: 2, number: String(nth), at, runs: [{ text: 'Heading' }] }))],
    ['fifty circles, and more steps than a row holds', [ask('pick', 'a', 'Fifty', FIFTY), ask('scale', 'b', 'Fifty', FIFTY), ask('choice', 'c', 'Fifty', FIFTY)]],
    ['options wider than a page, and empty ones', [ask('pick', 'a', 'Wide', [WORD, '']), ask('scale', 'b', 'Wide', [WORD, 'b', '']), ask('choice', 'c', 'Wide', [WORD, ''], true)]],
    ['labels of five thousand letters', ASK_KINDS.map((kind) => ask(kind, kind, WORD, kind === 'pick' || kind === 'scale' || kind === 'choice' ? ['a', 'b'] : []))],
    ['nothing to choose from, and nothing asked', [ask('pick', 'a', ''), ask('scale', 'b', ''), ask('choice', 'c', 'x'), ask('tick', 'd', ''), ask('text', 'e', '')]],
    ['page breaks first, last and in a row', [{ kind: 'page_break', at }, { kind: 'page_break', at }, signatures(), { kind: 'page_break', at }, { kind: 'page_break', at }, signatures(), { kind: 'page_break', at }]],
  ])('%s', (_, blocks) => {
    expect(faultsOf(blocks, paper)).toEqual([])
  })
})

test('a letter with five thousand marks, and five thousand faces in a paragraph', () => {
  const marked: Block = { kind: 'paragraph', indent: false, at, runs: [{ text: `x${'\u0301'.repeat(5000)} y` }] }
  const faced: Block = { kind: 'paragraph', indent: true, at, runs: Array.from({ length: 5000 }, (_, nth) => ({ text: 'ab ', ...(nth % 2 === 0 ? { bold: true as const } : {}) })) }
  expect(faultsOf([marked, faced], 'A4')).toEqual([])
})

const TEXTS = ['', ' ', 'a', 'words and more words ', 'Ł\u00e9\u03a9\u0416', '\u200b\u202e\u0000', 'A\u00a0B\u2011C', WORD.slice(0, 900), '\n\n\n\n', '<b>&amp;{x.y}</b>', 'fi ffl AVATAR ']

function hostileBlock(seeds: Random): Block {
  const text = () => Array.from({ length: seeds.int(1, 6) }, () => seeds.pick(TEXTS)).join('') + seeds.pick(['x', 'end:', 'y '])
  const runs = (): Runs => Array.from({ length: seeds.int(1, 3) }, () => ({ text: text(), ...(seeds.int(0, 2) === 0 ? { bold: true as const } : {}), ...(seeds.int(0, 2) === 0 ? { italic: true as const } : {}) }))
  switch (seeds.int(0, 10)) {
    case 0: return { kind: 'title', at, runs: runs() }
    case 1: return { kind: 'heading', level: seeds.pick([2, 3] as const), number: seeds.pick([null, '1', 'AA99.100']), at, runs: runs() }
    case 2: return { kind: 'clause', number: seeds.pick(['1.1', 'ZZ1000.1000']), at, runs: runs() }
    case 3: return { kind: 'list', indent: seeds.int(0, 1) === 0, ordered: seeds.int(0, 1) === 0, at, items: Array.from({ length: seeds.int(1, 30) }, () => ({ mark: seeds.pick(['(a)', '•', '(zzz)']), runs: runs() })) }
    case 4: return table(seeds.int(1, 12), seeds.int(0, 40), () => seeds.pick(TEXTS), () => seeds.pick(TEXTS), seeds.int(0, 1) === 0)
    case 5: return { kind: 'note', at, runs: runs() }
    case 6: return named(text(), text())
    case 7: return { kind: 'schedule', letter: 'A', at, runs: runs() }
    case 8: return { kind: 'page_break', at }
    case 9: {
      const control = seeds.pick(ASK_KINDS)
      const options = control === 'pick' || control === 'scale' || control === 'choice' ? Array.from({ length: seeds.int(0, 45) }, text) : []
      return ask(control, `asked_${seeds.int(0, 1_000_000)}`, text(), options, seeds.int(0, 1) === 0)
    }
    default: return { kind: 'paragraph', indent: seeds.int(0, 1) === 0, at, runs: runs() }
  }
}

test('whatever blocks come, every letter stands within a page', () => {
  const seeds = random(20_261_122)
  for (let run = 0; run < 24; run += 1) {
    const blocks = Array.from({ length: seeds.int(1, 25) }, () => hostileBlock(seeds))
    expect([run, faultsOf(blocks, run % 2 === 0 ? 'A4' : 'Letter').filter((fault) => !/head without text|is empty/.test(fault))]).toEqual([run, []])
  }
})

test('the file holds what the pages hold', async () => {
  for (const blocks of [[named(WORD, 'Lane'), signatures(WORD)], [table(2, 40, (row) => `row ${row}`, () => WORD.slice(0, 3000))]]) {
    const made = await blocksPdf(blocks)
    const { pages } = await readPdf(made.bytes)
    const body = pages.map((page) => squeezed(page.text).replace('HarbourITLtdTest1', '').replace(/FootPage\d+of\d+$/, '')).join('')
    expect(letters(body)).toBe(letters(blocks.flatMap(textsOf).map(plainText).join('')))
  }
})

test('metadata and heads of any length and any character make a file', async () => {
  const made = await makePdf([signatures()], {
    fonts, paper: 'A4', header: { left: WORD, kind: WORD }, footer: WORD,
    meta: { title: 'A\u0000<b>\ud800\n&', author: WORD, subject: '\u0007', language: 'en-GB', number: WORD, created_at: CREATED_AT },
  })
  const text = Buffer.from(made.bytes).toString('utf8')
  expect(text).toContain('<rdf:li xml:lang="x-default">A&lt;b&gt; &amp;</rdf:li>')
  expect((await readPdf(made.bytes)).pages.length).toBe(1)
})

test('a template without a fault, however odd, becomes pages that lose nothing', () => {
  const seeds = random(20_261_123)
  const calm = parseTemplate('Said in a clause.', 'calm').template
  let made = 0
  for (let run = 0; run < 60; run += 1) {
    const { template, problems } = parseTemplate(hostileTemplate(seeds, true), 'letter')
    const filled = fillTemplate(template, new Map([['calm', calm]]), HOSTILE_FIELDS)
    if (problems.length + filled.problems.length > 0) continue
    made += 1
    expect([run, faultsOf(filled.blocks, 'A4')]).toEqual([run, []])
  }
  expect(made).toBeGreaterThan(40)
})
