import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { asAgreed, DEFAULT_RULES, SCHOOLS } from '../../src/core/index.ts'
import { otherRules, type CompareReport } from '../../src/cli/compare.ts'
import { UsageError } from '../../src/cli/problem.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-'))
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/run.mjs', ...args], { encoding: 'utf8', timeout: 120_000 })
  return { status, stdout, stderr }
}
const tickets = join(folder, 'tickets.csv')
writeFileSync(tickets, `ticket_id,client,created_at,priority,status,first_response_at,resolved_at
a,Kestrel Marine,2026-05-06 17:15:00,P1,done,2026-05-07 08:45:00,2026-05-07 09:00:00
b,Kestrel Marine,2026-05-06 10:00:00,P1,done,2026-05-06 10:20:00,2026-05-06 11:00:00
`)

it('prints one object: both ways to count, both sides of each clock, and where tickets go', () => {
  const { status, stdout } = run('compare', tickets, '--plan', 'silver', '--school', 'calendar-hours', '--json')
  expect(status).toBe(0)
  const result = JSON.parse(stdout) as CompareReport
  expect(Object.keys(result)).toEqual(['as_of', 'plan_assumed', 'rules', 'response', 'resolution'])
  expect(result.rules).toEqual({ ours: asAgreed(DEFAULT_RULES), theirs: { ...asAgreed(DEFAULT_RULES), hours: 'calendar' } })
  expect(result.response.ours).toMatchObject({ tickets: 2, met: 2, missed: 0, running: 0, paused: 0, exempt: 0, unknown: 0, attainment: 1, p50: 20 })
  expect(result.response.theirs).toMatchObject({ tickets: 2, met: 1, missed: 1, attainment: 0.5, p50: 20 })
  expect(result.response.changes).toEqual([{ from: 'met', to: 'missed', tickets: 1 }])
}, 120_000)

it('tells people the finding, both sides and what to say', () => {
  const { status, stdout } = run('compare', tickets, '--plan', 'silver', '--rules', 'hours=calendar')
  expect(status).toBe(0)
  expect(stdout).toContain('Counted around the clock, 1 of 2 responses changes sides\n')
  expect(stdout).toContain('1 met as agreed, missed the other way')
  expect(stdout).toContain('Your report counts nights and weekends; our agreement counts the agreed hours.')
}, 120_000)

it('refuses what is no school, rule or way to count, with a list of what there is', () => {
  expect(run('compare', tickets, '--school', 'mine')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(`--school "mine" is not a school (expected ${SCHOOLS.map(({ id }) => id).join(', ')})`) as string })
  expect(() => otherRules(null, null)).toThrow(UsageError)
  expect(() => otherRules(null, 'opened=first')).toThrow(/"opened=first" is not a rule \(expected one of response, agent_raised, .*hours, pauses.* as in reopened=first\)/)
  expect(() => otherRules(null, 'holidays=fixed')).toThrow(/is not a rule/)
  expect(() => otherRules('no-pauses', 'reopened=second')).toThrow('--rules "reopened=second" is not a way to count (expected reopened= one of last, solved_time_off, first, afresh)')
}, 120_000)

it('lets rules have the last word over a school', () => {
  expect(otherRules('calendar-no-pauses', ' pauses=plan , reopened=first')).toEqual({ hours: 'calendar', pauses: 'plan', reopened: 'first' })
  expect(otherRules(null, '')).toEqual({})
})
