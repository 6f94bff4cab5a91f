import * as z from 'zod/mini'
import { PRIORITIES } from '../core/content.ts'
import type { Plan, Price, Priority, Rider, Targets } from '../core/content.ts'
import { check } from './check.ts'
import type { Checked } from './check.ts'
import { duration, keyed, listed, money, numeric, share, text, whole, word } from './fields.ts'
import type { Tree } from './tree.ts'

/** A plan; `calendars` are the ids that it may name, `day_minutes` what a day in its targets is; null for no days. */
export function readPlan(id: string, tree: Tree, calendars: Iterable<string>, day_minutes: number | null): Checked<Plan> {
  const { value, problems } = check(tree, planSchema(calendars, day_minutes))
  return { value: value === null ? null : { id, ...value, credit: value.credit ?? null }, problems }
}

/** A limit counts marked tickets, so it is kept only for riders that apply to those. */
export function readRider(id: string, tree: Tree, day_minutes: number | null): Checked<Rider> {
  const { value, problems } = check(tree, riderSchema(day_minutes))
  if (value === null) return { value, problems }
  return { value: { id, ...value, monthly_limit: value.applies_to === 'express' ? (value.monthly_limit ?? null) : null }, problems }
}

function planSchema(calendars: Iterable<string>, day_minutes: number | null) {
  return keyed({
    name: text('the name of the plan'),
    calendar: listed(calendars, 'a file of calendars/'),
    promised_share: promisedShare(),
    targets: targets(day_minutes),
    travel: word(['both', 'response', 'resolution', 'none']),
    pauses: z.array(word(['waiting_client', 'waiting_other']), 'a list of waiting_client, waiting_other, or []'),
    visits_per_month: numeric('a number of visits of at least 0', (value) => value >= 0),
    price: price(),
    credit: z.optional(keyed({
      period: word(['month', 'quarter', 'year']),
      share_of_fee_per_point_below: share(),
      cap_share_of_fee: share(),
    })),
  })
}

function riderSchema(day_minutes: number | null) {
  return keyed({
    name: text('the name of the rider'),
    applies_to: word(['agreement', 'express']),
    monthly_limit: z.optional(whole('tickets', 1)),
    targets: targets(day_minutes),
    promised_share: promisedShare(),
    price: price(),
    notice_days: whole('days', 0, 730),
  })
}

function promisedShare() {
  return keyed({ response: share(), resolution: share() })
}

function targets(day_minutes: number | null) {
  const one = z.optional(clocks(day_minutes))
  return z.pipe(
    keyed({ P1: one, P2: one, P3: one, P4: one }).check(
      z.refine((found) => PRIORITIES.some((priority) => found[priority] !== undefined), 'targets for at least one of P1, P2, P3 or P4'),
    ),
    z.transform((found): Partial<Record<Priority, Targets>> => {
      const kept: Partial<Record<Priority, Targets>> = {}
      for (const priority of PRIORITIES) {
        const target = found[priority]
        if (target !== undefined) kept[priority] = { response: target.response ?? null, resolution: target.resolution ?? null }
      }
      return kept
    }),
  )
}

function clocks(day_minutes: number | null) {
  const expected = 'a response, a resolution or both, as { response: 60, resolution: 480 }'
  return keyed({ response: z.optional(duration(day_minutes)), resolution: z.optional(duration(day_minutes)) }, expected).check(
    z.refine((found) => found.response !== undefined || found.resolution !== undefined, expected),
  )
}

function price() {
  const amount = z.optional(money())
  return z.pipe(
    keyed({ base: amount, per_seat: amount, per_server: amount, per_site: amount }),
    z.transform((found): Price => ({
      base_cents: found.base ?? 0,
      per_seat_cents: found.per_seat ?? 0,
      per_server_cents: found.per_server ?? 0,
      per_site_cents: found.per_site ?? 0,
    })),
  )
}
