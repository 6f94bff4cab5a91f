import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inspect, scanFile } from '../../src/intake/index.ts'
import type { Inspection, Scan, Source } from '../../src/intake/index.ts'
import { memorySink } from './files.ts'

const folder = process.env['GOODTERMS_REAL_DATA']
const note = folder === undefined ? ' (skipped: GOODTERMS_REAL_DATA is not set)' : ''

async function fileAt(path: string): Promise<Source> {
  const full = join(folder ?? '', path)
  const { size } = await stat(full)
  return {
    name: path.replace(/^.*\//, ''),
    size,
    stored: { path: full },
    read: async (start, end) => {
      const handle = await open(full, 'r')
      const bytes = new Uint8Array(end - start)
      await handle.read(bytes, 0, bytes.length, start)
      await handle.close()
      return bytes
    },
  }
}

async function take(path: string): Promise<{ inspection: Inspection; scan: Scan }> {
  const source = await fileAt(path)
  const inspection = await inspect(source, { zone: 'Europe/London' })
  return { inspection, scan: await scanFile(source, inspection, { sink: memorySink().sink }) }
}

const patterns = (inspection: Inspection) => [...new Set(inspection.mapping.flatMap((m) => m.patterns ?? []).map((p) => p.pattern))]

/** How the files are written and what they are taken for; what they hold is counted in test/cli/real-exports.test.ts, which reads the large ones. */
describe.skipIf(folder === undefined)(`real exports${note}`, () => {
  test.each([
    ['technical-support/technical_support_dataset.csv', 'freshdesk', 2_330, ',', [null]],
    ['autotask-tickets/autotask_tickets_mar2026_masked.csv', 'autotask', 746, ',', ['%m/%d/%Y %I:%M %p']],
    ['boston-311/boston311-100.csv', 'boston-311', 100, ',', [null]],
    ['boston-311/boston311-dmy-100.csv', 'boston-311', 100, ',', ['%d/%m/%Y %H:%M:%S']],
    ['request-tracker/rt_typical_en_london.tsv', 'request-tracker', 585, '\t', ['%a %b %d %H:%M:%S %Y']],
    ['request-tracker/rt_wide_iso_utc.tsv', 'request-tracker', 585, '\t', [null]],
    ['znuny/znuny_default_columns_en.csv', 'znuny', 601, ',', [null]],
    ['znuny/znuny_wide_de.csv', 'znuny', 601, ';', [null]],
    ['redmine/redmine_en_all_columns_utf8.csv', 'redmine', 400, ',', ['%m/%d/%Y %I:%M %p']],
    ['redmine/redmine_de_all_columns_utf8.csv', 'redmine', 400, ';', ['%d.%m.%Y %H:%M']],
  ] as const)('%s', async (path, layout, rows, delimiter, expected) => {
    const { inspection, scan } = await take(path)
    expect(inspection).toMatchObject({ layout: { id: layout, certain: true, evidence: 'file' }, believed: [], dialect: { delimiter }, missing: [], questions: [] })
    expect(patterns(inspection)).toEqual(expected)
    // Request Tracker quotes nothing, so its lone quotation marks have to be written anew.
    expect(scan).toMatchObject({ rows_in: rows, rows_used: rows, set_aside: [], rewritten: layout === 'request-tracker' })
  })

  test('the words of the Autotask export that mean nothing known are asked for', async () => {
    const inspection = await inspect(await fileAt('autotask-tickets/autotask_tickets_mar2026_masked.csv'), { zone: 'Europe/London' })
    expect(inspection).toMatchObject({ dialect: { bom: true }, words_unknown: [{ column: 'status', words: [{ word: 'Call Attempt Day 1', count: 4 }, { word: 'Reviewed', count: 1 }] }] })
  })

  test('the ServiceNow log is known by its beginning, and folded', async () => {
    const inspection = await inspect(await fileAt('servicenow-incident-log/incident_event_log.csv'), { zone: 'Europe/London' })
    expect(inspection).toMatchObject({ layout: { id: 'servicenow-log', certain: true }, believed: [], questions: [], missing: [], words_unknown: [], fold: { order_index: 5, at_index: 13, status_index: 1 } })
    expect(patterns(inspection)[0]).toBe('%d/%m/%Y %H:%M')
  })

  test('the ConnectWise board list is refused, with all its rows read', async () => {
    const inspection = await inspect(await fileAt('connectwise-board/srboard_masked.csv'), { zone: 'Europe/London' })
    expect(inspection).toMatchObject({ layout: { id: 'connectwise-board' }, usable: false })
    expect(inspection.refused).toContain('v_rpt_Service')
    const status = inspection.header.indexOf('SLA Status')
    const counts = new Map<string, number>()
    for (const { cells } of inspection.sample) {
      const word = /^(Plan by|Resolve by|Waiting$|Resolved$|$)/.exec(cells[status] ?? '?')?.[0] ?? 'other'
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    expect(Object.fromEntries(counts)).toEqual({ 'Plan by': 93, Waiting: 33, 'Resolve by': 20, Resolved: 1, '': 10 })
  })

  test('the customer-support set lacks a creation, and says so', async () => {
    const inspection = await inspect(await fileAt('customer-support/customer_support_tickets.csv'), { zone: 'Europe/London' })
    expect(inspection).toMatchObject({ usable: false, missing: ['created_at'] })
    expect(inspection.cannot[0]).toMatch(/^Nothing can be judged: no column says when a ticket was created/)
  })
})
