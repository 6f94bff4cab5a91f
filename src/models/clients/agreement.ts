import { isoDay, parseDay, renewalDates, versionSpeaking, type AgreementVersion } from '../../core/index.ts'
import type { ClientAgreement } from '../clients.ts'

/** What the files say of an agreement on a day. Of one that has ended nobody can give notice any more. @param today ISO date, or empty where nothing is dated */
export function agreementOn(versions: readonly AgreementVersion[], today: string): ClientAgreement {
  const { version, standing } = versionSpeaking(versions, today)
  if (version === null) return { version, standing, renews_on: null, notice_by: null }
  const { renews_on, notice_by } = renewalDates(version, today)
  const followed_on = standing === 'in_force' ? followedOn(versions, version, renews_on) : null
  return { version, standing, renews_on, notice_by: standing === 'ended' ? null : notice_by, ...(followed_on === null ? {} : { followed_on }) }
}

/** The start of the version that takes its place when the term ends, or before. */
function followedOn(versions: readonly AgreementVersion[], version: AgreementVersion, renews_on: string | null): string | null {
  const last = parseDay(renews_on ?? '')
  if (last === null) return null
  const latest = isoDay(version.renewal === 'rolling' ? last : last + 1)
  return versions.map(({ starts_on }) => starts_on).filter((on) => on > version.starts_on && on <= latest).toSorted()[0] ?? null
}
