import { expect, test } from 'vitest'
import { askFile } from '../support/fuzz/ask.ts'
import { encode } from '../support/fuzz/encodings.ts'
import { damageRows, ROW_DAMAGES } from '../support/fuzz/row-damage.ts'
import { PATIENCE, SCALE } from '../support/fuzz/scale.ts'
import { makeTable, styleOf, textOf } from '../support/fuzz/table.ts'
import { FuzzTally } from '../support/fuzz/tally.ts'
import { TOOLS } from '../support/fuzz/tools.ts'
import { random } from '../support/random.ts'

const SEEDS = 4 * SCALE
/** Until the scan looks into marks that close at another row's. */
const WAITING = ['a lone mark', 'a mark that is never closed']

/** Every row is known: it is used as it was meant, or named and set aside, and takes no other with it. */
test('rows damaged in known ways, in exports of every tool', async ({ task }) => {
  const tally = new FuzzTally()
  for (const [nth, tool] of TOOLS.entries()) {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const pick = random(seed * 7_919 + nth * 104_729)
      const file = makeTable(`${tool.name} ${seed}`, pick, tool, pick.int(14, 30))
      for (const damage of ROW_DAMAGES) {
        const damaged = damageRows(file, damage, pick, styleOf(tool))
        if (damaged === null || WAITING.includes(damage.name)) continue
        tally.kind(damage.name)
        const text = textOf(damaged)
        await askFile(tally, damaged, encode(text, { label: 'utf-8', bom: tool.bom }), text)
      }
    }
  }
  task.meta.said = tally.said('of damaged rows')
  expect(tally.failures).toEqual([])
  expect(tally.files).toBeGreaterThan(1_000)
}, PATIENCE)
