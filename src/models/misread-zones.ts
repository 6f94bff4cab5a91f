import { zoneOf } from '../core/index.ts'

const MINUTE = 60_000
const STEP = 30 * MINUTE
/** Two tellings of one instant may differ by so much, as clocks and seconds do. */
const EXACT = MINUTE
/** A reply or solution may come so soon after the creation. */
const SOON = 10 * MINUTE
const LEAST = 5

/** A clock face as a file writes it, or UTC. */
export interface Written {
  readonly at: number
  readonly utc: boolean
}

/** Two tellings that should be one instant (`same`), or of which the second should not come before the first (`after`). */
export interface Told {
  readonly file_no: number
  readonly other_file_no: number
  readonly column: string
  readonly kind: 'same' | 'after'
  readonly one: Written
  readonly other: Written
}

export interface MisreadZone {
  /** The file whose other telling is off: of `same` the events, of `after` the column itself. */
  readonly file_no: number
  readonly against_file_no: number
  readonly column: string
  /** Whole half hours by which it stands late (negative: early), epoch milliseconds. */
  readonly off_ms: number
  /** Tickets that show it, of those looked at. */
  readonly tickets: number
  readonly of: number
  /** The zone in which they would fit; null where none that was tried does. */
  readonly fits: string | null
}

/** Tried after UTC and the data's own zones. */
const COMMON = [
  'Europe/London', 'Europe/Berlin', 'Europe/Helsinki', 'America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'America/Sao_Paulo',
  'Asia/Dubai', 'Asia/Kolkata', 'Asia/Singapore', 'Asia/Tokyo', 'Australia/Sydney', 'Pacific/Auckland',
] as const

const utcOf = ({ at, utc }: Written, zone: string): number => (utc ? at : zoneOf(zone).toUtc(at))

/**
 * Where the instants of a file differ by the same whole half hours again and again, its zone is probably misread.
 * `same`: at least five tickets, and nine in ten of those that differ, differ by exactly that. `after`: at least five tickets, and one
 * in twenty, come before their creation, by at most whole half hours, and five of them by nearly that.
 *
 * @param zones by file: as it is read @param known zones of the data and the content, tried first
 */
export function misreadZones(told: readonly Told[], zones: readonly string[], known: readonly string[]): MisreadZone[] {
  const groups = Map.groupBy(told, ({ file_no, other_file_no, column, kind }) => `${kind} ${other_file_no} ${file_no} ${column}`)
  return [...groups.values()].flatMap((rows) => {
    const { kind, file_no, other_file_no, column } = rows[0]!
    const zone = zones[other_file_no]!
    const ones = rows.map(({ one }) => utcOf(one, zones[file_no]!))
    const offs = rows.map(({ other }, i) => utcOf(other, zone) - ones[i]!)
    const off_ms = kind === 'same' ? sameStep(offs) : earlyStep(offs)
    if (off_ms === null) return []
    const shown = kind === 'same' ? offs.filter((off) => Math.abs(off - off_ms) <= EXACT).length : offs.filter((off) => off < -EXACT).length
    const candidates = [...new Set(['UTC', ...known, ...COMMON])]
    const fits = candidates.find((candidate) => candidate !== zone && fit(rows, ones, candidate, zones, off_ms)) ?? null
    return [{ file_no: other_file_no, against_file_no: file_no, column, off_ms, tickets: shown, of: rows.length, fits }]
  })
}

function sameStep(offs: readonly number[]): number | null {
  const apart = offs.filter((off) => Math.abs(off) > EXACT)
  const steps = Map.groupBy(apart.filter((off) => Math.abs(off - Math.round(off / STEP) * STEP) <= EXACT), (off) => Math.round(off / STEP) * STEP)
  const [most] = [...steps].filter(([step]) => step !== 0).sort((a, b) => b[1].length - a[1].length || a[0] - b[0])
  return most === undefined || most[1].length < LEAST || most[1].length < apart.length * 0.9 ? null : most[0]
}

function earlyStep(offs: readonly number[]): number | null {
  const early = offs.filter((off) => off < -EXACT)
  if (early.length < LEAST || early.length * 20 < offs.length) return null
  const least = Math.min(...early)
  const step = Math.floor((least + EXACT) / STEP) * STEP
  const near = early.filter((off) => off - step <= SOON && off - step >= -EXACT).length
  return step < 0 && near >= LEAST ? step : null
}

/** Whether the rows agree once the local instants of the other telling (else of the first) are read in this zone. */
function fit(rows: readonly Told[], ones: readonly number[], candidate: string, zones: readonly string[], off_ms: number): boolean {
  const right = rows.filter(({ kind, one, other, file_no, other_file_no }, i) => {
    const both = file_no === other_file_no && one.utc === other.utc
    const was = utcOf(other, zones[other_file_no]!) - ones[i]!
    const now = other.utc && !both ? other.at - utcOf(one, candidate) : utcOf({ ...other, utc: false }, candidate) - ones[i]!
    return kind === 'same' ? Math.abs(now) <= EXACT : now >= -EXACT && (was >= -EXACT || Math.abs(now - was + off_ms) <= EXACT)
  }).length
  return right * 10 >= rows.length * 9
}
