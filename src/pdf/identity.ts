/** What a made file says about itself so that it is known again when it comes back. Shared with what reads returned files. */

/** Whose document it is, where that is known. */
export interface Filing {
  /** The template's name. */
  readonly template: string
  /** As the clients are listed, not the legal name. */
  readonly client: string | null
  /** Of the agreement that the document adds to. */
  readonly version: number | null
  /** Local date `YYYY-MM-DD`. */
  readonly starts_on: string | null
}

/** Namespace of the filing in XMP. */
export const FILING_NAMESPACE = 'urn:goodterms:document:1'

/** A property for each part of the filing, with its XMP type and what a stranger should know of it. */
export const FILING_PROPERTIES = [
  { part: 'template', name: 'Template', type: 'Text', says: 'Template that the document was made from' },
  { part: 'client', name: 'Client', type: 'Text', says: 'Client, as the provider lists it' },
  { part: 'version', name: 'AgreementVersion', type: 'Integer', says: 'Version of the agreement that the document adds to' },
  { part: 'starts_on', name: 'StartsOn', type: 'Text', says: 'Local date on which the document starts, year-month-day' },
] as const satisfies readonly { part: keyof Filing; name: string; type: 'Text' | 'Integer'; says: string }[]

/** What the figures of a document were computed from: enough to compute them again. */
export interface Grounds {
  /** ISO 8601, UTC. */
  readonly as_of: string
  /** Local dates, both included; null where the document speaks of no period. */
  readonly from_on: string | null
  readonly until_on: string | null
  /** SHA-256 over the exports; null where it is not known. */
  readonly fingerprint: string | null
}

export const GROUNDS_PROPERTIES = [
  { part: 'as_of', name: 'AsOf', type: 'Text', says: 'Instant at which the records are looked at, ISO 8601' },
  { part: 'from_on', name: 'FromOn', type: 'Text', says: 'First local date of the period, year-month-day' },
  { part: 'until_on', name: 'UntilOn', type: 'Text', says: 'Last local date of the period, year-month-day' },
  { part: 'fingerprint', name: 'DataFingerprint', type: 'Text', says: 'SHA-256 over the exports that the figures were computed from' },
] as const satisfies readonly { part: keyof Grounds; name: string; type: 'Text'; says: string }[]

/** As it is printed at the foot of pages: enough of it to tell data apart. */
export function shortFingerprint(fingerprint: string): string {
  return (fingerprint.slice(0, 12).match(/.{4}/g) ?? []).join('\u00a0')
}

const SCHEME = 'goodterms:'

/** What the mark of a page holds: `GOODTERMS:1F2E-3D4C/2`. In capitals, in which a QR code is smaller. */
export function markText(number: string, page: number): string {
  return `${SCHEME.toUpperCase()}${number}/${page}`
}

/** The number and the page that a mark holds; null for any other text. */
export function readMarkText(text: string): { readonly number: string; readonly page: number } | null {
  const found = /^goodterms:(.+)\/([1-9]\d{0,5})$/isu.exec(text.trim())
  return found === null ? null : { number: found[1]!.trim(), page: Number(found[2]) }
}
