/** The clients of Harbour IT before any habit: fixed names and circumstances, then made-up ones. */
import type { PlanId } from './opening.ts'
import { stream } from './stream.ts'
import type { HabitId } from './habits.ts'

export interface RosterLine {
  readonly name: string
  readonly plan: PlanId
  readonly seats: number
  readonly servers: number
  readonly travel_minutes: number
  readonly since: number
  /** Month and day on which a version ends. */
  readonly ends: string
  readonly circumstance: 'ended' | 'no_agreement' | 'tiny' | null
  /** First and last day of Premium Response; null: as long as the agreement runs. */
  readonly premium: { readonly from: string; readonly until: string | null } | null
  /** The habit under the default seed; other seeds deal them anew. */
  readonly habit: HabitId | null
}

const line = (name: string, plan: PlanId, seats: number, servers: number, travel_minutes: number, since: number, ends: string, habit: HabitId | null, circumstance: RosterLine['circumstance'] = null, premium: RosterLine['premium'] = null): RosterLine =>
  ({ name, plan, seats, servers, travel_minutes, since, ends, habit, circumstance, premium })

const ROSTER: readonly RosterLine[] = [
  line('Juniper Lettings', 'silver', 38, 1, 12, 2021, '12-04', 'slow_answers'),
  line('Glasswing Print', 'silver', 29, 1, 20, 2019, '12-14', 'pays_late'),
  line('Norwell Packaging', 'silver', 52, 2, 18, 2018, '12-31', 'over_quota'),
  line('Hollins Logistics', 'gold', 54, 2, 25, 2020, '12-31', 'served_worst'),
  line('Pinnock Surveyors', 'gold', 24, 1, 15, 2022, '07-31', null, 'ended'),
  line('Calder Joinery', 'silver', 31, 1, 24, 2019, '01-31', 'saves_up'),
  line('Kestrel Marine', 'gold', 36, 2, 22, 2017, '01-31', null),
  line('Westerby Housing', 'platinum', 42, 2, 10, 2016, '02-28', 'wrong_size'),
  line('Bracken Vets', 'gold', 33, 1, 28, 2021, '03-31', 'loss_making'),
  line('Eastgate Dental', 'silver', 22, 1, 9, 2023, '03-31', null, 'no_agreement'),
  line('Quayside Hotels', 'gold', 46, 2, 14, 2018, '03-31', 'odd_hours'),
  line('Ashdown & Pell', 'platinum', 40, 2, 8, 2015, '04-30', null),
  line('Oxbow Brewing', 'silver', 33, 1, 24, 2020, '04-30', 'declines_advice'),
  line('Larkfield Schools', 'gold', 58, 2, 17, 2018, '05-31', null),
  line('Redfern Accountants', 'platinum', 44, 2, 6, 2014, '06-30', 'good', null, { from: '2025-07-01', until: '2026-06-30' }),
  line('Ωmega Optics', 'silver', 26, 1, 11, 2022, '06-30', 'over_served'),
  line('Dunmore Foods', 'gold', 49, 2, 26, 2019, '07-31', 'own_software'),
  line('Vantry Textiles', 'silver', 35, 1, 24, 2020, '07-31', 'all_urgent'),
  line('Inkerman Care Homes', 'gold', 56, 2, 19, 2017, '08-31', 'no_command'),
  line('Łukasz Żółć Design', 'gold', 23, 1, 13, 2021, '08-31', null, null, { from: '2026-03-01', until: null }),
  line('Marlow Tyres', 'silver', 30, 1, 21, 2020, '09-14', 'by_the_way'),
  line('Stannard Engineering', 'gold', 47, 2, 27, 2018, '09-30', 'under_billed'),
  line('Yarrow Physio', 'silver', 12, 1, 16, 2024, '09-30', null, 'tiny'),
  line("O'Neil & <Sons>", 'silver', 26, 1, 15, 2022, '10-15', null, null, { from: '2026-09-01', until: null }),
]

const FIRST = ['Alder', 'Beacon', 'Cobble', 'Drift', 'Elm', 'Fern', 'Grange', 'Heron', 'Ivy', 'Jute', 'Kiln', 'Lark', 'Moss', 'North', 'Orchard', 'Pier', 'Quarry', 'Reed', 'Slate', 'Tarn']
const SECOND = ['Bakery', 'Builders', 'Care', 'Clinic', 'Electrical', 'Estates', 'Farms', 'Fabrics', 'Freight', 'Interiors', 'Law', 'Media', 'Motors', 'Nurseries', 'Paper', 'Pharmacy', 'Roofing', 'Studios', 'Tools', 'Travel', 'Works', 'Yachts', 'Foundry', 'Timber', 'Glass']
const LAST_DAYS = ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '11-30', '12-31']

/** The first `count` clients, made up beyond the named ones. */
export function roster(seed: number, count: number): readonly RosterLine[] {
  const lines = ROSTER.slice(0, count)
  for (let i = ROSTER.length; i < count; i++) {
    const chance = stream(seed, 'roster', i)
    const k = i - ROSTER.length
    const round = Math.floor(k / (FIRST.length * SECOND.length))
    const name = `${FIRST[k % FIRST.length]} ${SECOND[Math.floor(k / FIRST.length) % SECOND.length]}${round > 0 ? ` ${round + 1}` : ''}`
    const seats = chance.int(12, 58)
    lines.push(line(name, chance.weighted(['silver', 'gold', 'platinum'] as const, (p) => (p === 'silver' ? 10 : p === 'gold' ? 10 : 4)), seats, seats > 38 ? 2 : 1, chance.int(6, 35), chance.int(2014, 2024), chance.pick(LAST_DAYS), null))
  }
  return lines
}
