import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HOLDINGS, REQUIRED } from '../../src/core/reading.ts'
import type { Holding } from '../../src/core/reading.ts'
import { WALK_UP, ISSUES } from '../../src/sample/issues.ts'
import { DEFAULTS, by, company, rowsOf, seconds, sha256, share, wholeCompany } from './company.ts'

const found = await wholeCompany()
const holdings = Object.keys(HOLDINGS) as Holding[]
const INSTANTS = ['created_at', 'first_response_at', 'resolved_at', 'closed_at', 'express_at', 'at', 'started_at']

describe('the sample company', () => {
  it('is the same, byte for byte, from the same seed, and another from another', async () => {
    expect([...(await wholeCompany()).files]).toEqual([...found.files])
    expect(company({ seed: 1 }).files.get('tickets.csv')).not.toBe(found.files.get('tickets.csv'))
  })

  it('lies in data/ as a fresh run of the default seed writes it', () => {
    for (const [name, text] of found.files) expect(readFileSync(`data/${name}`, 'utf8') === text, name).toBe(true)
  })

  it('names the digests of its files', () => {
    const sample = JSON.parse(found.files.get('SAMPLE.json') ?? '')
    expect(sample).toMatchObject({ ...DEFAULTS, as_of: '2026-10-30 17:48:00', zone: 'Europe/London' })
    expect(Object.keys(sample.files)).toHaveLength(holdings.length)
    for (const [name, digest] of Object.entries(sample.files)) expect(sha256(found.files.get(name) ?? ''), name).toBe(digest)
  })

  it('has 24 clients, 24 months, about 20,000 tickets, and under 12 MB', () => {
    expect(found.names).toHaveLength(24)
    expect(new Set(found.tickets.map((row) => row['created_at']?.slice(0, 7))).size).toBe(24)
    expect(found.tickets.length).toBeGreaterThan(19_000)
    expect(found.tickets.length).toBeLessThan(21_000)
    expect([...found.files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)).toBeLessThan(12_000_000)
  })

  it.each(holdings)('%s.csv has the columns of its holding in order, what is required filled, and rows', (holding) => {
    const text = found.files.get(`${holding}.csv`) ?? ''
    expect(text.slice(0, text.indexOf('\n')).split(',')).toEqual([...HOLDINGS[holding]])
    expect(text).not.toMatch(/\r|^\uFEFF/)
    expect(found.rows(holding).length).toBeGreaterThan(0)
    for (const column of REQUIRED[holding]) expect(share(found.rows(holding), (row) => row[column] === ''), column).toBe(0)
  })

  it('refers only to what is there', () => {
    const ids = new Set(found.tickets.map((row) => row['ticket_id']))
    expect(ids.size).toBe(found.tickets.length)
    for (const holding of ['events', 'time_entries'] as const) expect(found.rows(holding).filter((row) => row['ticket_id'] !== '' && !ids.has(row['ticket_id'])), holding).toEqual([])
    const names = new Set(found.names)
    for (const holding of holdings.filter((one) => !['tickets', 'events', 'time_entries'].includes(one))) expect(found.rows(holding).filter((row) => !names.has(row['client'] ?? '')), holding).toEqual([])
    expect(new Set(found.tickets.map((row) => row['client']).filter((name) => !names.has(name ?? '')))).toEqual(new Set(['Hollins Logistic']))
    expect(found.rows('time_entries').filter((row) => row['ticket_id'] === '' && !names.has(row['client'] ?? ''))).toEqual([])
  })

  it('ends on Friday 30 October 2026 at 17:48', () => {
    const instants = [...found.tickets, ...found.rows('events')].flatMap((row) => INSTANTS.map((column) => row[column] ?? '')).sort()
    expect(instants.at(-1)).toBe('2026-10-30 17:48:00')
  })

  it('has one instant in an hour that came twice, and none in an hour that was skipped', () => {
    const all = holdings.flatMap((holding) => found.rows(holding).flatMap((row) => INSTANTS.map((column) => row[column] ?? '')))
    expect(all.filter((at) => /^(2025-10-26|2026-10-25) 01:/.test(at))).toEqual(['2025-10-26 01:30:00'])
    expect(all.filter((at) => /^(2025-03-30|2026-03-29) 01:/.test(at))).toEqual([])
  })

  it('gives events in order of time, resolutions after creations but for two, and pauses that end', () => {
    for (const [id, events] of by(found.rows('events'), (row) => row['ticket_id'] ?? '')) {
      const at = events.map((row) => row['at'])
      if (at.join() !== [...at].sort().join()) throw new Error(`events of ${id} are not in order`)
    }
    expect(found.tickets.filter((row) => row['resolved_at'] !== '' && (row['resolved_at'] ?? '') < (row['created_at'] ?? '')).map((row) => row['resolved_at']?.slice(0, 4))).toEqual(['2023', '2023'])
    expect(found.tickets.filter((row) => row['first_response_at'] !== '' && (row['first_response_at'] ?? '') < (row['created_at'] ?? ''))).toEqual([])
  })

  it('has subjects that are markup or a formula, as text', () => {
    const subjects = found.tickets.map((row) => row['subject'] ?? '')
    expect(subjects.filter((subject) => subject === '<img src=x onerror=alert(1)>')).toHaveLength(1)
    expect(subjects.filter((subject) => subject.startsWith('=HYPERLINK('))).toHaveLength(1)
    expect(subjects.some((subject) => subject.includes('\n'))).toBe(false)
  })

  it('has tickets in every state that an export has', () => {
    expect(new Set(found.tickets.map((row) => row['status']))).toEqual(new Set(['new', 'open', 'waiting_client', 'waiting_other', 'done', 'cancelled', 'merged']))
    expect(new Set(found.rows('events').map((row) => row['kind']))).toEqual(new Set(['assigned', 'auto_reply', 'public_reply', 'client_reply', 'status', 'priority', 'reopened', 'approval']))
    expect(share(found.tickets, (row) => row['priority'] === '')).toBeGreaterThan(0.002)
    expect(share(found.tickets, (row) => row['first_response_at'] === '' && row['resolved_at'] !== '')).toBeGreaterThan(0.01)
    expect(found.tickets.filter((row) => row['express_at'] !== '').length).toBeGreaterThan(100)
  })

  it('gives nobody work on bank holidays and hardly any at Christmas', () => {
    expect(found.rows('time_entries').filter((row) => /^(2024-12-2[56]|2025-01-01|2025-04-(18|21)|2025-08-25|2025-12-2[56]|2026-04-0[36]|2026-08-31)/.test(row['started_at'] ?? ''))).toEqual([])
    const of_week = (from: string, until: string) => found.tickets.filter((row) => (row['created_at'] ?? '') >= from && (row['created_at'] ?? '') < until).length
    expect(of_week('2025-12-24', '2026-01-01')).toBeLessThan(of_week('2025-12-10', '2025-12-18') / 5)
  })

  it('has an outage with a burst of P1 and P2 across clients on 10 March 2026', () => {
    const burst = found.tickets.filter((row) => (row['created_at'] ?? '') > '2026-03-10 09:37' && (row['created_at'] ?? '') < '2026-03-10 12:50' && row['issue_type'] === 'Internet down')
    expect(burst.length).toBeGreaterThan(40)
    expect(new Set(burst.map((row) => row['client'])).size).toBeGreaterThan(12)
  })

  it('has agreements of every sort', () => {
    const agreements = found.rows('agreements')
    const versions = by(agreements, (row) => row['client'] ?? '')
    expect(found.names.filter((name) => !versions.has(name))).toEqual(['Eastgate Dental'])
    expect([...versions].filter(([, rows]) => rows.every((row) => (row['ends_on'] ?? '') < '2026-10-30')).map(([name]) => name)).toEqual(['Pinnock Surveyors'])
    expect(agreements.filter((row) => (row['ends_on'] ?? '') > '2026-10-30' && (row['ends_on'] ?? '') < '2027-02-01').length).toBeGreaterThan(4)
    expect(new Set(agreements.map((row) => row['renewal']))).toEqual(new Set(['rolling', 'fixed']))
    expect(new Set(agreements.filter((row) => row['premium_response_from'] !== '').map((row) => row['client'])).size).toBe(3)
    expect(found.tickets.filter((row) => row['client'] === 'Yarrow Physio')).toHaveLength(6)
    for (const rows of versions.values()) rows.slice(1).forEach((row, i) => expect(seconds(row['starts_on']) - seconds(rows[i]?.['ends_on'])).toBe(86_400))
  })

  it('uses the kinds of issue of the service catalogue', () => {
    const known = existsSync('content/catalogue.csv') ? new Set(rowsOf(readFileSync('content/catalogue.csv', 'utf8')).map((row) => row['issue_type'])) : new Set()
    expect([...ISSUES, WALK_UP].map((issue) => issue.name).filter((name) => !known.has(name))).toEqual([])
  })
})

describe('other companies', () => {
  it('can be small and short', () => {
    const small = company({ seed: 3, clients: 5, months: 3 })
    expect(small.names).toHaveLength(5)
    expect(new Set(small.tickets.map((row) => row['created_at']?.slice(0, 7)))).toEqual(new Set(['2026-08', '2026-09', '2026-10']))
  })
  it('can have many clients, all with different names', () => {
    const many = company({ seed: 3, clients: 60, months: 2 })
    expect(new Set(many.names).size).toBe(60)
    expect(many.tickets.length).toBeGreaterThan(3000)
  })
  it('are refused out of range', () => {
    expect(() => company({ clients: 0 })).toThrow('clients: expected 1 to 2000, found 0')
    expect(() => company({ months: 99 })).toThrow('months: expected 1 to 44, found 99')
  })
})
