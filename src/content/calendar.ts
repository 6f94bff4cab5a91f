import * as z from 'zod/mini'
import { WEEKDAYS } from '../core/content.ts'
import type { CalendarSpec, Span } from '../core/content.ts'
import { check } from './check.ts'
import type { Checked } from './check.ts'
import { isDate, keyed, text, zone } from './fields.ts'
import type { Tree } from './tree.ts'

const SPAN = 'a span such as 08:30-17:30'
const SPANS = 'a list of spans such as ["08:30-12:30", "13:15-17:30"]'

type Open = CalendarSpec['open']

interface Hours {
  readonly always: boolean
  readonly open: Open
}

export function readCalendar(id: string, tree: Tree): Checked<CalendarSpec> {
  const { value, problems } = check(tree, calendarSchema())
  if (value === null) return { value, problems }
  const { zone, open, holidays, earlier } = value
  return { value: { id, zone, ...open, holidays, earlier }, problems }
}

function calendarSchema() {
  return keyed({
    zone: zone(),
    open: hoursSchema(),
    holidays: z.pipe(z.optional(z.record(dateKey(), text('the name of the holiday'), 'dates with the names of holidays')), z.transform(inOrder)),
    earlier: z.pipe(z.optional(earlierSchema()), z.transform((earlier): CalendarSpec['earlier'] => (earlier ?? []).map(({ until, open }) => ({ until, ...open })))),
  })
}

/** Hours that held before: in order, so that each begins where the one above it ends. */
function earlierSchema() {
  const date = z.string(UNTIL).check(z.refine(isDate, UNTIL))
  return z.array(keyed({ until: date, open: hoursSchema() }), 'a list of earlier hours, as [{ until: 2026-01-01, open: { … } }]').check(
    z.check<{ until: string }[]>((context) => {
      context.value.forEach(({ until }, index) => {
        const before = context.value[index - 1]?.until
        if (before !== undefined && until <= before) context.issues.push({ code: 'custom', input: until, path: [index, 'until'], message: `a date after ${before}, when the hours above it ended` })
      })
    }),
  )
}

const UNTIL = 'the first date on which these hours no longer held, as 2026-01-01'

/** The word `always`, or spans: chosen by what stands there, so that a problem is said of what was meant. */
function hoursSchema() {
  return z.pipe(z.unknown(), z.transform((value, context): Hours => {
    if (value === 'always') return { always: true, open: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } }
    const days = z.safeParse(daysSchema(), value)
    if (days.success) return { always: false, open: days.data }
    context.issues.push(...days.error.issues.map((issue) => ({ ...issue, input: value }) as z.core.$ZodRawIssue))
    return z.NEVER
  }))
}

function daysSchema() {
  const days = keyed(
    {
      mon: z.optional(daySchema()), tue: z.optional(daySchema()), wed: z.optional(daySchema()), thu: z.optional(daySchema()),
      fri: z.optional(daySchema()), sat: z.optional(daySchema()), sun: z.optional(daySchema()),
    },
    `the word always, or spans for some of ${WEEKDAYS.join(', ')}`,
  ).check(z.refine((open) => WEEKDAYS.some((day) => (open[day]?.length ?? 0) > 0), 'at least one open span in the week'))
  return z.pipe(days, z.transform((open): Open => ({
    mon: open.mon ?? [], tue: open.tue ?? [], wed: open.wed ?? [], thu: open.thu ?? [], fri: open.fri ?? [], sat: open.sat ?? [], sun: open.sun ?? [],
  })))
}

function daySchema() {
  return z.pipe(
    z.array(z.string(SPAN), SPANS),
    z.transform((texts: string[], context): Span[] => {
      const spans: Span[] = []
      texts.forEach((one, index) => {
        const span = spanFrom(one)
        const last = spans.at(-1)
        const message =
          span === null ? SPAN
          : span.from >= span.until ? 'a span that ends after it begins; one over midnight is two, until 24:00 and from 00:00'
          : last !== undefined && span.from < last.until ? `a span that begins at ${clockWords(last.until)} or later, after the one before it`
          : null
        if (message !== null) context.issues.push({ code: 'custom', input: one, path: [index], message })
        if (span !== null && span.from < span.until) spans.push(span)
      })
      return spans
    }),
  )
}

/** `08:30-17:30`; only an end may be `24:00`. */
function spanFrom(value: string): Span | null {
  const parts = /^(\d{1,2}):([0-5]\d)\s*[-–]\s*(\d{1,2}):([0-5]\d)$/.exec(value.trim())
  if (parts === null) return null
  const from = Number(parts[1]) * 60 + Number(parts[2])
  const until = Number(parts[3]) * 60 + Number(parts[4])
  return from < 1440 && until <= 1440 ? { from, until } : null
}

function clockWords(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function dateKey() {
  return z.string().check(z.refine(isDate, 'a date that exists, as 2026-12-25'))
}

function inOrder(holidays: Record<string, string> | undefined): ReadonlyMap<string, string> {
  return new Map(Object.entries(holidays ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)))
}
