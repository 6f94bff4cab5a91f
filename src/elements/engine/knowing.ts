import type { Content } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import { EngineClients, type ClientsKept, type EngineSource } from '../../models/index.ts'

/** One opening of the clients for each judgement and what is kept: what it rests on is built once, however many ask. */
export class Knowing {
  #last: { readonly source: EngineSource; readonly kept: string; readonly opened: Promise<EngineClients> } | null = null

  /** @param source a newer one stands for newer judgements */
  clients(db: Database, source: EngineSource, content: Content, { reminders, labels, surveys }: ClientsKept): Promise<EngineClients> {
    const kept = JSON.stringify([reminders, labels, surveys])
    if (this.#last?.source === source && this.#last.kept === kept) return this.#last.opened
    const opened = EngineClients.open(db, content, { reminders, labels, surveys })
    this.#last = { source, kept, opened }
    opened.catch(() => { if (this.#last?.opened === opened) this.#last = null })
    return opened
  }
}
