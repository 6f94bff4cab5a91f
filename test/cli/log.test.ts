import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
/** Silver promises nine of ten; P1 is due for an answer within an hour, P2 within two. */
const FILES = [
  file('tickets.csv', ['ticket_id,client,created_at,subject,requester,priority,status,first_response_at,resolved_at,minutes_worked',
    '1,Kestrel Marine,2026-05-31 23:30:00,Earlier,Una,P1,done,2026-06-01 09:00:00,2026-06-01 10:00:00,',
    '2,Kestrel Marine,2026-06-01 10:00:00,"=Mail, full",Una,P1,done,2026-06-01 10:30:00,2026-06-01 12:00:00,15',
    '3,Kestrel Marine,2026-06-15 10:00:00,Printer,Bo,P1,done,2026-06-15 11:30:00,2026-06-15 12:00:00,',
    '4,Kestrel Marine,2026-06-30 16:00:00,Open,Bo,P2,open,,,',
    '5,Alder Dental,2026-06-15 10:00:00,Of somebody else,Kit,P1,done,2026-06-15 11:30:00,2026-06-15 12:00:00,99',
    '6,Kestrel Marine,2026-07-02 10:00:00,Later,Una,P1,done,2026-07-02 10:01:00,2026-07-02 12:00:00,',
  ]),
  file('agreements.csv', ['client,version,plan,starts_on,ends_on', 'Kestrel Marine,1,silver,2025-01-01,2027-12-31', 'Alder Dental,1,silver,2025-01-01,2027-12-31']),
]
const run = (...args: string[]) => command('log', ...FILES, ...args)
const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

it('writes the last full month of one client as a PDF, with its totals', async () => {
  const out = join(folder, 'log.pdf')
  const { status, stdout } = await run('--client', ' kestrel  MARINE', '--out', out, '--json')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toEqual({
    client: 'Kestrel Marine', from: '2026-06-01', until: '2026-06-30', tickets: 3, worked_minutes: 15, file: out, pages: 1, number: expect.any(String) as string, bytes: readFileSync(out).length, sha256: sha256(out),
    response: { met: 1, missed: 2, running: 0, paused: 0, exempt: 0, unknown: 0, as_stated: 0, attainment: 1 / 3, promised_at_least: 3 },
    resolution: { met: 2, missed: 0, running: 1, paused: 0, exempt: 0, unknown: 0, as_stated: 0, attainment: 1, promised_at_least: 2 },
  })
  const text = (await readPdf(new Uint8Array(readFileSync(out)))).pages.map((page) => page.text).join('')
  expect(text).toContain('Call log, June 2026')
  expect(text).not.toMatch(/Earlier|Later|Alder|somebody else|Kit|worked|We recorded/)
})

it('writes a CSV file of the days that are named, both included', async () => {
  const out = join(folder, 'log.csv')
  const { status, stdout } = await run('--client', 'Kestrel Marine', '--from', '2026-05-31', '--until', '2026-06-01', '--hours', '--out', out)
  expect([status, stdout]).toEqual([0, expect.stringContaining('Kestrel Marine, 31 May 2026 to 1 June 2026: 2 calls\nFirst answers: 2 in time and 0 late, 0 not counted; promised 2 or more') as string])
  const text = readFileSync(out, 'utf8')
  expect(text.startsWith('\ufeffcall,raised_at,time_zone,about,raised_by,')).toBe(true)
  expect(text.trimEnd().split('\r\n').slice(1)).toEqual([
    expect.stringMatching(/^1,2026-05-31T23:30:00\+01:00,Europe\/London,Earlier,Una,P1,no,in time,/) as string,
    expect.stringMatching(/^2,2026-06-01T10:00:00\+01:00,Europe\/London,"'=Mail, full",Una,P1,no,in time,30,60,2026-06-01T11:00:00\+01:00,2026-06-01T10:30:00\+01:00,in time,.*,15$/) as string,
  ])
})

it('of days without a call writes a file that says so', async () => {
  const out = join(folder, 'none.pdf')
  const { status, stderr } = await run('--client', 'Kestrel Marine', '--from', '2026-01-01', '--until', '2026-01-31', '--out', out)
  expect([status, stderr]).toEqual([0, expect.stringContaining('Kestrel Marine raised no call in January 2026') as string])
  expect((await readPdf(new Uint8Array(readFileSync(out)))).pages[0]?.text).toContain('No call of yours was raised in these days.')
})

it('says what is wrong with its use, and writes nothing', async () => {
  const out = join(folder, 'wrong.pdf')
  const stderr = async (...args: string[]) => { const { status, stderr: said } = await run(...args); return [status, said.split('\n')[0]] }
  expect(await stderr('--out', out)).toEqual([2, 'log: --client is missing'])
  expect(await stderr('--client', 'Kestrel Marine')).toEqual([2, 'log: --out is missing'])
  expect(await stderr('--client', 'Kestrel Marine', '--out', 'log.xlsx')).toEqual([2, 'log: --out "log.xlsx" is neither a PDF nor a CSV file (expected FILE.pdf or FILE.csv)'])
  expect(await stderr('--client', 'Kestrel Marine', '--out', out, '--from', '2026-02-30')).toEqual([2, '--from "2026-02-30" is not a date (expected 2027-01-01)'])
  expect(await stderr('--client', 'Kestrel Marine', '--out', out, '--from', '2026-07-01', '--until', '2026-06-30')).toEqual([2, 'log: --from 2026-07-01 comes after --until 2026-06-30'])
  expect(await stderr('--client', 'Nobody', '--out', out)).toEqual([1, expect.stringContaining('no client "Nobody" (expected one of Alder Dental, Kestrel Marine)') as string])
  expect(existsSync(out)).toBe(false)
})
