/** What stands round a supplement: its title in the file, its header and its foot. */
import type { Content } from '../core/index.ts'
import type { FieldValues } from './fields.ts'
import { dateInText } from './wording.ts'

export interface DocumentFrame {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** BCP 47; the documents' own language, not that of the provider's amounts. */
  readonly language: string
  readonly header: { readonly left: string; readonly kind: string }
  readonly footer: string
}

/** `made_on`: local date `YYYY-MM-DD` of which the terms are; null where it is not to be said. */
export function premiumResponseFrame(fields: FieldValues, content: Content, made_on: string | null): DocumentFrame {
  const text = (path: string) => {
    const value = fields.get(path)
    return value === undefined || value.kind === 'missing' ? '' : value.text
  }
  const { legal_name, locale } = content.provider
  const of = made_on === null ? '' : ` on ${dateInText(made_on, locale)}`
  return {
    title: `Premium Response, ${text('client.legal_name')}`,
    author: legal_name,
    subject: `Supplement to the ${text('agreement.plan')} agreement, version ${text('agreement.version')}, of ${text('agreement.starts_on')}`,
    language: locale.startsWith('en') ? locale : 'en',
    header: { left: legal_name, kind: 'Supplement' },
    footer: `Terms of ${content.provider.name}${of}`,
  }
}
