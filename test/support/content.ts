import { DEFAULT_REGISTER_RULES, DEFAULT_RENEWAL_RULES, DEFAULT_RULES, NO_RECOMMENDATIONS, WEEKDAYS, type CalendarSpec, type Content, type Plan, type Rider } from '../../src/core/index.ts'

const DAYTIME: readonly { from: number; until: number }[] = [{ from: 9 * 60, until: 17 * 60 }]

const calendar = (id: string, zone: string): CalendarSpec => ({
  id, zone, always: false, earlier: [], holidays: new Map([['2026-05-04', 'Early May bank holiday']]),
  open: Object.fromEntries(WEEKDAYS.map((day) => [day, day === 'sat' || day === 'sun' ? [] : DAYTIME])) as CalendarSpec['open'],
})

const NO_PRICE = { base_cents: 0, per_seat_cents: 0, per_server_cents: 0, per_site_cents: 0 }

export const smallPlan = (id: string, change: Partial<Plan> = {}): Plan => ({
  id, name: id[0]!.toUpperCase() + id.slice(1), calendar: 'daytime', promised_share: { response: 0.9, resolution: 0.9 },
  targets: { P1: { response: 60, resolution: 240 }, P2: { response: 120, resolution: 480 }, P3: { response: 240, resolution: 960 } },
  travel: 'both', pauses: ['waiting_client'], visits_per_month: 1, price: { ...NO_PRICE, per_seat_cents: 3_900 }, credit: null, ...change,
})

export const smallRider = (change: Partial<Rider> = {}): Rider => ({
  id: 'premium-response', name: 'Premium Response', applies_to: 'agreement', monthly_limit: null,
  targets: { P1: { response: 15, resolution: 120 }, P2: { response: 15, resolution: 240 } },
  promised_share: { response: 0.95, resolution: 0.95 }, price: { ...NO_PRICE, per_seat_cents: 650 }, notice_days: 30, ...change,
})

/** Two plans open 09:00 to 17:00 on weekdays in London, a rider, one kind of issue. */
export function smallContent(change: Partial<Content> = {}): Content {
  return {
    provider: {
      name: 'Harbour IT', legal_name: 'Harbour IT Ltd', address: '3 Custom House Lane, Westhaven', currency: 'GBP', locale: 'en-GB',
      time_zone: 'Europe/London', technicians: 4, costs: { labour_per_hour_cents: 4_400, tools_per_seat_cents: 950 }, rate_per_hour_cents: 9_500,
      fit: { seats: [10, 35], servers: [1, 2], sites: [1, 1], warn_seats: 60, platforms: ['Windows'] }, register: DEFAULT_REGISTER_RULES,
    },
    calendars: new Map([['daytime', calendar('daytime', 'Europe/London')]]),
    priorities: {
      impact: ['company', 'person'], urgency: ['work_stops', 'can_wait'],
      matrix: { company: ['P1', 'P3'], person: ['P2', 'P3'] },
    },
    plans: new Map([['silver', smallPlan('silver')], ['gold', smallPlan('gold', { promised_share: { response: 0.95, resolution: 0.95 } })]]),
    riders: new Map([['premium-response', smallRider()]]),
    catalogue: [{
      issue_type: 'Password reset', parent: null, medium: 'software', complexity: 'low', place: 'remote', impact: 'person', urgency: 'work_stops',
      turnaround: { silver: { response: 30, resolution: null } }, obligation: null,
    }],
    scoring: { grades: {}, least_qualities: 5, signals: {} }, rules: DEFAULT_RULES, day_minutes: null, renewals: DEFAULT_RENEWAL_RULES, recommendations: NO_RECOMMENDATIONS,
    ...change,
  }
}
