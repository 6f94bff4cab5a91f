import type { Contact, Recipient } from '../core/index.ts'
import { isAddress } from '../mail/index.ts'

/** The first boss with an address that can be used. @param contacts in the order in which they count */
export function recipientOf(contacts: readonly Contact[]): Recipient {
  const bosses = contacts.filter(({ role }) => role === 'boss')
  const able = bosses.find(({ email }) => email !== null && isAddress(email))
  const boss = able ?? bosses.find(({ email }) => email !== null) ?? bosses[0]
  if (boss === undefined) return { kind: 'no_boss' }
  const { person, email } = boss
  if (email === null) return { kind: 'no_address', person }
  return { kind: able === undefined ? 'unusable' : 'boss', person, email }
}
