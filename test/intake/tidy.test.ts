import { describe, expect, test } from 'vitest'
import { blobSink, blobSource, problemSentence, tidy, tidyFiles, tidyName } from '../../src/intake/index.ts'
import type { TidyOptions, TidyResult } from '../../src/intake/index.ts'
import { encode } from '../support/collection/encode.ts'

const source = (content: string | Uint8Array<ArrayBuffer>, name = 'calls.csv') => blobSource(new File([content], name))
const made = (content: string | Uint8Array<ArrayBuffer>, options?: TidyOptions): Promise<TidyResult> => tidy(source(content), blobSink, options)
const texts = async (content: string | Uint8Array<ArrayBuffer>): Promise<string[]> =>
  Promise.all((await tidyFiles(source(content))).map(({ blob }) => blob.text()))

const ROWS = 'id,client,opened\n1,Alder,2024-02-01\n2,Birch,2024-02-03\n3,Cedar,2024-02-07\n'

describe('what is written', () => {
  test('is UTF-8 with commas, CR LF and marks only where they are needed', async () => {
    expect(await texts('id;text;n\r1;"a, ""b""";2,5\r2;" c ";3\r3;d;1')).toEqual(['id,text,n\r\n1,"a, ""b""","2,5"\r\n2, c ,3\r\n3,d,1\r\n'])
  })

  test('has the cells as they stood: no apostrophe before a formula, no number or date anew', async () => {
    expect(await texts('a\tb\tc\n=1+2\t007\t1.5e3\n-5\t01/02/2024\t@x\n+44\t2024-2-1\tNULL\n')).toEqual(['a,b,c\r\n=1+2,007,1.5e3\r\n-5,01/02/2024,@x\r\n+44,2024-2-1,NULL\r\n'])
  })

  test('is one file a table, numbered', async () => {
    const files = await tidyFiles(source('Client,Seats\nAlder,12\nBirch,31\nCedar,7\n\nTag,Kind,Bought,Price\nD-1,laptop,2023-05-01,899\nD-2,printer,2022-11-11,249\n', 'lists.txt'))
    expect(files.map(({ name, table }) => [name, table.header, table.rows, table.header_row])).toEqual([
      ['lists-1.csv', ['Client', 'Seats'], 3, 1],
      ['lists-2.csv', ['Tag', 'Kind', 'Bought', 'Price'], 2, 6],
    ])
  })

  test('names', () => {
    expect([tidyName('a.b.tsv', 0, 1), tidyName('a', 1, 2), tidyName('.csv', 0, 1)]).toEqual(['a.b.csv', 'a-2.csv', 'table.csv'])
  })
})

describe('what is named', () => {
  test('lines above, below and between, each with its row and text', async () => {
    const { tables: [table] } = await made(`Calls of February\n\n${ROWS}id,client,opened\n4,Elm,2024-02-09\nTotal,,4\n\nEnd of report\n`)
    expect(table).toMatchObject({ rows: 4, header_row: 3, delimiter: ',', encoding: 'utf-8' })
    expect(table?.set_aside.map(({ row, text, problem }) => [row, text, problem.found])).toEqual([
      [1, 'Calls of February', 'a line above the column names'],
      [7, 'id,client,opened', 'the column names again'],
      [9, 'Total,,4', 'a line of totals'],
      [11, 'End of report', 'a line below the table'],
    ])
  })

  test('a repaired row, both ways', async () => {
    const lines = Array.from({ length: 30 }, (_, n) => `T-${1000 + n},2024-03-${String((n % 28) + 1).padStart(2, '0')},${['Printer', 'Mail', 'Phone', 'Server', 'Laptop', 'Scanner'][n % 6]} ${['jams', 'is slow', 'is dead', 'makes noise', 'needs paper'][n % 5]},${['open', 'done'][n % 2]},${n * 7}`)
    lines[11] = 'T-1011,2024-03-12,Mail, calendar and phone,done,77'
    const { tables: [table] } = await made(`ref,opened,subject,state,minutes\n${lines.join('\n')}\n`)
    expect(table).toMatchObject({ rows: 30, repaired: [{ row: 13, stood: ['T-1011', '2024-03-12', 'Mail', ' calendar and phone', 'done', '77'], read: ['T-1011', '2024-03-12', 'Mail, calendar and phone', 'done', '77'] }] })
  })

  test('cells that no column takes, in columns of their own', async () => {
    const { tables: [table] } = await made(`${ROWS}4,Elm,2024-02-09,seen,twice\n`)
    expect(table?.header).toEqual(['id', 'client', 'opened', 'extra_1', 'extra_2'])
  })

  test('the encoding that was found', async () => {
    const { tables: [table] } = await made(encode('Kunde;Ort\nMüller & Söhne;Köln\nGrößer als früher;Zürich\nCafé „Zoë“;Nîmes\n', 'windows-1252'))
    expect(table).toMatchObject({ encoding: 'windows-1252', delimiter: ';', header: ['Kunde', 'Ort'] })
  })
})

describe('what is no table', () => {
  test.each([
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n', 'PDF document'],
    ['a workbook', 'PK\u0003\u0004xl/workbook.xml', 'Excel workbook'],
    ['JSON', '[{"id":1},{"id":2}]', 'JSON file'],
    ['a web page', '<!DOCTYPE html><table><tr><td>1</td></tr></table>', 'web page'],
    ['nothing', '', 'no bytes at all'],
    ['blanks', ' \n \n', 'only blanks'],
  ])('%s is refused in a sentence', async (_, content, words) => {
    const result = await made(content)
    expect(result.tables).toEqual([])
    expect(result.refused).toContain(words)
    await expect(tidyFiles(source(content))).rejects.toThrow(words)
  })
})

describe('a file of megabytes', () => {
  const big = `Report\n\nid,client,opened,text\n${Array.from({ length: 60_000 }, (_, n) => `${n},Client ${n % 40},2024-03-01 09:00:00,"row ${n}, as it is"`).join('\n')}\n\nEnd\n`

  test('says how far it is, and keeps every row', async () => {
    const seen: [number, number][] = []
    const { tables: [table] } = await made(big, { onProgress: (done, total) => seen.push([done, total]) })
    expect(table?.rows).toBe(60_000)
    expect(seen.every(([done, total], at) => done <= total && (at === 0 || done >= seen[at - 1]![0]))).toBe(true)
    expect(seen.at(-1)).toEqual([seen[0]![1], seen[0]![1]])
  })

  test('can be stopped', async () => {
    const stop = new AbortController()
    await expect(made(big, { signal: stop.signal, onProgress: () => stop.abort(new Error('stopped')) })).rejects.toThrow('stopped')
  })
})

test('rows in are rows written and lines named, whatever stands in the file', async () => {
  const content = 'Report\n,,\na,b,c\n1,x,2024-01-01\n2,y,2024-01-02\n\n3,"z",2024-01-03\n4\nTotal,,10\nnote\n'
  const { tables: [table] } = await made(content)
  const filled = content.split('\n').filter((line) => line !== '').length
  expect((table?.rows ?? 0) + (table?.set_aside.length ?? 0) + 1).toBe(filled)
  expect(table?.problems.map(problemSentence).every((sentence) => sentence.startsWith('calls.csv'))).toBe(true)
})
