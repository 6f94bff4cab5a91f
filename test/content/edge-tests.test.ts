import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { EDGES } from '../../src/core/rules.ts'

const folder = new URL('../', import.meta.url)
const tests = ['models/', 'core/']
  .flatMap((room) => readdirSync(new URL(room, folder)).filter((name) => /^(rules.*|edges)\.test\.ts$/.test(name)).map((name) => readFileSync(new URL(room + name, folder), 'utf8')))
  .join('\n')

it('every edge that is fixed has tests named after it', () => {
  const fixed = EDGES.filter((edge) => edge.options.length === 1)
  expect(fixed.filter(({ id }) => !tests.includes(`describe('${id}', `)).map(({ id }) => id)).toEqual([])
})

it('every option of every other edge, but its default, is judged by in a test', () => {
  const options = EDGES.flatMap((edge) => edge.options.slice(1).map(({ value }) => `${edge.id}: '${value}'`))
  expect(options.filter((option) => !tests.includes(option))).toEqual([])
})
