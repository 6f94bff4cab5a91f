import { sums as words, whyCostlyWords } from '../../words/index.ts'
import type { SumsModel } from './gather.ts'

/** The page's statement: who costs more than it pays, else who leaves little. */
export function titleOf({ rows, least_margin }: Pick<SumsModel, 'rows' | 'least_margin'>): string {
  const { title } = words
  if (rows.length === 0) return title.empty
  const known = rows.filter(({ sums }) => sums.margin !== null)
  if (known.length === 0) return title.unknown
  const loses = rows.filter(({ sums }) => sums.left_cents !== null && sums.left_cents < 0).sort((a, b) => a.sums.left_cents! - b.sums.left_cents!)
  if (loses.length > 0) {
    const [first] = loses
    const main = loses.length === 1 ? first?.why?.main ?? null : null
    return `${title.loses(loses.map(({ client }) => client))}${main === null ? '' : title.also(whyCostlyWords.because(main))}`
  }
  const thin = known.filter(({ sums }) => sums.margin! < least_margin)
  return thin.length > 0 ? title.thin(thin.length, least_margin) : title.fine(known.length, rows.length, least_margin)
}
