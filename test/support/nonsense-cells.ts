/** What stands in the cells of nonsense. */
import type { Random } from './random.ts'

const HOUR = 3_600_000

/** Beginnings of ticket numbers; a few meet, so that numbers stand twice. */
export const ID: readonly (() => string)[] = [() => 'T-', () => '', () => '🎫', () => 'a "b" ', () => 'x,', () => '00']

export const NAMES = [
  'Kestrel Marine', 'kestrel  marine', ' KESTREL MARINE ', 'Kestrel Marin', 'Ashdown & Pell', 'ASHDOWN & PELL', 'Łukasz Żółć Design', 'ŁUKASZ ŻÓŁĆ DESIGN',
  'İstanbul Ltd', 'i̇stanbul ltd', 'STRASSE AG', 'straße ag', '🦊 Fox & Co', 'O’Neil, "Sons" & Co', 'two\nlines', 'two lines', 'not stated', 'Not  Stated', "Robert'); drop table files;--", 'none',
] as const

export const VERDICT = ['within', 'violated', '', '', 'perhaps'] as const

export const name = (pick: Random): string => (pick.next() < 0.05 ? '' : pick.pick(pick.next() < 0.7 ? NAMES.slice(0, 6) : NAMES))

const ODD = [
  '1890-06-01 12:00:00', '2190-06-01 12:00:00', '0001-01-01 00:00:00', '9999-12-31 23:59:59', '1970-01-01 00:00:00', '1971-03-04 05:06:07', '2099-12-31 23:59:59', '2098-05-05 05:05:05',
  '2026-03-29 01:30:00', '2025-10-26 01:30:00', '2026-04-05 01:45:00', '2025-10-05 02:15:00', '2026-02-28 23:59:60', '2026-05-06 10:00:00', '2026-05-06 10:00:00', '2026-05-06 10:00:00',
] as const

/** A clock face within a year, mostly; else one of another century, on a clock change, or none. @param blank share of blank cells */
export function instant(pick: Random, blank: number): string {
  const chance = pick.next()
  if (chance < blank) return ''
  if (pick.next() < 0.04) return pick.pick(ODD)
  if (pick.next() < 0.02) return pick.pick(['32.01.2026', 'yesterday', 'infinity', '-infinity', '0000-00-00 00:00:00', 'NaN'])
  const at = Date.UTC(2026, 0, 5) + pick.int(-20 * 24, 200 * 24) * HOUR + (pick.next() < 0.5 ? pick.int(0, 3_599) * 1_000 : 0)
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ')
}

export const priority = (pick: Random): string => pick.pick(['P1', 'P1', 'P2', 'P3', 'P4', 'p2', 'P0', 'P9', '', 'Urgent!', '🔥'])
export const status = (pick: Random): string => pick.pick(['new', 'open', 'waiting_client', 'waiting_client', 'waiting_other', 'done', 'done', 'done', 'DONE', 'cancelled', '', 'asleep'])
export const kind = (pick: Random): string => pick.pick(['status', 'status', 'status', 'Status', 'created', 'priority', 'assigned', 'public_reply', 'auto_reply', 'client_reply', 'approval', 'reopened', '', 'seance'])
export const plan = (pick: Random): string => pick.pick(['silver', 'silver', ' Silver ', 'gold', 'always', 'nights', 'platinum-ultra', ''])

export const absurdNumber = (pick: Random): string => pick.pick(['', '', '0', '1', '5', '60', '60', '480', '1.5', '-5', '-0.0001', '1000000000000', '-1e300', 'NaN', 'inf', '35791394.2', '99999999', '1e400', 'many', '0.001'])

export const cell = (pick: Random): string => pick.pick(['', 'plain', '🦊🦊', 'a "quoted" word', 'a,b;c', 'two\nlines', "O'Neil", '<b>bold</b>', '=1+1', ' spaces ', 'NULL', '\\', '﷽', 'x'.repeat(300)])
