import type { CatalogueItem, Content } from '../../../src/core/index.ts'
import type { Database } from '../../../src/db/index.ts'
import { buildModels, type FileToRead } from '../../../src/models/index.ts'
import { buildObligations, obligationRows, type ObligationRowsQuestion } from '../../../src/models/obligations/index.ts'
import { smallContent } from '../../support/content.ts'

/** A Friday. The last period is 2025-10-31 to 2026-10-30, the one before 2024-10-31 to 2025-10-30. */
export const AS_OF = Date.parse('2026-10-30T17:00:00Z')

const item = (issue_type: string, obligation: CatalogueItem['obligation']): CatalogueItem =>
  ({ issue_type, parent: null, medium: 'software', complexity: 'low', place: 'remote', impact: 'person', urgency: 'can_wait', turnaround: {}, obligation })

/** Kinds of issues that are evidence for each obligation. */
export const CONTENT = smallContent({ catalogue: [item('Password reset', null), item('In passing', 'logging'), item('Own program', 'software'), item('Mailbox full', 'quota')] })

export async function build(db: Database, files: readonly FileToRead[], content: Content = CONTENT): Promise<void> {
  await buildModels(db, files, { content, as_of: AS_OF, assumed_plan: null })
  await buildObligations(db, content)
}

export async function numberOf(db: Database, client: string): Promise<number> {
  const [one] = await db.query<{ client_no: number }>('select client_no from int_clients where client = $1', [client])
  if (one === undefined) throw new Error(`no client ${client}`)
  return one.client_no
}

export const rowsOf = async (db: Database, client: string, obligation: ObligationRowsQuestion['obligation'], kind: string | null = null, limit = 100, offset = 0) =>
  obligationRows(db, { client_no: await numberOf(db, client), obligation, kind, limit, offset })
