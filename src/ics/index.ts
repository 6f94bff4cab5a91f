/** Calendars as files, for any calendar program. */
export { calendarText, type CalendarEvent, type CalendarFile } from './calendar.ts'
export { planEvents, type EventWords } from './plan-events.ts'
