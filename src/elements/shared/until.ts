import { figures, site } from '../../words/index.ts'

/** Says in the page's header up to when the tickets go: from here on the page shows the engine's figures, not those it was built with. */
export function showUntil(document: Document, as_of: number | null, zone: string): void {
  const place = document.querySelector('[data-slot="until"]')
  if (place !== null) place.textContent = untilWords(as_of, zone)
  document.documentElement.dataset['live'] = ''
}

export function untilWords(as_of: number | null, zone: string): string {
  return as_of === null ? site.nothing_yet : site.until(figures.instant(as_of, zone))
}

/**
 * Someone with files of his own has seen no figures yet, and none can be shown: what the page was built with must not
 * stand in for them. True once; from then on the page shows what it holds.
 */
export function notShownYet({ documentElement: { dataset } }: Document): boolean {
  const hidden = dataset['workspace'] === 'own' && dataset['live'] === undefined
  if (hidden) dataset['live'] = ''
  return hidden
}
