/** What stands round a document: its title in the file, its header and its foot. */
import type { Content } from '../core/index.ts'
import { plainText, type Block } from './blocks.ts'
import type { FieldValues } from './fields.ts'
import type { Template } from './template.ts'
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

/**
 * The file's title is the document's own, with the client; its subject the line below.
 * @param made_on local date `YYYY-MM-DD` of which the terms are; null where it is not to be said
 */
export function documentFrame(template: Template, blocks: readonly Block[], fields: FieldValues, content: Content, made_on: string | null): DocumentFrame {
  const said = (kind: 'title' | 'subtitle'): string | null => {
    const block = blocks.find((one) => one.kind === kind)
    return block === undefined || !('runs' in block) ? null : plainText(block.runs)
  }
  const client = [fields.get('client.legal_name'), fields.get('client.name')].find((one) => one !== undefined && one.kind !== 'missing')
  const { legal_name, locale } = content.provider
  const of = made_on === null ? '' : ` on ${dateInText(made_on, locale)}`
  const title = said('title') ?? template.title
  return {
    title: `${title}, ${client === undefined ? '' : client.text}`,
    author: legal_name,
    subject: said('subtitle') ?? title,
    language: locale.startsWith('en') ? locale : 'en',
    header: { left: legal_name, kind: template.kind },
    footer: `${template.needs.includes('period') ? 'Records' : 'Terms'} of ${content.provider.name}${of}`,
  }
}
