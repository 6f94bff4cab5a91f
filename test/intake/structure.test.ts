import { describe, expect, test } from 'vitest'
import { splitRecords, structureOf } from '../../src/intake/structure/index.ts'
import type { Structure, StructureOptions } from '../../src/intake/structure/index.ts'

const lines = (...all: string[]): string => all.map((line) => `${line}\n`).join('')

function structure(text: string, options: StructureOptions = {}): Structure {
  const found = structureOf(text, true, options)
  if (found === null) throw new Error('no table')
  return found
}

/** Separator, quotation mark, escape, records above the header, records of the header, names. */
function brief(text: string): readonly unknown[] {
  const { marks, header_row, header_rows, names } = structure(text)
  return [marks.delimiter, marks.quote, marks.escape, header_row, header_rows, names.join('|')]
}

describe('separators', () => {
  const decimal = lines('a;b', '1,5;2,5', '3,25;4,75', '5,125;6,5')
  test.each([
    ['decimal commas in every cell', decimal, ';'],
    ['the same without a header', decimal.slice(4), ';'],
    ['texts full of commas between tabs', lines('id\ttext', '1\ta, b, c', '2\td, e', '3\tf, g, h, i'), '\t'],
    ['one comma in each text', lines('id;text', '1;Hallo, Welt', '2;Bonjour, monde', '3;Hello, world'), ';'],
    ['lists of addresses', lines('Client,Copies to', 'Alder,ann@a.example;tom@a.example', 'Birch,kim@b.example;lou@b.example'), ','],
    ['paths of categories', lines('Id,Path', '1,Hardware|Printer|Paper', '2,Software|Mail|Sync'), ','],
    ['times', lines('When,Took', '09:15:02,00:03:10', '09:18:12,00:00:45'), ','],
    ['colons', lines('root:x:0:0:root:/root:/bin/bash', 'daemon:x:1:1:daemon:/usr/sbin:/bin/false', 'bin:x:2:2:bin:/bin:/bin/false'), ':'],
    ['carets', lines('id^name', '1^Ann', '2^Tom'), '^'],
    ['tildes', lines('id~name', '1~Ann', '2~Tom'), '~'],
    ['unit separators', lines('id\u001fname', '1\u001fAnn', '2\u001fTom'), '\u001f'],
    ['single blanks, all through', lines('x y z', '1 2 3', '4 5 6'), ' '],
    ['two rows', lines('id,name', '1,Ann'), ','],
    ['a header alone', lines('id;name;created'), ';'],
    ['structures between tabs', lines('id\tdata', '1\t{"a":1,"b":[1,2]}', '2\t{"a":2,"b":[]}'), '\t'],
    ['a hint that is wrong', lines('sep=,', 'a;b', '1;2', '3;4'), ';'],
  ])('%s', (_, text, delimiter) => {
    expect(structure(text).marks.delimiter).toBe(delimiter)
  })

  test.each([
    ['amounts', lines('Betrag', '1,50', '2,75', '3,10')],
    ['names with a comma and a blank', lines('Name', 'Smith, John', 'Doe, Jane')],
    ['times', lines('10:00:00', '10:01:00', '10:02:30')],
    ['a log', lines('2024-01-01 10:00:00 INFO it started', '2024-01-01 10:00:01 WARN it went on for long', '2024-01-01 10:00:02 INFO done')],
    ['structures', lines('{"a":1,"b":2}', '{"a":3,"b":4}')],
    ['addresses', lines('url', 'https://a.example/x?a=1,2', 'https://b.example/y?a=1;2')],
    ['prose', lines('Dear all', 'the printer is broken', 'yours')],
    ['more separators than any table has', ','.repeat(40_000)],
  ])('one column, which is a table only where it may be: %s', (_, text) => {
    expect(structureOf(text, true)).toBeNull()
    expect(structure(text, { one_column: true })).toMatchObject({ width: 1, marks: { delimiter: '\u001f' } })
  })
})

describe('quotation marks', () => {
  test.each([
    ['apostrophes around every cell', lines("'id','name'", "'1','Alder, Dental'", "'2','Birch ''n'' Sons'"), "'", "'"],
    ['apostrophes around few cells, all of them at the edges', lines('Size, Cost', "'Small', $5.00", "'Medium, Large',$10.00"), "'", "'"],
    ['apostrophes in texts', lines('id,name', "1,'t Hoekje", "2,O'Neil's", "3,Rock 'n' Roll"), '"', '"'],
    ['a backslash before a mark', lines('id,text,n', String.raw`1,"said \"no\", twice",2`, '2,"plain",3'), '"', '\\'],
    ['a backslash before a doubled mark', lines('id,text,n', String.raw`1,"\""[Ticket]\"" moved, again",2`, '2,"plain",3'), '"', '"'],
    ['lone marks between tabs', lines('id\titem\tprice', '1\t27" screen\t199', '2\t"Best" mouse\t9', '3\t"open\t1'), null, null],
    ['lone marks between commas', lines('id,item,price', '1,27" screen,199', '2,"a, b",9', '3,24" screen,149'), '"', '"'],
  ])('%s', (_, text, quote, escape) => {
    expect(structure(text).marks).toMatchObject({ quote, escape })
  })

  test.each([
    ['doubled', '"a ""b"" c","d"\n', ['a "b" c', 'd']],
    ['not doubled', '"the "big" one","d"\n', ['the "big" one', 'd']],
    ['never closed', '"open,d\nnext,e\n', ['"open', 'd']],
    ['blanks around', ' "a, b" , "c"\n', ['a, b', 'c']],
    ['line ends inside', '"a\r\nb\nc",d\r', ['a\r\nb\nc', 'd']],
    ['marks alone', '"""",""\n', ['"', '']],
  ])('a cell whose marks are %s', (_, text, first) => {
    expect(splitRecords(text, { delimiter: ',', quote: '"', escape: '"' }).records[0]).toEqual(first)
  })

  test('a cell that the sample cuts is not taken for rows; a stray mark does not hide them', () => {
    const marks = { delimiter: ',', quote: '"', escape: '"' } as const
    expect(structureOf(`id,text,n\n1,"${'a long text, \n'.repeat(50)}`, false)).toMatchObject({ marks, names: ['id', 'text', 'n'], records: [['id', 'text', 'n']], cut: ['1'] })
    const stray = structureOf(`id,text,n\n1,"open,2\n${'2,plain,3\n'.repeat(50)}`, false)
    expect(stray?.records).toHaveLength(52)
    expect(stray?.cut).toBeUndefined()
  })

  test('any line end parts records', () => {
    expect(splitRecords('a\r\nb\rc\n\nd', { delimiter: ',', quote: '"', escape: '"' }).records).toEqual([['a'], ['b'], ['c'], [''], ['d']])
  })
})

describe('the header', () => {
  const invoices = [
    'Harbour IT', 'Transaction List by Customer', '"January - March, 2024"', '', ',Transaction date,Type,Num,Name,Amount', 'Alder Dental,,,,,',
    ',01/05/2024,Invoice,1001,Alder Dental,"1,045.50"', ',02/05/2024,Invoice,1002,Alder Dental,"1,045.50"', 'Total for Alder Dental,,,,,"$2,091.00"', 'TOTAL,,,,,"$2,091.00"',
  ]
  const settings = Array.from({ length: 20 }, (_, n) => `Setting ${n}: value ${n}`)
  const wide = ['a,b,c,d,e,f,g,h', ...Array.from({ length: 5 }, (_, n) => `${n},x,2024-01-0${n + 1},3,4,5,6,ok`)]
  test.each([
    ['a report of an accounts program: titles, a blank first name, groups, totals', lines(...invoices), 4, 1, '|Transaction date|Type|Num|Name|Amount'],
    ['a preamble longer than the table', lines(...settings, '', ...wide), 21, 1, 'a|b|c|d|e|f|g|h'],
    ['titles as wide as the table', lines('Quarterly report,,,', 'Generated:,2024-04-01,,', ',,,', 'Name,Jan,Feb,Mar', 'A,1,2,3', 'B,4,5,6'), 3, 1, 'Name|Jan|Feb|Mar'],
    ['a hint', lines('sep=;', 'a;b', '1,5;2', '3,5;4'), 1, 1, 'a|b'],
    ['comments with a mark in them', lines('# made by x, "quoted', '# 2024', 'id,name', '1,a', '2,b'), 2, 1, 'id|name'],
    ['names in the last comment', lines('# made by x', '# id,name,value', '1,a,2.5', '2,b,3.5'), 1, 1, '# id|name|value'],
    ['a column called #', lines('#,Project,Status', '1,Alder,open', '2,Birch,open'), 0, 1, '#|Project|Status'],
    ['a blank line below it', lines('id,name,seats', '', '1,Alder,3', '2,Birch,4'), 0, 1, 'id|name|seats'],
    ['blank and equal names', lines('id,,name,name', '1,x,Alder,2', '2,y,Birch,4'), 0, 1, 'id||name|name'],
    ['an index without a name', lines(',name,seats', '0,Alder,12', '1,Birch,31'), 0, 1, '|name|seats'],
    ['one name short, the rows being numbered', lines('"x","y"', '"1",1.5,2.5', '"2",3.5,4.5', '"3",3,4'), 0, 1, '|x|y'],
    ['one name short, a comma being in every row', lines('id,name,city', '1,Smith, John,London', '2,Doe, Jane,Paris', '3,Roe, Rick,Rome'), 0, 1, 'id|name|city'],
    ['wider than the rows', lines('a,b,c,d,e', '1,2,3', '4,5,6', '7,8,9'), 0, 1, 'a|b|c|d|e'],
    ['a separator too many at the end of the rows', lines('id,name,seats', '1,Alder,12,', '2,Birch,31,', '3,Cedar,7,'), 0, 1, 'id|name|seats'],
    ['again on every page', lines('id,name', '1,Alder', '2,Birch', 'id,name', '3,Cedar', '4,Dogwood'), 0, 1, 'id|name'],
    ['cut off by damaged rows', lines('id,name,seats,town', '1,Alder,1', '2,Birch,3', '3,Cedar,4,Hull', '4,Elm,5,York', '5,Fir,6,Bath'), 0, 1, 'id|name|seats|town'],
    ['below pairs of name and value', lines('From,Tickets', 'To,Ann', 'User: all', 'Client,Row', 'Fir,1', 'Elm,2', 'Ash,3', 'Oak,4', 'Yew,5'), 3, 1, 'Client|Row'],
    ['above a line of dashes', lines('Ref,Opened,Client', '---,----------,------', 'C-1,2024-02-01,Alder', 'C-2,2024-02-03,Birch', 'C-3,2024-02-07,Cedar'), 0, 1, 'Ref|Opened|Client'],
    ['above a row with one odd cell', lines('Ref,Name,Group', 'A,Traffic,x y', 'A1,Roads,x z', 'A2,Rails,y z', 'A3,Ports,z x', 'A4,Ships,x x'), 0, 1, 'Ref|Name|Group'],
    ['of records that are all of other widths', lines('id,name,age', '1101,John', '1102,Julie,26,Potatoes'), 0, 1, 'id|name|age'],
    ['years', lines('Client,2021,2022,2023', 'Alder,100,110,120', 'Birch,35,38,40'), 0, 1, 'Client|2021|2022|2023'],
    ['days', lines('Client,01/01/2024,01/02/2024', 'A,10,20', 'B,11,21', 'C,5,6'), 0, 1, 'Client|01/01/2024|01/02/2024'],
    ['a series', lines('Student,1,2,3', 'Ann,80,90,70', 'Tom,70,60,50'), 0, 1, 'Student|1|2|3'],
    ['texts throughout', lines('first,last,town', 'Ann,Lee,Westhaven', 'Tom,Ray,Easton'), 0, 1, 'first|last|town'],
    ['a line break in a name', lines('"ticket\nid",client', '1,Alder', '2,Birch'), 0, 1, 'ticket id|client'],
    ['groups above', lines('Client,2023,,2024,', ',Tickets,Hours,Tickets,Hours', 'Alder,120,80.5,131,77.0', 'Birch,40,22.0,38,25.5'), 0, 2, 'Client|2023 Tickets|2023 Hours|2024 Tickets|2024 Hours'],
    ['groups over equal names', lines('Response,,Resolution,', 'Met,Missed,Met,Missed', '1,2,3,4', '5,6,7,8', '9,1,2,3'), 0, 2, 'Response Met|Response Missed|Resolution Met|Resolution Missed'],
    ['units below', lines('Date,Flow,Level', ',(m3/s),(m)', '2024-03-01,1.25,0.4', '2024-03-02,1.31,0.5', '2024-03-03,1.28,0.4'), 0, 2, 'Date|Flow (m3/s)|Level (m)'],
    ['three records', lines('Region,,Sales,,', ',,Q1,Q2,Q3', 'Name,Code,k€,k€,k€', 'North,N1,1,2,3', 'South,S1,4,5,6', 'West,W1,7,8,9'), 0, 3, 'Region Name|Region Code|Sales Q1 k€|Sales Q2 k€|Sales Q3 k€'],
  ])('%s', (_, text, header_row, header_rows, names) => {
    expect(brief(text).slice(3)).toEqual([header_row, header_rows, names])
  })

  test.each([
    ['numbers and dates', lines('2024-03-01,12.5,7', '2024-03-02,11.0,8', '2024-03-03,14.25,6')],
    ['codes, texts and instants', lines('C-1,Alder Dental,2024-03-01 09:00:00', 'C-2,Birch & Co,2024-03-01 10:30:00', 'C-3,Cedar Homes,2024-03-02 08:15:00')],
    ['texts that come again', lines('open,Alder,low', 'open,Birch,low', 'done,Alder,low', 'open,Alder,high')],
    ['a single row', lines('T1,Acme,2024-01-02 10:00:00')],
  ])('none: %s', (_, text) => {
    expect(structure(text)).toMatchObject({ header_row: 0, header_rows: 0, names: ['column_1', 'column_2', 'column_3'] })
  })

  test('names that an export is known by decide, wherever they stand near the top', () => {
    const known = new Set(['ticket id', 'created', 'client'])
    expect(structure(lines('a,b,c', 'Client,Ticket ID,Created', 'x,1,2', 'y,2,3'), { known })).toMatchObject({ header_row: 1, header_rows: 1 })
  })

  test('a stretch of a file is read under the marks of the whole', () => {
    const found = structure(lines('a;b', '1;2'), { marks: { delimiter: ',', quote: '"', escape: '"' }, comment: null, one_column: true })
    expect(found).toMatchObject({ width: 1, names: ['a;b'] })
  })
})
