/** A person at a client. */
export interface Contact {
  readonly person: string
  /** `boss`, `assistant`, `finance`, `complainer`, `other`; null where the data do not say. */
  readonly role: string | null
  readonly email: string | null
}
