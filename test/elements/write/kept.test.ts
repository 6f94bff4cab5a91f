import { expect, test } from 'vitest'
import { keptFrom, keptText, NOTHING_KEPT } from '../../../src/elements/engine/keep.ts'

test('texts that were edited here survive the file of settings', () => {
  const templates = [
    { path: 'templates/house-rules.mdx', text: '# “Łódź” {client.name}\n', based_on: null },
    { path: 'clauses/waiting.mdx', text: '1. We wait.\n', based_on: '7-0123456789abcdef' },
  ]
  expect(keptFrom(keptText({ ...NOTHING_KEPT, templates })).templates).toEqual(templates)
})

test('a text of another folder or name is left out; of two for one path the last counts', () => {
  const text = 'x'
  const kept = (templates: unknown) => keptFrom(JSON.stringify({ version: 1, templates })).templates
  for (const path of ['plans/gold.yaml', 'templates/../provider.mdx', 'templates/Upper.mdx', 'templates/a--b.mdx', 'templates/a.mdx.mdx', 'clauses/.mdx', 7]) expect(kept([{ path, text, based_on: null }])).toEqual([])
  expect(kept([{ path: 'templates/a-1.mdx', text, based_on: 5 }, null, { path: 'templates/a-1.mdx', text: 'y' }])).toEqual([{ path: 'templates/a-1.mdx', text: 'y', based_on: null }])
  expect(kept('nothing')).toEqual([])
})

test('an older file has none', () => {
  expect(keptFrom('{"version": 1}')).toEqual(NOTHING_KEPT)
})
