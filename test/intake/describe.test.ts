import { describe, expect, test } from 'vitest'
import { describeExport, shapeOfCell } from '../../src/intake/describe.ts'
import { look } from './files.ts'

const NAMES = ['Agnes Quillfeather', 'Bo Wang', 'Zoë O’Hara']
const EXPORT = [
  'Job no;Opened;Who;Job status;Notes',
  ...Array.from({ length: 30 }, (_, n) => `J-${1000 + n};${String((n % 28) + 1).padStart(2, '0')}.03.2026 09:15;${NAMES[n % 3]};${n % 4 === 0 ? 'Parked' : 'Finished'};"Password of ${NAMES[n % 3]} is hunter${n}"`),
].join('\n')

describe('the shape of a cell', () => {
  test.each([
    ['03/31/2026 11:17 PM', '99/99/9999 99:99 AA'], ['Tech01, Agent', 'Aaa…99, Aaa…'], ['zoë@example.com', 'aaa@aaa….aaa'], ['1 234,50 €', '9 999,99 €'],
    ['first\nsecond', 'aaa…⏎aaa…'], ['one two three four five six seven eight', 'aaa aaa aaa… aaa… aaa… aaa …'], ['12345678901', '99999999…'],
  ])('of %j is %s', (cell, shape) => {
    expect(shapeOfCell(cell)).toBe(shape)
  })
})

describe('an export described', () => {
  test('shows its form, its column names and shapes', async () => {
    const text = describeExport(await look(EXPORT, {}, 'jobs.csv'))
    expect(text).toContain('separator ";"')
    expect(text).toContain('1. Job no\n   0 % blank; all different; A-9999 100 %\n')
    expect(text).toContain('2. Opened\n   0 % blank; some alike; 99.99.9999 99:99 100 %\n')
    expect(text).toContain('4. Job status\n   0 % blank; words: Finished, Parked\n')
    expect(text).toContain('columns: 5; rows looked at: 30, all there are')
  })

  test('holds no cell of any other column', async () => {
    const text = describeExport(await look(EXPORT, {}, 'jobs of Quillfeather.csv'))
    for (const word of ['Quillfeather', 'Wang', 'Zoë', 'hunter', 'J-10', '2026', 'Password']) expect(text).not.toContain(word)
  })

  test('keeps the words of a status to itself where they look like names', async () => {
    const many = ['id,status,created', ...Array.from({ length: 30 }, (_, n) => `${n},with person number ${n},2026-01-01`)].join('\n')
    expect(describeExport(await look(many))).not.toContain('person')
  })
})
