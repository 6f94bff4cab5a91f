import { afterAll, beforeAll, expect, it } from 'vitest'
import { openNative } from '../../src/db/native.ts'
import type { Database } from '../../src/db/index.ts'
import { buildModels, EngineSource, type FileToRead } from '../../src/models/index.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

const options = { content: smallContent(), as_of: null, assumed_plan: 'silver' }
let db: Database
beforeAll(async () => { db = await openNative() })
afterAll(async () => { await db.close() })

/** One ticket for each name, in this order. */
const tickets = (...names: readonly string[]): FileToRead =>
  ownFile('tickets', `ticket_id,client,created_at,priority,status,first_response_at\n${names.map((name, i) => `t${i},${name},2026-05-06 10:00:00,P1,done,2026-05-06 10:30:00`).join('\n')}`)
const clients = (...names: readonly string[]): FileToRead => ownFile('clients', `client,seats\n${names.map((name) => `${name},5`).join('\n')}`)

async function pairs(...files: readonly FileToRead[]): Promise<string[]> {
  await buildModels(db, files, options)
  return (await (await EngineSource.open(db)).nearNames()).map(({ name, like }) => `${name} = ${like}`)
}

it('proposes a name that no file of clients has, beside the client it is near to, with its first row', async () => {
  await buildModels(db, [
    tickets('Hollins Logistics', 'Hollins Logistic', 'hollins  logistic', 'Hollins Logistics', 'Bracken Vets', 'Hollins Logistic'), clients('Hollins Logistics', 'Bracken Vets'),
  ], options)
  expect(await (await EngineSource.open(db)).nearNames()).toEqual([
    { name: 'Hollins Logistic', tickets: 3, like: 'Hollins Logistics', like_tickets: 2, file: 'tickets.csv', row: 3 },
  ])
})

it('names the row of the file, rows set aside counted', async () => {
  await buildModels(db, [{ ...tickets('Hollins Logistics', 'Hollins Logistics', 'Hollins Logistic'), set_aside: 2, gaps: [1, 3] }], options)
  expect(await (await EngineSource.open(db)).nearNames()).toMatchObject([{ name: 'Hollins Logistic', like_tickets: 2, row: 6 }])
})

it('takes the rarer name for the slip where no file names either', async () => {
  expect(await pairs(tickets('Bracken Vet', 'Bracken Vets', 'Bracken Vets'))).toEqual(['Bracken Vet = Bracken Vets'])
  expect(await pairs(tickets('Bracken Vet', 'Bracken Vet', 'Bracken Vets'))).toEqual(['Bracken Vets = Bracken Vet'])
  expect(await pairs(tickets('Bracken Vets', 'Bracken Vet'))).toEqual(['Bracken Vets = Bracken Vet'])
})

it('a file of agreements names a client as well, even one without tickets', async () => {
  const agreements = ownFile('agreements', 'client,plan,starts_on,ends_on\nBracken Vets,silver,2026-01-01,2026-12-31')
  expect(await pairs(tickets('Bracken Vet', 'Bracken Vet'), agreements)).toEqual(['Bracken Vet = Bracken Vets'])
})

it('leaves two names alone that both stand in the clients file', async () => {
  expect(await pairs(tickets('Bracken Vets', 'Bracken Vet'), clients('Bracken Vets', 'Bracken Vet'))).toEqual([])
})

it.each([
  ['Kestrel Marin', 'Kestrel Marine'], ['Kestrle Marine', 'Kestrel Marine'], ['Kestral Marine', 'Kestrel Marine'], ['Kestrell Marrine', 'Kestrel Marine'], ['Oxbwo', 'Oxbow'], ['Café Noir', 'Cafe Noir'], ['Łukasz Zółć Design', 'Łukasz Żółć Design'],
])('"%s" is near "%s"', async (name, like) => {
  expect(await pairs(tickets(name, like, like), clients(like))).toEqual([`${name} = ${like}`])
})

it.each([
  ['Client 001', 'Client 002'], ['Client 01', 'Client 1'], ['Site A', 'Site B'], ['Dunmore Foods II', 'Dunmore Foods III'], ['Dunmore Foods NW', 'Dunmore Foods SW'], ['Northern Foods', 'Southern Foods'], ['Acme', 'Acne'], ['Oxbows Ltd', 'Oxfow Ltd'],
  ['Ashford Dental', 'Ashfield Dental'], ['not stated', 'not stater'],
])('"%s" is not near "%s"', async (name, like) => {
  expect(await pairs(tickets(name, like, like))).toEqual([])
})

it('compares 500 clients that all begin alike within two seconds', async () => {
  const names = Array.from({ length: 500 }, (_, i) => `Company ${'abcdefghij'[i % 10]!.repeat(3)}${'klmnopqrst'[Math.floor(i / 10) % 10]!.repeat(3)}${'uvwxy'[Math.floor(i / 100)]!.repeat(3)}`)
  await buildModels(db, [tickets(...names, 'Company aaakkkuu')], options)
  const source = await EngineSource.open(db)
  const start = performance.now()
  expect((await source.nearNames()).map(({ name }) => name)).toEqual(['Company aaakkkuuu'])
  expect(performance.now() - start).toBeLessThan(2_000)
})
