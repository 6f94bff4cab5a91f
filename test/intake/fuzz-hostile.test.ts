import { expect, test } from 'vitest'
import { askFile } from '../support/fuzz/ask.ts'
import { HOSTILE } from '../support/fuzz/hostile.ts'
import { FuzzTally } from '../support/fuzz/tally.ts'
import { TOOLS } from '../support/fuzz/tools.ts'

const tally = new FuzzTally()

test.each(HOSTILE.map((one) => [one.name, one] as const))('%s', async (name, { bytes, expected }) => {
  const content = bytes()
  const before = tally.failed
  const answer = await askFile(tally, { name, tool: TOOLS[0]!, parts: [] }, content, Buffer.from(content).toString('latin1'), { letters: !name.includes('UTF-16') })
  tally.kind(expected === 'refused' ? 'to be refused' : 'to be read')
  const came = answer === null ? 'nothing' : answer.scan === null ? 'refused' : { rows_in: answer.scan.rows_in, used: answer.scan.rows_used }
  expect(came).toEqual(expected === 'adds up' ? came : expected)
  expect(answer?.scan !== null || (answer.inspection.refused ?? '') !== '' || answer.inspection.missing.length > 0 || answer.inspection.holding === null).toBe(true)
  expect(tally.failures.slice(before)).toEqual([])
})

test('all of them end', ({ task }) => {
  task.meta.said = tally.said('of hostile files')
  expect(tally.files).toBe(HOSTILE.length)
})
