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
  /** What a file of tickets with all of these columns shows; null for other files, and for exports that cannot serve. */
  readonly shows: Shows | null
  /** Sentences: what a file with all of these columns cannot answer. */
  readonly cannot: readonly string[]
  readonly refused: string | null
}

/** Every tool whose export is recognised, by name. */
export function knownLayouts(): readonly KnownLayout[] {
  return TOOLS.map((layout) => {
    const { id, name, holding, evidence = 'believed', columns, fold, refused = null } = layout
    const has = new Set(columns.map(({ column }) => column))
    return {
      id, name, holding, evidence, refused,
      columns: evidence === 'believed' ? [] : [...new Set(columns.filter(({ headers }) => headers.length > 0).map(({ column }) => column))],
      shows: showsOf(layout, has),
      believed: columns.flatMap(({ headers, believed = [] }) => (evidence === 'believed' ? [...headers, ...believed] : believed)),
      cannot: refused === null ? [...cannotAnswer(holding, has, fold !== undefined), ...toolCannot(layout, has)] : [],
    }
  }).sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
}
