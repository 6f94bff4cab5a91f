import { DEFAULT_REGISTER_RULES, withMade, type AgreementVersion, type ClientTerms, type Contact, type KeptDocuments, type RegisterEntry } from '../../../src/core/index.ts'
import type { RegisterEngine, RegisterSource } from '../../../src/elements/register/index.ts'
import type { DataSummary, DocumentRow } from '../../../src/models/source.ts'
import type { Returned } from '../../../src/returns/index.ts'
import { smallContent } from '../../support/content.ts'

export const BLANK: RegisterEntry = {
  document: 'D-1', client: 'Kestrel Marine', template: 'response-times', title: null, version: null, starts_on: null, pages: null, file_name: null, file_sha256: null,
  made_on: null, sent_on: null, awaited_from: null, chased_on: [], returned_on: null, outcome: null, note: null, returned_sha256: null,
}
let rows = 0
export const row = (change: Partial<RegisterEntry>): DocumentRow => ({ ...BLANK, ...change, known: true, file: 'documents.csv', row: ++rows + 1 })

const SUMMARY: DataSummary = {
  as_of: Date.parse('2026-06-30T12:00:00Z'), tickets: 3, clients: [], months: [], plans: [], plan_assumed: null, without_agreement: 0, files: [], stated: [], has_first_response: true, express_tickets: 0, fingerprint: null,
}
const BOUND: AgreementVersion = {
  client: '', version: 1, plan: 'silver', starts_on: '2025-01-01', ends_on: '2027-12-31', renewal: 'rolling', notice_days: null, notice_months: null, monthly_fee_cents: null, billed_seats: null, premium_response_from: null, premium_response_until: null,
}
const TERMS: ClientTerms = { client: '', legal_name: null, address: null, seats: null, servers: null, sites: null, travel_minutes: null }
export const CONTACTS: readonly Contact[] = [{ person: 'Una Jessop', role: 'boss', email: 'una@kestrel.example' }]

export interface FakeRegister extends RegisterEngine {
  kept: { documents: KeptDocuments }
  /** What the page would be drawn from. */
  registered(): RegisterSource
}

/** An engine of documents alone: clients of the rows and those named, all with an agreement but the last named. */
export function fakeRegister(documents: readonly DocumentRow[], others: readonly string[] = []): FakeRegister {
  const clients = [...new Set([...documents.filter(({ known }) => known).map(({ client }) => client), ...others])]
  const bound = new Map(clients.filter((client) => client !== others.at(-1)).map((client) => [client, [{ ...BOUND, client }]]))
  const listeners = new Set<() => void>()
  const content = smallContent()
  const engine: FakeRegister = {
    content: { ...content, provider: { ...content.provider, register: DEFAULT_REGISTER_RULES } },
    kept: { documents: [] },
    source: () => ({ summary: async () => SUMMARY }),
    documents: () => ({ documents: async () => documents }),
    agreements: () => ({ clients: async () => clients.map((client) => ({ ...TERMS, client })), allVersions: async () => bound }),
    contacts: () => ({ contacts: async () => CONTACTS }),
    recordDocument: (...made) => { engine.kept = { documents: withMade(engine.kept.documents, made) } },
    changeDocuments: (change) => {
      engine.kept = { documents: change(engine.kept.documents) }
      for (const listener of listeners) listener()
    },
    assumePlan: async () => {},
    onChange: (listener) => { listeners.add(listener); return () => listeners.delete(listener) },
    registered: () => ({
      content: engine.content, kept: engine.kept.documents, summary: async () => SUMMARY, documents: async () => documents,
      clients: async () => clients.map((client) => ({ client })), versions: async () => bound, contacts: async () => CONTACTS,
    }),
  }
  return engine
}

export const returned = (change: Partial<Returned>): Returned => ({
  number: null, found_by: null, numbers: change.number == null ? [] : [change.number], template: null, client: null, version: null, starts_on: null, pages: 3, fields: null, signatures: 0, sha256: 'ff', scanned: false, sentences: [], ...change,
})
