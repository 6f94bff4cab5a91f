import { clientByName, type AgreementVersion, type Content } from '../../core/index.ts'
import { documentFrame, drawPage, fillTemplate, templateFields, type Block, type DeclaredField, type FieldValue, type Template } from '../../document/index.ts'
import { lowerHeadings } from '../../elements/document/drawing.ts'
import { declaredFields, readTemplates, type Templates } from '../../drafting/index.ts'
import { readContentFiles, readFonts } from '../../loading/disk/index.ts'
import { fontsFor, layoutPages } from '../../pdf/index.ts'

/** A template as it reads before it is filled: what the content says is there, the rest are the names of its fields. */
export interface Blank {
  readonly template: Template
  /** Name of the plan beside which it is shown. */
  readonly plan: string
  readonly pages: readonly (readonly Block[])[]
  readonly header: { readonly left: string; readonly right: string }
  readonly footer: string
}

/** What belongs to a client or to one document, and so is blank. */
const OF_THE_CLIENT = /^(client\.|agreement\.(?!plan$)|schedule\.holidays_until$|document\.starts_on$|letter\.date$|rider\.(starts_on|charge_basis|monthly_charge|together)$)/

export async function ownTemplates(): Promise<Templates> {
  return readTemplates(await readContentFiles('content'))
}

export async function blankDocument(template: Template, clauses: ReadonlyMap<string, Template>, content: Content): Promise<Blank | null> {
  const plan = [...content.plans.values()][0]
  if (plan === undefined) return null
  const version: AgreementVersion = {
    client: '', version: 1, plan: plan.id, starts_on: '2000-01-01', ends_on: '2000-12-31', renewal: 'rolling', notice_days: null, notice_months: null,
    monthly_fee_cents: null, billed_seats: null, premium_response_from: null, premium_response_until: null,
  }
  const client = clientByName('')
  const { fields } = templateFields(template, clauses, { content, client, versions: [version], starts_on: null, overrides: new Map() })
  const declared = declaredFields(template, clauses)
  const named = (path: string): FieldValue => blankValue(declared.get(path)?.label ?? path)
  const known = new Map([...fields].flatMap(([path, value]): [string, FieldValue][] => {
    if (OF_THE_CLIENT.test(path)) return [[path, named(path)]]
    const first = firstChoice(declared.get(path), content)
    return [[path, value.kind === 'missing' && first !== null ? { kind: 'choice', value: first, text: `[${declared.get(path)?.label ?? path}]`, from: '' } : value]]
  }))
  // What is printed and not filled stands as its name; what is left out where it is empty stays out.
  const lacking = fillTemplate(template, clauses, known).used.filter(({ value }) => value === null)
  const filled = fillTemplate(template, clauses, new Map([...known, ...lacking.map(({ path }): [string, FieldValue] => [path, named(path)])]))
  const fonts = await readFonts()
  await fontsFor(fonts, filled.blocks)
  const { pages } = layoutPages(filled.blocks, { fonts, paper: 'A4' })
  const frame = documentFrame(template, filled.blocks, fields, content, null)
  return { template, plan: plan.name, pages: pages.map((page) => page.blocks), header: { left: frame.header.left, right: frame.header.kind }, footer: frame.footer }
}

const blankValue = (label: string): FieldValue => ({ kind: 'text', value: label, text: `[${label}]`, from: '' })

function firstChoice(field: DeclaredField | undefined, content: Content): string | null {
  if (field?.kind !== 'choice') return null
  return (field.options === 'plans' ? [...content.plans.values()].map(({ name }) => name) : field.options)[0] ?? null
}

/** The sheets of it, for the page as built. `pages`: how many, from the first on. */
export function drawBlank(document: Document, blank: Blank, pages = blank.pages.length, marked = true): HTMLElement[] {
  return blank.pages.slice(0, pages).map((blocks, index) => lowerHeadings(drawPage(blocks, {
    document, paper: 'A4', header: blank.header, footer: blank.footer, page: index + 1, of: blank.pages.length, mark_fields: marked,
  })))
}
