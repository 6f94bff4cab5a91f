import { describe, expect, it } from 'vitest'
import { HOLDINGS, REQUIRED } from '../../src/core/reading.ts'
import type { Holding } from '../../src/core/reading.ts'
import { DEFAULT_RULES, EDGES } from '../../src/core/rules.ts'
import { isDate } from '../../src/content/fields.ts'
import { shownEdge, shownEdges } from '../../src/words/index.ts'
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

describe('every edge of counting', () => {
  const entries = new Map(page('decisions').split(/^## /m).slice(1).map((entry) => [addressOf(entry.split('\n', 1)[0]!), entry]))

  it.each(EDGES.map((edge) => [edge.id, edge] as const))('%s: has an entry at its address, which shows its options and what an agreement prints', (id, edge) => {
    const entry = entries.get(edge.decision) ?? ''
    for (const part of ['What', 'Why', 'Also considered']) expect(entry, part).toContain(`**${part}.** `)
    expect(entry.split(`<Edge id="${id}" />`)).toHaveLength(2)
    expect(entry.includes('**No setting.** ')).toBe(edge.options.length === 1)
    for (const option of edge.options) {
      const shown = shownEdge(edge, edge.setting ? { ...DEFAULT_RULES, [id]: option.value } : DEFAULT_RULES)
      expect(shown.address).toBe(`#${edge.decision}`)
      expect(shown.options.map(({ label, sentence }) => ({ label, sentence }))).toEqual(edge.options.map(({ label, sentence }) => ({ label, sentence })))
      expect(shown.holds.value).toBe(edge.setting ? option.value : edge.options[0]!.value)
      expect(shown.changed).toBe(edge.setting && option !== edge.options[0])
      expect(shown.options.filter((one) => one.fallback).map((one) => one.value)).toEqual([edge.options[0]!.value])
    }
  })

  it('is shown on the page once, and in its table', () => {
    const shown = [...page('decisions').matchAll(/<Edge id="(\w+)" \/>/g)].map((found) => found[1]!)
    expect(shown.sort()).toEqual(EDGES.map((edge) => edge.id).sort())
    expect(page('decisions').match(/^<Edges \/>$/gm)).toHaveLength(1)
    expect(shownEdges(DEFAULT_RULES).map((edge) => edge.id)).toEqual(EDGES.map((edge) => edge.id))
  })
})

/** Of a heading, as the site makes it: letters, numbers and hyphens for spaces. */
function addressOf(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-')
}

describe('the page on your own files', () => {
  const rows = new Map(page('your-files').split('\n').filter((line) => line.startsWith('| ')).map((line) => [line.split('|')[1]!.trim(), line.split('|')[3] ?? '']))

  it.each(holdings)('names every column of %s', (holding) => {
    const said = rows.get(holding)!
    for (const column of HOLDINGS[holding]) expect(said).toMatch(new RegExp(`\\b${column}\\b`))
    for (const column of REQUIRED[holding]) expect(said).toContain(`${column} ★`)
  })
})

it('the guide holds nothing that MDX would run, and no element but its own', () => {
  for (const name of ['decisions', 'your-files', 'one-miss']) {
    expect(page(name).replace(/```[^]*?```|`[^`\n]*`|^<(?:Edge id="\w+"|Edges|Miss) \/>$/gm, '')).not.toMatch(/[{}<]/)
  }
})

it('the page of one miss shows it once, and types no figure by hand', () => {
  expect(page('one-miss').match(/^<Miss \/>$/gm)).toHaveLength(1)
  expect(page('one-miss').replace(/^---[^]*?---/, '').replace(/^\d\. /gm, '')).not.toMatch(/\d/)
})
