import { inSeries } from '../core/index.ts'
import { count } from './figures.ts'

const times = (number: number): string => (number === 1 ? 'once' : number === 2 ? 'twice' : `${count(number)} times`)

/** A clock's account as sentences. Lengths come in spelled, days as `Mon 2 Nov`, times as `09:12`. */
export const account = {
  lead: (clock: string, words: string) => `${clock}: ${words}`,
  counted: {
    met: (took: string, allowed: string, spare: string) => `counted ${took} of ${allowed}, so kept with ${spare} to spare.`,
    exact: (took: string, allowed: string) => `counted ${took} of ${allowed}: exactly on target, so kept.`,
    missed: (took: string, allowed: string, over: string) => `counted ${took} of ${allowed}, so missed by ${over}.`,
    late: (took: string, allowed: string, over: string) => `has counted ${took} of ${allowed}, so is missed by ${over} already.`,
    running: (took: string, allowed: string, left: string) => `has counted ${took} of ${allowed}, so ${left} is left.`,
    running_late: (took: string, allowed: string, over: string) => `has counted ${took} of ${allowed}, ${over} more than allowed; it is decided once it stops.`,
    open: (took: string) => `counted ${took}; nothing is promised for it.`,
    stated: (took: string) => `took ${took} as stated by the export`,
    stated_against: (took: string, allowed: string) => `took ${took} of ${allowed} as stated by the export`,
    verdict: { kept: (spare: string) => `, so kept with ${spare} to spare.`, exact: ': exactly on target, so kept.', missed: (over: string) => `, so missed by ${over}.`, none: '.' },
  },
  stated_only: 'The file holds these minutes and no times, so nobody can compute them again.',
  exempt: (why: string) => `not counted (${why}).`,
  unknown: (why: string) => `not known (${why}).`,
  no_reason: 'it cannot be computed',

  ran: (list: string, less: string) => `Counted: ${list}${less}.`,
  less_stated: (length: string) => `, less ${length} of waiting that the export states without times`,
  less_wall: (length: string) => `, less ${length}, since pauses are as long as on the wall clock`,
  piece: (span: string, length: string) => `${span} (${length})`,
  span: (from: string, until: string) => `${from}–${until}`,
  span_days: (from: string, until: string) => `${from} – ${until}`,
  day: (day: string, length: string) => `${day} ${length}`,
  between: (days: number, length: string) => `the ${count(days)} days between ${length}`,
  weeks: (from: string, until: string, length: string) => (from === until ? `${from} ${length}` : `${from} to ${until} ${length}`),
  list: (parts: readonly string[]) => parts.join(', '),

  not_counted: (parts: readonly string[]) => `Not counted: ${parts.join('; ')}.`,
  paused: (reason: string, span: string, length: string) => `${reason} ${span} (${length} open)`,
  paused_sum: (reason: string, number: number, length: string) => `${reason} ${times(number)} (${length} open)`,
  closed: (span: string, length: string) => `closed ${span} (${length})`,
  closed_sum: (number: number, length: string) => `closed hours ${times(number)} (${length})`,
  holidays: (names: readonly string[]) => `, with ${inSeries(names)}`,
  holidays_many: (number: number, from: string, until: string) => `, with ${count(number)} holidays from ${from} to ${until}`,
  holiday: (name: string, day: string) => `${name} (${day})`,

  target: {
    rider: (allowed: string, rider: string, priority: string) => `${allowed} is ${rider}’s target${priority}`,
    catalogue: (allowed: string, kind: string) => `${allowed} is the catalogue’s target for “${kind}”`,
    priority: (allowed: string, plan: string, priority: string) => `${allowed} is ${plan}’s target${priority}`,
  },
  for_priority: (priority: string | null) => (priority === null ? '' : ` for ${priority}`),
  travel: (length: string) => `, ${length} of it for travel`,
  raised: (changes: readonly string[], rule: string) => `. The priority changed ${inSeries(changes)}; judged by ${rule}`,
  raised_often: (number: number, rule: string) => `. The priority changed ${times(number)}; judged by ${rule}`,
  change: (from: string | null, to: string, at: string) => `${from === null ? '' : `from ${from} `}to ${to} on ${at}`,

  stopped: {
    reply: (at: string, by: string | null) => `It stopped ${at} with the reply${by === null ? '' : ` by ${by}`}.`,
    solution_for_reply: (at: string) => `It stopped ${at} with the solution, as nobody had replied before.`,
    solution: (at: string) => `It stopped ${at} with the solution.`,
    closing: (at: string) => `It stopped ${at} with the closing, as the file has no solution’s time.`,
    event: (at: string) => `It stopped ${at}.`,
    running: (at: string) => `It still runs; read at ${at}.`,
    paused: (at: string, reason: string) => `It stands still, ${reason}; read at ${at}.`,
  },
  back: {
    last: (number: number, first: string, last: string) => `It came back ${times(number)}: first solved after ${first}, last after ${last}.`,
    open: (number: number, first: string) => `It came back ${times(number)}: first solved after ${first}, and open again.`,
    first: (number: number) => `It came back ${times(number)} later, which does not change it.`,
  },

  basis: (agreement: string) => `Judged by ${agreement}.`,
  both: (agreement: string) => `Both clocks are judged by ${agreement}.`,
  one: (clock: string, agreement: string) => `${clock} is judged by ${agreement}.`,
  hours: (hours: string, zone: string, holidays: number, year: string) => `Its hours: ${hours}, ${zone}${holidays === 0 ? '' : `, less ${count(holidays)} ${holidays === 1 ? 'holiday' : 'holidays'} in ${year}`}.`,
  changed: (changes: readonly string[], rule: string) => `While the ticket lived, ${inSeries(changes)}; it is judged by the version ${rule}.`,
  changes: {
    version: (plan: string, version: number, day: string) => `version ${version} (${plan}) began on ${day}`,
    ends: (plan: string, version: number, day: string) => `version ${version} (${plan}) ended on ${day}`,
    premium_begins: (rider: string, day: string) => `${rider} began on ${day}`,
    premium_ends: (rider: string, day: string) => `${rider} ended on ${day}`,
  },
}
