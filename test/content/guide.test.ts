import { describe, expect, it } from 'vitest'
import { HOLDINGS, REQUIRED } from '../../src/core/reading.ts'
import type { Holding } from '../../src/core/reading.ts'
import { isDate } from '../../src/content/fields.ts'
import { defaultFiles } from './files.ts'

const page = (name: string) => defaultFiles.find((file) => file.path === `guide/${name}.mdx`)!.text
const holdings = Object.keys(HOLDINGS) as Holding[]

describe('the page of decisions', () => {
  const entries = page('decisions').split(/^## /m).slice(1).map((entry) => [entry.split('\n', 1)[0]!, entry] as const)

  it.each(entries)('%s: has a date, what, why and what else', (_, entry) => {
    const [, day, month, year] = /^\*(\d{1,2}) (\w+) (\d{4})\*$/m.exec(entry)!
    const number = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'].indexOf(month!) + 1
    expect(isDate(`${year}-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}`)).toBe(true)
    for (const part of ['What', 'Why', 'Also considered']) expect(entry.split(`**${part}.** `).length, part).toBe(2)
  })

  it('has no two entries of one name', () => {
    expect(new Set(entries.map(([name]) => name)).size).toBe(entries.length)
    expect(entries.length).toBeGreaterThanOrEqual(20)
  })
})

describe('the page on your own files', () => {
  const rows = new Map(page('your-files').split('\n').filter((line) => line.startsWith('| ')).map((line) => [line.split('|')[1]!.trim(), line.split('|')[3] ?? '']))

  it.each(holdings)('names every column of %s', (holding) => {
    const said = rows.get(holding)!
    for (const column of HOLDINGS[holding]) expect(said).toMatch(new RegExp(`\\b${column}\\b`))
    for (const column of REQUIRED[holding]) expect(said).toContain(`${column} ★`)
  })
})

it('the guide holds nothing that MDX would run or take for an element', () => {
  for (const name of ['decisions', 'your-files']) expect(page(name).replace(/```[^]*?```|`[^`\n]*`/g, '')).not.toMatch(/[{}<]/)
})
