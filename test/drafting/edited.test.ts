import { expect, test } from 'vitest'
import { draftDocument, readTemplates } from '../../src/drafting/index.ts'
import { laidOver } from '../../src/elements/document/supplies.ts'
import { client, HARBOUR, ownContent } from '../elements/document/page.ts'
import { built } from '../elements/write/page.ts'

const NAME = 'premium-response-supplement'

function drafted(...kept: readonly { path: string; text: string }[]) {
  const templates = readTemplates(laidOver(built, kept))
  const question = { content: ownContent(), client: client('Norwell Packaging'), versions: HARBOUR.versions.filter((one) => one.client === 'Norwell Packaging'), starts_on: '2026-11-01', overrides: new Map(), templates }
  return draftDocument(templates.templates.get(NAME)!, question)
}

test('a text that was edited here takes the place of the site’s own', () => {
  const { filled, problems } = drafted({ path: 'clauses/premium-response-charge.mdx', text: '1. The charge is checked every year.\n' })
  expect(problems).toEqual([])
  expect(JSON.stringify(filled.blocks)).toContain('The charge is checked every year.')
})

test('a fault in a text that a document does not use is no fault of it', () => {
  expect(drafted({ path: 'clauses/house-extra.mdx', text: '1. {not a field}\n' }, { path: 'templates/house-rules.mdx', text: '<Nothing />\n' }, { path: 'clauses/survey-purpose.mdx', text: '{' }).problems).toEqual([])
})

test('a fault in a clause that it does use is named with its place', () => {
  expect(drafted({ path: 'clauses/premium-response-charge.mdx', text: '1. {2 * fee}\n' }).problems.map(({ file, line, column, message }) => [file, line, column, message])).toEqual([
    ['premium-response-charge', 1, 4, '{2 * fee} is not a field (expected a path such as {client.legal_name}).'],
  ])
})
