/** Numbers and durations as people read them in English text. Own functions, since `Intl` differs between browser and Node. */

export const NO_BREAK_SPACE = '\u00a0'
export const MINUS = '\u2212'

/** Digits in groups of three. */
export function grouped(whole: number, separator: string): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, separator)
}

/** `8219` → `8,219`; rounded to a whole number. */
export function formatCount(count: number): string {
  const whole = Math.round(Math.abs(count))
  return (count < 0 && whole > 0 ? MINUS : '') + grouped(whole, ',')
}

/** `0.895` → `89.5 %`, with a no-break space. @param share 0 to 1. */
export function formatShare(share: number, decimals = 1): string {
  return `${fixed(share * 100, decimals)}${NO_BREAK_SPACE}%`
}

/** Percentage points with their sign: `0.012` → `+1.2`, `−0.8`, `0.0`. @param difference of two shares. */
export function formatPoints(difference: number, decimals = 1): string {
  const text = fixed(difference * 100, decimals)
  return /^[^1-9]*$/.test(text) || text.startsWith(MINUS) ? text : `+${text}`
}

/** Half is rounded away from zero, as written in decimal: 0.895 is 895 thousandths although its binary form is a little less. */
function fixed(value: number, decimals: number): string {
  const scale = 10 ** decimals
  const scaled = Math.abs(value) * scale
  const units = Math.round(scaled + scaled * 1e-12)
  const fraction = String(units % scale).padStart(decimals, '0')
  return `${value < 0 && units > 0 ? MINUS : ''}${grouped(Math.floor(units / scale), ',')}${decimals > 0 ? `.${fraction}` : ''}`
}

/** An elapsed time, rounded to the minute: `43` → `43 min`, `103` → `1 h 43`, `60` → `1 h 00`; under a minute in seconds. */
export function formatMinutes(minutes: number): string {
  const sign = minutes < 0 ? MINUS : ''
  const size = Math.abs(minutes)
  const seconds = Math.round(size * 60)
  if (seconds > 0 && seconds < 60) return `${sign}${seconds} s`
  const whole = Math.round(size)
  if (whole < 60) return `${whole > 0 ? sign : ''}${whole} min`
  return `${sign}${hours(whole)} ${twoDigits(whole % 60)}`
}

/** To the second, where a rounded time would hide by how little a target was missed: `3625` → `1 h 00 min 25 s`. */
export function formatSeconds(seconds: number): string {
  const sign = seconds < 0 ? MINUS : ''
  const size = Math.round(Math.abs(seconds))
  const rest = `${size % 60} s`
  const minutes = Math.floor(size / 60)
  if (minutes === 0) return `${size > 0 ? sign : ''}${rest}`
  if (minutes < 60) return `${sign}${minutes} min ${rest}`
  return `${sign}${hours(minutes)} ${twoDigits(minutes % 60)} min ${rest}`
}

/** A promised time: `15` → `15 min`, `60` → `1 h`, `90` → `1 h 30`. */
export function formatTarget(minutes: number): string {
  const whole = Math.round(minutes)
  if (whole < 60) return `${whole} min`
  return whole % 60 === 0 ? hours(whole) : `${hours(whole)} ${twoDigits(whole % 60)}`
}

function hours(minutes: number): string {
  return `${grouped(Math.floor(minutes / 60), ',')} h`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
