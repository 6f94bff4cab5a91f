import { expect, it } from 'vitest'
import { documentCases, makeMany } from '../../src/drafting/index.ts'
import { client, ownContent, stock, version } from '../elements/document/page.ts'
import { fontsOnDemand } from '../pdf/scripts.ts'

const AS_OF = Date.UTC(2026, 9, 30, 17, 48)
const template = stock.templates.templates.get('premium-response-supplement')!
const named = (...names: readonly string[]) => documentCases({
  template, overrides: new Map(), content: ownContent(), templates: stock.templates, starts_on: '2026-11-01', as_of: AS_OF,
  clients: names.map((name) => ({ client: client(name), versions: [version(name, 4, '2026-01-01', '2026-12-31')] })),
})

it('many supplements, one for a client with a Japanese name: its font is read once, and no other', async () => {
  const { fonts, asked } = fontsOnDemand()
  const { made, not_made } = await makeMany(named('Norwell', '東京テスト', 'Eastgate', 'テスト商会'), { fonts, paper: 'A4' })
  expect([made.map((file) => file.client), not_made, asked]).toEqual([['Norwell', '東京テスト', 'Eastgate', 'テスト商会'], [], ['japanese']])
  const alone = await makeMany(named('Eastgate'), { fonts: fontsOnDemand().fonts, paper: 'A4' })
  expect(Buffer.compare(alone.made[0]!.bytes, made[2]!.bytes)).toBe(0)
})

it('a font that is not to be had sets aside the document that needs it, and no other', async () => {
  const { made, not_made } = await makeMany(named('東京テスト', 'Eastgate'), { fonts: fontsOnDemand(new Set(['japanese'])).fonts, paper: 'A4' })
  expect(made.map((file) => file.client)).toEqual(['Eastgate'])
  expect(not_made.map((one) => [one.client, one.sentences[0]])).toEqual([['東京テスト', expect.stringMatching(/: client\.legal_name: the Japanese font could not be read\.$/)]])
})
