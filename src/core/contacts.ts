/** A person at a client. */
export interface Contact {
  readonly person: string
  /** `boss`, `assistant`, `finance`, `complainer`, `other`; null where the data do not say. */
  readonly role: string | null
  readonly email: string | null
}

/** To whom a client's documents go, or why that is not known. */
export type Recipient =
  | { readonly kind: 'boss'; readonly person: string; readonly email: string }
  | { readonly kind: 'no_boss' }
  | { readonly kind: 'no_address'; readonly person: string }
  | { readonly kind: 'unusable'; readonly person: string; readonly email: string }
