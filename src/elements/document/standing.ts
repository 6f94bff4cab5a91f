import { bindingTerms, riderInForce, usualStart, versionInForce, type AgreementVersion } from '../../core/index.ts'
import type { DocumentEngine } from './engine-seam.ts'
import { addsRider, type Subject } from './subject.ts'

/** What a client's agreement is on a date, and whether it carries Premium Response, where that is asked. Dates are local, `YYYY-MM-DD`. */
export type Standing =
  | { readonly kind: 'able'; readonly version: AgreementVersion; readonly until: string | null }
  | { readonly kind: 'carries'; readonly version: AgreementVersion; readonly until: string | null; readonly since: string }
  | { readonly kind: 'ended'; readonly version: AgreementVersion; readonly on: string }
  | { readonly kind: 'begins'; readonly version: AgreementVersion }
  | { readonly kind: 'none' }

export interface ClientStanding {
  readonly client: string
  readonly standing: Standing
  /** The document can be made for it. */
  readonly able: boolean
}

/** Every client, and whether the document could be made for it. */
export interface Directory {
  readonly subject: Subject
  readonly clients: readonly ClientStanding[]
  /** The start that stands where no other is chosen; null where the data have no end. */
  readonly starts_on: string | null
  readonly as_of: number | null
}

/** @param rider whether it is asked if the agreement carries Premium Response */
export function standingOf(versions: readonly AgreementVersion[], starts_on: string, rider: boolean): Standing {
  const terms = bindingTerms(versions)
  const version = versionInForce(versions, starts_on)
  if (version === null) {
    const before = terms.findLast((term) => term.from <= starts_on)
    if (before !== undefined) return { kind: 'ended', version: before.version, on: before.until ?? before.version.ends_on }
    const next = terms[0]
    return next === undefined ? { kind: 'none' } : { kind: 'begins', version: next.version }
  }
  const until = terms.find((term) => term.version === version)?.until ?? null
  const since = version.premium_response_from
  return rider && since !== null && riderInForce(version, starts_on) ? { kind: 'carries', version, until, since } : { kind: 'able', version, until }
}

/** Asks for every client's agreement at once. */
export async function gatherDirectory(engine: Pick<DocumentEngine, 'content' | 'source' | 'agreements'>, subject: Subject): Promise<Directory> {
  const asked = engine.agreements()
  const [{ as_of }, clients, versions] = await Promise.all([engine.source().summary(), asked.clients(), asked.allVersions()])
  const starts_on = usualStart(subject.start !== null, as_of, engine.content.provider.time_zone)
  const rider = addsRider(subject)
  return {
    subject, starts_on, as_of,
    clients: clients.map(({ client }) => {
      const own = versions.get(client) ?? []
      const standing = standingOf(own, starts_on ?? own.at(-1)?.starts_on ?? '', rider)
      return { client, standing, able: subject.needs !== 'agreement' || standing.kind === 'able' }
    }),
  }
}
