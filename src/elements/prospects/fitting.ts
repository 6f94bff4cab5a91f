import { fitOf, type FitFinding, type FitItem, type Prospect, type Provider } from '../../core/index.ts'
import { prospects as words } from '../../words/index.ts'

export const fitsHow = (one: Prospect, fit: Provider['fit']): FitFinding['overall'] => fitOf(one, fit).overall

/** Each measure against what the provider does best, in a sentence. */
export function fitSentences(one: Prospect, fit: Provider['fit']): readonly { readonly standing: FitItem['standing']; readonly sentence: string }[] {
  return fitOf(one, fit).items.map((item) => ({ standing: item.standing, sentence: sentenceOf(item, fit) }))
}

function sentenceOf({ item, standing, found, strange }: FitItem, fit: Provider['fit']): string {
  if (standing === 'unknown') return words.fit.unknown(item)
  if (item === 'platforms' || found === null) return words.fit.platforms(strange)
  if (item === 'seats' && standing === 'warn') return words.fit.far(found, fit.warn_seats)
  return words.fit[standing === 'small' ? 'below' : standing === 'fits' ? 'within' : 'above'](item, found, fit[item])
}
