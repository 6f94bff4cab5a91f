import type { Problem } from '../../core/reading.ts'
import type { Alias, RepairedText, SetAsideText } from '../../models/index.ts'
import type { DataSummary, NearName } from '../../models/source.ts'
import { importing } from '../../words/index.ts'
import type { Kept } from '../engine/index.ts'
import { planOf, stateOf } from './entry.ts'
import type { Entry, Plan } from './entry.ts'
import type { Shown } from './lists.ts'
import type { Merged } from './merging.ts'
import type { Reading } from './reading.ts'

/** Everything that the page shows. */
export interface ImportModel {
  /** `built`: as the site was built, before a script runs. */
  readonly stage: 'built' | 'starting' | 'ready'
  readonly workspace: 'sample' | 'own' | 'none'
  /** What there is without own files. */
  readonly home: 'sample' | 'own' | 'none'
  readonly provider: string
  /** Dropped files survive the closing of the page. */
  readonly keeps: boolean
  /** Layouts with kept corrections, and the plan that is assumed. */
  readonly kept: { readonly mappings: number; readonly assumed_plan: string | null; readonly aliases: readonly Alias[]; readonly not_same: readonly Alias[] }
  readonly summary: DataSummary | null
  readonly problems: readonly Problem[]
  /** Names to be asked about, and those answered on this page, in order of name. */
  readonly near: readonly NearName[]
  /** An answer about a name is being carried out. */
  readonly joining: boolean
  readonly all_problems: boolean
  /** Rows set aside; null: too many to be asked for before the reader wants them. */
  readonly aside: readonly SetAsideText[] | null
  readonly repaired: readonly RepairedText[]
  readonly shown: Shown
  /** Files of which a newer one of the same layout is in use. */
  readonly merged: readonly Merged[]
  /** Rows of each file that were set aside because a newer file holds what they say. */
  readonly replaced: Readonly<Record<string, number>>
  readonly entries: readonly Entry[]
  readonly reading: Reading | null
  /** What the last action came to, said beside the button that caused it. */
  readonly said: string | null
  /** A failure that replaced nothing. */
  readonly failed: string | null
  /** Whether the reader is asked before own files are forgotten. */
  readonly confirming: boolean
}

/** Before anything is known. */
export const START: Omit<ImportModel, 'entries'> = {
  stage: 'starting', workspace: 'sample', home: 'sample', provider: '', keeps: true, kept: { mappings: 0, assumed_plan: null, aliases: [], not_same: [] },
  summary: null, problems: [], near: [], joining: false, all_problems: false, aside: [], repaired: [], shown: {}, merged: [], replaced: {}, reading: null, said: null, failed: null, confirming: false,
}

/** What the page says of the settings. */
export function brief({ mappings, assumed_plan, aliases, not_same }: Kept): ImportModel['kept'] {
  return { mappings: mappings.length, assumed_plan, aliases, not_same }
}

/** Rows of the files in use: `rows = used + set_aside`. */
export function totals(summary: DataSummary | null): { readonly rows: number; readonly used: number; readonly aside: number } {
  const files = summary?.files ?? []
  const sum = (pick: (file: (typeof files)[number]) => number) => files.reduce((total, file) => total + pick(file), 0)
  return { rows: sum((file) => file.rows), used: sum((file) => file.used), aside: sum((file) => file.set_aside) }
}

/** Of the rows set aside, those that a newer file replaces. */
export const replacedIn = ({ replaced }: Pick<ImportModel, 'replaced'>): number => Object.values(replaced).reduce((sum, rows) => sum + rows, 0)

/** The page's finding. */
export function titleOf(model: ImportModel): string {
  const { title } = importing
  const { reading, workspace, summary } = model
  const plan = planOf(model.entries)
  if (reading !== null) return reading.step === 'keeping' ? title.keeping : title.reading(reading.files.length)
  if (plan.pending) return pendingTitle(plan)
  if (workspace === 'own' && summary !== null) return title.own(summary.tickets, summary.files.length)
  return workspace === 'none' ? title.none : title.sample
}

function pendingTitle({ looking, waiting, use, refused, questions, changes }: Plan): string {
  const { title } = importing
  const [first] = waiting
  if (looking.length > 0) return title.looking(looking.length)
  if (first !== undefined) {
    if (waiting.length > 1 || questions > 1) return title.questions(questions, waiting.length)
    const state = stateOf(first)
    return state === 'unknown' ? title.unknown(first.file.name) : state === 'lacks' ? title.lacks(first.file.name) : title.question(first.file.name)
  }
  const fresh = use.filter((entry) => !entry.in_use || entry.changed)
  if (fresh.length > 0) return fresh.every((entry) => entry.in_use) ? title.again(fresh.length) : title.ready(fresh.length)
  if (changes) return title.left_out
  return title.refused(refused.length, refused[0]?.file.name ?? '')
}

/** The sentence under it. */
export function ledeOf(model: ImportModel): string {
  const { lede } = importing
  const { workspace, summary, provider } = model
  if (model.reading !== null) return lede.reading[workspace]
  if (planOf(model.entries).pending) return lede.pending[workspace]
  if (workspace === 'none') return lede.none
  if (workspace === 'sample') return lede.sample(provider, summary?.clients.length ?? 0)
  const { rows, used, aside } = totals(summary)
  return lede.own(rows, used, aside, replacedIn(model))
}
