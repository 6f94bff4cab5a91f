import { civilFrom } from './days.ts'
import { DAY, HOUR } from './units.ts'
import type { Zone } from './zone.ts'

/** Where each instant falls on its own wall clock. Without an instant or a zone: month and date `NO_DATE`, weekday and hour 255. */
export interface LocalParts {
  /** Year × 12 + month from 0. */
  readonly month: Int32Array
  /** 0 is Monday. */
  readonly weekday: Uint8Array
  /** 0 to 23. */
  readonly hour: Uint8Array
  /** Days since 1970-01-01. */
  readonly date: Int32Array
}

export const NO_DATE = -2_147_483_648

/** @param utc epoch milliseconds, NaN for none. @param zone_index index into `zones`, −1 for none. */
export function localParts(utc: Float64Array, zone_index: Uint8Array | Int32Array, zones: readonly Zone[]): LocalParts {
  const count = utc.length
  const month = new Int32Array(count).fill(NO_DATE)
  const weekday = new Uint8Array(count).fill(255)
  const hour = new Uint8Array(count).fill(255)
  const date = new Int32Array(count).fill(NO_DATE)
  let last_day = NaN
  let last_month = NO_DATE
  for (let i = 0; i < count; i++) {
    const which = zone_index[i]!
    const zone = which < 0 ? undefined : zones[which]
    if (zone === undefined) continue
    const local = zone.toLocal(utc[i]!)
    if (Number.isNaN(local)) continue
    const day = Math.floor(local / DAY)
    if (day !== last_day) {
      const civil = civilFrom(day)
      last_day = day
      last_month = civil.year * 12 + civil.month - 1
    }
    month[i] = last_month
    date[i] = day
    weekday[i] = (((day + 3) % 7) + 7) % 7
    hour[i] = Math.floor((local - day * DAY) / HOUR)
  }
  return { month, weekday, hour, date }
}

/** `YYYY-MM` of year × 12 + month from 0. */
export function monthLabel(month: number): string {
  const year = Math.floor(month / 12)
  return `${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}`
}
