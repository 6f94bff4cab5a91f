/** Headings of the review that say what was found: counts alone, as a client may read them. */
import type { ClockName } from '../../core/index.ts'
import type { ClockCount, KindOfCall, MetAgain } from './counting.ts'
import { calls, capital, clipped, inWords, of } from './words.ts'

export type BothClocks = Readonly<Record<ClockName, ClockCount>>

export const CLOCK_NAMES: Readonly<Record<ClockName, string>> = { response: 'first answers', resolution: 'resolutions' }

/** So many calls too few were in time. */
export const tooFew = ({ met, least }: ClockCount): number => Math.max(0, (least ?? 0) - met)

const missedBy = (clock: ClockName, count: ClockCount): string => `${CLOCK_NAMES[clock]} by ${calls(tooFew(count))}`

/** Whether both promises were kept, by count. */
export function promiseTitle({ response, resolution }: BothClocks): string {
  const judged = ([['response', response], ['resolution', resolution]] as const).filter(([, { kept }]) => kept !== null)
  const missed = judged.filter(([, { kept }]) => kept === false)
  const [first, second] = judged
  if (first === undefined) return response.decided + resolution.decided === 0 ? 'No call could be counted against a promise' : 'No share was promised for these calls'
  if (second === undefined) return missed.length === 0 ? `${capital(CLOCK_NAMES[first[0]])} kept the promise` : `${capital(CLOCK_NAMES[first[0]])} missed the promise by ${calls(tooFew(first[1]))}`
  if (missed.length === 0) return 'We kept both promises: first answers and resolutions'
  if (missed.length === 2) return `We missed both promises: ${missedBy('response', response)}, ${missedBy('resolution', resolution)}`
  const [broken] = missed
  const [held] = judged.filter(([, { kept }]) => kept === true)
  if (broken === undefined || held === undefined) return ''
  return `${capital(CLOCK_NAMES[broken[0]])} missed the promise by ${calls(tooFew(broken[1]))}; ${CLOCK_NAMES[held[0]]} kept it`
}

/** What most calls were about. */
export function kindsTitle(kinds: readonly KindOfCall[], all: number): string {
  if (all === 0) return 'No call came in these twelve months'
  const shown = kinds.slice(0, 5)
  if (shown.length < 2 || (shown[0]?.calls ?? 0) < 2) return `${capital(calls(all))} came in these twelve months`
  const share = shown.reduce((sum, { calls: number }) => sum + number, 0)
  return `${capital(inWords(shown.length))} kinds of call made up ${of(share, all)} calls`
}

export function lateTitle(shown: number, all: number): string {
  if (shown === all) return all === 1 ? 'One call was late, and what was done about it' : `${calls(all)} were late, and what was done about each`
  return `${calls(all)} were late; here are the ${inWords(shown)} that were latest by their target`
}

/** The most frequent of them. */
export const againTitle = ({ kind, times }: MetAgain): string => `“${clipped(kind, 60)}” came back to the same person ${inWords(times)} times`

export const everyTitle = (shown: number, all: number): string => (shown === all ? 'Every call' : `The last ${inWords(shown)} calls`)
