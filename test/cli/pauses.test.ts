import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readOptions } from '../../src/cli/options.ts'
import { pauses, pausesText, type PauseReport } from '../../src/cli/pauses.ts'
import { UsageError } from '../../src/cli/problem.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-pauses-'))
const write = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, `${text}\n`)
  return path
}

// The sample's silver plan: 08:30 to 17:30 on weekdays, P1 within 8 h.
const TICKETS = write('tickets.csv', `ticket_id,client,created_at,priority,status,resolved_at,technician
a,Kestrel,2026-01-14 09:00:00,P1,done,2026-01-15 10:15:00,Ewa Nowak
b,Kestrel,2026-01-14 09:00:00,P1,done,2026-01-14 10:00:00,
c,Cobb,2026-02-11 09:00:00,P1,done,2026-02-12 17:00:00,Tom Osborne`)
const EVENTS = write('events.csv', `ticket_id,at,kind,value,by
a,2026-01-14 10:00:00,status,waiting_client,MK
a,2026-01-14 11:00:00,client_reply,,Ada Moss
a,2026-01-14 12:30:00,status,open,MK`)

async function run(...flags: string[]): Promise<{ result: PauseReport; told: string[] }> {
  const options = readOptions(['pauses', TICKETS, EVENTS, '--plan', 'silver', ...flags])
  if (options === 'help') throw new Error('no options')
  const told: string[] = []
  return { result: await pauses(options, (line) => told.push(line)), told }
}

describe('goodterms pauses', () => {
  it('gives minutes, shares from 0 to 1, and counts', async () => {
    const { result } = await run()
    expect(result).toMatchObject({
      plan_assumed: 'silver', tickets: 3, paused_tickets: 1, spans: 1, other_spans: 0, median_minutes: 150, paused_minutes: 150, stated_minutes: 0, stated_tickets: 0,
      overrun_spans: 1, overrun_minutes: 90, met: 2, missed: 1, rests_on_pauses: 1, rests_on_overruns: 1,
      attainment: 2 / 3, attainment_without_pauses: 1 / 3, attainment_without_overruns: 1 / 3, groups: [],
    })
    expect(result.share_of_clock_time).toBeCloseTo(150 / result.open_minutes, 12)
  })

  it('groups by client and by month', async () => {
    const figures = async (by: string) => (await run('--by', by)).result.groups.map(({ key, paused_minutes, met, missed }) => [key, paused_minutes, met, missed])
    expect(await figures('client')).toEqual([['Cobb', 0, 0, 1], ['Kestrel', 150, 2, 0]])
    expect(await figures('month')).toEqual([['2026-01', 150, 2, 0], ['2026-02', 0, 0, 1]])
  })

  it('names technicians only where it is asked to, and says what that may need', async () => {
    const silent = await run('--by', 'client')
    expect(JSON.stringify(silent)).not.toMatch(/Ewa Nowak|works council/)
    const { result, told } = await run('--by', 'technician')
    expect(result.groups.map((group) => [group.key, group.spans])).toEqual([['Ewa Nowak', 1], ['Tom Osborne', 0], ['', 0]])
    expect(told.filter((line) => line.includes('works council'))).toHaveLength(1)
  })

  it('writes text for people, the finding first', async () => {
    const text = pausesText((await run('--by', 'client')).result).split('\n')
    expect(text[0]).toBe('1 of 2 kept resolutions was kept only because waiting on the client did not count')
    expect(text.find((line) => line.startsWith('Kestrel'))).toMatch(/^Kestrel +2 h 30 +\d+\.\d\u00a0% +1 +1 h 30 +1 +100\.0\u00a0% +50\.0\u00a0% +1$/)
    expect(text.at(-1)).toMatch(/^all +2 h 30 /)
  })

  it('groups by nothing else, and no other command by technician', () => {
    expect(() => readOptions(['pauses', '--by', 'plan'])).toThrow(new UsageError('--by "plan" is not one of client, month, technician'))
    expect(() => readOptions(['report', '--by', 'technician'])).toThrow(UsageError)
  })
})
