import { describe, expect, test } from 'vitest'
import { bytesOf, HEADER, read, ticketLines } from './files.ts'

/** The smallest files of what fuzzing found, each under the name of what went wrong. */
const table = (...lines: readonly string[]): string => `${[HEADER, ...lines].join('\n')}\n`
const used = async (content: string | Uint8Array<ArrayBuffer>) => (await read(content)).rows
const ids = async (content: string) => (await used(content)).map((cells) => cells[0])
const lines = ticketLines(14)

describe('found by fuzzing', () => {
  test('a lone mark at a row’s end does not take the next rows into a text', async () => {
    expect(await ids(table(...lines, '770012,A,2025-07-04 10:50:23,back,High,In Progress,"', '770013,B,2025-10-16 01:21:52,sep,Critical,Resolved,', '770014,C,2025-09-22 04:40:12,"\n",Medium,Pending,')))
      .toEqual([...lines.map((_, n) => `T${n + 1}`), '770012', '770013', '770014'])
  })

  test('a surplus cell in the middle of a row whose last cell is blank does not move the cells between', async () => {
    const rows = await used(table(...lines, '770002,Smith,surplus cell,2025-03-10 16:15:17,-1,P3,open,'))
    expect(rows.filter((cells) => cells[2] === 'surplus cell')).toEqual([])
  })

  test('a line of one word, or of a total, is not joined to the row below it', async () => {
    for (const line of ['oops', 'Total: 5058']) {
      const { scan, rows } = await read(`subject,ticket_id,created_at,client\n${Array.from({ length: 12 }, (_, n) => `Printer ${n},T${n},2026-03-0${1 + n % 9} 10:00:00,Client ${n % 3}\n${n === 5 ? `${line}\n` : ''}`).join('')}`)
      expect([line, rows.map((cells) => cells[0])]).toEqual([line, Array.from({ length: 12 }, (_, n) => `Printer ${n}`)])
      expect(scan.set_aside.map(({ text }) => text)).toEqual([line])
    }
  })

  test('a stretch of zeros costs the row that it stands in, not the file', async () => {
    const text = table(...lines)
    const bytes = bytesOf(text)
    const from = text.indexOf('T5,') + 3
    bytes.fill(0, from, from + 20)
    expect((await used(bytes)).map((cells) => cells[0])).toEqual(expect.arrayContaining(lines.flatMap((_, n) => (n === 4 ? [] : [`T${n + 1}`]))))
  })

  test('a few stray bytes do not make an East Asian text of UTF-8', async () => {
    const bytes = bytesOf(HEADER, '\n', ...lines.flatMap((line, n) => [line.replace('Client', 'Łódź Ω'), ...(n === 3 ? [[0xf0]] : n === 7 ? [[0xff]] : []), '\n']))
    const { inspection, rows } = await read(bytes)
    expect(inspection.dialect.encoding).toBe('utf-8')
    expect(rows[0]?.[1]).toBe('Łódź Ω 0')
  })
})
