import type { Overrule } from './scoring.ts'

/** What the owner says of a client, beside what the files say. Kept in the browser, never in a client's document. */
export interface ClientOverrule extends Overrule {
  readonly client: string
}

/** Which person of a client a label belongs to. */
export interface PersonLabel {
  readonly client: string
  readonly role: 'boss' | 'assistant' | 'finance' | 'complainer'
  /** Null: the label is switched off for this client. */
  readonly person: string | null
}

/** A reminder that was sent from here; it counts as those of a file of reminders. */
export interface SentReminder {
  readonly client: string
  /** ISO date. */
  readonly sent_on: string
  readonly obligation: 'logging' | 'software' | 'quota'
}

/** Impressions of somebody who is no client yet, answered by hand: never measurements. */
export interface Prospect {
  readonly name: string
  /** ISO date of the last change. */
  readonly noted_on: string
  readonly seats: number | null
  readonly servers: number | null
  readonly sites: number | null
  readonly platforms: readonly string[]
  /** By id of the question of the checklist. */
  readonly answers: Readonly<Record<string, 'good' | 'mixed' | 'bad'>>
  /** By quality, in the owner's words. */
  readonly notes: Readonly<Record<string, string>>
}
