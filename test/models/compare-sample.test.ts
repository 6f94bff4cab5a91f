/** Every school over the sample company: both sides balance, and what is drawn of a ticket is what was judged. */
import { beforeAll, expect, it } from 'vitest'
import { asAgreed, SCHOOLS, schoolRules, type ClockName } from '../../src/core/index.ts'
import { builtData, type BuiltData } from '../../src/loading/disk/index.ts'
import { EVERYTHING, traceTicket, type ClockCounts, type Comparison } from '../../src/models/index.ts'

const CLOCKS = ['response', 'resolution'] as const satisfies readonly ClockName[]
const STATES = ['met', 'missed', 'running', 'paused', 'exempt', 'unknown'] as const
/** Of each school and clock, so many changed tickets are drawn. */
const DRAWN = 12

let data: BuiltData
beforeAll(async () => { data = await builtData() }, 120_000)

const balance = (counts: ClockCounts) => STATES.reduce((sum, state) => sum + counts[state], 0)
const moved = ({ changes }: Pick<Comparison, 'changes'>, side: 'from' | 'to', state: string) => changes.reduce((sum, change) => sum + (change[side] === state ? change.tickets : 0), 0)

it.each(SCHOOLS.map((school) => [school.id, school] as const))('%s', async (_, school) => {
  const { content, source, summary } = data
  const rules = schoolRules(school, asAgreed(content.rules))
  const compared = await data.compare(rules)
  for (const clock of CLOCKS) {
    const whole = await compared.comparison(clock, EVERYTHING)
    expect(whole.ours).toEqual(await source.counts(clock, EVERYTHING))
    expect([whole.ours, whole.theirs].map(balance)).toEqual([summary.tickets, summary.tickets])
    for (const state of STATES) expect(whole.ours[state] - moved(whole, 'from', state) + moved(whole, 'to', state)).toBe(whole.theirs[state])
    const clients = await compared.byClient(clock, EVERYTHING)
    for (const state of STATES) expect(clients.reduce((sum, client) => sum + client.theirs[state], 0)).toBe(whole.theirs[state])
    const changed = whole.changes.reduce((sum, { tickets }) => sum + tickets, 0)
    const rows = await compared.tickets(clock, EVERYTHING, { ours: [], theirs: [], changed: true }, summary.tickets, 0)
    expect(rows).toHaveLength(changed)
    const step = Math.max(1, Math.floor(rows.length / DRAWN))
    for (const { ours, theirs } of rows.filter((__, i) => i % step === 0)) {
      const detail = await compared.ticket(ours.ticket_id)
      expect(detail?.clocks[clock]).toMatchObject({ state: theirs.state, target_minutes: theirs.target_minutes, elapsed_minutes: theirs.elapsed_minutes, paused_minutes: theirs.paused_minutes })
      const trace = traceTicket(detail!, clock, content, summary.as_of!, rules)
      if (trace === null || theirs.elapsed_minutes === null) continue
      expect([ours.ticket_id, trace.elapsed_seconds, trace.due_at, trace.state]).toEqual([ours.ticket_id, Math.round(theirs.elapsed_minutes * 60), theirs.due_at, theirs.state])
    }
  }
}, 60_000)
