/** A message that cannot be written; the sentence names the field. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
}

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
const BREAKS = /[\t\n\r \u2028\u2029]+/g

/** Text of one line: line breaks and tabs become a space. @throws MailRefused for other control characters and halves of characters */
export function oneLine(field: string, text: string): string {
  return checked(field, text).replace(BREAKS, ' ').trim()
}

/** Text of lines with `\n` between them. @throws MailRefused as `oneLine` does */
export function lines(field: string, text: string): string[] {
  return checked(field, text).split(/\r\n|\r|\n/)
}

export const isAscii = (text: string): boolean => /^[ -~]*$/.test(text)

function checked(field: string, text: string): string {
  const found = CONTROL.exec(text)?.[0]
  if (found !== undefined) throw new MailRefused(`The ${field} holds the control character ${codePoint(found)}, which an e-mail cannot carry.`)
  if (!text.isWellFormed()) throw new MailRefused(`The ${field} holds half of a character, which an e-mail cannot carry.`)
  return text
}

const codePoint = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
