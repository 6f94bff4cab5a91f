/** What the provider says and sells, as `src/content/` reads it from the files of `content/`. */

import type { RecommendationTable } from './recommendation.ts'
import type { RegisterRules } from './register.ts'
import type { RenewalRules } from './renewal-rules.ts'
import type { ClockRules } from './rules.ts'

export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const
export type Priority = (typeof PRIORITIES)[number]

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** Which of a ticket's two clocks. */
export type ClockName = 'response' | 'resolution'

/** A stretch of a local day, in minutes from local midnight; `until` may be 1440. */
export interface Span {
  readonly from: number
  readonly until: number
}

export interface CalendarSpec {
  readonly id: string
  /** IANA time zone. */
  readonly zone: string
  /** Open day and night, holidays included. */
  readonly always: boolean
  /** Ordered, not overlapping spans of each weekday; a closed day has none. */
  readonly open: Readonly<Record<Weekday, readonly Span[]>>
  /** Local date `YYYY-MM-DD` to the holiday's name, in order of date. */
  readonly holidays: ReadonlyMap<string, string>
  /** Hours that held until a local date, not included; in order of date. A day before several of them has those of the first. */
  readonly earlier: readonly { readonly until: string; readonly always: boolean; readonly open: Readonly<Record<Weekday, readonly Span[]>> }[]
}

/** Targets of one priority or kind of issue, in open minutes; null where none is promised. */
export interface Targets {
  readonly response: number | null
  readonly resolution: number | null
}

/** Shares 0 to 1. */
export interface PromisedShare {
  readonly response: number
  readonly resolution: number
}

/** Monthly price in integer cents. */
export interface Price {
  readonly base_cents: number
  readonly per_seat_cents: number
  readonly per_server_cents: number
  readonly per_site_cents: number
}

export interface CreditRule {
  readonly period: 'month' | 'quarter' | 'year'
  readonly share_of_fee_per_point_below: number
  readonly cap_share_of_fee: number
}

export type PauseKind = 'waiting_client' | 'waiting_other'

export interface Plan {
  readonly id: string
  readonly name: string
  /** Id of a calendar. */
  readonly calendar: string
  readonly promised_share: PromisedShare
  readonly targets: Readonly<Partial<Record<Priority, Targets>>>
  /** Which clocks the client's travel minutes are added to, on site. */
  readonly travel: 'both' | 'response' | 'resolution' | 'none'
  readonly pauses: readonly PauseKind[]
  readonly visits_per_month: number
  readonly price: Price
  readonly credit: CreditRule | null
}

export interface Rider {
  readonly id: string
  readonly name: string
  /** `agreement`: every ticket created while the rider is in force; `express`: those marked so. */
  readonly applies_to: 'agreement' | 'express'
  /** Express only: marked tickets in a local month; above it the plan's targets hold. */
  readonly monthly_limit: number | null
  readonly targets: Readonly<Partial<Record<Priority, Targets>>>
  readonly promised_share: PromisedShare
  readonly price: Price
  readonly notice_days: number
}

export interface CatalogueItem {
  readonly issue_type: string
  readonly parent: string | null
  readonly medium: 'software' | 'hardware'
  readonly complexity: 'low' | 'medium' | 'high'
  readonly place: 'remote' | 'on_site'
  readonly impact: string
  readonly urgency: string
  /** By plan id; a null inside means that the priority's target holds. */
  readonly turnaround: Readonly<Record<string, Targets>>
  readonly obligation: 'software' | 'quota' | 'logging' | null
}

export interface PriorityMatrix {
  /** From the widest to the narrowest. */
  readonly impact: readonly string[]
  /** From the most to the least urgent. */
  readonly urgency: readonly string[]
  /** `matrix[impact][index of urgency]`. */
  readonly matrix: Readonly<Record<string, readonly Priority[]>>
}

export interface Provider {
  readonly name: string
  readonly legal_name: string
  readonly address: string
  /** ISO 4217. */
  readonly currency: string
  readonly locale: string
  readonly time_zone: string
  readonly technicians: number
  readonly costs: { readonly labour_per_hour_cents: number; readonly tools_per_seat_cents: number }
  readonly rate_per_hour_cents: number
  readonly fit: {
    readonly seats: readonly [number, number]
    readonly servers: readonly [number, number]
    readonly sites: readonly [number, number]
    readonly warn_seats: number
    readonly platforms: readonly string[]
  }
  /** When documents that were sent are chased, and when they expire. */
  readonly register: RegisterRules
}

export interface Signal {
  readonly quality: string
  readonly bad: number
  readonly good: number
  readonly weight: number
  /** Rows that it must rest on before it counts; absent: 5. */
  readonly least?: number | undefined
}

/** What a client owes: to raise tickets through the agreed channels, no unauthorised software, mail and storage within quota. */
export const OBLIGATION_NAMES = ['logging', 'software', 'quota'] as const

/** Shares, 0 to 1, that may be broken before an obligation is: where `scoring.yaml` does not say. */
export const TOLERATED: Readonly<Record<(typeof OBLIGATION_NAMES)[number], number>> = { logging: 0.1, software: 0.03, quota: 0.08 }

export interface Scoring {
  readonly grades: Readonly<Record<string, number>>
  readonly least_qualities: number
  readonly signals: Readonly<Record<string, Signal>>
  /** Shares that may be broken, 0 to 1; one that is not named: as in `TOLERATED`. */
  readonly obligations?: Readonly<Partial<Record<keyof typeof TOLERATED, number | undefined>>> | undefined
}

export interface Content {
  readonly provider: Provider
  readonly calendars: ReadonlyMap<string, CalendarSpec>
  readonly priorities: PriorityMatrix
  /** In the order in which plans are shown, from the least to the most. */
  readonly plans: ReadonlyMap<string, Plan>
  readonly riders: ReadonlyMap<string, Rider>
  readonly catalogue: readonly CatalogueItem[]
  readonly scoring: Scoring
  readonly rules: ClockRules
  /** Open minutes that a target written in days (`2d`) has for each day; null where no file may name days. */
  readonly day_minutes: number | null
  /** How renewals are prepared and priced. */
  readonly renewals: RenewalRules
  /** When to recommend what at a renewal. */
  readonly recommendations: RecommendationTable
}
