import { compileCalendar, spliceCalendars, zoneOf, type Content, type CountingRules, type OpenTime, type Plan, type Zone } from '../../core/index.ts'
import { planSpans } from './agreements.ts'
import type { Parties } from './parties.ts'

export interface HoursQuestion {
  readonly content: Content
  readonly rules: CountingRules
  readonly parties: Parties
  readonly assumed_plan_no: number
  /** Instants for which calendars are laid out. */
  readonly range: readonly [from: number, until: number]
}

/** The calendars that tickets are counted in, each laid out once. */
export class Hours {
  readonly calendars: OpenTime[] = []
  readonly #plans: readonly Plan[]
  readonly #index = new Map<string, number>()

  constructor(private readonly question: HoursQuestion) {
    this.#plans = [...question.content.plans.values()]
  }

  /** By ticket an index into `calendars`, -1 without a plan. */
  of(planNo: Int32Array, clientNo: Int32Array): Int32Array {
    const result = new Int32Array(planNo.length).fill(-1)
    const width = this.#plans.length
    const known = new Int32Array(this.question.parties.versions.length * width).fill(-1)
    for (let i = 0; i < result.length; i++) {
      const plan = planNo[i]!
      if (plan < 0) continue
      const key = clientNo[i]! * width + plan
      if (known[key] === -1) known[key] = this.#indexOf(plan, clientNo[i]!)
      result[i] = known[key]!
    }
    return result
  }

  #indexOf(planNo: number, clientNo: number): number {
    const { rules, parties, assumed_plan_no, range: [first, last] } = this.question
    const spans = rules.calendars === 'each_day' ? planSpans(parties.versions[clientNo] ?? [], assumed_plan_no) : []
    const parts = spans.map((span) => ({ ...span, from: Math.max(first, span.from), until: Math.min(last, span.until) })).filter((span) => span.from < span.until)
    if (parts.length === 0) return this.#ofPlan(planNo, clientNo)
    const indexes = parts.map((part) => this.#ofPlan(part.plan_no, clientNo))
    if (indexes.every((index) => index === indexes[0])) return indexes[0]!
    return this.#kept(`client ${clientNo}`, () => spliceCalendars(parts.map(({ from, until }, at) => ({ calendar: this.calendars[indexes[at]!]!, from, until }))))
  }

  #ofPlan(planNo: number, clientNo: number): number {
    const { content, rules, parties, range } = this.question
    const spec = content.calendars.get(this.#plans[planNo]!.calendar)!
    if (rules.hours === 'calendar') return this.#kept('every hour', () => compileCalendar({ ...spec, always: true }, ...range))
    const zone = rules.zone === 'client' ? parties.zone[clientNo] ?? spec.zone : spec.zone
    return this.#kept(`${spec.id} ${zone}`, () => compileCalendar({ ...spec, zone }, ...range))
  }

  #kept(key: string, make: () => OpenTime): number {
    const known = this.#index.get(key)
    if (known !== undefined) return known
    this.calendars.push(make())
    this.#index.set(key, this.calendars.length - 1)
    return this.calendars.length - 1
  }
}

/** The zone in which a ticket's month, weekday and hour are read: its hours' own, without a plan its file's. */
export function localZones({ content, rules, parties }: Pick<HoursQuestion, 'content' | 'rules' | 'parties'>, planNo: Int32Array, clientNo: Int32Array, fileZoneNo: Int32Array, fileZones: readonly Zone[]): { readonly zones: readonly Zone[]; readonly zone_of: Int32Array } {
  const zones = [...[...content.plans.values()].map((plan) => zoneOf(content.calendars.get(plan.calendar)!.zone)), ...fileZones]
  const ofClient = parties.zone.map((name) => {
    if (name === null || rules.zone !== 'client') return -1
    const at = zones.findIndex((zone) => zone.name === name)
    return at >= 0 ? at : zones.push(zoneOf(name)) - 1
  })
  const zone_of = new Int32Array(planNo.length)
  for (let i = 0; i < zone_of.length; i++) {
    const plan = planNo[i]!
    const client = ofClient[clientNo[i]!] ?? -1
    zone_of[i] = plan < 0 ? content.plans.size + fileZoneNo[i]! : client >= 0 ? client : plan
  }
  return { zones, zone_of }
}
