import { levelBoxes } from '../../charts/index.ts'
import { wilson } from '../../core/index.ts'
import type { ScoredQuality, ScoredSignal, Scoring } from '../../core/index.ts'
import { figures, clientQualities as words } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { card } from './context.ts'
import type { ClientContext } from './context.ts'
import type { Gathered } from './gather.ts'
import { openedToken } from './view.ts'

/** Grades from the worst to the best, each with the least score of it. */
export const gradesUp = (scoring: Scoring): readonly (readonly [grade: string, least: number])[] => Object.entries(scoring.grades).toSorted(([, a], [, b]) => a - b)

/** The grade as a level: the worst is one box. */
export function levelOf(score: number, scoring: Scoring): { readonly filled: number; readonly of: number } {
  const grades = gradesUp(scoring)
  return { filled: grades.findLastIndex(([, least]) => score >= least) + 1, of: grades.length }
}

/** The seven qualities with their evidence: grade, level, one sentence a signal, and what the others and the year before show. */
export function drawQualities(found: Gathered, context: ClientContext): HTMLElement {
  const { document, content } = context
  const { score, before, page } = found
  if (content === null) return card(document, 'qualities', words.title, { owner: true })
  const { scoring } = content
  const all = score.qualities.length
  const head = (word: string, kind = ''): HTMLElement => h(document, 'th', { scope: 'col', class: kind === '' ? null : kind }, word)
  const table = (qualities: readonly ScoredQuality[]): HTMLElement => h(document, 'table', { class: 'rows qualities' },
    h(document, 'thead', {}, h(document, 'tr', {}, head(words.columns.evidence), head(words.columns.score, 'right'), head(words.columns.weight, 'right weight'), head(words.columns.others, 'right others'), head(words.columns.before, 'right before'))),
    ...qualities.map((quality) => h(document, 'tbody', {}, qualityRow(quality, scoring, document), ...signalRows(quality, found, page.holdings, document))))
  const half = firstHalf(score.qualities)
  return card(document, 'qualities', words.title, { owner: true, class: 'wide' },
    h(document, 'p', { class: 'grade-line' },
      score.grade === null || score.score === null
        ? h(document, 'b', {}, words.no_grade)
        : h(document, 'b', { class: 'grade' }, score.grade),
      ' ', score.score === null ? words.no_grade_text(score.with_evidence, scoring.least_qualities) : words.score(score.score, score.with_evidence, all), ' ',
      before.score === null ? null : `${words.trend(before.score, before.grade)} `,
      h(document, 'span', { class: 'small muted' }, words.grades(gradesUp(scoring).toReversed()), ' ', words.weights)),
    h(document, 'div', { class: 'quality-columns' }, table(score.qualities.slice(0, half)), table(score.qualities.slice(half))))
}

/** How many qualities fill the first of two columns, so that both take about as many rows. */
function firstHalf(qualities: readonly ScoredQuality[]): number {
  const rows = qualities.map(({ signals }) => 1.5 + signals.filter(({ found }) => found !== null).length + (signals.some(({ found }) => found === null) ? 1 : 0))
  const apart = (first: number): number => Math.abs(rows.reduce((sum, one, index) => sum + (index < first ? one : -one), 0))
  return rows.reduce((best, _, index) => (apart(index + 1) < apart(best) ? index + 1 : best), 1)
}

function qualityRow({ quality, score, overruled, from_signals, signals }: ScoredQuality, scoring: Scoring, document: Document): HTMLElement {
  const name = words.quality(quality)
  const token = openedToken({ what: 'overrule', of: quality, key: '', states: [] })
  const act = overruled === null ? words.overrule.set : words.overrule.change
  const level = score === null ? null : levelOf(score, scoring)
  return h(document, 'tr', { class: 'quality', 'data-place': `overrule:${quality}` },
    h(document, 'th', { scope: 'rowgroup' },
      h(document, 'span', { class: 'quality-name' }, name), ' ',
      level === null || score === null ? h(document, 'span', { class: 'muted small' }, signals.some(({ found }) => found !== null) ? words.not_enough : words.no_evidence) : levelBoxes(document, { ...level, words: words.level(level.filled, level.of, score) }),
      overruled === null ? null : h(document, 'span', { class: 'overruled' }, words.overrule.shown(overruled.score, overruled.on, overruled.note, from_signals))),
    h(document, 'td', { class: 'right strong' }, score === null ? figures.MISSING : words.of_hundred(score)),
    h(document, 'td', { class: 'right set-it small', colspan: 3 }, openButton(document, act, { act: 'open', key: token, value: token, expanded: false, label: words.overrule.label(act, name) })))
}

function signalRows({ signals }: ScoredQuality, found: Gathered, holdings: readonly string[], document: Document): HTMLElement[] {
  const without = signals.filter(({ standing }) => standing === 'none')
  return [
    ...signals.filter(({ found: value }) => value !== null).map((signal) => signalRow(signal, found, document)),
    ...(without.length === 0 ? [] : [h(document, 'tr', { class: 'without' }, h(document, 'td', { colspan: 5, class: 'small muted' },
      words.none([...Map.groupBy(without, ({ signal }) => words.file(signal))].map(([file, signals]) => {
        const names = signals.map(({ signal }) => words.name(signal)).join(', ')
        return file === null ? names : words.switched_on(names, file, holdings.includes(file))
      }))))]),
  ]
}

function signalRow({ signal, found, score, weight, least, standing, interval }: ScoredSignal, { page }: Gathered, document: Document): HTMLElement {
  const token = openedToken({ what: 'signal', of: signal, key: '', states: [] })
  const others = page.others.get(signal)
  const before = page.signals_before.find((one) => one.signal === signal)
  const right = (text: string, kind = ''): HTMLElement => h(document, 'td', { class: `right${kind === '' ? '' : ` ${kind}`}` }, text)
  const note = standing === 'few' && found !== null ? words.few(found.evidence, least, interval === null || found.part === null || found.whole === null ? null : wilson(found.part, found.whole)) : standing === 'off' ? words.off : null
  return h(document, 'tr', { class: standing === 'counts' ? null : 'uncounted', 'data-place': `signal:${signal}` },
    h(document, 'td', { class: 'evidence' },
      found === null ? words.name(signal) : openButton(document, words.sentence(found), { act: 'open', key: token, value: token, expanded: false }),
      note === null ? null : h(document, 'span', { class: 'small muted' }, ` ${note}`)),
    right(score === null || standing !== 'counts' ? figures.MISSING : words.of_hundred(score)),
    right(standing === 'counts' ? String(weight) : figures.MISSING, 'weight'),
    right(others === undefined ? figures.MISSING : words.value(signal, others.median), 'others'),
    right(before === undefined ? figures.MISSING : words.value(signal, before.value), 'before'))
}

/** The middle of each level, as the owner's own score. */
export function choicesOf(scoring: Scoring): readonly { readonly grade: string; readonly filled: number; readonly of: number; readonly score: number }[] {
  const grades = gradesUp(scoring)
  return grades.map(([grade, least], index) => ({ grade, filled: index + 1, of: grades.length, score: Math.round((least + (grades[index + 1]?.[1] ?? 100)) / 2) })).toReversed()
}

