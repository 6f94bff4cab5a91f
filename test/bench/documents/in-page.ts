/** The agreement made in a page, for the bench: bundled as one script that leaves `measureAgreement`. */
import { parseContent } from '../../../src/content/index.ts'
import type { AgreementVersion, ClientTerms } from '../../../src/core/index.ts'
import { draftDocument, finishPdf, readTemplates } from '../../../src/drafting/index.ts'
import type { FontFiles } from '../../../src/pdf/index.ts'

export interface AgreementOrder {
  readonly files: readonly { readonly path: string; readonly text: string }[]
  readonly template: string
  readonly client: ClientTerms
  readonly versions: readonly AgreementVersion[]
  readonly starts_on: string
  readonly as_of: number
  readonly set: Readonly<Record<string, string>>
  /** Face to base64. */
  readonly fonts: Readonly<Record<string, string>>
  readonly times: number
}

export interface AgreementMade {
  readonly first_ms: number
  /** One for each time after the first. */
  readonly again_ms: readonly number[]
  readonly pages: number
  readonly base64: string
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** From the terms to the bytes: filled, laid out and written each time; templates and fonts are read once, as a page does. */
export async function measureAgreement(order: AgreementOrder): Promise<AgreementMade> {
  const { content, problems } = parseContent(order.files)
  if (content === null) throw new Error(problems.map(String).join('\n'))
  const templates = readTemplates(order.files)
  const template = templates.templates.get(order.template)
  if (template === undefined) throw new Error(`no template ${order.template}`)
  const fonts = Object.fromEntries(Object.entries(order.fonts).map(([face, base64]) => [face, bytesOf(base64)])) as unknown as FontFiles
  const { client, versions, starts_on, as_of } = order
  const once = async () => {
    const began = performance.now()
    const draft = draftDocument(template, { content, templates, client, versions, starts_on, as_of, overrides: new Map(Object.entries(order.set)) })
    if (draft.problems.length > 0) throw new Error(draft.problems.map(({ message }) => message).join('\n'))
    const made = await finishPdf(draft, { fonts, paper: 'Letter', number: null, created_at: as_of })
    return { made, ms: performance.now() - began }
  }
  const first = await once()
  const again_ms: number[] = []
  for (let nth = 0; nth < order.times; nth++) again_ms.push((await once()).ms)
  let text = ''
  for (const byte of first.made.bytes) text += String.fromCharCode(byte)
  return { first_ms: first.ms, again_ms, pages: first.made.pages, base64: btoa(text) }
}

Object.assign(globalThis, { measureAgreement })
