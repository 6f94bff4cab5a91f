/** Reminders of an obligation: some change something for a while, others only follow a bad month. */
import type { Arrival } from './arrivals.ts'
import type { Client, Settings } from './clients.ts'
import type { HabitId } from './habits.ts'
import { DAY, addMonths, dayOf, isoDate } from './local-time.ts'
import { isWorkday } from './opening.ts'

export type Obligation = 'logging' | 'software' | 'quota'

export interface Reminder {
  readonly client: Client
  readonly day: number
  readonly obligation: Obligation
  /** The share that is left of the habit right after it; 1 for a placebo. */
  readonly leaves: number
}

/** Local days in full effect, then as many in which it wears off. */
const LASTS = 80

const SENT: Partial<Record<HabitId, readonly { readonly on: string; readonly obligation: Obligation; readonly leaves: number }[]>> = {
  by_the_way: [{ on: '2025-10-06', obligation: 'logging', leaves: 0.3 }, { on: '2026-07-13', obligation: 'logging', leaves: 0.35 }],
  own_software: [{ on: '2026-02-09', obligation: 'software', leaves: 0.2 }],
  over_quota: [{ on: '2026-03-16', obligation: 'quota', leaves: 1 }, { on: '2026-08-11', obligation: 'quota', leaves: 1 }],
  saves_up: [{ on: '2026-04-13', obligation: 'logging', leaves: 1 }],
}

function sent(client: Client): readonly Reminder[] {
  const list = client.habit ? SENT[client.habit] ?? [] : []
  return list.map((one) => ({ client, day: dayOf(one.on), obligation: one.obligation, leaves: one.leaves }))
}

/** What is left of the client's habit on a day, 0 to 1. */
export function reminderFactor(client: Client, obligation: Obligation, day: number): number {
  return sent(client).reduce((left, one) => {
    if (one.obligation !== obligation || day <= one.day) return left
    const worn_off = Math.max(0, Math.min(1, (day - one.day - LASTS) / LASTS))
    return Math.min(left, one.leaves + (1 - one.leaves) * worn_off)
  }, 1)
}

/** Those with an effect or a habit, and, for every third ordinary client, one placebo in the month after its worst. */
export function remindersOf(settings: Settings, clients: readonly Client[], arrivals: readonly Arrival[]): readonly Reminder[] {
  const last = Math.floor(settings.as_of / DAY)
  const placebos = clients.filter((client) => client.circumstance === null && (client.habit === null || client.habit === 'wrong_size' || client.habit === 'under_billed' || client.habit === 'loss_making')).flatMap((client, i): readonly Reminder[] => {
    if (i % 3 === 2) return []
    const months = new Map<string, number>()
    for (const one of arrivals) {
      if (one.client !== client || one.manner !== 'by_the_way' || one.created / DAY > last - 100) continue
      const month = isoDate(Math.floor(one.created / DAY)).slice(0, 7)
      months.set(month, (months.get(month) ?? 0) + 1)
    }
    const worst = [...months].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]
    if (!worst) return []
    let day = addMonths(dayOf(`${worst[0]}-01`), 1) + 2
    while (!isWorkday(day)) day++
    return [{ client, day, obligation: 'logging', leaves: 1 }]
  })
  return [...clients.flatMap(sent), ...placebos].filter((one) => one.day >= settings.first_day && one.day <= last).sort((a, b) => a.day - b.day || a.client.index - b.client.index)
}
