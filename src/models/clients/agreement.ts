import { renewalDates, versionSpeaking, type AgreementVersion } from '../../core/index.ts'
import type { ClientAgreement } from '../clients.ts'

/** What the files say of an agreement on a day. Of one that has ended nobody can give notice any more. @param today ISO date, or empty where nothing is dated */
export function agreementOn(versions: readonly AgreementVersion[], today: string): ClientAgreement {
  const { version, standing } = versionSpeaking(versions, today)
  if (version === null) return { version, standing, renews_on: null, notice_by: null }
  const { renews_on, notice_by } = renewalDates(version, today)
  return { version, standing, renews_on, notice_by: standing === 'ended' ? null : notice_by }
}
