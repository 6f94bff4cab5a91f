/** What a document is asked of, and the terms that come of it. */
import { isoDay, zoneOf, type AgreementVersion, type ClientTerms, type Content } from '../core/index.ts'
import type { FieldValue, FieldValues } from './fields.ts'
import type { Overrides } from './overrides.ts'
import type { DocumentProblem } from './problem.ts'

export interface TermsQuestion {
  readonly content: Content
  readonly client: ClientTerms
  /** The client's agreement versions, in any order. */
  readonly versions: readonly AgreementVersion[]
  /** Local date `YYYY-MM-DD`; null or empty where it is still to be chosen. */
  readonly starts_on: string | null
  /** What the reader set here, by path. */
  readonly overrides: Overrides
  /** Epoch milliseconds at which it is made: a start in a version later than the one then in force follows it. */
  readonly as_of?: number | null
  /** Names of the files that the terms came from, for people. */
  readonly files?: { readonly clients: string; readonly agreements: string }
  /** Fields that only the caller can fill, such as those of a period (`needs: [period]`); they take no other's place. */
  readonly figures?: FieldValues
}

export interface Terms {
  readonly fields: ReadonlyMap<string, FieldValue>
  readonly problems: readonly DocumentProblem[]
  /** What a person should know and need not mend. */
  readonly notes: readonly string[]
  /** The version that the document adds to; null where there is none. */
  readonly version: AgreementVersion | null
}

const DAY = 86_400_000

/** The provider's local date at which the document is made; null where that is not known. */
export function madeOn({ content, as_of }: Pick<TermsQuestion, 'content' | 'as_of'>): string | null {
  return as_of == null ? null : isoDay(Math.floor(zoneOf(content.provider.time_zone).toLocal(as_of) / DAY))
}
