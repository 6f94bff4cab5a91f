import type { Recipient } from '../core/index.ts'

/** To whom an e-mail draft is addressed, or why to nobody. */
export function recipientSentence(recipient: Recipient, client: string): string {
  switch (recipient.kind) {
    case 'boss': return `It is addressed to ${recipient.person}, ${recipient.email}.`
    case 'no_boss': return `It names no recipient: no contact of ${client} has the role boss in contacts.csv.`
    case 'no_address': return `It names no recipient: contacts.csv has no e-mail address of ${recipient.person}.`
    case 'unusable': return `It names no recipient: “${recipient.email}”, of ${recipient.person} in contacts.csv, is not an e-mail address.`
  }
}
