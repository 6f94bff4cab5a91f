/** Shares, dates and lengths as a contract says them. */
import { formatDate, inSeries, type PauseKind } from '../core/index.ts'

const NO_BREAK = '\u00a0'
const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

/** A number does not part from what it counts: no line ends after a digit. */
export function keepNumbers(text: string): string {
  return text.replace(/(\d) (?=\S)/g, `$1${NO_BREAK}`)
}

/** `1 January 2027`, with day and month held together. */
export function dateInText(iso: string, locale: string): string {
  return formatDate(iso, locale).replace(/^(\d+\S*) /, `$1${NO_BREAK}`).replace(/^(\p{L}+) (?=\d)/u, `$1${NO_BREAK}`)
}

/** Whom a call waits for while its clock pauses: `you`, `you or somebody outside both our companies`. */
export function pausesInWords(pauses: readonly PauseKind[]): string {
  return inSeries(pauses.map((pause) => (pause === 'waiting_client' ? 'you' : 'somebody outside both our companies')), 'or')
}

/** `0.9` → `nine in ten`, `0.95` → `19 in 20`, `1` → `all`. */
export function shareInWords(share: number): string {
  if (share >= 1) return 'all'
  for (const whole of [10, 20, 100, 1000]) {
    const count = share * whole
    if (Math.abs(count - Math.round(count)) > 1e-9) continue
    const part = Math.round(count)
    return whole === 10 ? `${NUMBERS[part] ?? part} in ten` : keepNumbers(`${part} in ${whole}`)
  }
  return keepNumbers(`${Math.round(share * 1000)} in 1000`)
}

/** `18 minutes`, `1 minute`, `1 hour`, `1 hour 30 minutes`. */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round((minutes - hours * 60) * 100) / 100
  const counted = (count: number, unit: string) => `${count}${NO_BREAK}${unit}${count === 1 ? '' : 's'}`
  if (hours === 0) return counted(rest, 'minute')
  return rest === 0 ? counted(hours, 'hour') : `${counted(hours, 'hour')} ${counted(rest, 'minute')}`
}
