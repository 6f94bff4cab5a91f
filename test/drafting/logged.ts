/** A made-up period of calls of Norwell Packaging, for tests. */
import { callLogFields, type FieldValues, type LoggedCall, type LoggedCalls, type LoggedClock } from '../../src/document/index.ts'

const CREATED = Date.UTC(2026, 8, 1, 8, 45, 20)
const DAY = 86_400_000

export const clock = (more: Partial<LoggedClock> = {}): LoggedClock => ({ state: 'met', why: null, target_minutes: 60, elapsed_minutes: 43, due_at: CREATED + 3_600_000, stopped_at: CREATED + 2_580_000, ...more })

export const call = (more: Partial<LoggedCall> = {}): LoggedCall => ({
  ticket_id: '47587', subject: 'Printer offline', requester: 'Ada Long', priority: 'P2', express: false, created_at: CREATED, zone: 'Europe/London', paused_minutes: 0, minutes_worked: 20,
  clocks: { response: clock(), resolution: clock({ target_minutes: 480, elapsed_minutes: 500, state: 'missed' }) }, ...more,
})

const counted = (rows: readonly LoggedCall[], name: 'response' | 'resolution') => {
  const of = (state: LoggedClock['state']) => rows.filter(({ clocks }) => clocks[name].state === state).length
  return { tickets: rows.length, met: of('met'), missed: of('missed'), promised_bp: 9000 * (of('met') + of('missed')) }
}

export const logged = (rows: readonly LoggedCall[] = [call()], more: Partial<LoggedCalls> = {}): LoggedCalls => ({
  client: 'Norwell Packaging', from_on: '2026-09-01', until_on: '2026-09-30', rows, counts: { response: counted(rows, 'response'), resolution: counted(rows, 'resolution') }, ...more,
})

/** Thirty calls, a day apart. */
export const month = (): LoggedCalls => logged(Array.from({ length: 30 }, (_, day) => call({ ticket_id: String(47_587 + day), created_at: CREATED + day * DAY })))

export const logFigures = (log: LoggedCalls = month(), hours = false): FieldValues => callLogFields(log, { locale: 'en-GB', hours })
