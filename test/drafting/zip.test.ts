import { afterEach, describe, expect, it } from 'vitest'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { documentFileName, uniqueNames, zipBatch, zipFiles, type MadeFile, type NotMade } from '../../src/drafting/index.ts'

const AS_OF = Date.UTC(2026, 9, 30, 17, 48)
const IN_LONDON = { as_of: AS_OF, zone: 'Europe/London' }
const bytes = (...values: readonly number[]) => new Uint8Array(values)
const made = (file: string, content: Uint8Array<ArrayBuffer>) => ({ client: file, file, bytes: content, pages: 1, number: '1' }) as unknown as MadeFile
const write = (rows: readonly string[][]): string => rows.map((row) => row.join(';')).join('\n')
const FILES = [made('premium-łukasz.pdf', bytes(37, 80, 68, 70, 0, 255)), made('premium-norwell.pdf', bytes(1, 2, 3))]
const zip = (not_made: readonly NotMade[] = [], when: Parameters<typeof zipBatch>[1] = IN_LONDON) => zipBatch({ made: FILES, not_made }, when, write)

/** Offset of each local header: `PK\3\4`. */
const headers = (all: Uint8Array): DataView[] => [...all.keys()]
  .filter((at) => all[at] === 0x50 && all[at + 1] === 0x4b && all[at + 2] === 3 && all[at + 3] === 4)
  .map((at) => new DataView(all.buffer, all.byteOffset + at))

const zone = process.env['TZ']
afterEach(() => { if (zone === undefined) delete process.env['TZ']; else process.env['TZ'] = zone })

describe('the ZIP', () => {
  it('gives every file back as it was, stored, under its name', async () => {
    const all = await zip()
    expect(unzipSync(all)).toEqual({ 'premium-łukasz.pdf': bytes(37, 80, 68, 70, 0, 255), 'premium-norwell.pdf': bytes(1, 2, 3) })
    expect(headers(all).map((header) => header.getUint16(8, true))).toEqual([0, 0])
  })

  it('marks a name beyond ASCII as UTF-8', async () => {
    expect(headers(await zip()).map((header) => header.getUint16(6, true) & 0x800)).toEqual([0x800, 0])
  })

  it('holds the list of what was not made, where there is any', async () => {
    const files = unzipSync(await zip([{ client: 'Łukasz', sentences: ['No address.', 'No seats.'] }]))
    expect(Object.keys(files)).toEqual(['premium-łukasz.pdf', 'premium-norwell.pdf', 'not-made.csv'])
    expect(strFromU8(files['not-made.csv']!)).toBe('client;reason\nŁukasz;No address. No seats.')
  })

  it('written file by file is the one that is written in one go', async () => {
    const whole = Object.fromEntries([...FILES.map(({ file, bytes: content }) => [file, content] as const), ['not-made.csv', new TextEncoder().encode('client;reason\nŁukasz;No address.')] as const])
    expect(await zip([{ client: 'Łukasz', sentences: ['No address.'] }])).toEqual(zipSync(whole, { level: 0, mtime: new Date(2026, 9, 30, 12) }))
    expect(await zipFiles([], null)).toEqual(zipSync({}))
  })

  it('gives others their turn between the files, and ends where it is cancelled', async () => {
    const stop = new AbortController()
    const run = zip([], { ...IN_LONDON, signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(run).rejects.toThrow('enough')
  })

  it('is the same bytes in every zone, dated by the data', async () => {
    const made_in = async (name: string) => {
      process.env['TZ'] = name
      return zip()
    }
    const first = await made_in('UTC')
    for (const name of ['Pacific/Auckland', 'America/New_York', 'Asia/Kolkata']) expect(await made_in(name)).toEqual(first)
    const date = headers(first)[0]!.getUint16(12, true)
    expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31]).toEqual([2026, 10, 30])
  })

  it.each([null, Date.UTC(1971, 0, 1), Date.UTC(2150, 0, 1)])('is of 1 January 1980 where the data have no end that a ZIP can say (%s)', async (as_of) => {
    expect(headers(await zip([], { as_of, zone: 'UTC' })).map((header) => header.getUint16(12, true))).toEqual([33, 33])
  })
})

describe('a file name', () => {
  it('keeps letters of every script and leaves out what file systems refuse', () => {
    expect(documentFileName('letter', 'Łukasz’s / "Ωmega" <Co>', '2026-11-01')).toBe('letter-łukaszs-ωmega-co-2026-11-01.pdf')
    expect(documentFileName('letter', '..', '')).toBe('letter.pdf')
  })

  it('is no longer than a file system takes, and cuts no letter', () => {
    const name = documentFileName('premium-response-supplement', 'ж'.repeat(400), '2026-11-01')
    expect(name).toBe(`premium-response-supplement-${'ж'.repeat(90)}-2026-11-01.pdf`)
    expect(new TextEncoder().encode(name).length).toBeLessThan(255)
  })

  it('that is taken gets a number, case apart', () => {
    expect(uniqueNames(['a.pdf', 'A.pdf', 'b', 'a.pdf', 'a-2.pdf', 'b'])).toEqual(['a.pdf', 'A-2.pdf', 'b', 'a-3.pdf', 'a-2-2.pdf', 'b-2'])
  })
})
