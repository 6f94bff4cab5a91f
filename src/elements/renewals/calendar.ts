import { calendarText, planEvents } from '../../ics/index.ts'
import { renewalCalendar } from '../../words/index.ts'
import type { RenewalLine } from './gather.ts'

/** The steps of the lines that are shown, for any calendar. @param written_at epoch milliseconds: a later file's steps take the place of an earlier one's */
export const calendarOf = (lines: readonly RenewalLine[], provider: string, written_at: number): string =>
  calendarText({ name: renewalCalendar.name(provider), events: planEvents({ clients: lines.map(({ plan, terms }) => ({ ...plan, renewals: terms })) }, renewalCalendar), written_at })
