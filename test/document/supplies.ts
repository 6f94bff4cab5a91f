/** The project's own content and a small made-up client, for tests of documents. */
import { readdirSync, readFileSync } from 'node:fs'
import { parseContent } from '../../src/content/index.ts'
import type { AgreementVersion, Content, ClientTerms } from '../../src/core/index.ts'
import {
  documentFrame, fillTemplate, parseTemplate, premiumResponseFields,
  type DocumentFrame, type FieldValues, type Filled, type Template, type Terms,
} from '../../src/document/index.ts'

const folder = new URL('../../content/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8')
const names = (path: string, ending: RegExp) => readdirSync(new URL(path, folder)).filter((name) => ending.test(name)).sort()

export function ownContent(): Content {
  const files = ['', 'calendars/', 'plans/', 'riders/'].flatMap((path) => names(path, /\.(yaml|csv)$/).map((name) => ({ path: path + name, text: read(path + name) })))
  const { content } = parseContent(files)
  if (content === null) throw new Error('the content has problems')
  return content
}

type Parsed = ReadonlyMap<string, ReturnType<typeof parseTemplate>>
const parsed = new Map<string, Parsed>()

/** Read and parsed once. */
export function ownTemplates(path: 'templates' | 'clauses'): Parsed {
  const known = parsed.get(path) ?? new Map(names(`${path}/`, /\.mdx$/).map((name) => [name.slice(0, -4), parseTemplate(read(`${path}/${name}`), name.slice(0, -4))]))
  parsed.set(path, known)
  return known
}

export const client: ClientTerms = { client: 'Norwell Packaging', legal_name: 'Norwell Packaging Ltd', address: 'Unit 9, Saltworks Road, Westhaven', seats: 60, servers: 1, sites: 1, travel_minutes: 18 }

export function agreement(version: number, starts_on: string, ends_on: string, more: Partial<AgreementVersion> = {}): AgreementVersion {
  return {
    client: 'Norwell Packaging', version, plan: 'silver', starts_on, ends_on, renewal: 'fixed', notice_days: null, notice_months: 3,
    monthly_fee_cents: 242_900, billed_seats: 62, premium_response_from: null, premium_response_until: null, ...more,
  }
}

export const versions = [agreement(4, '2026-01-01', '2026-12-31'), agreement(5, '2027-01-01', '2027-12-31')]

export interface SupplementCase {
  readonly content?: Content
  readonly client?: Partial<ClientTerms>
  readonly versions?: readonly AgreementVersion[]
  readonly starts_on?: string | null
  readonly overrides?: Readonly<Record<string, string>>
  readonly figures?: FieldValues
}

/** The supplement, of Norwell Packaging from 1 January 2027 unless the case says otherwise. */
export function supplement(one: SupplementCase = {}): { terms: Terms; filled: Filled; frame: DocumentFrame } {
  const template = ownTemplates('templates').get('premium-response-supplement')?.template
  if (template === undefined) throw new Error('no supplement')
  const clauses = new Map<string, Template>([...ownTemplates('clauses')].map(([name, { template: clause }]) => [name, clause]))
  const content = one.content ?? ownContent()
  const terms = premiumResponseFields({
    content, client: { ...client, ...one.client }, versions: one.versions ?? versions,
    starts_on: one.starts_on === undefined ? '2027-01-01' : one.starts_on, overrides: new Map(Object.entries(one.overrides ?? {})),
    as_of: Date.UTC(2026, 9, 30, 17, 48),
  })
  const filled = fillTemplate(template, clauses, terms.fields)
  return { terms, filled, frame: documentFrame(template, filled.blocks, terms.fields, content, '2026-10-30') }
}
