import type { HabitFinding } from '../models/source.ts'
import { MINUS } from '../core/index.ts'
import { count, share } from './figures.ts'

/** What is counted, of habits that are shares of rows. */
const COUNTED: Readonly<Record<string, string>> = {
  all_urgent: 'tickets raised as P1 or P2', odd_hours: 'tickets raised outside their own hours', saves_up: 'tickets came in heaps on visit days', declines_advice: 'recommendations declined',
  no_command: 'requests by people whom nobody named', own_software: 'checks of devices found such software', over_quota: 'checks of mailboxes found too much', by_the_way: 'tickets logged after the work began',
  served_worst: 'tickets came back', over_served: 'responses within the targets of the next better plan',
}

/** At most one decimal. */
const one = (value: number): string => String(Math.round(value * 10) / 10).replace('-', MINUS)

/** Of habits that are numbers. */
const NUMBERS: Readonly<Record<string, (value: number, others: number) => string>> = {
  pays_late: (value, others) => `${one(value)} days beyond terms, weighted by money; the middle one of your other clients ${one(others)}`,
  slow_answers: (value, others) => `${one(value)} open hours a ticket spent waiting on them; the middle one of your other clients ${one(others)}`,
  loss_making: (value, others) => `Labour and tools cost ${share(value, 0)} more than the fee; the middle one of your other clients leaves ${share(-others, 0)} of it`,
  under_billed: (value) => `${share(value, 0)} of the seats and devices in the files are not billed`,
  wrong_size: (value, others) => `${count(value)} seats; the middle one of your clients has ${count(others)}`,
}

/** The figures behind a finding, as one sentence. */
export function habitFigures({ habit, value, others, evidence, part, whole }: HabitFinding & { readonly part?: number | null; readonly whole?: number | null }): string {
  if (habit === 'good' && part != null && whole != null) return `In ${count(part)} of ${count(whole)} signals as good as the middle one of your other clients, or better.`
  if (part != null && whole != null) return `${count(part)} of ${count(whole)} ${COUNTED[habit] ?? 'rows'}, ${share(value)}; at your other clients ${share(others)}.`
  return `${NUMBERS[habit]?.(value, others) ?? `${one(value)}; others ${one(others)}; ${count(evidence)} rows`}.`
}
