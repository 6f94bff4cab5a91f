import { base64 } from './base64.ts'
import { isAscii } from './plain.ts'

/** Characters of a line of a header, its end not counted. */
export const LINE = 76
const OPEN = '=?UTF-8?B?'
const CLOSE = '?='

/** Whether ASCII would be taken for an encoded word, or is none. */
export const needsEncoding = (text: string): boolean => !isAscii(text) || text.includes('=?')

/** A header of free text, folded. @param text of one line */
export function textHeader(name: string, text: string): string {
  const words = text.split(' ')
  if (needsEncoding(text) || words.some((word) => word.length > LINE - name.length - 2)) return `${name}: ${encodedWords(text, name.length + 2)}`
  const rows: string[] = []
  let row = `${name}:`
  for (const word of words) {
    if (row.length + 1 + word.length > LINE) {
      rows.push(row)
      row = ''
    }
    row += ` ${word}`
  }
  return [...rows, row].join('\r\n')
}

/** RFC 2047: words of at most 75 characters, one a line, each of whole characters. @param taken characters before the first */
export function encodedWords(text: string, taken: number): string {
  const words: string[] = []
  let word = ''
  let octets = 0
  let room = octetsWithin(LINE - taken)
  for (const character of text) {
    const size = new TextEncoder().encode(character).length
    if (octets + size > room) {
      words.push(word)
      word = ''
      octets = 0
      room = octetsWithin(LINE - 1)
    }
    word += character
    octets += size
  }
  return [...words, word].map((one) => `${OPEN}${base64(new TextEncoder().encode(one))}${CLOSE}`).join('\r\n ')
}

const octetsWithin = (characters: number): number => Math.floor((Math.min(characters, 75) - OPEN.length - CLOSE.length) / 4) * 3
