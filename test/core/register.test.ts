import { describe, expect, it } from 'vitest'
import {
  AWAITED, chasesOf, DEFAULT_REGISTER_RULES, faultsOf, isoDay, OUTCOMES, parseDay, registerDay, STANDINGS, standingOn, weekdayOf,
  type RegisterEntry, type RegisterRules, type Standing,
} from '../../src/core/index.ts'
import { random } from '../support/random.ts'

const RULES = DEFAULT_REGISTER_RULES
const BLANK: RegisterEntry = {
  document: 'D-1', client: 'Kestrel Marine', template: 'premium-response-supplement', title: null, version: null, starts_on: null, pages: null, file_name: null, file_sha256: null,
  made_on: null, sent_on: null, awaited_from: null, chased_on: [], returned_on: null, outcome: null, note: null, returned_sha256: null,
}
const entry = (change: Partial<RegisterEntry>): RegisterEntry => ({ ...BLANK, ...change })
/** Monday 1 June 2026. */
const SENT = entry({ sent_on: '2026-06-01' })
const on = (as_of: string, change: Partial<RegisterEntry> = {}, rules: RegisterRules = RULES) => standingOn({ ...SENT, ...change }, as_of, rules)

describe('where a document stands', () => {
  it('is made until it is sent, and an answer without a date holds always', () => {
    expect(standingOn(entry({ made_on: '2026-05-29' }), '2026-06-30', RULES)).toEqual({ kind: 'made', on: '2026-05-29', step: { kind: 'send' } })
    expect(on('2026-05-31')).toEqual({ kind: 'made', on: null, step: { kind: 'send' } })
    expect(on('2026-05-01', { outcome: 'signed' })).toEqual({ kind: 'signed', on: null, step: null })
  })

  it('is first chased after fourteen days, then every seven', () => {
    expect(on('2026-06-01')).toEqual({ kind: 'awaited', on: '2026-06-01', expires_on: '2026-07-31', step: { kind: 'chase', on: '2026-06-15', days_late: null, nth: 1 } })
    expect(on('2026-06-15').step).toEqual({ kind: 'chase', on: '2026-06-15', days_late: 0, nth: 1 })
    expect(on('2026-06-18').step).toEqual({ kind: 'chase', on: '2026-06-15', days_late: 3, nth: 1 })
    expect(on('2026-06-18', { chased_on: ['2026-06-18'] }).step).toEqual({ kind: 'chase', on: '2026-06-25', days_late: null, nth: 2 })
    expect(on('2026-07-20', { chased_on: ['2026-06-18', '2026-07-10'] }).step).toEqual({ kind: 'chase', on: '2026-07-17', days_late: 3, nth: 3 })
  })

  it('moves a chase from a weekend to the Monday', () => {
    expect(on('2026-06-06', { sent_on: '2026-06-06' }).step).toMatchObject({ on: '2026-06-22' })
    expect(on('2026-06-06', { sent_on: '2026-06-05' }, { ...RULES, chase_after_days: 1 }).step).toMatchObject({ on: '2026-06-08' })
    expect(on('2026-06-20', { chased_on: ['2026-06-20'] }, { ...RULES, chase_every_days: 8 }).step).toMatchObject({ on: '2026-06-29' })
  })

  it('is not chased after the day on which it expires, and expires the day after', () => {
    expect(on('2026-07-30', { chased_on: ['2026-07-28'] })).toMatchObject({ kind: 'awaited', step: { kind: 'wait', until: '2026-07-31' } })
    expect(on('2026-07-31')).toMatchObject({ kind: 'awaited' })
    expect(on('2026-08-01')).toEqual({ kind: 'expired', on: '2026-08-01', step: null })
    expect(on('2026-09-01', { returned_on: '2026-08-20', outcome: 'signed' })).toEqual({ kind: 'signed', on: '2026-08-20', step: null })
    expect(on('2026-08-10', { returned_on: '2026-08-20', outcome: 'signed' }).kind).toBe('expired')
  })

  it('is chased by nobody where the provider\'s own signature is awaited, and awaits nothing where nobody\'s is', () => {
    expect(on('2026-06-30', { awaited_from: 'provider' })).toMatchObject({ kind: 'awaited', step: { kind: 'sign' } })
    expect(on('2026-09-30', { awaited_from: 'nobody' })).toEqual({ kind: 'sent', on: '2026-06-01', step: null })
  })

  it('asks what came back where nobody recorded it', () => {
    expect(on('2026-09-30', { returned_on: '2026-06-10' })).toMatchObject({ kind: 'awaited', step: { kind: 'record' } })
    expect(standingOn(entry({ returned_on: '2026-06-10' }), '2026-06-30', RULES)).toEqual({ kind: 'awaited', on: null, expires_on: null, step: { kind: 'record' } })
  })

  it('counts a chase once a day, in order, and none before the document was sent', () => {
    expect(chasesOf({ sent_on: '2026-06-01', chased_on: ['2026-07-01', '2026-06-16', '2026-05-01', '2026-06-16', 'soon'] }, '2026-06-30')).toEqual(['2026-06-16'])
    expect(chasesOf({ sent_on: null, chased_on: ['2026-07-01'] }, '2026-12-31')).toEqual([])
  })
})

describe('what cannot be', () => {
  it('is named with both dates', () => {
    expect(faultsOf(entry({ sent_on: '2026-06-10', returned_on: '2026-06-01', outcome: 'signed' }), null)).toEqual([{ kind: 'order', before: 'sent_on', after: 'returned_on', before_on: '2026-06-10', after_on: '2026-06-01' }])
    expect(faultsOf(entry({ made_on: '2026-06-12', sent_on: '2026-06-10', chased_on: ['2026-06-01'] }), null).map((fault) => fault.kind === 'order' && [fault.before, fault.after])).toEqual([['made_on', 'sent_on'], ['sent_on', 'chased_on']])
    expect(faultsOf(entry({ sent_on: '2026-06-10', outcome: 'declined' }), null)).toEqual([{ kind: 'undated', outcome: 'declined' }])
    expect(faultsOf(entry({ sent_on: '2026-06-10', outcome: 'expired' }), null)).toEqual([])
    expect(faultsOf(entry({ sent_on: '2206-06-10' }), '2026-10-30')).toEqual([{ kind: 'far', column: 'sent_on', on: '2206-06-10' }])
    expect(faultsOf(entry({ made_on: '2026-06-01', sent_on: '2026-06-02', chased_on: ['2026-06-16'], returned_on: '2026-06-20', outcome: 'signed' }), '2026-06-01')).toEqual([])
  })
})

describe('the day that a register tells of', () => {
  it('is the last of the data and of what is noted, slips apart', () => {
    expect(registerDay([SENT], '2026-10-30')).toBe('2026-10-30')
    expect(registerDay([entry({ chased_on: ['2026-11-22'] }), entry({ sent_on: '2206-01-01' })], '2026-10-30')).toBe('2026-11-22')
    expect(registerDay([SENT], null)).toBe('2026-06-01')
    expect(registerDay([], null)).toBeNull()
  })
})

describe('whatever a register holds', () => {
  const { next, int, pick } = random(20_260_601)
  const start = parseDay('2026-01-01')!
  const day = () => isoDay(start + int(0, 400))
  const maybe = <T>(of: () => T, share = 0.6): T | null => (next() < share ? of() : null)
  const made = Array.from({ length: 6000 }, () => ({
    as_of: day(), rules: { chase_after_days: int(1, 40), chase_every_days: int(1, 20), expires_after_days: int(1, 120) },
    entry: entry({ made_on: maybe(day), sent_on: maybe(day, 0.85), awaited_from: maybe(() => pick([...AWAITED, 'Una Jessop'])), chased_on: Array.from({ length: int(0, 3) }, day), returned_on: maybe(day, 0.3), outcome: maybe(() => pick(OUTCOMES), 0.3) }),
  }))

  /** The next chase by walking the days, one at a time. */
  function slowChase({ sent_on, chased_on }: RegisterEntry, as_of: string, rules: RegisterRules): string | null {
    let due = parseDay(sent_on!)! + rules.chase_after_days
    for (let at = parseDay(sent_on!)!; isoDay(at) <= as_of; at++) if (chased_on.includes(isoDay(at))) due = at + rules.chase_every_days
    while (weekdayOf(due) > 4) due++
    return due > parseDay(sent_on!)! + rules.expires_after_days ? null : isoDay(due)
  }

  it('a document has one standing of those there are, the same each time it is asked', () => {
    for (const { entry: one, as_of, rules } of made) {
      const standing = standingOn(one, as_of, rules)
      expect(STANDINGS).toContain(standing.kind)
      expect(standingOn({ ...one, chased_on: [...one.chased_on].reverse() }, as_of, rules)).toEqual(standing)
      expect(standing.step === null).toBe(!['made', 'awaited'].includes(standing.kind))
    }
  })

  it('a chase is on a working day, after what it follows, not after the end, and as the days say', () => {
    let chases = 0
    for (const { entry: one, as_of, rules } of made) {
      const { step, ...standing } = standingOn(one, as_of, rules) as Standing & { expires_on?: string }
      if (step?.kind !== 'chase' && step?.kind !== 'wait') continue
      chases++
      const expected = slowChase(one, as_of, rules)
      if (step.kind === 'wait') { expect([expected, step.until]).toEqual([null, standing.expires_on]); continue }
      expect(step.on).toBe(expected)
      expect(weekdayOf(parseDay(step.on)!)).toBeLessThan(5)
      expect(step.on > one.sent_on! && step.on <= standing.expires_on!).toBe(true)
      expect(step.days_late).toBe(step.on > as_of ? null : parseDay(as_of)! - parseDay(step.on)!)
    }
    expect(chases).toBeGreaterThan(200)
  })

  it('a document that nobody touches only goes on: made, awaited, expired', () => {
    const order = ['made', 'awaited', 'expired']
    for (const { entry: one, rules } of made.filter(({ entry: { awaited_from } }) => awaited_from !== 'nobody').slice(0, 100)) {
      const kinds = Array.from({ length: 500 }, (_, i) => standingOn({ ...one, chased_on: [], returned_on: null, outcome: null }, isoDay(start + i), rules).kind)
      expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
    }
  })
})
