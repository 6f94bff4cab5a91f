import type { CalendarSpec, Content } from '../core/content.ts'

type Entries<T> = readonly (readonly [string, T])[]

interface Stored extends Omit<Content, 'calendars' | 'plans' | 'riders'> {
  readonly calendars: readonly (Omit<CalendarSpec, 'holidays'> & { readonly holidays: Entries<string> })[]
  readonly plans: Entries<Content['plans'] extends ReadonlyMap<string, infer T> ? T : never>
  readonly riders: Entries<Content['riders'] extends ReadonlyMap<string, infer T> ? T : never>
}

/** Content as JSON that may stand inside a `<script type="application/json">`: it holds no `<`. */
export function contentToJson(content: Content): string {
  const stored: Stored = {
    ...content,
    calendars: [...content.calendars.values()].map((calendar) => ({ ...calendar, holidays: [...calendar.holidays] })),
    plans: [...content.plans],
    riders: [...content.riders],
  }
  return JSON.stringify(stored).replaceAll('<', '\\u003c')
}

/** What `contentToJson` wrote, Maps included; it is not checked again. */
export function contentFromJson(json: string): Content {
  const stored = JSON.parse(json) as Stored
  return {
    ...stored,
    calendars: new Map(stored.calendars.map((calendar) => [calendar.id, { ...calendar, holidays: new Map(calendar.holidays) }])),
    plans: new Map(stored.plans),
    riders: new Map(stored.riders),
  }
}
