import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { credits } from '../../src/cli/credits.ts'
import { readOptions } from '../../src/cli/options.ts'
import { isWorkday } from '../../src/sample/opening.ts'
import { days, rowsOf } from './company.ts'

const options = readOptions(['credits'])
if (options === 'help') throw new Error('no options')
const { report } = await credits(options, () => {})
const rows = rowsOf(readFileSync('data/credits.csv', 'utf8'))
const planted = (JSON.parse(readFileSync('data/planted.json', 'utf8')) as { credits: readonly { id: string; client: string; period: string; due: string; offered: string | null; settled: string | null }[] }).credits
const ended = report.lines.filter((line) => !line.open && line.due_cents !== 0)
const cents = (text: string | null | undefined) => (text === null || text === undefined || text === '' ? null : Math.round(Number(text) * 100))

describe('the credits of the sample company', () => {
  it('are offered and settled as they are due, but for the three that were planted', () => {
    const odd = ended.filter((line) => line.offered_cents !== line.due_cents || line.settled_cents !== line.due_cents)
    expect(odd.map(({ client, period, due_cents, offered_cents, settled_cents }) => ({ client, period, due_cents, offered_cents, settled_cents })))
      .toEqual(planted.map(({ client, period, due, offered, settled }) => ({ client, period, due_cents: cents(due), offered_cents: cents(offered), settled_cents: cents(settled) })))
    expect(ended.length - odd.length).toBe(rows.length - 2)
  })

  it('hold one that was never offered, one that was never settled, and one that was settled for less', () => {
    expect(planted.map(({ id, client, period, due, offered, settled }) => ({ id, client, period, due, offered, settled }))).toEqual([
      { id: 'never_offered', client: 'Redfern Accountants', period: '2026-Q3', due: '2031.43', offered: null, settled: null },
      { id: 'never_settled', client: 'Kestrel Marine', period: '2026-Q2', due: '277.98', offered: '277.98', settled: null },
      { id: 'settled_short', client: 'Westerby Housing', period: '2026-Q1', due: '229.98', offered: '229.98', settled: '100.00' },
    ])
    expect(report.not_offered_cents_total).toBe(203_143)
  })

  it('are all found again: no row belongs to nothing, and none is of a period that has not ended', () => {
    expect(report.lines.filter((line) => line.rule === null)).toEqual([])
    expect(report.lines.filter((line) => line.file !== null)).toHaveLength(rows.length)
    expect(report.lines.filter((line) => line.open && line.offered_on !== null)).toEqual([])
  })

  it('leave no ticket uncounted: those of all lines and those outside are all', () => {
    const { tickets, in_lines, nothing_decided, no_rule, no_agreement, no_month } = report.coverage
    expect(in_lines).toBe(report.lines.reduce((sum, line) => sum + line.tickets, 0))
    expect(in_lines + nothing_decided + no_rule + no_agreement + no_month).toBe(tickets)
    expect([tickets, no_agreement]).toEqual([19_880, 477])
  })

  it('are offered after their period, on a day of work, and settled after that, before the data end', () => {
    for (const row of rows) {
      const [year, quarter] = (row['period'] ?? '').split('-Q')
      const offered = days(row['offered_on'])
      expect(isWorkday(offered)).toBe(true)
      expect(row['offered_on']! >= `${Number(year) + (quarter === '4' ? 1 : 0)}-${String(Number(quarter) * 3 % 12 + 1).padStart(2, '0')}-07`).toBe(true)
      if (row['settled_on'] !== '') expect(days(row['settled_on'])).toBeGreaterThan(offered)
      expect(row['settled_on']! <= '2026-10-30').toBe(true)
    }
  })
})
