import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { TidyReport } from '../../src/cli/tidy.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-tidy-'))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

/** Runs the command as people type it. */
async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => { out += String(text); return true }),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => { err += String(text); return true }),
  ]
  const status = await main(['tidy', ...args])
  for (const spy of spies) spy.mockRestore()
  return { status, out, err }
}

const calls = file('calls.txt', 'Calls\r\n\r\nid;client;minutes\r\n1;Alder, Dental;5\r\n2;Birch;7\r\n3;Cedar;2\r\n')
const lists = file('lists.csv', 'Client,Seats\nAlder,12\nBirch,31\nCedar,7\n\nTag,Kind,Bought,Price\nD-1,laptop,2023-05-01,899\nD-2,printer,2022-11-11,249\n')

test('writes one clean file, and says what it read', async () => {
  const out = join(folder, 'clean.csv')
  const { status, out: said } = await run(calls, '--out', out)
  expect([status, said]).toEqual([0, `${calls} → ${out}: 3 rows of 3 columns (utf-8, separator semicolon, header in row 3)\n  row 1: found a line above the column names (expected the table alone): set aside\n`])
  expect(readFileSync(out, 'utf8')).toBe('id,client,minutes\r\n1,"Alder, Dental",5\r\n2,Birch,7\r\n3,Cedar,2\r\n')
  expect(existsSync(`${out}.part`)).toBe(false)
})

test('numbers the tables of one file, and takes a folder for several files', async () => {
  const { status, out } = await run(lists, '--out', join(folder, 'one.csv'), '--json')
  expect(status).toBe(0)
  expect((JSON.parse(out) as TidyReport[]).flatMap(({ tables }) => tables.map((table) => [table.out, table.rows, table.columns.length]))).toEqual([[join(folder, 'one-1.csv'), 3, 2], [join(folder, 'one-2.csv'), 2, 4]])
  expect((await run(calls, lists, '--out', join(folder, 'all'))).status).toBe(0)
  expect(readdirSync(join(folder, 'all')).sort()).toEqual(['calls.csv', 'lists-1.csv', 'lists-2.csv'])
  expect((await run(lists, '--out', join(folder, 'lists'))).status).toBe(0)
  expect(readdirSync(join(folder, 'lists')).sort()).toEqual(['lists-1.csv', 'lists-2.csv'])
})

test('one JSON object a file, with the rows that were set aside', async () => {
  const { out } = await run(calls, '--out', join(folder, 'j.csv'), '--json')
  expect(JSON.parse(out)).toMatchObject([{ file: calls, refused: null, tables: [{ rows: 3, columns: ['id', 'client', 'minutes'], header_row: 3, encoding: 'utf-8', delimiter: ';', repaired: [], set_aside: [{ row: 1, text: 'Calls' }] }] }])
})

test('a file that is no table gets a sentence, and status 1 where there is no other', async () => {
  const pdf = file('a.pdf', '%PDF-1.7\n')
  const alone = await run(pdf, '--out', join(folder, 'x.csv'))
  expect(alone).toMatchObject({ status: 1, out: '' })
  expect(alone.err).toContain('a.pdf cannot be read as a table. This is a PDF document')
  expect((await run(pdf, calls, '--out', join(folder, 'both'))).status).toBe(0)
})

test('wrong usage is status 2; a file is never written over itself', async () => {
  expect((await run(calls)).status).toBe(2)
  expect((await run('--out', join(folder, 'x.csv'))).status).toBe(2)
  const self = await run(calls, '--out', calls)
  expect([self.status, self.err]).toEqual([1, `${calls} would be written over itself: give --out another name\n`])
  expect(readFileSync(calls, 'utf8')).toContain('Calls')
})
