import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBlocking } from '../../src/db/blocking.ts'
import { openNative } from '../../src/db/native.ts'
import { QueryError, type Database } from '../../src/db/index.ts'

const engines: [string, () => Promise<Database>][] = [['wasm', openBlocking], ['native', () => openNative({ threads: 1 })]]

describe.each(engines)('the %s engine', (_name, open) => {
  let db: Database
  beforeAll(async () => { db = await open() })
  afterAll(async () => { await db.close() })

  it('gives rows as plain objects, whole numbers as numbers', async () => {
    expect(await db.query('select 1::bigint as a, 2.5::double as b, \'x\' as c, true as d, null::varchar as e'))
      .toEqual([{ a: 1, b: 2.5, c: 'x', d: true, e: null }])
  })

  it('takes prepared values, nulls and quotes included', async () => {
    expect(await db.query('select $1::varchar as a, $2::double as b, $3::varchar is null as c', ["O'Neil & <Sons>", 7, null]))
      .toEqual([{ a: "O'Neil & <Sons>", b: 7, c: true }])
  })

  it('carries columns there and back over more than one chunk, nulls kept', async () => {
    const count = 5000
    const numbers = Float64Array.from({ length: count }, (_, i) => (i % 7 === 0 ? NaN : i * 1e9 + 0.5))
    const whole = Int32Array.from({ length: count }, (_, i) => i - 2500)
    const small = Uint8Array.from({ length: count }, (_, i) => i % 256)
    const texts = Array.from({ length: count }, (_, i) => (i % 5 === 0 ? null : `Łukasz ${i}`))
    await db.insert('there', { numbers, whole, small, texts })
    const back = await db.columns('select numbers, whole, small, texts from there order by whole')
    expect(back['numbers']).toEqual(numbers)
    expect(back['whole']).toEqual(whole)
    expect(back['small']).toEqual(small)
    expect(back['texts']).toEqual(texts)
    expect(await db.query('select count(*)::integer as all_rows, count(numbers)::integer as known from there')).toEqual([{ all_rows: 5000, known: 4285 }])
  })

  it('carries more rows than are copied at once', async () => {
    const count = 300_000
    await db.insert('many', { n: Int32Array.from({ length: count }, (_, i) => i), t: Array.from({ length: count }, (_, i) => (i % 3 === 0 ? null : `t${i}`)) })
    expect(await db.query('select count(*)::integer as rows, sum(n)::double as sum, count(t)::integer as texts, max(t) as last from many'))
      .toEqual([{ rows: count, sum: (count * (count - 1)) / 2, texts: 200_000, last: 't99998' }])
  })

  it('replaces a table that is inserted again', async () => {
    await db.insert('again', { a: Int32Array.of(1, 2) })
    await db.insert('again', { b: Int32Array.of(3) })
    expect(await db.query('select * from again')).toEqual([{ b: 3 }])
  })

  it('reads an offered file', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'goodterms-')), 'a.csv')
    await writeFile(path, 'a,b\n1,"two, ""2"""\n')
    const name = await db.offer({ path })
    expect(await db.query(`select * from read_csv('${name}', auto_detect=false, header=true, delim=',', quote='"', escape='"', columns={'a': 'VARCHAR', 'b': 'VARCHAR'})`))
      .toEqual([{ a: '1', b: 'two, "2"' }])
    await db.forget(name)
  })

  it('names the SQL of a query that fails', async () => {
    const failing = db.query('select missing_column')
    await expect(failing).rejects.toThrow(QueryError)
    await expect(failing).rejects.toMatchObject({ sql: 'select missing_column' })
  })

  it('answers questions that are asked at once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map((n) => db.query('select $1::integer as n', [n])))
    expect(answers).toEqual([1, 2, 3, 4].map((n) => [{ n }]))
  })

  it('never reaches for an extension', async () => {
    await expect(db.query("select * from read_parquet('https://example.invalid/x.parquet')")).rejects.toThrow(QueryError)
  })
})
