import { monthPoints, ratePoint } from '../../charts/index.ts'
import type { MonthPoint, RatePoint } from '../../charts/index.ts'
import { goodClients, needsOf, parseDay, scoreClient } from '../../core/index.ts'
import type { ClientNeed, ClientScore, Content, GoodClients, Scoring, Step } from '../../core/index.ts'
import type { DataSummary, Portfolio, PortfolioClient } from '../../models/source.ts'
import type { PortfolioSource } from './engine-seam.ts'
import { clientSteps, offersSent, type StepContent } from './steps.ts'
import { totalsOf } from './totals.ts'
import type { Totals } from './totals.ts'
import type { View } from './view.ts'

export type Standing = 'ended' | 'soon' | 'later' | 'no_end'

/** One line of the table. */
export interface ClientRow {
  readonly client: string
  readonly of: PortfolioClient
  readonly score: ClientScore
  /** Place by score, from 1; null without one. */
  readonly rank: number | null
  readonly response: RatePoint
  readonly resolution: RatePoint
  readonly months: readonly MonthPoint[]
  /** From the day of the last ticket to the renewal; null where no end is stated. */
  readonly days: number | null
  readonly standing: Standing
  /** Of the obligations that can be judged, those that are kept. */
  readonly obligations: { readonly kept: number; readonly judged: number }
  /** What cannot wait, else what comes first. */
  readonly next: Step | null
}

export interface ClientsModel {
  readonly view: View
  readonly summary: DataSummary
  readonly portfolio: Portfolio
  readonly scoring: Scoring
  /** In the order of names. */
  readonly rows: readonly ClientRow[]
  readonly needs: readonly ClientNeed[]
  readonly totals: Totals
  readonly good: GoodClients
  /** Files that are not there, of those that the page could use. */
  readonly missing: readonly string[]
}

/** Days within which a renewal is near. */
const SOON = 90
const USED = ['agreements', 'invoices', 'surveys', 'visits', 'contacts', 'advice', 'assets', 'checks', 'time_entries'] as const

export async function gather(source: PortfolioSource, view: View, content: Pick<Content, 'scoring'> & StepContent): Promise<ClientsModel> {
  const [summary, portfolio, documents] = await Promise.all([source.summary(), source.portfolio(), source.documents()])
  const { kept } = source
  const { scoring } = content
  const offers = offersSent(documents, kept)
  const steps = portfolio.clients.map((one) => clientSteps(one, portfolio, kept, offers, content))
  const scores = portfolio.clients.map((one) => scoreClient(one.signals, scoring, kept.overrules.filter(({ client }) => client === one.client)))
  const places = scores.flatMap(({ score }) => (score === null ? [] : [score])).sort((a, b) => b - a)
  const needs = portfolio.period.until_on === '' ? [] : needsOf(steps, portfolio.period.until_on)
  const pressing = new Map(needs.map((need) => [need.client, need.steps[0] ?? null]))
  const rows = portfolio.clients.map((one, i) => rowOf(one, portfolio, scores[i]!, places, pressing.get(one.client) ?? steps[i]![0] ?? null))
  return {
    view, summary, portfolio, scoring, rows,
    needs, totals: totalsOf(rows),
    good: goodClients(rows.map(({ score, of }) => ({ score, fee_cents: of.worth.fee_cents })), scoring),
    missing: USED.filter((name) => !portfolio.holdings.includes(name)),
  }
}

function rowOf(of: PortfolioClient, { period }: Portfolio, score: ClientScore, places: readonly number[], next: Step | null): ClientRow {
  const judged = of.obligations.filter(({ verdict }) => verdict !== 'few' && verdict !== 'none')
  const { renews_on, standing } = of.agreement
  const [renews, today] = [renews_on === null ? null : parseDay(renews_on), parseDay(period.until_on)]
  const days = renews === null || today === null ? null : renews - today
  return {
    client: of.client, of, score, rank: score.score === null ? null : places.indexOf(score.score) + 1,
    response: ratePoint(of.counts.response), resolution: ratePoint(of.counts.resolution), months: monthPoints(of.months.response), days,
    standing: standing === 'ended' || (days !== null && days < 0) ? 'ended' : days === null ? 'no_end' : days <= SOON ? 'soon' : 'later',
    obligations: { kept: judged.filter(({ verdict }) => verdict === 'kept' || verdict === 'kept_close').length, judged: judged.length },
    next,
  }
}
