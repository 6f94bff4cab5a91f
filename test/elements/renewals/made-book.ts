import type { AgreementProblem, AgreementVersion } from '../../../src/core/index.ts'
import type { RenewalsSource } from '../../../src/elements/renewals/index.ts'
import type { RenewalBook, RenewalClient } from '../../../src/models/renewals.ts'
import { client as portfolioClient, HOLDINGS, portfolio } from '../clients/made-portfolio.ts'

type Version = RenewalClient['versions'][number]

/** From a year before its end, with thirty days of notice. */
export const version = (name: string, ends_on: string, change: Partial<AgreementVersion> = {}): Version => ({
  client: name, version: 1, plan: 'gold', starts_on: '2025-01-01', ends_on, renewal: 'fixed', notice_days: 30, notice_months: null,
  monthly_fee_cents: 150_000, billed_seats: 20, premium_response_from: null, premium_response_until: null, file: 'agreements.csv', row: 7, ...change,
})

/** A client of the tenth of December 2026. */
export const client = (name: string, versions: readonly Version[], change: Partial<RenewalClient> = {}): RenewalClient => ({
  ...portfolioClient(name), agreement: { version: versions[0] ?? null, standing: versions.length === 0 ? 'none' : 'in_force', renews_on: versions[0]?.ends_on ?? null, notice_by: null },
  versions, surveys: [], visits: [], ...change,
})

export const book = (clients: readonly RenewalClient[], holdings: readonly string[] = [...HOLDINGS, 'documents']): RenewalBook => ({ ...portfolio([], holdings), clients })

export function source(of: RenewalBook, kept: Partial<RenewalsSource['kept']> = {}, problems: readonly AgreementProblem[] = []): RenewalsSource {
  const summary = {
    as_of: of.as_of, tickets: 100, clients: of.clients.map(({ client: name }) => name), months: [], plans: ['gold'], plan_assumed: null, without_agreement: 0, files: [], stated: [], has_first_response: true, express_tickets: 0, fingerprint: null,
  }
  return { summary: async () => summary, book: async () => of, agreementProblems: async () => problems, documents: async () => [], kept: { steps: [], documents: [], overrules: [], ...kept } }
}
