import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { normalHeader } from '../../../src/intake/headers.ts'
import { LAYOUTS, TOOLS } from '../../../src/intake/layouts/index.ts'
import type { Layout } from '../../../src/intake/layouts/layout.ts'
import { recognise } from '../../../src/intake/recognise.ts'
import { EXPORT_HEADERS } from '../../support/export-headers.ts'
import { random } from '../../support/random.ts'
import type { Random } from '../../support/random.ts'

const cellsOf = (line: string): string[] => Papa.parse<string[]>(line, { delimiter: ',' }).data[0]!
const taken = (header: readonly string[]) => {
  const found = recognise('export.csv', header, null)
  return [found?.layout.id, found?.certain]
}

function shuffled(cells: readonly string[], r: Random): string[] {
  const left = [...cells]
  return cells.map(() => left.splice(r.int(0, left.length - 1), 1)[0]!)
}

/** The same header as another hand would write it. */
function otherwise(cell: string, r: Random): string {
  const spaced = r.pick([cell, cell.replaceAll(' ', '  '), ` ${cell} `, cell.replaceAll('_', ' ')])
  return r.pick([spaced, spaced.toUpperCase(), spaced.toLowerCase()])
}

const meets = ({ needs, exact }: Layout, header: readonly string[]): boolean => {
  const there = new Set(header.map((cell) => (exact === true ? cell.trim().toLowerCase() : normalHeader(cell))))
  return needs.every((group) => group.some((name) => there.has(name)))
}

const names = EXPORT_HEADERS.map((one) => [`${one.layout}: ${one.form}`, one] as const)

describe('the header line of', () => {
  test.each(names)('%s is known in any order, doubled, in other case and spacing', (_, { layout, header }) => {
    const cells = cellsOf(header)
    expect(taken(cells)).toEqual([layout, true])
    for (let seed = 1; seed <= 25; seed++) {
      const r = random(seed)
      const doubled = [...cells, ...Array.from({ length: r.int(0, 4) }, () => r.pick(cells)), ...r.pick([[], [''], ['Notes', 'Notes']])]
      expect([seed, ...taken(shuffled(doubled, r).map((cell) => otherwise(cell, r)))]).toEqual([seed, layout, true])
    }
  })

  test.each(names)('%s is never taken for another tool, whichever columns were chosen', (_, { layout, header, also = [] }) => {
    const cells = cellsOf(header)
    for (let seed = 1; seed <= 100; seed++) {
      const r = random(seed)
      const share = r.next()
      const chosen = cells.filter(() => r.next() < share)
      const found = recognise('export.csv', chosen, null)
      if (found?.certain === true) expect([seed, chosen, layout, ...also]).toContain(found.layout.id)
    }
  })

  test.each(names)('%s meets the needs of no other tool', (_, { layout, header, also }) => {
    const cells = cellsOf(header)
    const others = [...new Set(LAYOUTS.filter((one) => one.id !== layout && meets(one, cells)).map((one) => one.id))]
    expect(others).toEqual(also ?? [])
  })
})

test('every tool has a header line here, or says that its headers are believed', () => {
  const known = new Set(EXPORT_HEADERS.map(({ layout }) => layout))
  expect(TOOLS.filter(({ id, evidence }) => !known.has(id) && evidence !== 'believed').map(({ id }) => id)).toEqual([])
})

test('a header stands either as seen or as believed in one column of a layout, in normal form', () => {
  for (const { id, columns } of LAYOUTS) {
    for (const { column, headers, believed = [] } of columns) {
      expect([id, column, headers.filter((name) => believed.includes(name))]).toEqual([id, column, []])
      expect([id, column, [...headers, ...believed].filter((name) => normalHeader(name) !== name)]).toEqual([id, column, []])
    }
  }
})
