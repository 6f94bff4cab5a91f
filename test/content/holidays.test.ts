import { describe, expect, it } from 'vitest'
import { contentWith } from './files.ts'

const DAY = 86_400_000
const weekday = (at: number) => new Date(at).getUTCDay()
const iso = (at: number) => new Date(at).toISOString().slice(0, 10)

/** Gauss and Meeus: Easter Sunday of the Gregorian calendar. */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1)
}

function monday(year: number, month: number, which: 'first' | 'last'): number {
  let at = which === 'first' ? Date.UTC(year, month - 1, 1) : Date.UTC(year, month, 0)
  while (weekday(at) !== 1) at += which === 'first' ? DAY : -DAY
  return at
}

/** England and Wales, by rule: a holiday on a weekend moves to the next working day that is not one already. */
function bankHolidays(year: number): string[] {
  const moved = (at: number, taken: readonly number[]) => {
    while (weekday(at) === 0 || weekday(at) === 6 || taken.includes(at)) at += DAY
    return at
  }
  const christmas = moved(Date.UTC(year, 11, 25), [])
  return [
    moved(Date.UTC(year, 0, 1), []), easter(year) - 2 * DAY, easter(year) + DAY,
    monday(year, 5, 'first'), monday(year, 5, 'last'), monday(year, 8, 'last'),
    christmas, moved(Date.UTC(year, 11, 26), [christmas]),
  ].map(iso).sort()
}

describe('bank holidays of England and Wales', () => {
  const { calendars } = contentWith()
  const days = (id: string, year: number) => [...calendars.get(id)!.holidays.keys()].filter((day) => day.startsWith(`${year}-`))

  it.each([2024, 2025, 2026, 2027])('are complete for %i, with substitutes', (year) => {
    expect(days('silver', year)).toEqual(bankHolidays(year))
    expect(days('gold', year)).toEqual(bankHolidays(year))
  })

  it('are those of the years 2024 to 2027 and no others', () => {
    expect(calendars.get('silver')!.holidays.size).toBe(32)
  })

  it('close Platinum also on the Saturdays on which Christmas falls', () => {
    const extra = [...calendars.get('platinum')!.holidays.keys()].filter((day) => !calendars.get('silver')!.holidays.has(day))
    expect(extra).toEqual(['2026-12-26', '2027-12-25'])
  })

  it('name the substitutes', () => {
    const { holidays } = calendars.get('silver')!
    expect(holidays.get('2026-12-28')).toBe('Boxing Day (substitute)')
    expect(holidays.get('2027-12-27')).toBe('Christmas Day (substitute)')
    expect(holidays.get('2027-12-28')).toBe('Boxing Day (substitute)')
    expect([...holidays.values()].filter((name) => name.includes('substitute')).length).toBe(3)
  })
})
