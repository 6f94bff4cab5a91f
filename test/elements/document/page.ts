import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AgreementVersion, ClientTerms, Contact, Content, MadeDocument } from '../../../src/core/index.ts'
import { parseContent } from '../../../src/content/index.ts'
import { readTemplates } from '../../../src/drafting/index.ts'
import type { DocumentEngine, GoodtermsDocument, Supplies } from '../../../src/elements/document/index.ts'
import { drawFrame, subjectAttributes, type Subject } from '../../../src/elements/document/drawing.ts'
import type { DataSummary } from '../../../src/models/source.ts'
import { FONT_PATHS, MORE_FONT_PATHS, MoreFaces, type BaseFace, type FontFiles } from '../../../src/pdf/index.ts'
import { readEmails } from '../../../src/sending/index.ts'

const root = process.cwd()
const filesIn = (folder: string) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: path.slice(join(root, folder).length + 1), text: readFileSync(path, 'utf8') }))

const files = filesIn('content')

export function ownContent(): Content {
  const { content } = parseContent(files.filter(({ path }) => /\.(yaml|csv)$/.test(path)))
  if (content === null) throw new Error('the content has problems')
  return content
}

const face = (path: string): Uint8Array => new Uint8Array(readFileSync(join(root, 'node_modules', path)))

/** The faces that every document has, and those of other scripts as a page gets them: when they are needed. */
export const fonts: FontFiles = {
  ...Object.fromEntries(Object.entries(FONT_PATHS).map(([name, path]) => [name, face(path)])) as Record<BaseFace, Uint8Array>,
  more: new MoreFaces(async (name) => face(MORE_FONT_PATHS[name])),
}

export const stock = { templates: readTemplates(files), fonts }

const supplies: Supplies = { templates: async () => stock.templates, emails: async () => readEmails(files), fonts: async () => fonts, edited: async () => new Set<string>() }

export const client = (name: string, change: Partial<ClientTerms> = {}): ClientTerms => ({
  client: name, legal_name: `${name} Ltd`, address: 'Unit 9, Saltworks Road, Westhaven', seats: 60, servers: 1, sites: 1, travel_minutes: 18, ...change,
})

export const version = (name: string, number: number, starts_on: string, ends_on: string, change: Partial<AgreementVersion> = {}): AgreementVersion => ({
  client: name, version: number, plan: 'silver', starts_on, ends_on, renewal: 'fixed', notice_days: 30, notice_months: null,
  monthly_fee_cents: 242_900, billed_seats: 62, premium_response_from: null, premium_response_until: null, ...change,
})

export interface FakeData {
  readonly clients: readonly ClientTerms[]
  readonly versions: readonly AgreementVersion[]
  /** By client. */
  readonly contacts?: Readonly<Record<string, readonly Contact[]>>
  readonly as_of?: number | null
  /** Holdings in use; `tickets` alone names no agreement. */
  readonly holdings?: readonly string[]
}

export interface FakeEngine extends DocumentEngine {
  /** Puts other data in the place of these and says so. */
  change(next: FakeData): void
  readonly asked: string[]
  /** What was put into the register. */
  readonly recorded: MadeDocument[]
}

/** An engine over rows in memory; `wait` holds each answer about a client back until it is let go. */
export function fakeEngine(first: FakeData, wait: (client: string) => Promise<void> = async () => {}): FakeEngine {
  let data = first
  const listeners = new Set<() => void>()
  const asked: string[] = []
  const recorded: MadeDocument[] = []
  const summary = (): DataSummary => ({
    as_of: data.as_of === undefined ? Date.UTC(2026, 9, 30, 17, 48) : data.as_of, tickets: 10, clients: data.clients.map((one) => one.client), months: [], plans: [],
    plan_assumed: null, without_agreement: 0, stated: [], has_first_response: true, express_tickets: 0, fingerprint: null,
    files: (data.holdings ?? ['tickets', 'clients', 'agreements']).map((holding) => ({ file: `${holding}.csv`, holding, layout: 'goodterms', rows: 1, used: 1, set_aside: 0 })),
  })
  return {
    content: ownContent(), asked, recorded,
    recordDocument: (...made) => recorded.push(...made),
    source: () => ({ summary: async () => summary() }),
    agreements: () => ({
      clients: async () => data.clients,
      client: async (name) => {
        asked.push(name)
        await wait(name)
        return data.clients.find((one) => one.client.toLowerCase() === name.trim().toLowerCase()) ?? null
      },
      versions: async (name) => data.versions.filter((one) => one.client === name),
      allVersions: async () => Map.groupBy(data.versions, (one) => one.client),
    }),
    contacts: () => ({ contacts: async (name) => data.contacts?.[name] ?? [] }),
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change: (next) => {
      data = next
      listeners.forEach((listener) => listener())
    },
  }
}

export const HOSTILE = 'O\'Neil & <Sons>'

export const HARBOUR: FakeData = {
  clients: [client('Norwell Packaging'), client('Eastgate Dental'), client('Pinnock Surveyors'), client('Łukasz Żółć Design'), client(HOSTILE, { legal_name: '<img src=x onerror=alert(1)> & Sons' })],
  versions: [
    version('Norwell Packaging', 4, '2026-01-01', '2026-12-31'), version('Norwell Packaging', 5, '2027-01-01', '2027-12-31'),
    version('Pinnock Surveyors', 3, '2025-08-01', '2026-07-31'),
    version('Łukasz Żółć Design', 6, '2025-09-01', '2026-08-31', { renewal: 'rolling', premium_response_from: '2026-03-01' }),
    version(HOSTILE, 2, '2026-02-01', '2027-01-31'),
  ],
}

export const SUPPLEMENT: Subject = { name: 'premium-response-supplement', title: 'Premium Response supplement', needs: 'agreement', start: 'rider.starts_on' }
const place = ({ name }: Subject): string => `/documents/${name}/`
export const PLACE = place(SUPPLEMENT)

/** The element on a page of its own at a fragment, with a wait until what it shows satisfies a check. */
export async function documentPage(engine: DocumentEngine | Promise<DocumentEngine>, fragment = '', subject = SUPPLEMENT, edited: readonly string[] = []): Promise<{ readonly element: GoodtermsDocument; readonly until: (check: () => boolean) => Promise<void> }> {
  window.history.replaceState(null, '', `${place(subject)}${fragment}`)
  const { GoodtermsDocument } = await import('../../../src/elements/document/index.ts')
  if (customElements.get('goodterms-document') === undefined) customElements.define('goodterms-document', GoodtermsDocument)
  const span = document.createElement('span')
  span.dataset['slot'] = 'until'
  const element = document.createElement('goodterms-document') as GoodtermsDocument
  for (const [name, value] of Object.entries(subjectAttributes(subject))) element.setAttribute(name, value)
  element.append(...drawFrame(document, subject, 'as built', []))
  document.body.replaceChildren(span, element)
  element.connect(engine, { ...supplies, edited: async () => new Set(edited) })
  const until = async (check: () => boolean): Promise<void> => {
    for (let turn = 0; turn < 600; turn++) {
      if (check()) return
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error(`not shown: ${element.textContent?.slice(0, 600)}`)
  }
  return { element, until }
}

export const text = (root: ParentNode, selector: string): string => root.querySelector(selector)?.textContent ?? ''
export const title = (root: ParentNode): string => text(root, '[data-part="title"]')

export function field(root: ParentNode, path: string): HTMLInputElement {
  const found = root.querySelector<HTMLInputElement>(`:is(input, textarea, select)[data-field="${path}"]`)
  if (found === null) throw new Error(`no field ${path}`)
  return found
}

/** Types into a field as a person does: it has the focus, and its value changes. */
export function type(root: ParentNode, path: string, value: string): void {
  const input = field(root, path)
  input.focus()
  input.value = value
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

export function press(root: ParentNode, selector: string): void {
  const button = root.querySelector<HTMLElement>(selector)
  if (button === null) throw new Error(`no ${selector}`)
  button.focus()
  button.click()
}
