// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { knownLayouts } from '../../src/intake/index.ts'
import { guide } from '../../src/words/index.ts'
import { fileOf } from '../../src/pages/guide/_layout-files.ts'
import { defaultFiles } from './files.ts'

const contract = readFileSync(new URL('../../src/intake/layouts/layout.ts', import.meta.url), 'utf8')
const page = defaultFiles.find(({ path }) => path === 'guide/layouts.mdx')!.text

/** The keys of one interface of the contract. */
function keysOf(name: string): string[] {
  const body = new RegExp(`export interface ${name} \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(contract)?.[1] ?? ''
  return [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].flatMap(([, key]) => key ?? [])
}

describe('the guide to layouts', () => {
  it('tells of every key that a layout and its columns may have, and of no other', () => {
    expect(keysOf('Layout').length).toBeGreaterThan(10)
    expect(Object.keys(guide.layouts.layout).toSorted()).toEqual(keysOf('Layout').toSorted())
    expect(Object.keys(guide.layouts.column).toSorted()).toEqual(keysOf('LayoutColumn').toSorted())
  })

  it('shows a layout and its test as they stand', () => {
    const shown = [...page.matchAll(/<LayoutFile path="([^"]+)"/g)].map(([, path]) => path ?? '')
    expect(shown).toHaveLength(2)
    for (const path of shown) expect(fileOf(path)).toContain('import ')
  })
})

describe('what is known of layouts', () => {
  const layouts = knownLayouts()

  it('holds every tool once, each with how its columns are known', () => {
    expect(new Set(layouts.map(({ name }) => name)).size).toBe(layouts.length)
    expect(layouts.length).toBeGreaterThan(8)
  })

  it('counts no believed header as known', () => {
    for (const { evidence, columns } of layouts) if (evidence === 'believed') expect(columns).toEqual([])
  })
})
