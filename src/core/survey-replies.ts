/** Replies to an e-mail with one question, as somebody pastes them. */
import type { SurveyNote } from './judgement.ts'

/** Highest of the numbers that are asked for. */
export const REPLY_SCALE = 10

export interface ReplyKnown {
  readonly clients: readonly string[]
  readonly notes: readonly SurveyNote[]
  readonly contacts: readonly { readonly client: string; readonly person: string; readonly email: string | null }[]
  readonly received_on: string
}

export type ReplyFinding =
  | { readonly kind: 'answer'; readonly client: string | null; readonly note: Omit<SurveyNote, 'client'> }
  | { readonly kind: 'again'; readonly client: string }
  | { readonly kind: 'unread'; readonly why: 'no_number' | 'several_numbers'; readonly client: string | null; readonly numbers: readonly number[] }

/** Pasted text as single replies: each begins with a line `From:`, or stands between lines of dashes. */
export function repliesIn(text: string): string[] {
  return text.replace(/\r\n?/g, '\n').split(/\n\s*[-_=]{3,}\s*\n|\n(?=From:\s)/).map((one) => one.trim()).filter((one) => one !== '')
}

const HEAD = /^(from|to|cc|sent|date|subject|reply-to):\s*(.*)$/i
/** Where the message that is answered begins. */
const ORIGINAL = /^(>|on .+ wrote:?$|-+ ?original message ?-+$|_{5,}$|am .+ schrieb.*:$|le .+ écrit ?:$)/i
const REFERENCE = /\b[0-9A-F]{4}-[0-9A-F]{4}\b/g
const ADDRESS = /[^\s<>"',;:()]+@[^\s<>"',;:()]+\.[a-z]{2,}/gi

/** What one reply says: its number, whose it is by the reference that it quotes or the address that it came from, and the rest as a comment. */
export function replyFinding(text: string, { clients, notes, contacts, received_on }: ReplyKnown): ReplyFinding {
  const lines = text.split('\n').map((line) => line.trim())
  const head = lines.filter((line) => HEAD.test(line))
  const cut = lines.findIndex((line) => ORIGINAL.test(line))
  const own = (cut < 0 ? lines : lines.slice(0, cut)).filter((line) => !HEAD.test(line) && !/^reference:/i.test(line))
  const references = [...text.toUpperCase().matchAll(REFERENCE)].map(([found]) => found)
  const noted = notes.find(({ document }) => document !== null && references.includes(document)) ?? null
  const addresses = new Set([...head.filter((line) => /^(from|reply-to):/i.test(line)).join(' ').matchAll(ADDRESS)].map(([found]) => found.toLowerCase()))
  const contact = contacts.find(({ email }) => email !== null && addresses.has(email.trim().toLowerCase())) ?? null
  const client = noted?.client ?? contact?.client ?? named(head.join(' '), clients)
  const numbers = numbersIn(own)
  const [score] = numbers
  if (score === undefined || numbers.length > 1) return { kind: 'unread', why: score === undefined ? 'no_number' : 'several_numbers', client, numbers }
  const sent = noted ?? notes.filter((one) => one.client === client && one.answered_on === null).toSorted((a, b) => (a.sent_on < b.sent_on ? 1 : -1))[0] ?? null
  const comment = commentOf(own, score)
  const person = contact !== null && contact.client === client ? contact.person : null
  const again = notes.find((one) => one.client === client && one.answered_on !== null && one.file === null && one.score === score && one.comment === comment && one.person === person && (noted === null || one.document === noted.document))
  if (client !== null && again !== undefined) return { kind: 'again', client }
  return { kind: 'answer', client, note: { sent_on: sent?.sent_on ?? received_on, answered_on: received_on, person, score, scale: REPLY_SCALE, answers: {}, comment, document: noted?.document ?? null, file: null } }
}

function named(text: string, clients: readonly string[]): string | null {
  const found = clients.filter((client) => text.toLowerCase().includes(client.toLowerCase()))
  return found.length === 1 ? found[0] ?? null : null
}

/** Out of ten, alone on its line or at its head, else whatever whole number from 0 to 10 stands there: the first of these ways that finds one. */
function numbersIn(lines: readonly string[]): readonly number[] {
  const text = lines.join('\n')
  const ways = [/(?<![\d.,])(\d{1,2})\s*(?:\/|out of|von|sur|of)\s*10(?!\d)/gi, /^(\d{1,2})[.!]?$/gm, /^(\d{1,2})(?=\s*[,.:;!–—-]|\s+[\p{L}(])/gmu, /(?<![\d.,:/-])(\d{1,2})(?![\d:/%-]|[.,]\d)/g]
  for (const way of ways) {
    const found = [...new Set([...text.matchAll(way)].map(([, number]) => Number(number)).filter((number) => number <= REPLY_SCALE))]
    if (found.length > 0) return found
  }
  return []
}

/** The reply without its number; null where that is all. */
function commentOf(lines: readonly string[], score: number): string | null {
  const text = lines.join('\n').replace(new RegExp(`^\\s*${score}(?:\\s*(?:/|out of)\\s*10)?[\\s.,:;!–—-]*`), '').replace(/\n{3,}/g, '\n\n').trim()
  return text === '' ? null : text
}
