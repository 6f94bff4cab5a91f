import { finishPdf } from '../../drafting/index.ts'
import { PREMIUM_RESPONSE_TEMPLATE } from '../../document/index.ts'
import type { FontFiles, MadePdf } from '../../pdf/index.ts'
import type { Composition } from './compose.ts'

/** `premium-response-supplement-norwell-packaging-2026-11-01.pdf`: letters and digits of any script stay. */
export function fileName(client: string, starts_on: string): string {
  const plain = client.normalize('NFC').toLowerCase().replace(/['’]/g, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')
  return `${[PREMIUM_RESPONSE_TEMPLATE, plain, starts_on].filter((one) => one !== '').join('-')}.pdf`
}

/** The same file as the command line makes of the same terms. @throws PdfRefused where it cannot be set */
export function makeFile({ case: { as_of }, draft, view }: Composition, fonts: FontFiles): Promise<MadePdf> {
  return finishPdf(draft, { fonts, paper: view.paper, number: view.number?.trim() || null, created_at: as_of ?? 0 })
}
