import type { Content } from '../core/index.ts'
import type { Database } from '../db/index.ts'
import type { EngineClients } from './client-source.ts'

/** What is known of agreements that end, asked of an engine that holds built models. */
export class EngineRenewals {
  /** @param clients of the same engine and judgement @param content with which the models were judged */
  constructor(readonly db: Database, readonly content: Content, readonly clients: EngineClients) {}
}
