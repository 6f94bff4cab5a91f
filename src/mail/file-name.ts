import { isAscii, MailRefused, oneLine } from './plain.ts'
import { quoted } from './mailbox.ts'

/** A name of ASCII stands whole, although its line grows long: every program reads it so, and few read it in pieces. */
const WHOLE = 150
const SHORT = 63
const SEGMENT = 60

/** `Content-Disposition` of an attachment: the name in ASCII, and, where that is another, the name itself by RFC 2231. @throws MailRefused */
export function attachedAs(given: string): string {
  const name = oneLine('file name', given)
  if (name === '') throw new MailRefused('An attachment has no file name.')
  const head = `Content-Disposition: attachment;\r\n filename=${quoted(fallback(name))}`
  return fallback(name) === name ? head : `${head};\r\n ${extended(name).join(';\r\n ')}`
}

/** Letters without their accents; what is left of other scripts is an underscore. */
function fallback(name: string): string {
  if (isAscii(name) && name.length <= WHOLE && !/["\\%]/.test(name)) return name
  const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[^A-Za-z0-9 .,'()&-]+/g, '_')
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  const stem = plain(name.slice(0, name.length - ending.length)).slice(0, SHORT - ending.length).trim()
  return `${/[A-Za-z0-9]/.test(stem) ? stem : 'attachment'}${ending}`
}

function extended(name: string): string[] {
  const segments: string[] = []
  let segment = 'UTF-8\'\''
  for (const character of name) {
    const token = /^[A-Za-z0-9.-]$/.test(character) ? character : encoded(character)
    if (segment.length + token.length > SEGMENT) {
      segments.push(segment)
      segment = ''
    }
    segment += token
  }
  segments.push(segment)
  return segments.length === 1 ? [`filename*=${segment}`] : segments.map((one, at) => `filename*${at}*=${one}`)
}

function encoded(character: string): string {
  return [...new TextEncoder().encode(character)].map((octet) => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}
