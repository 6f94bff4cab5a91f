import { DAY, SECOND } from './units.ts'

/** A time zone. `local` is the local wall clock written as if it were UTC, in epoch milliseconds. */
export interface Zone {
  readonly name: string
  /** Milliseconds that local time is ahead of UTC at that instant; NaN outside the range of dates. */
  offsetAt(utc: number): number
  /** A wall-clock time that does not exist moves forward by the gap; of one that occurs twice the first is taken. */
  toUtc(local: number): number
  toLocal(utc: number): number
}

/** A stretch with one offset. `local_from` and `local_until` bound the wall-clock times that are read by it. */
interface Stretch {
  readonly from: number
  readonly until: number
  readonly offset: number
  readonly local_from: number
  readonly local_until: number
}

/** Offsets are found block by block, so that a stray date in the year 9999 costs one block and not eight thousand years. */
const BLOCK = 400 * DAY

/** Two clock changes closer together than this would go unseen; the closest on record since 1970 are weeks apart. */
const STEP = 5 * DAY

const LAST_INSTANT = 8.64e15 - 2 * BLOCK

const zones = new Map<string, Zone>()

/** @throws RangeError where the name is not a time zone: `"Mars/Base" is not a time zone`. */
export function zoneOf(name: string): Zone {
  const known = zones.get(name)
  if (known !== undefined) return known
  const zone = new OffsetTable(name)
  zones.set(name, zone)
  return zone
}

class OffsetTable implements Zone {
  readonly name: string
  readonly #probe: (utc: number) => number
  readonly #blocks = new Map<number, readonly Stretch[]>()
  #hit: Stretch = { from: 0, until: 0, offset: 0, local_from: 0, local_until: 0 }

  constructor(name: string) {
    this.name = name
    this.#probe = offsetProbe(name)
  }

  offsetAt(utc: number): number {
    const hit = this.#hit
    if (utc >= hit.from && utc < hit.until) return hit.offset
    if (!(Math.abs(utc) <= LAST_INSTANT)) return NaN
    const found = this.#stretchAt(utc)
    this.#hit = found
    return found.offset
  }

  toLocal(utc: number): number {
    return utc + this.offsetAt(utc)
  }

  toUtc(local: number): number {
    const hit = this.#hit
    if (local >= hit.local_from && local < hit.local_until) return local - hit.offset
    if (!(Math.abs(local) <= LAST_INSTANT)) return NaN
    let found = this.#stretchAt(local)
    while (local < found.local_from) found = this.#stretchAt(found.from - 1)
    while (local >= found.local_until) found = this.#stretchAt(found.until)
    this.#hit = found
    return local - found.offset
  }

  #stretchAt(utc: number): Stretch {
    const key = Math.floor(utc / BLOCK)
    let block = this.#blocks.get(key)
    if (block === undefined) {
      block = stretches(this.#probe, key * BLOCK, (key + 1) * BLOCK)
      this.#blocks.set(key, block)
    }
    let at = block.length - 1
    while (at > 0 && utc < block[at]!.from) at--
    return block[at]!
  }
}

/** The stretches of one block, in order. A local time belongs to the stretch before a change until both wall clocks, the old and the new, have passed it. */
function stretches(probe: (utc: number) => number, from: number, until: number): readonly Stretch[] {
  const changes: { at: number; offset: number }[] = [{ at: from, offset: probe(from) }]
  let left = from
  let offset = probe(from)
  while (left < until - SECOND) {
    const right = Math.min(left + STEP, until - SECOND)
    while (probe(right) !== offset) {
      const at = firstChange(probe, left, right, offset)
      offset = probe(at)
      changes.push({ at, offset })
      left = at
    }
    left = right
  }
  const after = probe(until)
  let before = probe(from - SECOND)
  return changes.map((change, index) => {
    const next = changes[index + 1]
    const end = next?.at ?? until
    const local_from = change.at + Math.max(before, change.offset)
    before = change.offset
    return { from: change.at, until: end, offset: change.offset, local_from, local_until: end + Math.max(change.offset, next?.offset ?? after) }
  })
}

/** The first whole second after `left`, up to `right`, with another offset. */
function firstChange(probe: (utc: number) => number, left: number, right: number, offset: number): number {
  let same = left
  let other = right
  while (other - same > SECOND) {
    const middle = same + Math.floor((other - same) / (2 * SECOND)) * SECOND
    if (probe(middle) === offset) same = middle
    else other = middle
  }
  return other
}

function offsetProbe(name: string): (utc: number) => number {
  let wall: Intl.DateTimeFormat
  try {
    wall = new Intl.DateTimeFormat('en-US', {
      timeZone: name, hourCycle: 'h23', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric',
      hour: 'numeric', minute: 'numeric', second: 'numeric',
    })
  } catch (cause) {
    throw new RangeError(`"${name}" is not a time zone`, { cause })
  }
  return (utc) => {
    const read: Record<string, string> = {}
    for (const part of wall.formatToParts(utc)) read[part.type] = part.value
    const stated_year = Number(read['year'])
    const year = read['era'] === 'BC' ? 1 - stated_year : stated_year
    const date = new Date(0)
    date.setUTCFullYear(year, Number(read['month']) - 1, Number(read['day']))
    date.setUTCHours(Number(read['hour']), Number(read['minute']), Number(read['second']))
    return date.getTime() - Math.floor(utc / SECOND) * SECOND
  }
}
