import type { Database } from '../db/index.ts'
import martDocuments from './marts/mart_documents.sql?raw'
import type { DocumentRow } from './source.ts'

/** The register of documents as the files hold it, of an engine that holds built models. */
export class EngineDocuments {
  constructor(private readonly db: Database) {}

  /** In the order of the files. */
  async documents(): Promise<readonly DocumentRow[]> {
    const rows = await this.db.query<Omit<DocumentRow, 'chased_on'> & { readonly chased_on: string | null }>(martDocuments)
    return rows.map((row) => ({ ...row, chased_on: row.chased_on === null || row.chased_on === '' ? [] : row.chased_on.split(' ') }))
  }
}
