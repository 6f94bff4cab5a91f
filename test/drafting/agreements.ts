/** The support agreement and the change of plan, drafted for Norwell Packaging or for a prospect, for tests. */
import type { ClientTerms, Content, Plan } from '../../src/core/index.ts'
import { plainText, type BlockOf } from '../../src/document/index.ts'
import type { Draft } from '../../src/drafting/index.ts'
import { ownContent, type SupplementCase } from '../document/supplies.ts'
import { draft, plain } from './drafts.ts'

export const AGREEMENT = 'support-agreement'
export const CHANGE = 'plan-change-supplement'

const CHOSEN = { 'offer.plan': 'Gold', 'choice.law': 'Scotland' }

/** With plan and law chosen. */
export const agreed = (one: SupplementCase = {}): SupplementCase => ({ ...one, overrides: { ...CHOSEN, ...one.overrides } })

export const agreement = (one: SupplementCase = {}): Draft => draft(AGREEMENT, agreed(one))

const nothing: ClientTerms = { client: '', legal_name: null, address: null, seats: null, servers: null, sites: null, travel_minutes: null }

export const TYPED = {
  'client.name': 'Zinnia Dental', 'client.legal_name': 'Zinnia Dental Ltd', 'client.address': '1 Quay Street, Westhaven', 'client.travel_minutes': '25',
  'offer.seats': '20', 'offer.servers': '1', 'offer.sites': '2',
}

/** Of whom nothing is on file. */
export const prospect = (overrides: Readonly<Record<string, string>> = TYPED): SupplementCase => ({ client: nothing, versions: [], overrides })

/** With one plan changed, or all. */
export function withPlans(change: (plan: Plan) => Partial<Plan>): Content {
  const content = ownContent()
  return { ...content, plans: new Map([...content.plans].map(([id, plan]) => [id, { ...plan, ...change(plan) }])) }
}

export interface Printed {
  readonly label: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Tables as printed, with plain spaces. */
export const tables = ({ filled }: Draft): Printed[] => filled.blocks.filter((block): block is BlockOf<'table'> => block.kind === 'table').map((block) => ({
  label: plain(block.label),
  head: block.head.map((runs) => plain(plainText(runs))),
  rows: block.rows.map((row) => row.map((cell) => plain(plainText(cell.runs)))),
}))

/** Numbers of headings and clauses, in order, of the terms before the schedules and of each schedule. */
export function numbers({ filled }: Draft): Map<string, string[]> {
  const parts = new Map<string, string[]>([['', []]])
  let part = ''
  for (const block of filled.blocks) {
    if (block.kind === 'schedule') parts.set(part = block.letter, [])
    else if ((block.kind === 'heading' || block.kind === 'clause') && block.number !== null) parts.get(part)?.push(block.number)
  }
  return parts
}

/** The numbers as they fall where none is left out: `['1', '1.1', '1.2', '2', …]` for as many headings and clauses. */
export function unbroken(found: readonly string[], letter: string): string[] {
  let [section, clause] = [0, 0]
  return found.map((number) => {
    const heads = number.slice(letter.length).split('.').length === 1 && (letter === '' || section > 0 || found.some((one) => one.startsWith(`${number}.`)))
    if (heads) [section, clause] = [section + 1, 0]
    else clause += 1
    if (heads) return `${letter}${section}`
    return section > 0 ? `${letter}${section}.${clause}` : `${letter}${clause}`
  })
}
