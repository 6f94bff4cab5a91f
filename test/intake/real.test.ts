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

describe.skipIf(folder === undefined)(`real exports${note}`, () => {
  test('the ServiceNow log', async () => {
    const { inspection, scan } = await take('servicenow-incident-log/incident_event_log.csv')
    expect(inspection).toMatchObject({ layout: { id: 'servicenow-log', certain: true }, questions: [], missing: [] })
    expect(patterns(inspection)[0]).toBe('%d/%m/%Y %H:%M')
    expect(inspection.words_unknown.map((w) => w.column)).toEqual([])
    expect(scan).toMatchObject({ rows_in: 141_712, rows_used: 141_712, set_aside: [], rewritten: false, problems: [] })
    expect(scan.reading.fold).toMatchObject({ order_index: 5, at_index: 13, status_index: 1 })
  })

  test('the technical-support set', async () => {
    const { inspection, scan } = await take('technical-support/technical_support_dataset.csv')
    expect(inspection).toMatchObject({ layout: { id: 'freshdesk', certain: true }, questions: [], words_unknown: [] })
    expect(patterns(inspection)).toEqual([null])
    expect(scan).toMatchObject({ rows_in: 2_330, rows_used: 2_330, set_aside: [], rewritten: false })
  })

  test('the Autotask export', async () => {
    const { inspection, scan } = await take('autotask-tickets/autotask_tickets_mar2026_masked.csv')
    expect(inspection).toMatchObject({ layout: { id: 'autotask', certain: true }, questions: [], dialect: { bom: true } })
    expect(patterns(inspection)).toEqual(['%m/%d/%Y %I:%M %p'])
    expect(inspection.words_unknown).toMatchObject([{ column: 'status', words: [{ word: 'Call Attempt Day 1', count: 4 }, { word: 'Reviewed', count: 1 }] }])
    expect(scan).toMatchObject({ rows_in: 746, rows_used: 746, set_aside: [], rewritten: false })
  })

  test('the ConnectWise board list is refused', async () => {
    const inspection = await inspect(await fileAt('connectwise-board/srboard_masked.csv'), { zone: 'Europe/London' })
    expect(inspection).toMatchObject({ layout: { id: 'connectwise-board' }, usable: false })
    expect(inspection.refused).toContain('v_rpt_Service')
    expect(inspection.sample).toHaveLength(157)
  })

  test.each([
    ['boston-311/boston311-100.csv', 100, ',', [null]],
    ['boston-311/boston311-dmy-100.csv', 100, ',', ['%d/%m/%Y %H:%M:%S']],
    ['request-tracker/rt_typical_en_london.tsv', 585, '\t', ['%a %b %d %H:%M:%S %Y']],
    ['request-tracker/rt_wide_iso_utc.tsv', 585, '\t', [null]],
    ['znuny/znuny_default_columns_en.csv', 601, ',', [null]],
    ['znuny/znuny_wide_de.csv', 601, ';', [null]],
    ['redmine/redmine_en_all_columns_utf8.csv', 400, ',', ['%m/%d/%Y %I:%M %p']],
    ['redmine/redmine_de_all_columns_utf8.csv', 400, ';', ['%d.%m.%Y %H:%M']],
  ] as const)('%s is mapped by its column names', async (path, rows, delimiter, expected) => {
    const { inspection, scan } = await take(path)
    expect(inspection).toMatchObject({ layout: { id: 'by-name', certain: false }, dialect: { delimiter }, missing: [] })
    expect(patterns(inspection)).toEqual(expected)
    expect(scan).toMatchObject({ rows_in: rows, rows_used: rows, set_aside: [] })
  })

  test('the customer-support set lacks a creation, and says so', async () => {
    const inspection = await inspect(await fileAt('customer-support/customer_support_tickets.csv'), { zone: 'Europe/London' })
    expect(inspection).toMatchObject({ usable: false, missing: ['created_at'] })
  })
})
