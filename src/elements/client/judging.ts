import { parseDay } from '../../core/index.ts'
import type { ObligationName, RoleName } from '../../models/source.ts'
import { clientObligations, clientQualities } from '../../words/index.ts'
import type { Judged } from './engine-seam.ts'

type Change = (judged: Judged) => Partial<Judged>

const valueOf = (root: ParentNode, name: string): string => root.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)?.value.trim() ?? ''
const isDay = (text: string): boolean => parseDay(text) !== null

/** What a pressed button of a form does to what is kept; a sentence where the form is not complete; null for other buttons. */
export function judgementAfter(root: ParentNode, client: string, act: string, value: string): Change | string | null {
  switch (act) {
    case 'save-overrule': {
      const [score, note, on] = [Number(valueOf(root, 'overrule_score')), valueOf(root, 'overrule_note'), valueOf(root, 'overrule_on')]
      if (note === '') return clientQualities.overrule.needs_note
      if (!isDay(on)) return clientQualities.overrule.needs_date
      return ({ overrules }) => ({ overrules: [...overrules.filter((one) => one.client !== client || one.quality !== value), { client, quality: value, score, note, on }] })
    }
    case 'forget-overrule': return ({ overrules }) => ({ overrules: overrules.filter((one) => one.client !== client || one.quality !== value) })
    case 'save-label': {
      const chosen = valueOf(root, 'label_person')
      const role = value as RoleName
      return ({ labels }) => {
        const others = labels.filter((one) => one.client !== client || one.role !== role)
        return { labels: chosen === 'found' ? others : [...others, { client, role, person: chosen === 'nobody' ? null : chosen.slice('person:'.length) }] }
      }
    }
    case 'labels-off': case 'labels-on': return () => ({ labels_off: act === 'labels-off' })
    case 'save-sent': {
      const sent_on = valueOf(root, 'sent_on')
      const obligation = value as ObligationName
      if (!isDay(sent_on)) return clientObligations.form.needs_date
      return ({ reminders }) => ({ reminders: [...reminders.filter((one) => one.client !== client || one.obligation !== obligation || one.sent_on !== sent_on), { client, sent_on, obligation }] })
    }
    case 'forget-sent': {
      const [obligation, sent_on] = value.split(':')
      return ({ reminders }) => ({ reminders: reminders.filter((one) => one.client !== client || one.obligation !== obligation || one.sent_on !== sent_on) })
    }
    default: return null
  }
}
