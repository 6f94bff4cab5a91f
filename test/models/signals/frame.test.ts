import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { QueryError, type Database } from '../../../src/db/index.ts'
import { openNative } from '../../../src/db/native.ts'
import { readContent } from '../../../src/loading/disk/index.ts'
import { SIGNALS } from '../../../src/models/index.ts'
import { buildSignals, signalRows } from '../../../src/models/signals/index.ts'
import { ownFile } from '../../support/files.ts'
import { build, rowsOf } from './asked.ts'

/** In `scoring.yaml`, and computed by nothing yet. */
const MISSING: readonly string[] = []

let db: Database
beforeAll(async () => {
  db = await openNative({ threads: 1 })
  await build(db, [ownFile('clients', 'client\nAlder\nBracken'), ownFile('assets', 'client,asset,backed_up\nAlder,PC 1,yes\nAlder,PC 2,no\nAlder,PC 3,yes\nBracken,PC 9,yes')])
})
afterAll(async () => { await db.close() })

describe('the signals of a client', () => {
  it('are those of scoring.yaml, no more and no fewer', async () => {
    const { scoring } = await readContent('content')
    expect([...SIGNALS, ...MISSING].sort()).toEqual(Object.keys(scoring.signals).sort())
  })

  it('stand in one table, a row where there is evidence', async () => {
    expect(await db.query("select client, client_signals.* exclude (client_no) from client_signals join int_clients using (client_no) where signal like '%backup' order by client")).toEqual([
      { client: 'Alder', period_no: 0, signal: 'share_devices_without_backup', evidence: 3, part: 1, whole: 3, value: 1 / 3 },
      { client: 'Bracken', period_no: 0, signal: 'share_devices_without_backup', evidence: 1, part: 0, whole: 1, value: 0 },
    ])
  })

  it('open to their rows page by page, and to none where they have no evidence', async () => {
    const page = async (limit: number, offset: number) => (await rowsOf(db, 'share_devices_without_backup', 'Alder', 0, limit, offset)).map(({ ref }) => ref)
    expect([await page(2, 0), await page(2, 2), await page(2, 4)]).toEqual([['PC 2', 'PC 1'], ['PC 3'], []])
    expect(await rowsOf(db, 'share_devices_without_backup', 'Alder', 1)).toEqual([])
    await expect(signalRows(db, 'no_such_signal', 0, 0, 10, 0)).rejects.toThrow(new RangeError('No signal has the name no_such_signal.'))
  })

  it('are named by an error in one of them', async () => {
    await db.run('alter table int_assets rename column backed_up to saved')
    await expect(buildSignals(db)).rejects.toThrow(QueryError)
    await expect(buildSignals(db)).rejects.toThrow(/^sig_share_devices_without_backup: /)
  })
})
