import { JSDOM } from 'jsdom'
import type { Content } from '../../core/index.ts'
import { drawPage, START, titleOf } from '../../elements/import/drawing.ts'
import type { ImportModel } from '../../elements/import/drawing.ts'
import { untilWords } from '../../elements/shared/index.ts'
import type { DataSummary } from '../../models/source.ts'

export interface BuiltImportPage {
  readonly title: string
  readonly until: string
  readonly markup: string
}

/** The page as it stands before any script runs: the same drawing as in the browser, on jsdom. */
export function builtImportPage(summary: DataSummary, content: Content, workspace: ImportModel['workspace']): BuiltImportPage {
  const { window } = new JSDOM('<!doctype html><body></body>')
  const { document } = window
  const model: ImportModel = { ...START, stage: 'built', workspace, home: workspace, provider: content.provider.name, summary, entries: [] }
  document.body.append(...drawPage(document, model))
  const markup = document.body.innerHTML
  window.close()
  return { title: titleOf(model), until: untilWords(summary.as_of, content.provider.time_zone), markup }
}
