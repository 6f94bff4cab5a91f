import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { attainmentFigure, besideFigures, callsFigure, figuresOf, passagesOf, type FieldValue } from '../../src/document/index.ts'
import { comparePrinted, finishPdf, recompute, withGrounds, type Draft, type Recomputed } from '../../src/drafting/index.ts'
import { nodeDeps } from '../../src/returns/node.ts'
import { readPrinted } from '../../src/returns/index.ts'
import { random } from '../support/random.ts'
import { fonts } from '../pdf/fonts.ts'
import { coveredOver, reprinted, withOperators, withoutAttachments, withoutMetadata } from './altered.ts'
import { draft } from './drafts.ts'
import { logFigures, month } from './logged.ts'

const AS_OF = Date.UTC(2026, 9, 30, 17, 48)
const folder = mkdtempSync(join(tmpdir(), 'goodterms-'))
const DATA = '1f2e3d4c5b6a798817263544f0e1d2c31f2e3d4c5b6a798817263544f0e1d2c3'
const OTHER = DATA.replace('1f2e', '9a9b')

const TEMPLATE = `---
title: Small review
kind: Review
audience: client
needs: [client, period]
fields:
  - { path: client.name, kind: text, label: The client }
  - { path: log.period, kind: text, label: The period }
  - { path: log.calls_count, kind: count, label: Calls }
  - { path: log.totals, kind: table, label: In time and late }
  - { path: log.charts, kind: chart, label: Charts }
---

# Small review

{client.name}, {log.period}

There were {log.calls_count} in the period. Answers come within two hours.

<Table path="log.totals" />

### By month

<Chart path="log.charts" />
`

/** @param calls of September, the rest is made to fit */
function small(calls = 30, fingerprint = DATA): Draft {
  const log = month()
  const figures = new Map(logFigures({ ...log, rows: log.rows.slice(0, calls) }))
  const months = [{ month: '2026-08', met: 21, missed: 2, promised_bp: 9000 * 23 }, { month: '2026-09', met: calls, missed: 0, promised_bp: 9000 * calls }]
  const chart = besideFigures(attainmentFigure({ width: 220, name: 'Answers in time', definition: 'Met of met and missed.', months }), callsFigure({ width: 219, name: 'Calls', months: months.map((one) => ({ month: one.month, calls: one.met + one.missed })) }))
  const field: FieldValue = { kind: 'chart', value: chart, text: chart.label, from: 'our records' }
  const filled = draft(TEMPLATE, { figures: figures.set('log.charts', field) })
  return withGrounds(filled, { as_of: '2026-10-30T17:48:00Z', from_on: '2026-09-01', until_on: '2026-09-30', fingerprint }, new Map([['log.calls_count', 'Calls raised within the period.']]))
}

const read = (bytes: Uint8Array<ArrayBuffer>) => readPrinted({ name: 'review.pdf', bytes }, nodeDeps)

async function again(bytes: Uint8Array<ArrayBuffer>, from: Draft = small()): Promise<Recomputed> {
  const printed = await read(bytes)
  return recompute({ bytes, read: printed, grounds: printed.grounds, number: printed.filed.number, draft: from, created_at: AS_OF, fonts, readAgain: read })
}

const differing = ({ figures }: Recomputed) => figures.filter(({ equal }) => !equal).map(({ name, printed, computed }) => [name, printed?.replaceAll('\u00a0', ' ') ?? null, computed.replaceAll('\u00a0', ' ')])
const kinds = ({ findings }: Recomputed) => findings.map(({ kind }) => kind)

describe('a document computed again', () => {
  let file: Uint8Array<ArrayBuffer>

  beforeAll(async () => {
    file = (await finishPdf(small(), { fonts, paper: 'A4', number: null, created_at: AS_OF })).bytes
  }, 60_000)

  test('has every figure equal, by name, where nothing was touched', async () => {
    const result = await again(file)
    expect(result.findings).toEqual([])
    expect(result.figures.every(({ equal, printed, computed }) => equal && printed === computed)).toBe(true)
    expect(result.figures.map(({ name }) => name)).toEqual(expect.arrayContaining([
      'The period', 'Calls', 'Calls in time and late: First answer, Calls counted', 'Answers in time, September 2026', 'Answers in time, promised', 'Calls, August 2026',
    ]))
  })

  test('names a digit that was printed anew, in text, in a table and in a chart', async () => {
    const changed = (text: string, other: string, nth = 0) => reprinted(file, 1, text, other, nth).then(again)
    expect(differing(await changed('30 calls', '20 calls'))).toEqual([['Calls', '20 calls', '30 calls']])
    expect(differing(await changed('21 of 23', '23 of 23'))).toEqual([['Answers in time, August 2026', '23 of 23', '21 of 23']])
    const totals = small().filled.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    expect(totals[1]?.map(({ runs }) => runs[0]?.text)).toEqual(['Resolution', '30', '0', '30', '27 or more'])
    expect(differing(await changed('27 or more', '37 or more', 1))).toEqual([['Calls in time and late: Resolution, Promised in time', '37 or more', '27 or more']])
  })

  test('is found out though the attached figures are removed, and that they are is said', async () => {
    const bare = await withoutAttachments(file)
    expect(kinds(await again(bare))).toEqual(['no_attachment'])
    const both = await again(await reprinted(bare, 1, '30 calls', '20 calls'))
    expect([differing(both), kinds(both)]).toEqual([[['Calls', '20 calls', '30 calls']], ['no_attachment']])
  })

  test('is read from its pages where no metadata are left', async () => {
    const stripped = await read(await withoutMetadata(file))
    expect([stripped.filed.number, stripped.grounds]).toEqual([null, {}])
    const result = await again(await withoutMetadata(file))
    expect([differing(result), kinds(result)]).toEqual([[], ['no_attachment']])
  })

  test('tells text that was changed outside the figures from figures', async () => {
    const result = await again(await reprinted(file, 1, 'within two hours', 'within ten hours'))
    expect(differing(result)).toEqual([])
    expect(result.findings.map(({ kind, sentence }) => [kind, sentence])).toEqual([['text', 'Page 1: “come within ten hours. Calls” is printed (expected “come within two hours. Calls”).']])
  })

  test('tells pages that say the same and look otherwise: a bar of another length, a note laid over', async () => {
    const longer = await withOperators(file, 1, (operators) => operators.replace(/ ([\d.]+) re f\n(?=.*\n)/, (_, height: string) => ` ${Number(height) + 9} re f\n`))
    expect(kinds(await again(longer))).toEqual(['drawing'])
    expect(kinds(await again(await coveredOver(file)))).toEqual(['drawing'])
  })

  test.skipIf(spawnSync('pdftocairo', ['-v']).error !== undefined)('is compared by its text where another program printed it again', async () => {
    const [before, after] = ['before.pdf', 'after.pdf'].map((name) => join(folder, name)) as [string, string]
    writeFileSync(before, await reprinted(file, 1, '30 calls', '20 calls'))
    spawnSync('pdftocairo', ['-pdf', before, after])
    const result = await again(new Uint8Array(readFileSync(after)))
    expect([differing(result), kinds(result)]).toEqual([[['Calls', '20 calls', '30 calls']], ['printed_again', 'no_attachment']])
  })

  test('says that other data were handed over, with every figure that they change', async () => {
    const result = await again(file, small(24, OTHER))
    expect(differing(result)).toEqual(expect.arrayContaining([['Calls', '30 calls', '24 calls'], ['Answers in time, September 2026', '30 of 30', '24 of 24']]))
    expect(result.findings.map(({ kind, sentence }) => [kind, sentence.replaceAll('\u00a0', ' ')])).toContainEqual(['other_data', 'The document was made from other data: it states the fingerprint 1f2e 3d4c 5b6a, these exports have 9a9b 3d4c 5b6a.'])
    expect(kinds(result)).toContain('attachment')
  })
})

describe('figures among printed words', () => {
  const passages = [{ text: 'In time were 37 of 39 calls.', figures: [{ name: 'Met', printed: '37 of 39', value: 37, definition: 'Met.', from: 13, until: 21 }] }]
  const words = (text: string) => text.split(' ').map((one) => ({ text: one, page: 1 }))
  const printed = (text: string) => comparePrinted(words(text), words('In time were 37 of 39 calls.'), passages)

  test.each([
    ['In time were 37 of 39 calls.', '37 of 39', true, 0],
    ['In time were 38 of 39 calls.', '38 of 39', false, 0],
    ['In time were 37 of 39 tickets.', '37 of 39', true, 1],
    ['In time were calls.', '', false, 0],
    ['In time were 137 of 39 calls.', '137 of 39', false, 0],
    ['Not in time were 37 of 39 calls.', '37 of 39', true, 1],
  ])('“%s” prints “%s”', (text, said, equal, texts) => {
    const { figures, texts: other } = printed(text)
    expect([figures[0]?.printed, figures[0]?.equal, other.length]).toEqual([said, equal, texts])
  })

  test('whatever word is changed is found, and nothing where none is', () => {
    const next = random(7)
    for (let round = 0; round < 200; round += 1) {
      const expected = Array.from({ length: 30 }, () => ({ text: String(next.int(1, 40)), page: 1 }))
      const at = next.int(0, 29)
      const changed = expected.map((one, index) => (index === at ? { ...one, text: `${one.text}7` } : one))
      const list = expected.map(({ text }, index) => ({ text, figures: [{ name: String(index), printed: text, value: null, definition: '', from: 0, until: text.length }] }))
      expect(comparePrinted(expected, expected, list).figures.every(({ equal }) => equal)).toBe(true)
      const compared = comparePrinted(changed, expected, list)
      expect(compared.figures.some(({ equal }) => !equal) || compared.texts.length > 0).toBe(true)
    }
  })
})

test('figures are named once each, with value and definition', () => {
  const one = small()
  const figures = figuresOf(passagesOf(one.filled, { fields: one.terms.fields, definitions: new Map([['log.calls_count', 'Calls raised within the period.']]) }))
  expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length)
  expect(figures.find(({ name }) => name === 'Calls')).toEqual({ name: 'Calls', printed: '30\u00a0calls', value: 30, definition: 'Calls raised within the period.' })
  expect(figures.find(({ name }) => name === 'Answers in time, August 2026')).toEqual({ name: 'Answers in time, August 2026', printed: '21 of 23', value: '21/23', definition: 'Met of met and missed.' })
  expect(figures.filter(({ name }) => name.startsWith('Calls in time and late: Resolution')).map(({ value }) => value)).toEqual([30, 0, 30, '27 or more'])
})
