import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readOptions } from '../../src/cli/options.ts'
import { quality, qualityText } from '../../src/cli/quality.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-'))
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

it('says what of two exports counts for nothing, and what the newer one changed', async () => {
  const head = 'ticket_id,client,created_at,priority,status,resolved_at,first_response_at'
  const march = file('march.csv', `${head}\na,Kestrel,2026-03-02 10:00:00,P2,open,,\nb,Kestrel,2026-03-03 10:00:00,P3,done,2026-03-03 11:00:00,2026-03-03 10:05:00\n`)
  const april = file('april.csv', `${head}\na,Kestrel,2026-03-02 10:00:00,P2,done,2026-04-02 10:00:00,2026-03-02 10:30:00\n,Kestrel,2026-04-03 10:00:00,P3,open,,\n`)
  const options = readOptions(['quality', april, march, '--plan', 'silver', '--json'])
  if (options === 'help') throw new Error('no options')
  const report = await quality(options, () => {})
  expect(report).toMatchObject({
    finding: '1 row of 4 is not used; every verdict can be recomputed', as_of: '2026-04-02T09:00:00.000Z', rows_in: 4, used: 2, set_aside: 1, merged: 1, tickets: 2,
    lines: [{ line: 'set_aside', count: 1, of: 4, parts: [{ part: 'missing ticket_id', count: 1 }], sentence: '1 row is not used.' }, { line: 'gone', count: 1, of: 2, parts: [{ part: 'april.csv', count: 1 }] }],
    merges: [{ older: 'march.csv', newer: 'april.csv', in_both: 1, changed: 1, gone: 1 }],
  })
  expect(report.merges[0]!.columns).toEqual([{ column: 'status', tickets: 1 }, { column: 'first_response_at', tickets: 1 }, { column: 'resolved_at', tickets: 1 }])
  expect(qualityText(report)).toContain('march.csv, then april.csv: 1 in both, 1 changed (status 1, first_response_at 1, resolved_at 1); 1 no longer there')
})
