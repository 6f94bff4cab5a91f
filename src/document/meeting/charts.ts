/** Charts of both documents of a meeting. */
import type { ClockName } from '../../core/index.ts'
import type { FieldValue } from '../fields.ts'
import type { Figure } from '../figure.ts'
import { attainmentFigure, callsFigure, stepsFigure, type MonthOutcomes, type StepState } from '../figures/index.ts'
import { byMonth } from './counting.ts'
import type { MeetingStep, ReviewFacts } from './facts.ts'

const FROM = 'our records'

export const chart = (value: Figure): FieldValue => ({ kind: 'chart', value, text: value.label, from: FROM })

function outcomes(facts: Pick<ReviewFacts, 'calls' | 'period'>, clock: ClockName): MonthOutcomes[] {
  return byMonth(facts.calls, facts.period).map(({ month, calls }) => {
    const decided = calls.filter(({ clocks }) => clocks[clock].state === 'met' || clocks[clock].state === 'missed')
    const met = decided.filter(({ clocks }) => clocks[clock].state === 'met').length
    return { month, met, missed: decided.length - met, promised_bp: decided.reduce((sum, { clocks }) => sum + clocks[clock].promised_bp, 0) }
  })
}

const NAMES: Readonly<Record<ClockName, string>> = { response: 'First answers in time', resolution: 'Resolutions in time' }
const DEFINITIONS: Readonly<Record<ClockName, string>> = {
  response: 'Calls raised in the month whose first answer by a person came within its target, of those that were answered or late; open minutes of the agreement’s hours.',
  resolution: 'Calls raised in the month that were resolved within their target, of those that were resolved or late; open minutes of the agreement’s hours, less those spent waiting.',
}

export function attainmentChart(facts: Pick<ReviewFacts, 'calls' | 'period'>, clock: ClockName, title: string, width?: number): Figure {
  return attainmentFigure({ name: NAMES[clock], title, definition: DEFINITIONS[clock], months: outcomes(facts, clock), ...(width === undefined ? {} : { width }) })
}

export function callsChart(facts: Pick<ReviewFacts, 'calls' | 'period'>): Figure {
  return callsFigure({ name: 'Calls', title: 'Calls by the month in which they were raised', definition: 'Calls raised in the month, by the clock of the agreement’s hours.', months: byMonth(facts.calls, facts.period).map(({ month, calls }) => ({ month, calls: calls.length })) })
}

/** Null where there is nothing to come. */
export function stepsChart(steps: readonly MeetingStep[], labels: Readonly<Record<string, string>>, today: string, title: string): Figure | null {
  const shown = steps.flatMap(({ kind, on, state }) => (labels[kind] === undefined ? [] : [{ label: labels[kind], on, state: state as StepState }]))
  return shown.length === 0 ? null : stepsFigure({ name: 'Steps before the term ends', title, today, steps: shown })
}
