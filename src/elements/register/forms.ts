import { OUTCOMES, parseDay, type RegisterEntry } from '../../core/index.ts'
import { register as words } from '../../words/index.ts'

/** What a form says of an entry, or the sentence that says what is wrong with it. */
export type Said = Partial<RegisterEntry> | string

const control = (root: ParentNode, name: string): string => root.querySelector<HTMLInputElement | HTMLSelectElement>(`.register-panel [name="${name}"]`)?.value.trim() ?? ''

function dated(root: ParentNode, name: string, then: (on: string) => Partial<RegisterEntry>): Said {
  const on = control(root, name)
  return parseDay(on) === null ? words.panel.bad_date(on) : then(on)
}

export const sentFrom = (root: ParentNode): Said => dated(root, 'sent_on', (sent_on) => ({ sent_on, awaited_from: control(root, 'awaited_from') || null }))

export const chasedFrom = (root: ParentNode, { chased_on }: RegisterEntry): Said => dated(root, 'chased_on', (on) => ({ chased_on: [...new Set([...chased_on, on])].sort() }))

export const answeredFrom = (root: ParentNode): Said => dated(root, 'returned_on', (returned_on) => {
  const outcome = OUTCOMES.find((one) => one === control(root, 'outcome')) ?? 'signed'
  return { outcome, returned_on, note: control(root, 'note') || null }
})
