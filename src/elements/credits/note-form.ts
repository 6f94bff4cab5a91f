import { parseDay } from '../../core/index.ts'
import { credits as words } from '../../words/index.ts'
import type { CreditNote } from '../engine/index.ts'
import type { LedgerLine } from './status.ts'

/** What stands in the form as a note, or the sentence that says what is wrong with it. */
export function noteFrom(root: ParentNode, line: Pick<LedgerLine, 'client' | 'period' | 'plan_id'>): CreditNote | string {
  const text = (name: string): string => root.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value.trim() ?? ''
  const date = (name: string): string | null => (parseDay(text(name)) === null ? null : text(name))
  const offered = centsFrom(text('offered'))
  const settled = centsFrom(text('settled'))
  if (typeof offered === 'string') return offered
  if (typeof settled === 'string') return settled
  const offered_on = date('offered_on')
  const settled_on = date('settled_on')
  if (offered_on === null && settled_on === null && settled === null) return words.note.nothing
  return { client: line.client, period: line.period, plan_id: line.plan_id, offered_on, offered_cents: offered_on === null ? null : offered, settled_on, settled_cents: settled }
}

/** Cents; null for an empty text, a sentence for one that is not an amount. */
function centsFrom(text: string): number | null | string {
  if (text === '') return null
  const plain = text.replace(/[\s\u00a0’',](?=\d{3}(\D|$))/g, '')
  return /^\d+([.,]\d{1,2})?$/.test(plain) ? Math.round(Number(plain.replace(',', '.')) * 100) : words.note.bad_amount(text)
}
