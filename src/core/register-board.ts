/** Where a document stands that goes to all clients. */
import { standingOn, STANDINGS, type RegisterEntry, type RegisterRules, type Standing } from './register.ts'

export const BOARD_GROUPS = ['not_made', ...STANDINGS, 'no_agreement'] as const
export type BoardGroupKind = (typeof BOARD_GROUPS)[number]

export interface BoardClient {
  readonly client: string
  /** The newest document of the template; null where there is none. */
  readonly entry: RegisterEntry | null
  readonly standing: Standing | null
}

export interface BoardGroup {
  readonly kind: BoardGroupKind
  readonly clients: readonly BoardClient[]
}

export interface Board {
  /** Every group in order, empty ones too; each client stands in exactly one. */
  readonly groups: readonly BoardGroup[]
  /** Documents of the template for names that are no client. */
  readonly others: readonly RegisterEntry[]
}

/**
 * Every client in one group, by its newest document of the template: the one sent last, else made last, else the later in the list.
 * Without such a document a client is `not_made` where an agreement binds, and `no_agreement` where none does.
 */
export function rolloutBoard(template: string, clients: readonly { readonly client: string; readonly bound: boolean }[], entries: readonly RegisterEntry[], as_of: string, rules: RegisterRules): Board {
  const of_template = entries.filter((entry) => entry.template === template)
  const newest = new Map<string, RegisterEntry>()
  for (const entry of of_template) {
    const there = newest.get(entry.client)
    if (there === undefined || dateOf(entry) >= dateOf(there)) newest.set(entry.client, entry)
  }
  const placed = clients.map(({ client, bound }) => {
    const entry = newest.get(client) ?? null
    const standing = entry === null ? null : standingOn(entry, as_of, rules)
    const kind: BoardGroupKind = standing?.kind ?? (bound ? 'not_made' : 'no_agreement')
    return { kind, client: { client, entry, standing } }
  })
  const names = new Set(clients.map(({ client }) => client))
  return {
    groups: BOARD_GROUPS.map((kind) => ({ kind, clients: placed.filter((one) => one.kind === kind).map(({ client }) => client) })),
    others: of_template.filter(({ client }) => !names.has(client)),
  }
}

const dateOf = ({ sent_on, made_on }: RegisterEntry): string => sent_on ?? made_on ?? ''
