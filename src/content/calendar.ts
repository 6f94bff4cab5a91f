import * as z from 'zod/mini'
import { WEEKDAYS } from '../core/content.ts'
import type { CalendarSpec, Span } from '../core/content.ts'
import { check } from './check.ts'
import type { Checked } from './check.ts'
import { isDate, keyed, text, zone } from './fields.ts'
import type { Tree } from './tree.ts'

const SPAN = 'a span such as 08:30-17:30'
const SPANS = 'a list of spans such as ["08:30-12:30", "13:15-17:30"]'

export function readCalendar(id: string, tree: Tree): Checked<CalendarSpec> {
  const always = isRecord(tree.value) && tree.value['open'] === 'always'
  const { value, problems } = check(tree, calendarSchema(always))
  return { value: value === null ? null : { id, always, ...value, earlier: [] }, problems }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function calendarSchema(always: boolean) {
  const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
  return keyed({
    zone: zone(),
    open: always ? z.pipe(z.literal('always'), z.transform((): CalendarSpec['open'] => closed)) : openSchema(),
    holidays: z.pipe(z.optional(z.record(dateKey(), text('the name of the holiday'), 'dates with the names of holidays')), z.transform(inOrder)),
  })
}

function openSchema() {
  const days = keyed(
    {
      mon: z.optional(daySchema()), tue: z.optional(daySchema()), wed: z.optional(daySchema()), thu: z.optional(daySchema()),
      fri: z.optional(daySchema()), sat: z.optional(daySchema()), sun: z.optional(daySchema()),
    },
    `the word always, or spans for some of ${WEEKDAYS.join(', ')}`,
  ).check(z.refine((open) => WEEKDAYS.some((day) => (open[day]?.length ?? 0) > 0), 'at least one open span in the week'))
  return z.pipe(days, z.transform((open): CalendarSpec['open'] => ({
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
