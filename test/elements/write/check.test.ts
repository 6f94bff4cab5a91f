// @vitest-environment jsdom
import '../document/node-arrays.ts'
import { describe, expect, test } from 'vitest'
import { COMPONENTS, parseTemplate } from '../../../src/document/index.ts'
import { check } from '../../../src/elements/write/check.ts'
import { ParsedTexts } from '../../../src/elements/write/parsed.ts'
import { SNIPPETS } from '../../../src/elements/write/pieces.ts'
import { shelfOf } from '../../../src/elements/write/shelf.ts'
import { write } from '../../../src/words/index.ts'
import { fonts, ownContent } from '../document/page.ts'
import { built } from './page.ts'

const content = ownContent()
const parsed = new ParsedTexts()

function checked(path: string, changed: Readonly<Record<string, string>> = {}, within: string | null = null) {
  const shelf = shelfOf(built, Object.entries(changed).map(([one, text]) => ({ path: one, text, based_on: null })))
  return check({ entry: shelf.find((one) => one.path === path)!, shelf, parsed, content, case: null, within, fonts })
}

describe('the site’s own texts', () => {
  test.each(built.map(({ path }) => path))('%s has nothing to mend', (path) => {
    const { faults, elsewhere, lacks } = checked(path)
    expect([...faults, ...elsewhere, ...lacks]).toEqual([])
  })
})

describe('faults that the values at hand would hide', () => {
  const path = 'templates/house-rules.mdx'
  const text = (body: string) => ({ [path]: `---\ntitle: House rules\nneeds: [client, agreement]\n---\n\n# House rules\n\n${body}\n` })

  test('stand in a branch that does not print', () => {
    expect(checked(path, text('<If not="client.name">\n\nFor {no.such_field}.\n\n</If>')).faults.map(({ line, column, message }) => [line, column, message])).toEqual([
      [10, 5, 'no.such_field is not filled: expected a field that this document knows, found nothing in nothing that fills this template.'],
    ])
  })

  test('stand in a clause that is switched off', () => {
    const off = { ...text('Text.\n\n<Clause name="house-extra" optional="off" />'), 'clauses/house-extra.mdx': '## More\n\n1. See <Ref to="nowhere" />.\n' }
    expect(checked(path, off).elsewhere.map(({ path: at, line, message }) => [at, line, message])).toEqual([['clauses/house-extra.mdx', 3, 'There is no label "nowhere" to refer to.']])
    expect(checked('clauses/house-extra.mdx', off).faults).toHaveLength(1)
  })

  test('branches that exclude each other may say one label', () => {
    expect(checked(path, text('1. <If path="client.name"><Label id="a" />With.</If><If not="client.name"><Label id="a" />Without.</If>\n\n2. See <Ref to="a" />.')).faults).toEqual([])
  })
})

test('a clause that is switched off or exchanged stands in the pages while it is written', () => {
  const path = 'clauses/house-extra.mdx'
  const { within, sheets, faults } = checked(path, {
    'templates/house-rules.mdx': '---\ntitle: House rules\nneeds: [client]\n---\n\n# House rules\n\n<Clause name="house-base" or="house-extra" />\n',
    'clauses/house-base.mdx': 'The base.\n', [path]: 'The extra.\n',
  })
  expect(faults).toEqual([])
  expect(within).toBe('house-rules')
  expect(JSON.stringify(sheets)).toContain('The extra.')
  expect(JSON.stringify(sheets)).not.toContain('The base.')
})

test('a text that cannot be read at all says one thing, and the pages stay', () => {
  const { faults, sheets } = checked('clauses/holidays.mdx', { 'clauses/holidays.mdx': '1. {\n' })
  expect(faults.map(({ message }) => message)).toEqual(['A brace "{" is opened and not closed.'])
  expect(sheets).toBeNull()
})

test('a slip in the head is one fault at its place, and the pages stay', () => {
  const path = 'templates/premium-response-supplement.mdx'
  const own = built.find((one) => one.path === path)!.text
  const { faults, elsewhere, sheets } = checked(path, { [path]: own.replace('label: Plan }', 'label: Plan }{client.name}') })
  const line = own.split('\n').findIndex((one) => one.includes('label: Plan }')) + 1
  expect(faults.map((one) => [one.line, one.message])).toEqual([[line, 'This is not in its place (expected lines such as "title: Supplement", or a list of {path, kind}).']])
  expect([elsewhere, sheets]).toEqual([[], null])
})

test('every component can be put in, reads without a fault, and says what it is', () => {
  for (const name of Object.keys(COMPONENTS)) {
    expect(write.components[name], name).toMatch(/^\S.{5,}$/)
    const { text = '', piece } = SNIPPETS[name] ?? {}
    expect(text.startsWith(`<${name}`), name).toBe(true)
    expect(parseTemplate(piece === 'inline' ? `1. ${text}Words.\n` : `${text}\n`, 'one').problems, name).toEqual([])
  }
  expect(Object.keys(write.components).sort()).toEqual(Object.keys(COMPONENTS).sort())
})
