/** Octets of a line, its end apart (RFC 5545, 3.1). */
const LONGEST = 75
const END = '\r\n'

/** One value of text: what separates is escaped, what nobody can see is left out (RFC 5545, 3.3.11). */
export function escapedText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').replace(/[\\;,]/g, (one) => `\\${one}`).replaceAll('\n', '\\n')
}

/** Content lines as they stand in a file: folded at 75 octets of UTF-8, never within a character, each ended by CR LF. */
export function contentLines(lines: readonly string[]): string {
  return lines.map((line) => folded(line) + END).join('')
}

const PLAIN = /^[\x20-\x7e]*$/

function folded(line: string): string {
  if (PLAIN.test(line)) {
    const rest = Array.from({ length: Math.max(0, Math.ceil((line.length - LONGEST) / (LONGEST - 1))) }, (_, i) => ` ${line.slice(LONGEST + i * (LONGEST - 1), LONGEST + (i + 1) * (LONGEST - 1))}`)
    return [line.slice(0, LONGEST), ...rest].join(END)
  }
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > LONGEST) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join(END)
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
