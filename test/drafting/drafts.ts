/** Any template of the project, drafted for Norwell Packaging, for tests. */
import { parseTemplate, plainText, type Block } from '../../src/document/index.ts'
import { draftDocument, finishPdf, type Draft, type Templates } from '../../src/drafting/index.ts'
import type { MadePdf, PaperName } from '../../src/pdf/index.ts'
import { client, ownContent, ownTemplates, versions, type SupplementCase } from '../document/supplies.ts'
import { fonts } from '../pdf/fonts.ts'

const AS_OF = Date.UTC(2026, 9, 30, 17, 48)

let kept: Templates | null = null

/** Read once. */
export function stock(): Templates {
  return kept ??= read()
}

function read(): Templates {
  const named = (path: 'templates' | 'clauses') => new Map([...ownTemplates(path)].map(([name, { template }]) => [name, template]))
  return { templates: named('templates'), clauses: named('clauses'), problems: [] }
}

/** From 1 January 2027 unless the case says otherwise. `name`: of a template, or a template's text. */
export function draft(name: string, one: SupplementCase = {}): Draft {
  const templates = stock()
  const template = templates.templates.get(name) ?? parseTemplate(name, 'own').template
  return draftDocument(template, {
    templates, content: one.content ?? ownContent(), client: { ...client, ...one.client }, versions: one.versions ?? versions,
    starts_on: one.starts_on === undefined ? '2027-01-01' : one.starts_on, overrides: new Map(Object.entries(one.overrides ?? {})), as_of: AS_OF,
    ...(one.figures === undefined ? {} : { figures: one.figures }),
  })
}

export const made = (name: string, one: SupplementCase = {}, paper: PaperName = 'A4'): Promise<MadePdf> =>
  finishPdf(draft(name, one), { fonts, paper, number: null, created_at: AS_OF })

/** With plain spaces. */
export const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ')

/** All texts of a draft, a line each: number, then text. */
export const lines = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => {
  if (block.kind === 'list') return block.items.map((item) => plain(`${item.mark} ${plainText(item.runs)}`))
  return 'runs' in block ? [plain(`${'number' in block ? block.number ?? '' : ''} ${plainText(block.runs)}`).trim()] : []
})
