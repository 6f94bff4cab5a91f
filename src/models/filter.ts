import { PRIORITIES, type ClockName } from '../core/index.ts'
import type { Params } from '../db/index.ts'
import type { SlaFilter } from './source.ts'

/** What a list of client names is parted by in one prepared value. */
const PARTED = '\u001f'
const NO_PRIORITY = 4
const NO_PLAN = 30
const FIRST_MONTH = -2_147_483_648
const LAST_MONTH = 2_147_483_647

/** `YYYY-MM` as year × 12 + month from 0. @throws RangeError for anything else */
export function monthNumber(month: string): number {
  const match = /^(\d{4})-(\d{2})$/.exec(month)
  if (match === null) throw new RangeError(`"${month}" is not a month (expected YYYY-MM)`)
  return Number(match[1]) * 12 + Number(match[2]) - 1
}

const bits = (positions: readonly number[]): number => positions.reduce((mask, position) => mask | (1 << position), 0)

/** The first seven values of the macro `judged`; the grouping follows. @param plans ids in order of `plan_no` */
export function filterParams(clock: ClockName, filter: SlaFilter, plans: readonly string[]): Params {
  const priorities = filter.priorities.length === 0
    ? bits([0, 1, 2, 3, NO_PRIORITY])
    : bits(filter.priorities.map((priority) => (priority === 'none' ? NO_PRIORITY : PRIORITIES.indexOf(priority))))
  const chosen = filter.plans.map((plan) => (plan === 'none' ? NO_PLAN : plans.indexOf(plan))).filter((position) => position >= 0)
  const planMask = filter.plans.length === 0 ? bits([...plans.keys(), NO_PLAN]) : bits(chosen)
  const lane = filter.lane === 'all' ? 0 : filter.lane === 'express' ? 1 : 2
  return [
    clock, filter.clients.join(PARTED),
    filter.from === null ? FIRST_MONTH : monthNumber(filter.from),
    filter.until === null ? LAST_MONTH : monthNumber(filter.until),
    priorities, planMask, lane,
  ]
}

/** The filter that lets everything through. */
export const EVERYTHING: SlaFilter = { clients: [], from: null, until: null, priorities: [], plans: [], lane: 'all' }
