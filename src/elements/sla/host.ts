import { byData } from '../shared/index.ts'

/** Where an opened figure's tickets stand: under the client's or month's row, else in the place of its part of the page. */
export function hostOf(root: HTMLElement, place: string, key: string): HTMLElement | null {
  if (place === 'client' || place === 'month') return byData(root, 'place', `${place}:${key}`) ?? byData(root, 'place', 'headline:')
  return byData(root, 'place', place === 'recent' ? 'headline:' : `${place}:`) ?? byData(root, 'place', 'headline:')
}
