import { describe, expect, test } from 'vitest'
import type { TextMarks } from '../../src/intake/repair/cells.ts'
import { profilesOf } from '../../src/intake/repair/profile.ts'
import type { Profiles } from '../../src/intake/repair/profile.ts'
import { repairBroken, repairRow, repairShifted } from '../../src/intake/repair/repair-row.ts'
import type { Repair } from '../../src/intake/repair/repair-row.ts'
import { random } from '../support/random.ts'
import { DAMAGES, randomTable } from './repair-tables.ts'

const COMMA: TextMarks = { delimiter: ',', quote: '"', backslash: false }

const PLACES = ['here', 'upstairs', 'at home', 'in the hall', 'since noon', 'again', 'for Ann', 'in Easton', 'by the door', 'on Monday', 'at last']

/** id, client, instant, subject, priority, technician, minutes, resolved */
const SAMPLE = Array.from({ length: 60 }, (_, n) => [
  `T${100 + n}`, ['Alder', 'Birch', 'Smith, Jones', 'Cedar'][n % 4]!, `2024-03-${String((n % 28) + 1).padStart(2, '0')} 09:00:00`,
  ['Printer offline', 'Outlook is slow', 'New laptop, please', 'Cannot log in at all'][n % 4]! + ` ${PLACES[(n * 5) % 11]!}`, `P${(n % 4) + 1}`, ['Ann', 'Bo'][n % 2]!, String((n * 7) % 90),
  n % 3 === 0 ? '' : `2024-04-${String((n % 28) + 1).padStart(2, '0')} 10:30:00`,
])
const profiles = (rows: readonly (readonly string[])[] = SAMPLE): Profiles => {
  const found = profilesOf(rows, ',')
  if (found === null) throw new Error('too few rows')
  return found
}
const KNOWN = profiles()
const repaired = (text: string): readonly [Repair['fault'], number | null, ...(readonly (readonly string[])[])] | null => {
  const repair = repairRow(text, COMMA, KNOWN)
  return repair === null ? null : [repair.fault, repair.column, ...repair.rows]
}

describe('a row that fits its columns one way only', () => {
  test.each([
    ['a separator in a text', 'T707,Alder,2024-03-01 09:00:00,Outlook, still slow,P1,Ann,5,', ['joined', 3, ['T707', 'Alder', '2024-03-01 09:00:00', 'Outlook, still slow', 'P1', 'Ann', '5', '']]],
    ['three separators in a text', 'T707,Alder,2024-03-01 09:00:00,Outlook, Word, Excel, all slow,P1,Ann,5,', ['joined', 3, ['T707', 'Alder', '2024-03-01 09:00:00', 'Outlook, Word, Excel, all slow', 'P1', 'Ann', '5', '']]],
    ['a separator in a name that is known with it', 'T707,Smith, Jones,2024-03-01 09:00:00,Outlook is slow,P1,Ann,5,', ['joined', 1, ['T707', 'Smith, Jones', '2024-03-01 09:00:00', 'Outlook is slow', 'P1', 'Ann', '5', '']]],
    ['a separator inside a known word', 'T707,Alder,2024-03-01 09:00:00,Outlook is slow,P,1,Ann,5,', ['joined', 4, ['T707', 'Alder', '2024-03-01 09:00:00', 'Outlook is slow', 'P1', 'Ann', '5', '']]],
    ['a separator inside a date', 'T707,Alder,2024-0,3-01 09:00:00,Outlook is slow,P1,Ann,5,', ['joined', 2, ['T707', 'Alder', '2024-03-01 09:00:00', 'Outlook is slow', 'P1', 'Ann', '5', '']]],
    ['a separator too many', 'T707,Alder,,2024-03-01 09:00:00,Outlook is slow,P1,Ann,5,', ['dropped', 2, ['T707', 'Alder', '2024-03-01 09:00:00', 'Outlook is slow', 'P1', 'Ann', '5', '']]],
    ['a lost separator before a date', 'T707,Alder2024-03-01 09:00:00,Outlook is slow,P1,Ann,5,', ['split', 1, ['T707', 'Alder', '2024-03-01 09:00:00', 'Outlook is slow', 'P1', 'Ann', '5', '']]],
    ['a lost separator before a word', 'T707,Alder,2024-03-01 09:00:00,Outlook is slowP1,Ann,5,', ['split', 3, ['T707', 'Alder', '2024-03-01 09:00:00', 'Outlook is slow', 'P1', 'Ann', '5', '']]],
    ['a lost separator beside a blank', 'T707,Alder,2024-03-01 09:00:00,Outlook is slow,P1,Ann,5', ['blank', 7, ['T707', 'Alder', '2024-03-01 09:00:00', 'Outlook is slow', 'P1', 'Ann', '5', '']]],
    ['a lost opening mark', 'T707,Smith, Jones",2024-03-01 09:00:00,Outlook is slow,P1,Ann,5,', ['mark', 1, ['T707', 'Smith, Jones', '2024-03-01 09:00:00', 'Outlook is slow', 'P1', 'Ann', '5', '']]],
    ['a lost closing mark', 'T707,"Smith, Jones,2024-03-01 09:00:00,Outlook is slow,P1,Ann,5,', ['mark', 1, ['T707', 'Smith, Jones', '2024-03-01 09:00:00', 'Outlook is slow', 'P1', 'Ann', '5', '']]],
    ['a lost line end', 'T707,Alder,2024-03-01 09:00:00,Outlook is slow,P1,Ann,5,T708,Birch,2024-03-02 09:00:00,Printer offline,P2,Bo,6,', ['line end', null, ['T707', 'Alder', '2024-03-01 09:00:00', 'Outlook is slow', 'P1', 'Ann', '5', ''], ['T708', 'Birch', '2024-03-02 09:00:00', 'Printer offline', 'P2', 'Bo', '6', '']]],
  ] as const)('%s', (_, text, expected) => {
    expect(repaired(text)).toEqual(expected)
  })

  test('a lost and a stray separator that cancel out', () => {
    expect(repairShifted('T707,Alder2024-03-01 09:00:00,Outlook is slow,,P1,Ann,5,', COMMA, KNOWN)).toEqual({ rows: [['T707', 'Alder', '2024-03-01 09:00:00', 'Outlook is slow', 'P1', 'Ann', '5', '']], fault: 'shifted', column: 1 })
  })

  test('a line break in a text', () => {
    expect(repairBroken('T707,Alder,2024-03-01 09:00:00,Outlook\n\nis slow,P1,Ann,5,', COMMA, KNOWN)).toEqual({ rows: [['T707', 'Alder', '2024-03-01 09:00:00', 'Outlook\n\nis slow', 'P1', 'Ann', '5', '']], fault: 'line break', column: 3 })
  })

  test('marks are those of the file: an apostrophe, a backslash', () => {
    expect(repairRow("T707,'Smith, Jones,2024-03-01 09:00:00,Outlook is slow,P1,Ann,5,", { ...COMMA, quote: "'" }, KNOWN)?.rows[0]?.[1]).toBe('Smith, Jones')
    expect(repairRow('T707,Alder,2024-03-01 09:00:00,"The \\"big\\" one, again",P1,Ann,5,,', { ...COMMA, backslash: true }, KNOWN)?.rows[0]?.[3]).toBe('The "big" one, again')
  })
})

describe('a row is left alone', () => {
  test.each([
    ['as it fits', 'T707,Alder,2024-03-01 09:00:00,Outlook is slow,P1,Ann,5,'],
    ['where nothing makes it fit', 'T707,Alder,yesterday,Outlook is slow,P1,Ann,5,,x'],
    ['where a cell is missing that is never blank', 'T707,Alder,Outlook is slow,P1,Ann,5,'],
    ['where a word is not known', 'T707,Alder,2024-03-01 09:00:00,Outlook is slow,X,9,Ann,5,'],
    ['where two numbers run together', 'T707,Alder,2024-03-01 09:00:00,Outlook is slow,P1,Ann5,2024-04-01 10:30:00x'],
    ['where a surplus cell is a value of its own', 'T707,Alder,2024-03-01 09:00:00,Outlook is slow,P1,Ann,5,,seen by Bo'],
  ] as const)('%s', (_, text) => {
    expect(repaired(text)).toBeNull()
    expect(repairShifted(text, COMMA, KNOWN)).toBeNull()
  })

  test('where two texts stand side by side and nothing says whose the separator is', () => {
    const texts = SAMPLE.map((row, n) => [row[0]!, row[3]!.replace(',', ''), `It ${['stopped', 'broke', 'went'][n % 3]!}, ${PLACES[(n * 7) % 11]!}`, row[6]!])
    expect(repairRow('T707,Mail,stopped,at noon,5', COMMA, profiles(texts))).toBeNull()
    expect(repairRow('T707,Mail stopped now,It broke, at noon,5', COMMA, profiles(texts))?.rows).toEqual([['T707', 'Mail stopped now', 'It broke, at noon', '5']])
  })

  test('where fewer than eight rows are known', () => {
    expect(profilesOf(SAMPLE.slice(0, 7), ',')).toBeNull()
  })
})

/** A cell without quotation marks, and without the separators that were put into it. */
const plain = (stray: string) => (cells: readonly string[]) => cells.map((cell) => cell.replaceAll('"', '').replaceAll(stray, ''))

test('rows of random tables, damaged in every way, are repaired right or not at all', ({ task }) => {
  const said: string[] = []
  let all = 0
  let wrong = 0
  const counts = new Map(Object.keys(DAMAGES).map((name) => [name, { right: 0, aside: 0, wrong: 0 }]))
  for (let seed = 1; seed <= 100; seed++) {
    const r = random(seed * 7919)
    const table = randomTable(r, r.pick([12, 25, 60, 200]))
    const known = profilesOf(table.rows, table.delimiter)
    const marks: TextMarks = { delimiter: table.delimiter, quote: '"', backslash: false }
    for (const [name, damage] of Object.entries(DAMAGES)) {
      const count = counts.get(name)!
      for (let k = 0; k < 6; k++) {
        const damaged = damage(table, r.int(0, table.rows.length - 1), r)
        if (damaged === null || known === null) continue
        all++
        const repair = repairRow(damaged.text, marks, known) ?? (damaged.broken === true ? repairBroken(damaged.text, marks, known) : repairShifted(damaged.text, marks, known))
        const bare = plain(damaged.stray === true ? table.delimiter : '\u0000')
        if (repair === null) count.aside++
        else if (JSON.stringify(repair.rows.map(bare)) === JSON.stringify(damaged.truth.map(bare))) count.right++
        else {
          count.wrong++
          wrong++
        }
      }
    }
  }
  for (const [name, count] of counts) said.push(`${name}: ${count.right} right, ${count.aside} left alone, ${count.wrong} wrong`)
  task.meta.said = `repair of ${all.toLocaleString('en-GB')} damaged rows: ${said.join('; ')}`
  const share = (name: string) => counts.get(name)!.right / (counts.get(name)!.right + counts.get(name)!.aside)
  expect(all).toBeGreaterThan(4_000)
  expect(wrong).toBeLessThan(all / 2_000)
  expect(['a separator in a text without marks', 'a separator doubled', 'a quotation mark lost', 'a line end lost'].filter((name) => share(name) < 0.85)).toEqual([])
  expect(share('a separator lost')).toBeGreaterThan(0.7)
})
