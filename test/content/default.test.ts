import { describe, expect, it } from 'vitest'
import { parseContent, QUALITIES, riderRemarks } from '../../src/content/index.ts'
import { PRIORITIES, TOLERATED } from '../../src/core/content.ts'
import type { CalendarSpec, Targets } from '../../src/core/content.ts'
import { contentWith, defaultFiles, edited } from './files.ts'

const content = contentWith()
const plan = (id: string) => content.plans.get(id)!
const steps = [['silver', 'gold'], ['gold', 'platinum']] as const
const noLater = (better: Targets | undefined, worse: Targets | undefined) => {
  for (const clock of ['response', 'resolution'] as const) {
    if (worse?.[clock] != null) expect(better?.[clock]).toBeLessThanOrEqual(worse[clock])
  }
}

describe('the content as committed', () => {
  it('has no problem', () => {
    expect(parseContent(defaultFiles).problems).toEqual([])
  })

  it('is read the same in any order of files', () => {
    expect(parseContent([...defaultFiles].reverse())).toEqual(parseContent(defaultFiles))
  })

  it('shows its plans from the least to the most', () => {
    expect([...content.plans.keys()]).toEqual(['silver', 'gold', 'platinum'])
  })

  it('is complete: a target for every priority and clock, a visit a month at least, a price, a credit', () => {
    for (const each of content.plans.values()) {
      for (const priority of PRIORITIES) {
        expect(each.targets[priority]?.response).toBeGreaterThan(0)
        expect(each.targets[priority]?.resolution).toBeGreaterThan(each.targets[priority]!.response!)
      }
      expect(each.visits_per_month).toBeGreaterThanOrEqual(1)
      expect(each.price.per_seat_cents).toBeGreaterThan(0)
      expect(each.credit).not.toBeNull()
    }
  })

  it.each(steps)('%s is matched or bettered by %s in targets, promise, visits, credit and price', (lower, higher) => {
    for (const priority of PRIORITIES) noLater(plan(higher).targets[priority], plan(lower).targets[priority])
    for (const item of content.catalogue) noLater(item.turnaround[higher], item.turnaround[lower])
    expect(plan(higher).promised_share.response).toBeGreaterThanOrEqual(plan(lower).promised_share.response)
    expect(plan(higher).promised_share.resolution).toBeGreaterThanOrEqual(plan(lower).promised_share.resolution)
    expect(plan(higher).visits_per_month).toBeGreaterThanOrEqual(plan(lower).visits_per_month)
    expect(plan(higher).credit!.cap_share_of_fee).toBeGreaterThanOrEqual(plan(lower).credit!.cap_share_of_fee)
    expect(plan(higher).price.per_seat_cents).toBeGreaterThan(plan(lower).price.per_seat_cents)
  })

  it.each(steps)('every hour in which %s is open, %s is open too', (lower, higher) => {
    const wide = content.calendars.get(plan(higher).calendar)!
    for (const [day, spans] of Object.entries(content.calendars.get(plan(lower).calendar)!.open)) {
      for (const span of spans) {
        expect(wide.open[day as keyof CalendarSpec['open']].some((one) => one.from <= span.from && one.until >= span.until)).toBe(true)
      }
    }
  })

  it('keeps the hours of the mockups', () => {
    const hours = (id: string) => content.calendars.get(id)!.open
    expect(hours('silver').mon).toEqual([{ from: 510, until: 1050 }])
    expect(hours('silver').sat).toEqual([])
    expect(hours('gold').fri).toEqual([{ from: 450, until: 1110 }])
    expect(hours('platinum').wed).toEqual([{ from: 420, until: 1200 }])
    expect(hours('platinum').sat).toEqual([{ from: 480, until: 720 }])
    expect(content.calendars.get('24x7')!.always).toBe(true)
  })

  it('sells a Premium Response that is sooner than every plan and never later than a turnaround', () => {
    const premium = content.riders.get('premium-response')!
    expect(premium.applies_to).toBe('agreement')
    expect(Object.keys(premium.targets)).toEqual([...PRIORITIES])
    for (const each of content.plans.values()) {
      for (const priority of PRIORITIES) {
        for (const clock of ['response', 'resolution'] as const) {
          expect(premium.targets[priority]![clock]! / each.targets[priority]![clock]!).toBeLessThanOrEqual(0.75)
        }
      }
    }
    expect(riderRemarks(content)).toEqual([])
  })

  it('reads the catalogue: 40 to 60 kinds, with evidence for each obligation', () => {
    expect(content.catalogue.length).toBeGreaterThanOrEqual(40)
    expect(content.catalogue.length).toBeLessThanOrEqual(60)
    for (const item of content.catalogue) expect(item.parent).not.toBeNull()
    expect(new Set(content.catalogue.map((item) => item.medium))).toEqual(new Set(['software', 'hardware']))
    expect(new Set(content.catalogue.map((item) => item.obligation))).toEqual(new Set([null, 'software', 'quota', 'logging']))
    expect(content.catalogue.find((item) => item.issue_type === 'Mailbox full')).toEqual({
      issue_type: 'Mailbox full', parent: 'E-mail', medium: 'software', complexity: 'low', place: 'remote',
      impact: 'person', urgency: 'held_up', obligation: 'quota',
      turnaround: {
        silver: { response: null, resolution: 480 },
        gold: { response: null, resolution: 360 },
        platinum: { response: null, resolution: 300 },
      },
    })
  })

  it('leaves most turnarounds to the priority', () => {
    const own = content.catalogue.filter((item) => Object.values(item.turnaround).some((one) => one.response !== null || one.resolution !== null))
    expect(own.length).toBeGreaterThan(10)
    expect(own.length).toBeLessThan(content.catalogue.length / 2)
  })

  it('has three signals or more for each of prompt payment and risk, two at least for every quality', () => {
    const count = (quality: string) => Object.values(content.scoring.signals).filter((signal) => signal.quality === quality).length
    for (const quality of QUALITIES) expect(count(quality)).toBeGreaterThanOrEqual(2)
    expect(count('prompt_payment')).toBe(4)
    expect(count('risk_averse_attitude')).toBe(5)
    expect(content.scoring.obligations).toEqual(TOLERATED)
    expect(Object.entries(content.scoring.grades)).toEqual([['A', 85], ['B', 70], ['C', 50], ['D', 0]])
  })

  it('counts money in cents', () => {
    expect(plan('silver').price).toEqual({ base_cents: 0, per_seat_cents: 3918, per_server_cents: 4500, per_site_cents: 1500 })
    expect(content.provider.costs).toEqual({ labour_per_hour_cents: 4400, tools_per_seat_cents: 950 })
    expect(content.provider.rate_per_hour_cents).toBe(9500)
    expect(content.riders.get('premium-response')!.price).toEqual({ base_cents: 0, per_seat_cents: 650, per_server_cents: 0, per_site_cents: 0 })
  })
})

describe('the rules of the register', () => {
  it('are the defaults where the provider says nothing, and one alone may be said', () => {
    const line = defaultFiles.find(({ path }) => path === 'provider.yaml')!.text.split('\n').find((one) => one.startsWith('register:'))!
    expect(contentWith({ 'provider.yaml': edited('provider.yaml', line, '') }).provider.register).toEqual({ chase_after_days: 14, chase_every_days: 7, expires_after_days: 60 })
    expect(contentWith({ 'provider.yaml': edited('provider.yaml', line, 'register: { expires_after_days: 90 }') }).provider.register).toEqual({ chase_after_days: 14, chase_every_days: 7, expires_after_days: 90 })
  })
})

describe('a remark about a rider', () => {
  it('names the plan that already promises as much', () => {
    const slow = contentWith({ 'plans/gold.yaml': defaultFiles.find((file) => file.path === 'plans/gold.yaml')!.text.replace('P1: { response: 30', 'P1: { response: 10') })
    expect(riderRemarks(slow)).toEqual([
      { rider: 'premium-response', plan: 'gold', priority: 'P1', issue_type: null, clock: 'response', rider_minutes: 10, plan_minutes: 10 },
    ])
  })

  it('names the kind of issue whose turnaround is sooner', () => {
    const catalogue = defaultFiles.find((file) => file.path === 'catalogue.csv')!.text.replace('held_up,,480,,360,,300,quota', 'held_up,,480,,360,,200,quota')
    expect(riderRemarks(contentWith({ 'catalogue.csv': catalogue }))).toEqual([
      { rider: 'premium-response', plan: 'platinum', priority: 'P3', issue_type: 'Mailbox full', clock: 'resolution', rider_minutes: 240, plan_minutes: 200 },
    ])
  })
})
