import { figures, site } from '../../words/index.ts'

/** Says in the page's header up to when the tickets go. */
export function showUntil(document: Document, as_of: number | null, zone: string): void {
  const place = document.querySelector('[data-slot="until"]')
  if (place !== null) place.textContent = untilWords(as_of, zone)
}

export function untilWords(as_of: number | null, zone: string): string {
  return as_of === null ? site.nothing_yet : site.until(figures.instant(as_of, zone))
}
