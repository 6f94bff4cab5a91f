import { expect, test } from 'vitest'
import { keptTexts } from '../../../src/elements/engine/kept-texts.ts'
import { NOTHING_KEPT, readKept, type KeptTemplate } from '../../../src/elements/engine/keep.ts'
import { keptAfter, markOf, pathFor, shelfOf } from '../../../src/elements/write/shelf.ts'

function pageWith(storage: boolean): Window {
  const held = new Map<string, string>()
  const localStorage = { getItem: (key: string) => held.get(key) ?? null, setItem: (key: string, value: string) => void held.set(key, value), removeItem: (key: string) => void held.delete(key) }
  return (storage ? { localStorage } : { get localStorage(): never { throw new Error('refused') } }) as unknown as Window
}

const text = (path: string, words: string): KeptTemplate => ({ path, text: words, based_on: null })
const add = (one: KeptTemplate) => (texts: readonly KeptTemplate[]): readonly KeptTemplate[] => [...texts.filter(({ path }) => path !== one.path), one]

test('what is written before the engine is there is kept, and the engine has it too', async () => {
  const page = pageWith(true)
  let kept: readonly KeptTemplate[] = []
  let arrive: (keeper: { kept: { templates: readonly KeptTemplate[] }; changeTemplates(change: (now: readonly KeptTemplate[]) => readonly KeptTemplate[]): boolean }) => void = () => {}
  const texts = keptTexts(page, new Promise((resolve) => { arrive = resolve }))
  const one = text('clauses/one.mdx', '1. One.\n')
  expect(texts.change(add(one))).toBe(true)
  expect(texts.all()).toEqual([one])
  expect(readKept(page.localStorage).templates).toEqual([one])
  arrive({ get kept() { return { templates: kept } }, changeTemplates: (change) => { kept = change(kept); return true } })
  await Promise.resolve()
  await Promise.resolve()
  expect(kept).toEqual([one])
  texts.change(add(text('clauses/two.mdx', '1. Two.\n')))
  expect(texts.all().map(({ path }) => path)).toEqual(['clauses/one.mdx', 'clauses/two.mdx'])
})

test('a browser without storage keeps it for the page, and says that it keeps no more', () => {
  const texts = keptTexts(pageWith(false), new Promise(() => {}))
  expect(texts.change(add(text('clauses/one.mdx', 'x')))).toBe(false)
  expect(texts.all()).toHaveLength(1)
  expect(NOTHING_KEPT.templates).toEqual([])
})

test('a text that reads as the site’s own is kept no more; one that was changed keeps what it was made from', () => {
  const first = keptAfter([], 'clauses/one.mdx', 'mine', 'own')
  expect(first).toEqual([{ path: 'clauses/one.mdx', text: 'mine', based_on: markOf('own') }])
  expect(keptAfter(first, 'clauses/one.mdx', 'mine too', 'own since')).toEqual([{ path: 'clauses/one.mdx', text: 'mine too', based_on: markOf('own') }])
  expect(keptAfter(first, 'clauses/one.mdx', 'own', 'own')).toEqual([])
})

test('the shelf says of each text where it stands', () => {
  const kept = [{ path: 'clauses/a.mdx', text: 'mine', based_on: markOf('own') }, { path: 'clauses/b.mdx', text: 'mine', based_on: markOf('as it was') }, text('templates/c.mdx', 'mine')]
  const shelf = shelfOf([{ path: 'clauses/a.mdx', text: 'own' }, { path: 'clauses/b.mdx', text: 'own' }, { path: 'emails/d.mdx', text: 'own' }, { path: 'plans/gold.yaml', text: 'own' }], kept)
  expect(shelf.map(({ path, state, text: words }) => [path, state, words])).toEqual([
    ['templates/c.mdx', 'new', 'mine'], ['clauses/a.mdx', 'changed', 'mine'], ['clauses/b.mdx', 'outdated', 'mine'], ['emails/d.mdx', 'own', 'own'],
  ])
})

test('marks tell texts apart', () => {
  expect(new Set(['', 'a', 'b', 'ab', 'ba', 'a\n', 'A'].map(markOf)).size).toBe(7)
  expect(markOf('a text')).toBe(markOf('a text'))
})

test('a file of a name that a template and its e-mail share goes where its words say', () => {
  const shelf = shelfOf([{ path: 'templates/a.mdx', text: '' }, { path: 'emails/a.mdx', text: '' }], [])
  expect(pathFor('a.mdx', '---\ntitle: A\nneeds: [client]\n---\n', shelf)).toBe('templates/a.mdx')
  expect(pathFor('a.mdx', '# For {email.to_name}\n', shelf)).toBe('emails/a.mdx')
  expect(pathFor('new.mdx', '1. A clause.\n', shelf)).toBe('clauses/new.mdx')
  expect(pathFor('../a.mdx', '', shelf)).toBeNull()
})
