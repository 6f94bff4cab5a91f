import { expect, test } from 'vitest'
import { askFile } from '../support/fuzz/ask.ts'
import { encode, ENCODINGS } from '../support/fuzz/encodings.ts'
import { PATIENCE, SCALE } from '../support/fuzz/scale.ts'
import { changed, makeTable, textOf } from '../support/fuzz/table.ts'
import { FuzzTally } from '../support/fuzz/tally.ts'
import { TOOLS } from '../support/fuzz/tools.ts'
import { CHANGES } from '../support/fuzz/whole-files.ts'
import { random } from '../support/random.ts'

test('exports of every tool, in every dialect, with columns shuffled and doubled', async ({ task }) => {
  const tally = new FuzzTally()
  for (const [nth, tool] of TOOLS.entries()) {
    for (let seed = 1; seed <= SCALE; seed++) {
      const pick = random(seed * 65_537 + nth * 32_452_843)
      for (const change of CHANGES) {
        const file = change.make(`${tool.name} ${seed}`, pick, tool, pick.int(10, 16))
        if (file === null) continue
        tally.kind(change.name)
        const text = textOf(file)
        await askFile(tally, file, encode(text, { label: 'utf-8', bom: tool.bom }), text)
      }
    }
  }
  task.meta.said = tally.said('of whole files')
  expect(tally.failures).toEqual([])
  expect(tally.refused).toBe(0)
}, PATIENCE)

/** The header of its export is in letters of its own. */
const LATIN = TOOLS.filter((tool) => tool.columns.every(([header]) => /^[ -~]+$/.test(header))).filter((_, nth) => nth % 2 === 0)

test('exports in every encoding', async ({ task }) => {
  const tally = new FuzzTally()
  let exact = 0
  for (const [nth, tool] of Array.from({ length: SCALE }, () => LATIN).flat().entries()) {
    const pick = random(nth * 49_979_687 + 3)
    for (const encoding of ENCODINGS) {
      const meant = makeTable(`${tool.name}, ${encoding.name}`, pick, tool, pick.int(14, 22), { alphabet: encoding.alphabet })
      const file = encoding.certain ? meant : changed(meant, 'by its letters', (one) => ({ ...one, fate: one.fate === 'same' ? 'letters' : one.fate }))
      tally.kind(encoding.name)
      const text = textOf(file)
      const answer = await askFile(tally, file, encode(text, encoding), text, { letters: encoding.certain })
      if (answer !== null && JSON.stringify(answer.rows) === JSON.stringify(meant.parts.flatMap(({ kind, cells }) => (kind === 'row' ? [cells] : [])))) exact++
    }
  }
  task.meta.said = `${tally.said('of encodings')}; ${exact} letter for letter`
  expect(tally.failures).toEqual([])
}, PATIENCE)
