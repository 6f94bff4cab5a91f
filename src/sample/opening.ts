/** What Harbour IT promised: its plans' hours and targets as the generator knows them, kept apart from `content/` on purpose. */
import { DAY, HOUR, MINUTE, dayOf, weekdayOf } from './local-time.ts'

export type PlanId = 'silver' | 'gold' | 'platinum'
export type Priority = 'P1' | 'P2' | 'P3' | 'P4'

/** Open minutes. */
type TargetTable = Readonly<Record<Priority, { readonly response: number; readonly resolution: number }>>

export interface PlanTerms {
  /** Local hours, Monday to Friday. */
  readonly week: readonly [number, number]
  readonly saturday: readonly [number, number] | null
  readonly targets: TargetTable
  /** Monthly, in 2026. */
  readonly seat_cents: number
  readonly server_cents: number
  readonly site_cents: number
  readonly visits_per_month: number
}

export const PLAN_TERMS: Readonly<Record<PlanId, PlanTerms>> = {
  silver: {
    week: [8.5, 17.5], saturday: null, seat_cents: 3918, server_cents: 4500, site_cents: 1500, visits_per_month: 1,
    targets: { P1: { response: 60, resolution: 480 }, P2: { response: 120, resolution: 960 }, P3: { response: 240, resolution: 1440 }, P4: { response: 480, resolution: 2400 } },
  },
  gold: {
    week: [7.5, 18.5], saturday: null, seat_cents: 5161, server_cents: 6000, site_cents: 2000, visits_per_month: 2,
    targets: { P1: { response: 30, resolution: 240 }, P2: { response: 60, resolution: 480 }, P3: { response: 120, resolution: 960 }, P4: { response: 240, resolution: 1920 } },
  },
  platinum: {
    week: [7, 20], saturday: [8, 12], seat_cents: 7263, server_cents: 8000, site_cents: 3000, visits_per_month: 4,
    targets: { P1: { response: 15, resolution: 120 }, P2: { response: 30, resolution: 240 }, P3: { response: 60, resolution: 480 }, P4: { response: 120, resolution: 1440 } },
  },
}

/** Premium Response, open minutes. */
export const PREMIUM_TARGETS: TargetTable = {
  P1: { response: 10, resolution: 90 }, P2: { response: 15, resolution: 120 }, P3: { response: 30, resolution: 240 }, P4: { response: 60, resolution: 720 },
}

/** English bank holidays, as published; nobody works on them. */
const HOLIDAYS: ReadonlySet<number> = new Set([
  '2022-12-26', '2022-12-27', '2023-01-02', '2023-04-07', '2023-04-10', '2023-05-01', '2023-05-08', '2023-05-29', '2023-08-28', '2023-12-25', '2023-12-26',
  '2024-01-01', '2024-03-29', '2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26',
  '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26',
  '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28',
].map(dayOf))

export const isHoliday = (day: number): boolean => HOLIDAYS.has(day)

/** A day on which the office works: Monday to Friday, no holiday. */
export const isWorkday = (day: number): boolean => weekdayOf(day) < 5 && !isHoliday(day)

/** The plan's open span of a day, in local seconds; null where closed. */
export function openSpan(plan: PlanId, day: number): readonly [number, number] | null {
  if (isHoliday(day)) return null
  const weekday = weekdayOf(day)
  const hours = weekday < 5 ? PLAN_TERMS[plan].week : weekday === 5 ? PLAN_TERMS[plan].saturday : null
  return hours ? [day * DAY + hours[0] * HOUR, day * DAY + hours[1] * HOUR] : null
}

/** Open seconds of the plan between two instants. */
export function openSeconds(plan: PlanId, from: number, until: number): number {
  let open = 0
  for (let day = Math.floor(from / DAY); day * DAY < until; day++) {
    const span = openSpan(plan, day)
    if (span) open += Math.max(0, Math.min(span[1], until) - Math.max(span[0], from))
  }
  return open
}

/** The instant at which so many open minutes of the plan have passed since `from`. */
export function afterOpen(plan: PlanId, from: number, minutes: number): number {
  let left = Math.round(minutes * MINUTE)
  for (let day = Math.floor(from / DAY); ; day++) {
    const span = openSpan(plan, day)
    if (!span) continue
    const start = Math.max(span[0], from)
    if (start >= span[1]) continue
    if (left <= span[1] - start) return start + left
    left -= span[1] - start
  }
}
