import { encodedWords, needsEncoding } from './header.ts'
import { MailRefused, oneLine } from './plain.ts'

/** Somebody who writes or reads. */
export interface Mailbox {
  readonly name?: string | null
  readonly email: string
}

const ATOM = '[A-Za-z0-9!#$%&\'*+/=?^_`{|}~-]+'
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?'
const ADDRESS = new RegExp(`^(?=.{1,254}$)(?=[^@]{1,64}@)${ATOM}(?:\\.${ATOM})*@${LABEL}(?:\\.${LABEL})*$`)
const LONGEST_QUOTED = 60

/** Whether a text is an address of plain letters that every mail system takes, `ann@example.com`. */
export const isAddress = (text: string): boolean => ADDRESS.test(text)

/** `To: "O'Neil, Ann" <ann@example.com>`, one mailbox a line. @throws MailRefused */
export function mailboxHeader(name: string, mailboxes: readonly Mailbox[]): string {
  return `${name}: ${mailboxes.map((one, at) => written(name, one, at === 0 ? name.length + 2 : 1)).join(',\r\n ')}`
}

function written(header: string, { name, email }: Mailbox, taken: number): string {
  if (!isAddress(email)) throw new MailRefused(`"${email.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, 100)}" under ${header} is not an e-mail address (expected one such as ann@example.com).`)
  const shown = oneLine(`name under ${header}`, name ?? '')
  if (shown === '') return email
  const phrase = needsEncoding(shown) || shown.length > LONGEST_QUOTED ? encodedWords(shown, taken) : quoted(shown)
  return `${phrase}\r\n <${email}>`
}

export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
