import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/index.ts'
import { openNative } from '../../../src/db/native.ts'
import { ownFile } from '../../support/files.ts'
import { build, countedBehind, found, rowsOf } from './asked.ts'

const CLIENTS = ownFile('clients', 'client\nAlder\nBracken')
const FILES = [
  CLIENTS,
  ownFile('assets', [
    'client,asset,kind,warranty_until,supported_until,backed_up', 'Alder,PC 1,laptop,2026-10-29,2026-10-30,yes', 'Alder,PC 2,laptop,2026-10-30,2025-01-01,no', 'Alder,SRV,server,,2029-01-01,maybe', 'Alder,PC 3,laptop,soon,,no', 'Bracken,TAP,printer,,,',
  ].join('\n')),
  ownFile('advice', [
    'client,given_on,subject,kind,decision,decided_on,decided_by', 'Alder,2023-01-05,Old server,risk,declined,2023-02-01,Kit', 'Alder,2026-01-05,Backups,risk,accepted,2026-01-09,Kit', 'Alder,2026-02-05,Two factors,risk,declined,,Kit',
    'Alder,2026-03-05,New switch,project,declined,2026-03-06,Kit', 'Alder,2026-04-05,Firewall,risk,,,', 'Alder,2026-05-05,Encryption,risk,withdrawn,2026-05-06,', 'Bracken,2025-10-01,Backups,risk,accepted,2025-11-09,Bo', 'Bracken,2026-11-01,Later,risk,declined,2026-11-02,Bo',
  ].join('\n')),
  ownFile('checks', [
    'client,checked_on,obligation,subject,limit,found', 'Alder,2025-11-05,software,PC 1,0,2', 'Alder,2026-03-05,software,PC 1,0,0', 'Alder,2026-03-05,software,PC 2,0,1', 'Alder,2026-03-05,software,PC 3,,1', 'Alder,2026-03-05,quota,kit@a.example,50,60',
    'Alder,2025-10-30,software,PC 1,0,0', 'Alder,2024-10-30,software,PC 1,0,5', 'Bracken,2026-10-31,software,TAP,0,3',
  ].join('\n')),
]
const SIGNALS = ['share_devices_out_of_warranty', 'share_devices_out_of_support', 'share_devices_without_backup', 'share_risk_advice_declined', 'share_devices_with_unauthorised_software']

let db: Database
beforeAll(async () => {
  db = await openNative({ threads: 1 })
  await build(db, FILES)
})
afterAll(async () => { await db.close() })

describe('risk-averse attitude', () => {
  it('devices count where the file states what is asked, as of the last day, and only now', async () => {
    expect(await found(db, 'share_devices_out_of_warranty')).toEqual([['Alder', 0, 2, 1, 2, 0.5]])
    expect(await found(db, 'share_devices_out_of_support')).toEqual([['Alder', 0, 3, 1, 3, 0.3333]])
    expect(await found(db, 'share_devices_without_backup')).toEqual([['Alder', 0, 3, 2, 3, 0.6667]])
  })

  it('of risk advice, what was declined by then, however long ago', async () => {
    expect(await found(db, 'share_risk_advice_declined')).toEqual([['Alder', 0, 3, 2, 3, 0.6667], ['Alder', 1, 1, 1, 1, 1], ['Bracken', 0, 1, 0, 1, 0]])
  })

  it('of all looks for software in the period, those with findings', async () => {
    expect(await found(db, 'share_devices_with_unauthorised_software')).toEqual([['Alder', 0, 3, 2, 3, 0.6667], ['Alder', 1, 1, 0, 1, 0]])
  })

  it('opens to devices, advice and checks', async () => {
    expect(await rowsOf(db, 'share_devices_out_of_warranty', 'Alder')).toEqual([
      { kind: 'asset', ref: 'PC 1', at_on: '2026-10-29', label: 'laptop', amount: null, counts: true, file: 'assets.csv', row: 2 },
      { kind: 'asset', ref: 'PC 2', at_on: '2026-10-30', label: 'laptop', amount: null, counts: false, file: 'assets.csv', row: 3 },
    ])
    expect((await rowsOf(db, 'share_devices_without_backup', 'Alder')).map(({ ref, counts }) => [ref, counts])).toEqual([['PC 2', true], ['PC 3', true], ['PC 1', false]])
    expect((await rowsOf(db, 'share_devices_out_of_support', 'Alder')).map(({ ref, counts }) => [ref, counts])).toEqual([['PC 2', true], ['PC 1', false], ['SRV', false]])
    expect((await rowsOf(db, 'share_risk_advice_declined', 'Alder')).map(({ at_on, label, counts, row }) => [at_on, label, counts, row])).toEqual([['2026-02-05', 'Two factors', true, 4], ['2026-01-09', 'Backups', false, 3], ['2023-02-01', 'Old server', true, 2]])
    expect((await rowsOf(db, 'share_devices_with_unauthorised_software', 'Alder')).map(({ ref, at_on, amount, counts }) => [ref, at_on, amount, counts])).toEqual([['PC 2', '2026-03-05', 1, true], ['PC 1', '2025-11-05', 2, true], ['PC 1', '2026-03-05', 0, false]])
  })

  it('rests on as many rows as it says', async () => {
    const { stated, behind } = await countedBehind(db, SIGNALS)
    expect(behind).toEqual(stated)
  })

  it('says nothing without files of devices, advice and checks', async () => {
    await build(db, [CLIENTS])
    expect(await db.query('select signal from client_signals where signal like \'%device%\' or signal like \'%risk%\'')).toEqual([])
  })
})
