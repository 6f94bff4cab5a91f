import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openBlocking } from '../../src/db/blocking.ts'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { AgreementSource, attachStored, buildModels, EngineSource, EVERYTHING, pull, rejoin, rejudge, storeAs, type Alias, type FileToRead } from '../../src/models/index.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

const options = { content: smallContent(), as_of: null, assumed_plan: 'silver' }
/** One ticket for each name, in this order. */
const tickets = (...names: readonly string[]): FileToRead =>
  ownFile('tickets', `ticket_id,client,created_at,priority,status,first_response_at\n${names.map((name, i) => `t${i},${name},2026-05-06 10:00:00,P1,done,2026-05-06 10:30:00`).join('\n')}`)
const clients = (...names: readonly string[]): FileToRead => ownFile('clients', `client,seats\n${names.map((name) => `${name},5`).join('\n')}`)

const FILES = () => [
  tickets('Hollins Logistics', 'Hollins Logistic', 'Bracken Vets'), clients('Hollins Logistics'),
  ownFile('agreements', 'client,plan,starts_on,ends_on\nHollins Logistics,gold,2026-01-01,2026-12-31'),
]
const JOIN: readonly Alias[] = [{ name: 'HOLLINS  logistic', client: 'Hollins Logistics' }]

async function byClient(of: Database): Promise<[string, number, number][]> {
  const source = await EngineSource.open(of)
  return (await source.byClient('response', EVERYTHING)).map(({ label, tickets: number, assumed }) => [label, number, assumed])
}

it('joins what the reader kept when the models are built', async () => {
  const db = await openBlocking()
  await buildModels(db, FILES(), { ...options, aliases: JOIN })
  expect(await byClient(db)).toEqual([['Bracken Vets', 1, 1], ['Hollins Logistics', 2, 0]])
  const source = await EngineSource.open(db)
  expect(await source.keptAliases()).toEqual(JOIN)
  expect(await source.nearNames()).toEqual([])
  await db.close()
})

it('joins and parts again in models that another engine stored', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'goodterms-')), 'models.duckdb')
  const native = await openNative({ threads: 1 })
  await buildModels(native, FILES(), options)
  await storeAs(native, path)
  await native.close()
  const page = await openBlocking()
  await attachStored(page, await page.offer({ path }))
  const apart = [['Bracken Vets', 1, 1], ['Hollins Logistic', 1, 1], ['Hollins Logistics', 1, 0]]
  expect(await byClient(page)).toEqual(apart)

  await rejoin(page, JOIN)
  await rejudge(page, await pull(page), options)
  expect(await byClient(page)).toEqual([['Bracken Vets', 1, 1], ['Hollins Logistics', 2, 0]])
  expect(await (await EngineSource.open(page)).summary()).toMatchObject({ clients: ['Bracken Vets', 'Hollins Logistics'], tickets: 3, without_agreement: 1 })
  expect((await new AgreementSource(page).client('Hollins Logistic'))?.client).toBe('Hollins Logistics')
  expect(await (await EngineSource.open(page)).ticket('t1')).toMatchObject({ client: 'Hollins Logistics', plan: 'Gold', plan_assumed: false })

  await rejoin(page, [])
  await rejudge(page, await pull(page), options)
  expect(await byClient(page)).toEqual(apart)
  expect(await (await EngineSource.open(page)).keptAliases()).toEqual([])
  await page.close()
})

it('the reader\'s join goes before a file\'s, and a join to a joined name goes on to its client', async () => {
  const db = await openBlocking()
  const written = ownFile('aliases', 'name,client\nHolins,Bracken Vets\nHollins Logistic,Hollins Logistics')
  await buildModels(db, [tickets('Hollins Logistics', 'Hollins Logistic', 'Holins', 'Bracken Vets'), written], { ...options, aliases: [{ name: 'Holins', client: 'Hollins Logistic' }] })
  expect((await byClient(db)).map(([client, number]) => [client, number])).toEqual([['Bracken Vets', 1], ['Hollins Logistics', 3]])
  await db.close()
})
