/** A small reader of messages, written from the standards and apart from what writes them. */
export interface ReadPart {
  readonly type: string
  readonly name: string | null
  /** The name for readers that know no RFC 2231. */
  readonly fallback: string | null
  readonly bytes: Uint8Array
}

export interface ReadMessage {
  /** Names of the headers, as they stand. */
  readonly names: readonly string[]
  /** By lower-case name: unfolded, encoded words not yet read. */
  readonly headers: ReadonlyMap<string, string>
  readonly subject: string
  readonly parts: readonly ReadPart[]
}

const latin = (octets: Uint8Array): string => Array.from(octets, (octet) => String.fromCharCode(octet)).join('')
const octetsOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf8 = (text: string): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octetsOf(text))

/** Each encoded word is decoded by itself, so that one that splits a character is an error. */
export function decodeWords(text: string): string {
  return text.replace(/(=\?[^?]*\?[BbQq]\?[^?]*\?=)\s+(?==\?)/g, '$1').replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, word: string) => utf8(atob(word)))
}

/** Mailboxes of a header: quoted strings, encoded words or an address alone. */
export function mailboxes(text: string): { name: string; email: string }[] {
  const found: { name: string; email: string }[] = []
  for (const [, quoted, words, inAngles, alone] of text.matchAll(/\s*(?:(?:"((?:[^"\\]|\\.)*)"|((?:=\?[^ ]*\?=\s*)+))\s*<([^>]*)>|([^\s,<>"]+))\s*(?:,|$)/g)) {
    found.push({ name: quoted !== undefined ? quoted.replace(/\\(.)/g, '$1') : decodeWords(words ?? '').trim(), email: inAngles ?? alone ?? '' })
  }
  return found
}

export function readMessage(octets: Uint8Array): ReadMessage {
  const { fields, body } = split(latin(octets))
  const headers = new Map(fields)
  const boundary = parameters(headers.get('content-type') ?? '').get('boundary') ?? ''
  const sections = `\r\n${body}`.split(`\r\n--${boundary}`)
  if (sections.at(-1) !== '--\r\n' || sections[0] !== '') throw new Error('the parts do not end where they should')
  return {
    names: fields.map(([name]) => name), headers, subject: decodeWords(headers.get('subject') ?? ''),
    parts: sections.slice(1, -1).map((section) => readPart(section.slice(2))),
  }
}

function readPart(section: string): ReadPart {
  const { fields, body } = split(section)
  const headers = new Map(fields)
  const encoding = headers.get('content-transfer-encoding') ?? ''
  const given = parameters(headers.get('content-disposition') ?? '')
  const bytes = octetsOf(encoding === 'base64' ? atob(body.replaceAll('\r\n', '')) : body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))))
  return { type: (headers.get('content-type') ?? '').split(';')[0] ?? '', fallback: given.get('filename') ?? null, name: extended(given) ?? given.get('filename') ?? null, bytes }
}

function split(text: string): { fields: [string, string][]; body: string } {
  const end = text.indexOf('\r\n\r\n')
  const fields = text.slice(0, end).split(/\r\n(?![ \t])/).map((field): [string, string] => {
    const colon = field.indexOf(':')
    return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).replaceAll('\r\n', '').trim()]
  })
  return { fields, body: text.slice(end + 4) }
}

const parameters = (text: string): Map<string, string> =>
  new Map([...text.matchAll(/;\s*([^\s=;]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s;]+))/g)].map(([, name = '', quoted, plain]) => [name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '']))

function extended(given: ReadonlyMap<string, string>): string | null {
  const whole = given.get('filename*')
  let joined = whole ?? ''
  if (whole === undefined) for (let at = 0; given.has(`filename*${at}*`); at++) joined += given.get(`filename*${at}*`)
  const found = /^UTF-8''(.*)$/s.exec(joined)?.[1]
  return found === undefined ? null : utf8(found.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))))
}
