import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { command } from '../support/command.ts'
import { readPdf } from '../pdf/read-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}
const FILES = [
  file('tickets.csv', ['ticket_id,client,created_at,subject,requester,priority,status,first_response_at,resolved_at',
    '1,Kestrel Marine,2026-06-01 10:00:00,Mail full,Una,P1,done,2026-06-01 10:30:00,2026-06-01 12:00:00', '2,Kestrel Marine,2026-06-15 10:00:00,Printer,Bo,P1,done,2026-06-15 11:30:00,2026-06-15 12:00:00', '3,Alder Dental,2026-06-15 10:00:00,Of somebody else,Kit,P1,done,2026-06-15 11:30:00,2026-06-15 12:00:00']),
  file('agreements.csv', ['client,version,plan,starts_on,ends_on,monthly_fee', 'Kestrel Marine,1,silver,2025-01-01,2026-12-31,900.00', 'Alder Dental,1,silver,2025-01-01,2027-12-31,500.00']),
]
const textOf = async (path: string): Promise<string> => (await readPdf(new Uint8Array(readFileSync(path)))).pages.map((page) => page.text).join(' ')

it('writes one client’s review, which speaks of nobody else', async () => {
  const out = join(folder, 'review.pdf')
  const { status, stdout } = await command('review', ...FILES, '--client', ' kestrel  MARINE', '--out', out, '--json')
  expect([status, JSON.parse(stdout)]).toMatchObject([0, { template: 'service-review', quarter: null, not_made: [], zip: null, made: [{ client: 'Kestrel Marine', file: out, bytes: readFileSync(out).length }] }])
  const text = await textOf(out)
  expect(text).toContain('Service review')
  expect(text).not.toMatch(/Alder|somebody else|Kit/)
})

it('writes the briefings of a quarter into a folder, of two pages each, and says where no term ends', async () => {
  const { status, stdout } = await command('briefing', ...FILES, '--quarter', '2026-Q4', '--out-dir', join(folder, 'q4'))
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^\S+owner-briefing-kestrel-marine-2026-06-15\.pdf: 2 pages, \d+ bytes\n1 made, 0 not made\n$/) as string])
  expect(await command('briefing', ...FILES, '--quarter', '2027-Q1', '--out-dir', folder)).toMatchObject({ status: 1, stderr: expect.stringContaining('no term ends in 2027-Q1 (expected one of 2026-Q4') as string })
})

it('refuses options that do not go together', async () => {
  const refused = async (...args: string[]) => { const { status, stderr } = await command(...args); return [status, stderr.split('\n')[0]] }
  expect(await refused('review', '--out', 'a.pdf')).toEqual([2, 'review: expected one of --client, --quarter, --all'])
  expect(await refused('briefing', '--client', 'A', '--client', 'B', '--out', 'a.pdf')).toEqual([2, 'briefing: --out is for one document (expected --out-dir or --zip)'])
  expect(await refused('briefing', '--quarter', '2027-1', '--zip', 'a.zip')).toEqual([2, '--quarter "2027-1" is not a quarter (expected 2027-Q1)'])
})
