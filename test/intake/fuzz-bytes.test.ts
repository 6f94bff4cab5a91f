import { expect, test } from 'vitest'
import { askFile } from '../support/fuzz/ask.ts'
import { BYTE_DAMAGES, touched } from '../support/fuzz/byte-damage.ts'
import { encode } from '../support/fuzz/encodings.ts'
import { PATIENCE, SCALE } from '../support/fuzz/scale.ts'
import { makeTable, textOf } from '../support/fuzz/table.ts'
import { FuzzTally } from '../support/fuzz/tally.ts'
import { TOOLS } from '../support/fuzz/tools.ts'
import { random } from '../support/random.ts'

const SEEDS = 4 * SCALE

/** Rows clear of the damage are used as they stand; of the others every letter is accounted for. */
test('files damaged anywhere, byte by byte', async ({ task }) => {
  const tally = new FuzzTally()
  for (const [nth, tool] of TOOLS.entries()) {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const pick = random(seed * 31_337 + nth * 15_485_863)
      for (const damage of BYTE_DAMAGES) {
        const whole = makeTable(`${tool.name} ${seed}, ${damage.name}`, pick, tool, pick.int(6, 14))
        const from = tool.bom ? 3 : 0
        const lengths = whole.parts.map(({ text }) => Buffer.byteLength(text))
        const { bytes, places } = damage.to(encode(textOf(whole), { label: 'utf-8', bom: tool.bom }), from + lengths[0]!, pick)
        tally.kind(damage.name)
        await askFile(tally, touched(whole, lengths, places, from).file, bytes, Buffer.from(bytes).toString('latin1'))
      }
    }
  }
  task.meta.said = tally.said('of damaged bytes')
  expect(tally.failures).toEqual([])
  expect(tally.files).toBe(SEEDS * TOOLS.length * BYTE_DAMAGES.length)
}, PATIENCE)
