import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  attainmentFigure, besideFigures, callsFigure, drawHtml, FIGURE_WIDTH, fillTemplate, HIGHEST_FIGURE, parseTemplate, partBarsFigure, qualityFigure, satisfactionFigure, stepsFigure,
  figureTexts, type Block, type FieldValue, type Figure,
} from '../../src/document/index.ts'
import { makePdf, type MadePdf } from '../../src/pdf/index.ts'
import { layOut } from '../../src/pdf/layout.ts'
import { nodeDeps } from '../../src/returns/node.ts'
import { readPrinted } from '../../src/returns/index.ts'
import { random } from '../support/random.ts'
import { fonts } from './fonts.ts'
import { readPdf } from './read-pdf.ts'
import { CREATED_AT, heading, paragraph } from './supplement.ts'

const at = { file: 'test', line: 1 }
const MONTHS = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`)
const outcomes = MONTHS.map((month, index) => ({ month, met: 20 + index, missed: index === 4 ? 9 : 1, promised_bp: 9000 * (20 + index + (index === 4 ? 9 : 1)) }))
const words = { kept: 'in time', missed: 'late', least: 'promised' }
const WIDE = attainmentFigure({ title: 'First answers in time', name: 'First answers in time', months: outcomes })

const EVERY: readonly (readonly [string, Figure])[] = [
  ['attainment', WIDE],
  ['attainment of few calls', attainmentFigure({ name: 'Answers', months: MONTHS.map((month, index) => ({ month, met: index % 3, missed: 0, promised_bp: 9000 * (index % 3) })) })],
  ['attainment of nothing', attainmentFigure({ name: 'Answers', months: [] })],
  ['two beside', besideFigures(attainmentFigure({ width: 220, name: 'Answers', months: outcomes }), callsFigure({ width: 219, name: 'Calls', months: MONTHS.map((month, calls) => ({ month, calls })) }))],
  ['parts', partBarsFigure({ title: 'By priority', name: 'Answers by priority', words, rows: [{ label: 'P1', kept: 3, missed: 1, least: 0.9 }, { label: 'A name that is far too long for the room that a label has in a chart of a page', kept: 0, missed: 0, least: null }] })],
  ['calls', callsFigure({ name: 'Calls', months: MONTHS.map((month) => ({ month, calls: 0 })) })],
  ['surveys', satisfactionFigure({ name: 'Answers', from_on: '2026-01-01', until_on: '2026-12-31', answers: [{ on: '2026-03-03', score: 9, scale: 10 }, { on: '2026-03-04', score: 2, scale: 5 }] })],
  ['no surveys', satisfactionFigure({ name: 'Answers', from_on: '2026-01-01', until_on: '2026-12-31', answers: [] })],
  ['steps', stepsFigure({ name: 'Steps', today: '2026-10-30', steps: [{ label: 'Survey', on: '2026-08-20', state: 'done' }, { label: 'Offer', on: '2026-10-30', state: 'due' }, { label: 'Notice', on: '2026-10-31', state: 'not_yet' }, { label: 'End', on: '2026-11-01', state: 'not_yet' }] })],
  ['qualities', qualityFigure({ name: 'Qualities', rows: [{ label: 'Follows the process', score: 71.4, others: 60 }, { label: 'Pays', score: null, others: null }] })],
]
const figure = (drawn: Figure): Block => ({ kind: 'figure', indent: false, field: 'test.chart', figure: drawn, at })

function inside({ width, height, shapes }: Figure): string[] {
  const points = shapes.flatMap((shape): (readonly [number, number])[] => {
    switch (shape.kind) {
      case 'line': return [shape.from, shape.to]
      case 'polyline': case 'area': return [...shape.points]
      case 'rect': return [[shape.x, shape.y], [shape.x + shape.width, shape.y + shape.height]]
      case 'mark': return [shape.at]
      case 'text': return [[shape.x, shape.y]]
    }
  })
  return points.filter(([x, y]) => x < -0.01 || y < -0.01 || x > width + 0.01 || y > height + 0.01).map((point) => point.join())
}

describe('every chart', () => {
  test.each(EVERY)('%s stays within its own edges, says in words what it shows, and names each number once', (_, drawn) => {
    expect(inside(drawn)).toEqual([])
    expect([drawn.width <= FIGURE_WIDTH, drawn.height <= HIGHEST_FIGURE, drawn.label.trim().endsWith('.')]).toEqual([true, true, true])
    const names = figureTexts(drawn).flatMap(({ told }) => told?.name ?? [])
    expect(new Set(names).size).toBe(names.length)
  })

  test('says every count that it prints in its label too', () => {
    for (const { text, told } of figureTexts(WIDE)) if (told !== undefined && told.name.startsWith('First answers in time, 2026')) expect(WIDE.label).toContain(text)
    expect(WIDE.label).toContain('May 2026 24 of 33')
    expect(WIDE.label).toMatch(/Promised: 90\.0.%\.$/)
  })

  test('whatever the counts: random months never leave the drawing', () => {
    const { int } = random(11)
    for (let round = 0; round < 200; round += 1) {
      const months = MONTHS.slice(0, int(1, 12)).map((month) => {
        const [met, missed] = [int(0, 3) * int(0, 400), int(0, 2) * int(0, 300)]
        return { month, met, missed, promised_bp: int(5000, 10_000) * (met + missed) }
      })
      const width = int(120, FIGURE_WIDTH)
      expect(inside(attainmentFigure({ width, name: 'Answers', months }))).toEqual([])
      expect(inside(callsFigure({ width, name: 'Calls', months: months.map(({ month, met }) => ({ month, calls: met })) }))).toEqual([])
    }
  })
})

describe('a chart in a file', () => {
  let made: MadePdf
  const blocks = [heading('1', 'Charts'), ...EVERY.map(([, drawn]) => figure(drawn))]
  const attachments = [{ name: 'figures.json', mime: 'application/json', bytes: new TextEncoder().encode('{"figures":[]}'), description: 'Every figure' }]

  beforeAll(async () => {
    made = await makePdf(blocks, { fonts, paper: 'A4', attachments, header: { left: 'Harbour IT Ltd', kind: 'Test' }, footer: 'Foot', meta: { title: 'Charts', author: 'Harbour IT Ltd', subject: 'Charts', language: 'en-GB', number: null, created_at: CREATED_AT } })
  }, 60_000)

  test('is tagged as a figure, in its place', async () => {
    const { pages } = await readPdf(made.bytes)
    expect(pages[0]?.tags).toMatch(/^Document\(H2 Figure Figure/)
    expect(pages.flatMap(({ tags }) => tags.match(/Figure/g) ?? [])).toHaveLength(EVERY.length)
    expect(pages[0]?.text).toContain('24 of 33')
  })

  test('says what it shows to those who cannot see it', async () => {
    const task = nodeDeps.openPdf(made.bytes.slice())
    const tree = JSON.stringify(await (await (await task.promise).getPage(1)).getStructTree())
    await task.destroy()
    expect(tree).toContain(JSON.stringify(WIDE.label).slice(1, -1))
  })

  test('prints its numbers as text, and carries what is attached', async () => {
    const { pages, attached } = await readPrinted({ name: 'charts.pdf', bytes: made.bytes }, nodeDeps)
    expect(pages[0]?.body.join(' ')).toContain('promised 90 %')
    expect([...attached].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([['figures.json', '{"figures":[]}']])
  })

  test('is never parted from its heading, and is drawn smaller where it is wider than the page', () => {
    const filler = Array.from({ length: 38 }, (_, nth) => paragraph(`Line ${nth}`))
    const { plans, slabs } = layOut([...filler, heading('2', 'Charts'), figure(WIDE)], fonts, 'A4')
    const pageOf = (block: number) => plans.findIndex((plan) => plan.slabs.some(({ index }) => slabs[index]?.block === block))
    expect(pageOf(38)).toBe(pageOf(39))
    const wide = layOut([figure({ ...WIDE, width: 918, height: WIDE.height })], fonts, 'A4').slabs.flatMap(({ marks }) => marks)
    expect(wide.map((mark) => (mark.kind === 'figure' ? Math.round(mark.width) : null))).toEqual([459])
  })

  const file = join(mkdtempSync(join(tmpdir(), 'goodterms-')), 'charts.pdf')
  test.skipIf(spawnSync('qpdf', ['--version']).error !== undefined)('has no error that qpdf finds', () => {
    writeFileSync(file, made.bytes)
    const { status, stdout } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors found')])
  })

  test.skipIf(!existsSync('/usr/share/java/preflight.jar'))('PDFBox Preflight complains of what part 3 allows and part 1 does not: its number, packed cross-references, attached files', () => {
    writeFileSync(file, made.bytes)
    const { stdout } = spawnSync('java', ['-cp', '/usr/share/java/*', 'org.apache.pdfbox.preflight.Validator_A1b', file], { encoding: 'utf8' })
    expect(stdout.trim().split('\n').filter((line) => /^\d/.test(line))).toEqual([
      '1.4.7 : Trailer Syntax error, EmbeddedFile entry is present in the Names dictionary', '1.2.9 : Body Syntax error, EmbeddedFile entry is present in a FileSpecification dictionary',
      '1.4 : Trailer Syntax error, /XRef cross reference streams are not allowed', '7.11.2 : Error on MetaData, part must be 1',
    ])
  }, 30_000)
})

describe('a chart on the page', () => {
  const { document } = new JSDOM('').window

  test('is an image with words, of shapes and classes alone', () => {
    const fragment = drawHtml(EVERY.map(([, drawn]) => figure(drawn)), { document })
    const images = [...fragment.querySelectorAll('svg')]
    expect(images.map((svg) => [svg.getAttribute('role'), svg.getAttribute('aria-label')])).toEqual(EVERY.map(([, { label }]) => ['img', label]))
    expect(fragment.querySelectorAll('[style]')).toHaveLength(0)
    const inks = new Set([...fragment.querySelectorAll('[class^="ink-"]')].flatMap((one) => (one.getAttribute('class') ?? '').split(' ')))
    expect([...inks].filter((one) => one.startsWith('ink-')).length).toBeGreaterThan(4)
  })

  test('prints every text that the file prints', () => {
    const svg = drawHtml([figure(WIDE)], { document }).querySelector('svg')
    expect([...svg?.querySelectorAll('text') ?? []].map((one) => one.textContent)).toEqual(figureTexts(WIDE).map(({ text }) => text))
  })
})

describe('<Chart />', () => {
  const { template } = parseTemplate('# Title\n\n<Chart path="review.calls" />', 'own')
  const value = (drawn: Figure): FieldValue => ({ kind: 'chart', value: drawn, text: drawn.label, from: 'our records' })
  const filled = (field: FieldValue) => fillTemplate(template, new Map(), new Map([['review.calls', field]]))

  test('prints the field’s chart, and nothing where it is empty', () => {
    expect(filled(value(WIDE)).blocks.map(({ kind }) => kind)).toEqual(['title', 'figure'])
    expect(filled(value({ ...WIDE, shapes: [] })).blocks.map(({ kind }) => kind)).toEqual(['title'])
  })

  test.each([
    ['another kind of field', { kind: 'text', value: 'x', text: 'x', from: 'here' }, 'review.calls is a text (expected a chart).'],
    ['a chart that is higher than a page', value({ ...WIDE, height: 900 }), `The chart “${WIDE.label}” is 459 by 900 points (expected more than none, and at most 400 high).`],
    ['a chart without words', value({ ...WIDE, label: ' ' }), 'A chart does not say what it shows.'],
  ] as const)('refuses %s', (_, field, sentence) => {
    expect(filled(field).problems.map(({ message }) => message)).toEqual([sentence])
  })
})
