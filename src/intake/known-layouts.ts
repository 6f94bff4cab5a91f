import type { Holding } from '../core/reading.ts'
import { cannotAnswer, toolCannot } from './cannot.ts'
import { TOOLS } from './layouts/index.ts'
import type { Layout } from './layouts/layout.ts'

/** By when something happened, by the tool's own minutes, or not at all. */
export interface Shows {
  readonly response: 'time' | 'minutes' | null
  readonly resolution: 'time' | 'minutes' | null
  readonly client: boolean
  readonly priority: boolean
  /** Time spent waiting: the changes of status, or minutes. */
  readonly waiting: 'changes' | 'minutes' | null
}

function showsOf({ holding, refused, fold }: Layout, has: ReadonlySet<string>): Shows | null {
  if (holding !== 'tickets' || refused !== undefined) return null
  const either = (...columns: readonly string[]) => columns.some((column) => has.has(column))
  return {
    response: has.has('first_response_at') ? 'time' : has.has('response_minutes') ? 'minutes' : null,
    resolution: either('resolved_at', 'closed_at') || fold !== undefined ? 'time' : has.has('resolution_minutes') ? 'minutes' : null,
    client: has.has('client'),
    priority: either('priority', 'impact'),
    waiting: fold !== undefined ? 'changes' : has.has('paused_minutes') ? 'minutes' : null,
  }
}

/** A tool's export as a guide tells of it. */
export interface KnownLayout {
  readonly id: string
  readonly name: string
  readonly holding: Holding
  readonly evidence: NonNullable<Layout['evidence']>
  /** Standard columns with a header that was seen. */
  readonly columns: readonly string[]
  /** Headers that were only believed. */
  readonly believed: readonly string[]
  /** What a file of tickets with all of these columns shows (of one that is believed, with all that are believed); null for other files, and for exports that cannot serve. */
  readonly shows: Shows | null
  /** Sentences: what a file with all of these columns cannot answer. */
  readonly cannot: readonly string[]
  readonly refused: string | null
}

const RANK = ['file', 'code', 'documentation', 'believed'] as const

/** Every export that is recognised, by name; forms of one name (the same export with other headers) are told of together, by the one that is known best. */
export function knownLayouts(): readonly KnownLayout[] {
  const forms = [...Map.groupBy(TOOLS, ({ name }) => name).values()]
  return forms.map((layouts) => knownLayout(layouts.toSorted((a, b) => rank(a) - rank(b)))).sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
}

const rank = ({ evidence = 'believed' }: Layout): number => RANK.indexOf(evidence)

function knownLayout(forms: readonly Layout[]): KnownLayout {
  const [layout] = forms as [Layout, ...Layout[]]
  const { id, name, holding, evidence = 'believed', fold, refused = null } = layout
  const seen = forms.filter((form) => rank(form) < RANK.indexOf('believed')).flatMap(({ columns }) => columns)
  const known = new Set(seen.flatMap(({ headers }) => headers))
  const sure = new Set(seen.filter(({ headers }) => headers.length > 0).map(({ column }) => column))
  const has = evidence === 'believed' ? new Set(forms.flatMap(({ columns }) => columns.map(({ column }) => column))) : sure
  const remembered = forms.flatMap((form) => form.columns.flatMap(({ headers, believed = [] }) => (rank(form) === RANK.indexOf('believed') ? [...headers, ...believed] : believed)))
  return {
    id, name, holding, evidence, refused,
    columns: [...sure],
    shows: showsOf(layout, has),
    believed: [...new Set(remembered)].filter((header) => !known.has(header)),
    cannot: refused === null ? [...cannotAnswer(holding, has, fold !== undefined), ...toolCannot(layout, has)] : [],
  }
}
