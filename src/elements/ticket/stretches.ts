import { DAY, SECOND, zoneOf } from '../../core/index.ts'

/** A stretch of time and what of it counts, both in milliseconds. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly ms: number
}

/** A stretch with its length in seconds, a multiple of the unit. */
export interface Measured extends Stretch {
  readonly seconds: number
}

/** Rounds each length so that all of them add up to the whole: every end is rounded, not every length, so each is off by less than one unit. @param whole seconds, a multiple of the unit */
export function measured(stretches: readonly Stretch[], whole: number, unit: number): Measured[] {
  let run = 0
  let before = 0
  return stretches.map((stretch, index) => {
    run += stretch.ms
    const end = index === stretches.length - 1 ? whole : Math.min(whole, Math.round(run / SECOND / unit) * unit)
    const seconds = end - before
    before = end
    return { ...stretch, seconds }
  })
}

/** Cut at every local midnight. */
export function byDay(stretches: readonly Stretch[], zone: string): Stretch[] {
  const local = zoneOf(zone)
  return stretches.flatMap(({ from, to }) => {
    const parts: Stretch[] = []
    let at = from
    for (let day = Math.floor(local.toLocal(from) / DAY) + 1; at < to; day++) {
      const end = Math.min(to, local.toUtc(day * DAY))
      if (end > at) parts.push({ from: at, to: end, ms: end - at })
      at = Math.max(at, end)
    }
    return parts
  })
}

/** Those with the same key, one after another, as one. */
export function together(stretches: readonly Stretch[], key: (stretch: Stretch) => string): (Stretch & { readonly number: number })[] {
  const result: (Stretch & { number: number })[] = []
  let last = ''
  for (const stretch of stretches) {
    const name = key(stretch)
    const before = result.at(-1)
    if (before !== undefined && name === last) result[result.length - 1] = { from: before.from, to: stretch.to, ms: before.ms + stretch.ms, number: before.number + 1 }
    else result.push({ ...stretch, number: 1 })
    last = name
  }
  return result
}
