import type { Overrule } from './scoring.ts'
import type { RenewalStepKind } from './renewal-rules.ts'

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

/** A step before a renewal that was dated or done by hand; it stands before what the rules say. Dates ISO. */
export interface StepNote {
  readonly client: string
  /** Last day of the term that it belongs to. */
  readonly term_ends_on: string
  readonly kind: RenewalStepKind
  /** Its day, as the owner set it; null: as the rules have it. */
  readonly on: string | null
  readonly done_on: string | null
  readonly note: string
}

/** A survey that was sent from here, or an answer that was read here; it counts as those of a file of surveys. Dates ISO. */
export interface SurveyNote {
  readonly client: string
  readonly sent_on: string
  readonly answered_on: string | null
  readonly person: string | null
  /** 0 to `scale`; null where nothing was answered that has a scale. */
  readonly score: number | null
  readonly scale: number | null
  /** Each question's answer, by the field's name. */
  readonly answers: Readonly<Record<string, string>>
  readonly comment: string | null
  /** The document's number, and the name of the file that the answer was read from. */
  readonly document: string | null
  readonly file: string | null
}

/** What the owner decided for a renewal, where it is another thing than what is recommended. */
export interface RenewalChoice {
  readonly client: string
  readonly term_ends_on: string
  /** One of `RENEWAL_ACTIONS`. */
  readonly action: string
  readonly note: string
  readonly on: string
}
