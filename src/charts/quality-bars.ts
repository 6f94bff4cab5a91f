import { svg } from './drawing.ts'

/** A bar a quality, in ink: scores 0 to 100; an empty box where there is no evidence. */
export function qualityBars(scores: readonly (number | null)[], { document, height, sentence }: { readonly document: Document; readonly height: number; readonly sentence: string }): SVGElement {
  const [bar, gap] = [6, 2.5]
  const width = scores.length * (bar + gap) - gap
  const named: Record<string, string> = sentence === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': sentence }
  const drawing = svg(document, 'svg', { class: 'quality-bars', width, height, viewBox: `0 0 ${width} ${height}`, ...named })
  // A score of nothing is still a score: its bar can be seen.
  const filled = scores.map((score, i) => (score === null ? '' : `M${i * (bar + gap)} ${height}v-${Math.round(Math.max(1, (score / 100) * height) * 10) / 10}h${bar}V${height}z`)).join('')
  const empty = scores.map((score, i) => (score === null ? `M${i * (bar + gap) + 0.5} ${height - 0.5}v-4h${bar - 1}v4z` : '')).join('')
  if (filled !== '') drawing.append(svg(document, 'path', { class: 'scored', d: filled }))
  if (empty !== '') drawing.append(svg(document, 'path', { class: 'unscored', d: empty }))
  return drawing
}
