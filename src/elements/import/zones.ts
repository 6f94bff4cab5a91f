/** `America/Argentina/Buenos_Aires` → `Buenos Aires (America, Argentina)`. */
export function zoneWords(zone: string): string {
  const parts = zone.replaceAll('_', ' ').split('/')
  const place = parts.at(-1) ?? zone
  return parts.length === 1 ? place : `${place} (${parts.slice(0, -1).join(', ')})`
}

/** The zone that these words, or the zone's own name, or a place that only one zone is named after, mean; null where none. */
export function zoneFromWords(words: string, zones: readonly string[]): string | null {
  const wanted = words.trim().replaceAll('_', ' ').toLowerCase()
  const found = zones.find((zone) => zoneWords(zone).toLowerCase() === wanted || zone.replaceAll('_', ' ').toLowerCase() === wanted)
  if (found !== undefined) return found
  const places = zones.filter((zone) => zone.replaceAll('_', ' ').toLowerCase().endsWith(`/${wanted}`))
  return places.length === 1 ? places[0]! : null
}

/** Every zone that this browser knows, UTC included, by the words that people read. */
export function allZones(): readonly string[] {
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])
  return [...zones].sort((a, b) => (zoneWords(a) < zoneWords(b) ? -1 : 1))
}
