import type { ClockName, MonthlyFinding, MonthRange, PriorityFinding } from '../core/index.ts'
import { count, monthIn } from './figures.ts'
import { sla } from './sla.ts'

const NOUN: Readonly<Record<ClockName, string>> = { response: 'Responses', resolution: 'Resolutions' }

/** The page's heading. Where the data say nothing, so does the heading: then it names the measure. `latest` is the last month of the data, whose year need not be said; `counted`, how many months have the tickets for a verdict of their own. */
export function findingSentence(finding: MonthlyFinding, clock: ClockName, latest: string | null, counted = 2): string {
  const noun = NOUN[clock]
  const year = latest?.slice(0, 4) ?? null
  switch (finding.kind) {
    case 'too_few': return sla.measure[clock]
    case 'below': return `${noun} ${finding.fell ? 'fell' : 'were clearly'} below the promise ${stretch(finding, year)}${finding.back_since === null ? '' : `, and have been back since ${monthIn(finding.back_since, year)}`}`
    case 'below_now': return `${noun} have been ${finding.fell ? '' : 'clearly '}below the promise since ${monthIn(finding.since, year)}`
    case 'kept': return `${noun} have kept the promise${counted > 1 ? ' in every month' : ''}`
    case 'mixed': return `${noun} kept the promise over all, and missed it in ${months(finding.short, finding.counted)}`
    case 'missed': return finding.worst === null
      ? `${noun} missed the promise${finding.short === finding.counted && finding.counted > 1 ? ' in every month' : `${finding.counted > 0 ? ` in ${months(finding.short, finding.counted)}` : ''}`}`
      : `${noun} missed the promise, most of all ${stretch(finding.worst, year)}`
  }
}

/** The heading of the figures by priority: a tested finding, else a count. */
export function prioritySentence(finding: PriorityFinding): string {
  switch (finding.kind) {
    case 'too_few': return 'By priority and month'
    case 'counts': return finding.below === 0
      ? 'Every priority with 20 tickets or more is at or above its promise'
      : `${finding.below === finding.judged ? (finding.judged === 2 ? 'Both' : `All ${count(finding.judged)}`) : `${count(finding.below)} of ${count(finding.judged)}`} priorities ${finding.below === 1 ? 'is below its' : 'are below their own'} promise`
    case 'worst': return `${inSeries(finding.worst)} suffered most${finding.held.length === 0 ? '' : `; ${inSeries(finding.held)} held`}`
  }
}

function inSeries(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function stretch({ from, until }: MonthRange, year: string | null): string {
  if (from === until) return `in ${monthIn(from, year)}`
  const first = from.slice(0, 4) === until.slice(0, 4) ? monthIn(from, from.slice(0, 4)) : monthIn(from, year)
  return `from ${first} to ${monthIn(until, year)}`
}

function months(some: number, all: number): string {
  return `${count(some)} of ${count(all)} months`
}
