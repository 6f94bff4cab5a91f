import { REMINDER_OBLIGATION, TRUE_UP_PRICE } from '../../core/index.ts'

/** What a page knows of its template before the template itself is read. */
export interface Subject {
  /** The template's file name without its ending. */
  readonly name: string
  readonly title: string
  /** For whom it can be made: whoever has an agreement, any client, or a prospect too. */
  readonly needs: 'agreement' | 'client' | 'prospect'
  /** Path under which it knows its start; null where it has none. */
  readonly start: string | null
  /** It is a letter of reminder, which the client's own figures can fill. */
  readonly reminds?: true
  /** It is a letter about seats and fee, which the client's own figures can fill. */
  readonly seats?: true
}

const RIDER_START = 'rider.starts_on'
const FILLED: readonly string[] = ['client', 'agreement', 'prospect']

/** The subject of a template; null where it needs what no client's files hold. */
export function subjectOf({ name, title, needs, fields }: { readonly name: string; readonly title: string; readonly needs: readonly string[]; readonly fields?: readonly { readonly path: string }[] }, start: string | null): Subject | null {
  if (needs.some((need) => !FILLED.includes(need))) return null
  return { name, title, needs: needs.includes('agreement') ? 'agreement' : needs.includes('prospect') ? 'prospect' : 'client', start, ...(fields?.some(({ path }) => path === REMINDER_OBLIGATION) === true ? { reminds: true } : {}), ...(fields?.some(({ path }) => path === TRUE_UP_PRICE) === true ? { seats: true } : {}) }
}

/** It adds Premium Response to an agreement, which not every agreement can take. */
export const addsRider = ({ start }: Subject): boolean => start === RIDER_START

/** As the built page hands it to the element. */
export function subjectAttributes({ name, title, needs, start, reminds, seats }: Subject): Readonly<Record<string, string>> {
  return { 'data-template': name, 'data-title': title, 'data-needs': needs, ...(start === null ? {} : { 'data-start': start }), ...(reminds === true ? { 'data-reminds': '' } : {}), ...(seats === true ? { 'data-seats': '' } : {}) }
}

export function subjectFrom({ dataset }: HTMLElement): Subject {
  const { template = '', title = '', needs, start = null, reminds, seats } = dataset
  return { name: template, title: title === '' ? template : title, needs: needs === 'agreement' || needs === 'prospect' ? needs : 'client', start, ...(reminds === undefined ? {} : { reminds: true }), ...(seats === undefined ? {} : { seats: true }) }
}
