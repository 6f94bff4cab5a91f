import { OUTCOMES, parseDay, type KeptDocument, type RegisterEntry } from '../../core/index.ts'

type Told<T> = Partial<Record<keyof T, unknown>> | null

/** What was kept of the register; what is no document is left out. Older files have none. */
export function documentsFrom(list: unknown): KeptDocument[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((one: Told<KeptDocument>) => {
    const entry = entryFrom(one)
    if (entry === null) return []
    return [{ ...entry, before: Array.isArray(one?.before) ? one.before.flatMap((told: Told<RegisterEntry>) => entryFrom(told) ?? []) : [], of_file: one?.of_file === true }]
  })
}

function entryFrom(told: Told<RegisterEntry>): RegisterEntry | null {
  if (typeof told?.document !== 'string' || typeof told.client !== 'string' || typeof told.template !== 'string') return null
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
  const date = (value: unknown) => (typeof value === 'string' && parseDay(value) !== null ? value : null)
  const count = (value: unknown) => (typeof value === 'number' && Number.isSafeInteger(value) ? value : null)
  return {
    document: told.document, client: told.client, template: told.template, title: text(told.title), version: count(told.version), starts_on: date(told.starts_on),
    pages: count(told.pages), file_name: text(told.file_name), file_sha256: text(told.file_sha256), made_on: date(told.made_on), sent_on: date(told.sent_on),
    awaited_from: text(told.awaited_from), chased_on: Array.isArray(told.chased_on) ? told.chased_on.flatMap((on: unknown) => date(on) ?? []) : [],
    returned_on: date(told.returned_on), outcome: OUTCOMES.find((one) => one === told.outcome) ?? null, note: text(told.note), returned_sha256: text(told.returned_sha256),
  }
}
