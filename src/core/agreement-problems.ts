import type { AgreementVersion } from './agreements.ts'
import { isoDay, parseDay } from './days.ts'
import type { PlanClient, PlanRow } from './planned.ts'

/** What is wrong with an agreement, as the files have it. Dates ISO, both ends included. */
export type AgreementFault =
  /** Both are stated for these days. */
  | { readonly kind: 'overlap'; readonly from_on: string; readonly until_on: string; readonly other: Place }
  /** Nothing is stated for these days, between two versions. */
  | { readonly kind: 'gap'; readonly from_on: string; readonly until_on: string; readonly other: Place }
  | { readonly kind: 'ends_first'; readonly starts_on: string; readonly ends_on: string }
  | { readonly kind: 'no_end' | 'no_fee' }
  | { readonly kind: 'unknown_plan'; readonly plan: string }

/** How it is handled. */
export type FaultRule =
  /** The later version counts from its start, for good; of two that start together the higher number. */
  | 'later_counts'
  /** On those days no agreement binds: tickets have no plan, and no fee is earned. */
  | 'nothing_binds'
  /** A fixed version that ends before it starts never binds, and what was before it has ended. */
  | 'never_binds'
  /** A rolling one binds from its start, and no term end is planned. */
  | 'binds_undated'
  /** The row is not used. */
  | 'set_aside'
  /** What rests on the fee is not known; it is never nothing. */
  | 'fee_unknown'
  /** Its tickets are judged by no target. */
  | 'not_judged'

export interface Place extends PlanRow {
  readonly version: number | null
}

export type AgreementProblem = AgreementFault & Place & { readonly client: string; readonly rule: FaultRule }

/** A row of a file of agreements without an end. */
export interface EndlessRow extends Place {
  readonly client: string
}

type Version = AgreementVersion & PlanRow

/** What is wrong with the agreements of these clients, in order of client, then of start, each with its place and the rule by which it is handled. */
export function agreementProblems(clients: readonly Pick<PlanClient, 'client' | 'versions'>[], plans: ReadonlyMap<string, unknown>, endless: readonly EndlessRow[] = []): AgreementProblem[] {
  const without = Map.groupBy(endless, ({ client }) => client)
  return clients.flatMap(({ client, versions }) => {
    const ordered = versions.toSorted((a, b) => (a.starts_on < b.starts_on ? -1 : a.starts_on > b.starts_on ? 1 : a.version - b.version))
    return [
      ...ordered.flatMap((version, at) => [...ownFaults(version, plans), ...between(ordered[at - 1], version)].map((fault) => ({ client, ...placeOf(version), ...fault }))),
      ...(without.get(client) ?? []).map((row) => ({ ...row, kind: 'no_end' as const, rule: 'set_aside' as const })),
    ]
  })
}

type Ruled = AgreementFault & { readonly rule: FaultRule }

function ownFaults({ starts_on, ends_on, renewal, plan, monthly_fee_cents }: Version, plans: ReadonlyMap<string, unknown>): Ruled[] {
  return [
    ...(ends_on < starts_on ? [{ kind: 'ends_first', starts_on, ends_on, rule: renewal === 'fixed' ? 'never_binds' : 'binds_undated' } as const] : []),
    ...(plans.has(plan) ? [] : [{ kind: 'unknown_plan', plan, rule: 'not_judged' } as const]),
    ...(monthly_fee_cents === null ? [{ kind: 'no_fee', rule: 'fee_unknown' } as const] : []),
  ]
}

/** Between a version and the one that started before it. */
function between(before: Version | undefined, version: Version): Ruled[] {
  if (before === undefined || before.ends_on < before.starts_on) return []
  const other = placeOf(before)
  if (version.starts_on <= before.ends_on) {
    const until_on = version.ends_on >= version.starts_on && version.ends_on < before.ends_on ? version.ends_on : before.ends_on
    return [{ kind: 'overlap', from_on: version.starts_on, until_on, other, rule: 'later_counts' }]
  }
  const [ends, starts] = [parseDay(before.ends_on), parseDay(version.starts_on)]
  if (before.renewal === 'rolling' || ends === null || starts === null || starts === ends + 1) return []
  return [{ kind: 'gap', from_on: isoDay(ends + 1), until_on: isoDay(starts - 1), other, rule: 'nothing_binds' }]
}

const placeOf = ({ version, file, row }: Version): Place => ({ version, file, row })
