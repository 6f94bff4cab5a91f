import { documentFileName, finishPdf } from '../../drafting/index.ts'
import type { FontFiles, MadePdf } from '../../pdf/index.ts'
import type { Composition } from './compose.ts'

export const fileName = ({ subject, case: one, starts_on }: Pick<Composition, 'subject' | 'starts_on'> & { readonly case: Pick<Composition['case'], 'client'> }): string =>
  documentFileName(subject.name, one.client.client, starts_on ?? '')

/** The same file as the command line makes of the same terms. @throws PdfRefused where it cannot be set */
export function makeFile({ case: { as_of }, draft, view }: Composition, fonts: FontFiles): Promise<MadePdf> {
  return finishPdf(draft, { fonts, paper: view.paper, number: view.number?.trim() || null, created_at: as_of ?? 0 })
}
