import { trueUp } from '../../words/index.ts'
import type { TrueUpModel } from './gather.ts'

const words = trueUp.title

/** The page's statement: who uses more than is billed, and what that is worth; else who pays for too much. @param money writes an amount without its cents */
export function titleOf({ lines, book, totals, view }: Pick<TrueUpModel, 'lines' | 'book' | 'totals' | 'view'>, money: (cents: number) => string): string {
  if (lines.length === 0) return words.empty
  if (!book.holdings.includes('agreements')) return words.no_agreements
  const { more, fewer, unknown } = totals
  if (more.most !== null) {
    const amount = moreAmount(lines, view.price)
    const text = amount === null ? null : money(amount)
    if (more.clients === 1) return words.one(more.most.client, more.seats, text)
    return words.many(more.clients, more.seats, more.clients > 2 && 2 * more.most.seats >= more.seats ? more.most : null, text)
  }
  if (fewer.clients > 0) return words.fewer(fewer.clients, fewer.seats)
  const bound = lines.filter(({ facts }) => facts.version !== null).length
  return bound === 0 || unknown === bound ? words.unknown : words.agree
}

/** Of the seats that are used and not billed; null where an amount of one is not known. */
function moreAmount(lines: TrueUpModel['lines'], price: TrueUpModel['view']['price']): number | null {
  let sum = 0
  for (const { facts: { seats, amounts } } of lines) {
    if (seats.more === null || seats.more <= 0) continue
    const amount = amounts[price]
    if (amount === null) return null
    sum += amount.month_cents
  }
  return sum
}
