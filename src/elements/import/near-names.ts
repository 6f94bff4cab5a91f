import type { Alias } from '../../models/index.ts'
import type { NearName } from '../../models/source.ts'
import type { Kept } from '../engine/index.ts'

/** What a reader may say of two names: they are one client, they are two, or it is to be asked again. */
export type NameAnswer = 'same' | 'apart' | 'ask'

const is = ({ name, client }: Alias) => (other: Alias): boolean => other.name === name && other.client === client

/** What was kept, with this answer in place of any former one about the pair. A name belongs to one client only. */
export function answered(kept: Kept, pair: Alias, answer: NameAnswer): Kept {
  const aliases = kept.aliases.filter((other) => !is(pair)(other) && !(answer === 'same' && other.name === pair.name))
  const not_same = kept.not_same.filter((other) => !is(pair)(other))
  return { ...kept, aliases: answer === 'same' ? [...aliases, pair] : aliases, not_same: answer === 'apart' ? [...not_same, pair] : not_same }
}

/** The answer that stands. */
export function answerOf(kept: Pick<Kept, 'aliases' | 'not_same'>, pair: Alias): NameAnswer {
  return kept.aliases.some(is(pair)) ? 'same' : kept.not_same.some(is(pair)) ? 'apart' : 'ask'
}

export const pairOf = ({ name, like }: NearName): Alias => ({ name, client: like })

/** What to show: all that is asked, and of what was shown before the joined ones, so that an answer can be taken back where it was given. */
export function shownNames(shown: readonly NearName[], asked: readonly NearName[], kept: Pick<Kept, 'aliases' | 'not_same'>): readonly NearName[] {
  const before = (near: NearName) => shown.some((one) => is(pairOf(one))(pairOf(near)))
  const fresh = asked.filter((near) => answerOf(kept, pairOf(near)) !== 'apart' || before(near))
  const joined = shown.filter((near) => answerOf(kept, pairOf(near)) === 'same' && !fresh.some((one) => is(pairOf(one))(pairOf(near))))
  return [...fresh, ...joined].toSorted((one, other) => (one.name === other.name ? 0 : one.name < other.name ? -1 : 1))
}
