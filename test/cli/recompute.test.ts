import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecomputeReport } from '../../src/cli/recompute.ts'
import { reprinted, withoutAttachments, withoutMetadata } from '../drafting/altered.ts'
import { command } from '../support/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TICKETS = Array.from({ length: 60 }, (_, nth) => {
  const month = String(1 + Math.floor(nth / 10)).padStart(2, '0')
  const day = String(2 + (nth % 10) * 2).padStart(2, '0')
  return `${nth + 1},Kestrel Marine,2026-${month}-${day} 10:00:00,Printer ${nth % 3},${nth % 2 === 0 ? 'Una' : 'Bo'},P2,done,2026-${month}-${day} 1${nth % 7 === 0 ? 5 : 0}:20:00,2026-${month}-${day} 16:00:00,${20 + nth}`
})
const HEAD = 'ticket_id,client,created_at,subject,requester,priority,status,first_response_at,resolved_at,minutes_worked'

function data(name: string, tickets: readonly string[]): string {
  const path = join(folder, name)
  mkdirSync(path)
  writeFileSync(join(path, 'tickets.csv'), `${[HEAD, ...tickets].join('\n')}\n`)
  writeFileSync(join(path, 'agreements.csv'), 'client,version,plan,starts_on,ends_on,renewal,notice_days,monthly_fee,billed_seats\nKestrel Marine,1,silver,2025-01-01,2026-12-31,rolling,90,1200.00,20\n')
  return path
}

const own = data('own', TICKETS)
const file = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const recomputed = async (path: string, from: string): Promise<{ status: number; report: RecomputeReport }> => {
  const { status, stdout } = await command('recompute', path, '--data', from, '--json')
  return { status, report: JSON.parse(stdout) as RecomputeReport }
}

describe('a service review computed again from the exports alone', () => {
  let review: Uint8Array<ArrayBuffer>

  beforeAll(async () => {
    const out = join(folder, 'made.pdf')
    expect((await command('review', '--data', own, '--client', 'Kestrel Marine', '--out', out)).status).toBe(0)
    review = new Uint8Array(readFileSync(out))
  }, 60_000)

  it('has every figure equal where it was left as it was', async () => {
    const { status, report } = await recomputed(file('review.pdf', review), own)
    expect([report.findings, report.figures.filter(({ equal }) => !equal)]).toEqual([[], []])
    expect([status, report.equal, report.client, report.template]).toEqual([0, true, 'Kestrel Marine', 'service-review'])
    expect(report.fingerprint.stated).toBe(report.fingerprint.computed)
    expect(report.figures.length).toBeGreaterThan(30)
  })

  it('is found out by one printed digit though the attached figures are gone', async () => {
    const changed = await reprinted(await withoutAttachments(review), 1, '60 calls', '80 calls')
    const { status, report } = await recomputed(file('changed.pdf', changed), own)
    expect([status, report.equal, report.findings.map(({ kind }) => kind)]).toEqual([1, false, ['no_attachment']])
    expect(report.figures.filter(({ equal }) => !equal).map(({ name, printed, computed }) => [name, ...[printed, computed].map((text) => text?.slice(0, 42).replaceAll('\u00a0', ' '))])).toEqual([
      ['The calls and what was kept', 'In these twelve months there were 80 calls', 'In these twelve months there were 60 calls'],
    ])
  })

  it('is known by what it prints where the metadata are gone, and names what other data change', async () => {
    const other = data('other', TICKETS.slice(0, -5))
    const { status, report } = await recomputed(file('bare.pdf', await withoutMetadata(review)), other)
    expect([status, report.client, report.template, report.fingerprint.stated]).toEqual([1, 'Kestrel Marine', 'service-review', null])
    expect(report.findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['other_data', 'no_attachment']))
    expect(report.figures.filter(({ equal }) => !equal).length).toBeGreaterThan(3)
  })
})

it('says of a file that is no such document what was expected', async () => {
  const { status, stderr } = await command('recompute', file('text.pdf', new TextEncoder().encode('no PDF')), '--data', own)
  expect([status, stderr]).toEqual([1, expect.stringContaining('text.pdf could not be opened as a PDF') as string])
  expect((await command('recompute')).status).toBe(2)
})
