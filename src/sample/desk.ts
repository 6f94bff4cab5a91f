/** The technicians at work: who is free when, and how much is waiting. */
import { DAY, HOUR } from './local-time.ts'
import type { Technician } from './rota.ts'
import type { Ticket } from './ticket.ts'

export interface Job {
  readonly ticket: Ticket
  /** The reply and the first look, a further session, or one in passing. */
  readonly kind: 'first' | 'further'
  /** The smaller, the sooner: the instant by which it should be done. */
  readonly urgency: number
}

interface Seat { readonly technician: Technician; free_at: number; cursor: number }

export interface Desk {
  readonly waiting: Job[]
  /** Hours of waiting work for each technician who is there. */
  pressure(): number
  /** Those at their desks at that instant, whether busy or not; where nobody is, those who work here at all. */
  present(at: number): readonly string[]
  /** A technician who can start now with the job that suits best, or null. */
  match(at: number): { readonly technician: string; readonly job: Job } | null
  busy(technician: string, until: number): void
}

export function desk(technicians: readonly Technician[]): Desk {
  const seats: Seat[] = technicians.map((technician) => ({ technician, free_at: 0, cursor: 0 }))
  const last_day = new Map(technicians.map((one) => [one.name, one.until]))
  const waiting: Job[] = []
  let pressure = 0.3

  const seated = (seat: Seat, at: number) => {
    const { spans } = seat.technician
    for (let span = spans[seat.cursor]; span && span[1] <= at; span = spans[seat.cursor]) seat.cursor++
    const span = spans[seat.cursor]
    return span !== undefined && span[0] <= at
  }
  const measure = (there: number) => {
    const hours = waiting.reduce((sum, job) => sum + job.ticket.work_left / Math.max(1, job.ticket.steps_left), 0) / HOUR
    pressure = 0.9 * pressure + 0.1 * (hours / there)
  }
  const suits = (job: Job, seat: Seat, at: number) =>
    job.kind === 'first' || job.ticket.owner === null || job.ticket.owner === seat.technician.name || job.urgency < at + 3 * HOUR || (last_day.get(job.ticket.owner) ?? 0) * DAY <= at

  return {
    waiting,
    pressure: () => pressure,
    present(at) {
      const there = seats.filter((seat) => seated(seat, at))
      const employed = seats.filter(({ technician }) => technician.from * DAY <= at && at < (technician.until + 1) * DAY)
      return (there.length > 0 ? there : employed).map((seat) => seat.technician.name)
    },
    match(at) {
      const there = seats.filter((seat) => seated(seat, at))
      if (there.length > 0) measure(there.length)
      for (const seat of there.filter((one) => one.free_at <= at).sort((a, b) => a.free_at - b.free_at)) {
        let best = -1
        waiting.forEach((job, i) => {
          if (suits(job, seat, at) && job.urgency < (waiting[best]?.urgency ?? Infinity)) best = i
        })
        const job = best < 0 ? undefined : waiting.splice(best, 1)[0]
        if (job) return { technician: seat.technician.name, job }
      }
      return null
    },
    busy(technician, until) {
      for (const seat of seats) if (seat.technician.name === technician) seat.free_at = Math.max(seat.free_at, until)
    },
  }
}
