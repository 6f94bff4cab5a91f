import { WEEKDAYS, type CalendarSpec, type Content, type Span } from '../../src/core/index.ts'
import { smallContent, smallPlan, smallRider } from './content.ts'

const calendar = (id: string, zone: string, always: boolean, day: readonly Span[], weekend: readonly Span[]): CalendarSpec => ({
  id, zone, always, earlier: [], holidays: new Map([['2026-03-30', 'A day off'], ['2026-05-06', 'Another']]),
  open: Object.fromEntries(WEEKDAYS.map((name) => [name, name === 'sat' || name === 'sun' ? weekend : day])) as CalendarSpec['open'],
})

const CALENDARS = new Map([
  ['daytime', calendar('daytime', 'Europe/London', false, [{ from: 9 * 60, until: 12 * 60 }, { from: 13 * 60, until: 17 * 60 }], [])],
  ['always', calendar('always', 'Asia/Kathmandu', true, [], [])],
  ['nights', calendar('nights', 'Australia/Lord_Howe', false, [{ from: 0, until: 6 * 60 + 30 }, { from: 18 * 60, until: 24 * 60 }], [{ from: 0, until: 24 * 60 }])],
])

const PLANS = [
  smallPlan('silver', { credit: { period: 'quarter', share_of_fee_per_point_below: 0.02, cap_share_of_fee: 0.1 } }),
  smallPlan('gold', { promised_share: { response: 1, resolution: 0 }, pauses: ['waiting_client', 'waiting_other'], travel: 'response', credit: { period: 'month', share_of_fee_per_point_below: 1, cap_share_of_fee: 1 } }),
  smallPlan('always', { calendar: 'always', pauses: [], targets: { P1: { response: 0, resolution: null }, P4: { response: 1, resolution: 1_000_000 } } }),
  smallPlan('nights', { calendar: 'nights', pauses: ['waiting_other'], travel: 'none', credit: { period: 'year', share_of_fee_per_point_below: 0, cap_share_of_fee: 0 } }),
]

/** What a provider might sell to such clients. @param which 0 to 3: no rider, one for every ticket, one for marked tickets, and the same with a limit */
export function nonsenseContent(which: number): { content: Content; plans: readonly string[] } {
  const rider = which === 1 ? smallRider() : smallRider({ applies_to: 'express', monthly_limit: which === 3 ? 1 : null, promised_share: { response: 0.333, resolution: 1 } })
  const content = smallContent({ calendars: CALENDARS, plans: new Map(PLANS.map((plan) => [plan.id, plan])), riders: which === 0 ? new Map() : new Map([['premium-response', rider]]) })
  return { content, plans: PLANS.map((plan) => plan.id) }
}
