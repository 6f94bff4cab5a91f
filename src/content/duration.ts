const MINUTES_IN = { min: 1, h: 60 } as const

/** What a promised time may look like; a day only where the provider says how long one is. */
export const durationWords = (day_minutes: number | null): string =>
  `a number of minutes above 0, or a time such as 4h${day_minutes === null ? ' or 90 min' : ', 90 min or 2d'}`

export const DAY_NOT_SAID = 'a time in hours or minutes, as 4h, or day_minutes in rules.yaml, which says how many open minutes a day has'

/**
 * Minutes of `480`, `"4h"`, `"90 min"` or `"2d"`; else what was expected.
 *
 * @param day_minutes open minutes of one day; null where no file may name days
 */
export function readDuration(value: unknown, day_minutes: number | null): number | { readonly expected: string } {
  const expected = durationWords(day_minutes)
  if (typeof value === 'number') return Number.isFinite(value) && value > 0 ? value : { expected }
  const parts = typeof value === 'string' ? /^(\d{1,9}(?:\.\d{1,4})?)\s*(min|h|d)$/.exec(value.trim()) : null
  if (parts === null) return { expected }
  const unit = parts[2] as 'min' | 'h' | 'd'
  if (unit === 'd' && day_minutes === null) return { expected: DAY_NOT_SAID }
  const minutes = Number(parts[1]) * (unit === 'd' ? (day_minutes ?? 0) : MINUTES_IN[unit])
  return minutes > 0 ? minutes : { expected }
}
