import { drawPage, gather, titleOf } from '../../../elements/register/drawing.ts'
import { FIRST_VIEW } from '../../../elements/register/view.ts'
import { untilWords } from '../../../elements/shared/index.ts'
import type { BuiltData } from '../../../loading/disk/index.ts'
import { markupOf } from '../../_markup.ts'

/** The register as it stands before any script runs: without anything that a reader noted. */
export async function builtRegister({ source, documents, agreements, content }: Pick<BuiltData, 'source' | 'documents' | 'agreements' | 'content'>): Promise<{ readonly title: string; readonly until: string; readonly markup: string; readonly zone: string }> {
  const model = await gather({
    content, kept: [], summary: () => source.summary(), documents: () => documents.documents(), clients: () => agreements.clients(), versions: () => agreements.allVersions(), contacts: async () => [],
  }, FIRST_VIEW)
  const zone = content.provider.time_zone
  return { title: titleOf(model), until: untilWords(model.summary.as_of, zone), markup: markupOf((document) => drawPage(model, document)), zone }
}
