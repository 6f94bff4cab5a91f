import { usualStart, type Content, type MadeDocument } from '../../core/index.ts'
import { signersOf, type Template } from '../../document/index.ts'
import type { Draft } from '../../drafting/index.ts'

export interface FileMade {
  readonly draft: Draft
  readonly template: Template
  readonly client: string
  /** Null where the document has no start. */
  readonly starts_on: string | null
  readonly as_of: number | null
  readonly content: Content
  readonly file: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pages: number
  readonly number: string
}

/** What the register takes of a document that was made. */
export async function registerEntry({ draft, template, client, starts_on, as_of, content, file, bytes, pages, number }: FileMade): Promise<MadeDocument> {
  const answered = signersOf(template).includes('client') || draft.filled.blocks.some(({ kind }) => kind === 'ask')
  return {
    document: number, client, template: template.name, title: template.title, version: draft.terms.version?.version ?? null, starts_on, pages,
    file_name: file, file_sha256: await sha256(bytes), made_on: usualStart(false, as_of, content.provider.time_zone), awaited_from: answered ? 'client' : 'nobody',
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
