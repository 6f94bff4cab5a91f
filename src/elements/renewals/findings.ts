import { isoDay, monthsLater, parseDay } from '../../core/index.ts'
import { renewals as words } from '../../words/index.ts'
import { todoColumns } from './columns.ts'
import type { RenewalLine, RenewalsModel } from './gather.ts'

/** The month before which what comes up is soon: it begins 90 days on at least. @param today ISO */
export function soonBefore(today: string): string {
  const iso = isoDay((parseDay(today) ?? 0) + 90)
  return isoDay(monthsLater(parseDay(`${iso.slice(0, 7)}-01`) ?? 0, 1)).slice(0, 7)
}

/** Clients with a term that ends soon, and is not settled by a later version. */
function soonLines(lines: readonly RenewalLine[], today: string): RenewalLine[] {
  const before = soonBefore(today)
  return lines.filter(({ terms }) => terms.some(({ term_ends_on, followed_by }) => followed_by === null && term_ends_on >= today && term_ends_on.slice(0, 7) < before))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** The page's statement: how many agreements come up, and what they are worth. @param money writes an amount without its cents */
export function titleOf({ lines, book }: RenewalsModel, money: (cents: number) => string): string {
  if (lines.length === 0) return words.title.empty
  if (!book.holdings.includes('agreements')) return words.title.no_agreements
  const before = soonBefore(book.period.until_on)
  const soon = soonLines(lines, book.period.until_on)
  if (soon.length === 0) return words.title.none(before)
  const paid = soon.flatMap(({ fee_cents }) => (fee_cents === null ? [] : [fee_cents]))
  return words.title.soon(soon.length, paid.length < soon.length ? null : money(sum(paid)), before)
}

/** Who of them was served worse than promised, and what is late; null where there is nothing to say. */
export function leadOf({ lines, book }: RenewalsModel, money: (cents: number) => string): string | null {
  const today = book.period.until_on
  if (lines.length === 0 || !book.holdings.includes('agreements')) return null
  const soon = soonLines(lines, today)
  const missed = soon.filter(({ response: { mark } }) => mark === 'missed').toSorted((a, b) => (b.fee_cents ?? 0) - (a.fee_cents ?? 0))
  const [largest] = missed
  return [
    soon.length === 0 ? '' : missed.length === 0 ? words.lead.kept(soon.length) : words.lead.missed(missed.map(({ client }) => client), soon.length),
    largest === undefined || largest.fee_cents === null || missed.length < 2 ? '' : words.lead.largest(largest.client, money(largest.fee_cents), missed.length),
    stepSentence(lines, today),
  ].join('').trim() || null
}

function stepSentence(lines: readonly RenewalLine[], today: string): string {
  const [late, ...weeks] = todoColumns(lines, today)
  const [first, ...more] = late?.items ?? []
  if (first !== undefined) return words.lead.late(first.client, first.kind, first.on, today, more.length)
  const next = weeks.flatMap(({ items }) => items)[0]
  return next === undefined ? '' : words.lead.next(next.client, next.kind, next.on, today)
}
