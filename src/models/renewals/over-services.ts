import type { Content } from '../../core/index.ts'
import { QueryError, type Database } from '../../db/index.ts'
import { judgements } from '../clients/index.ts'
import { WHYS } from '../judge/stops.ts'
import type { OverService } from '../renewals.ts'
import type { TicketRow } from '../source.ts'
import { overServiceOfAll } from './over-service.ts'
import rowsOverService from './rows_over_service.sql?raw'

type Row = Omit<TicketRow, 'why'> & { readonly why: number | null }

/** Over-service of one engine, judged once for each judgement of its tickets, however many ask. */
export class OverServices {
  static readonly #known = new WeakMap<Database, OverServices>()
  #last: { readonly judged: number; readonly opened: Promise<readonly OverService[]> } | null = null

  private constructor(private readonly db: Database) {}

  static of(db: Database): OverServices {
    const known = OverServices.#known.get(db) ?? new OverServices(db)
    OverServices.#known.set(db, known)
    return known
  }

  async all(content: Content): Promise<readonly OverService[]> {
    const judged = await judgements(this.db)
    if (this.#last?.judged === judged) return this.#last.opened
    const opened = overServiceOfAll(this.db, content)
    this.#last = { judged, opened }
    opened.catch(() => { if (this.#last?.opened === opened) this.#last = null })
    return opened
  }

  async rows(content: Content, client: string, plan: string, limit: number, offset: number): Promise<readonly TicketRow[]> {
    await this.all(content)
    const [known] = await this.db.query<{ client_no: number }>('select client_no from int_clients where client = $1::varchar', [client])
    if (known === undefined) return []
    try {
      const rows = await this.db.query<Row>(rowsOverService, [known.client_no, plan, limit, offset])
      return rows.map(({ why, ...row }) => ({ ...row, why: why === null ? null : WHYS[why] || null }))
    } catch (error) {
      throw error instanceof QueryError ? new QueryError('rows_over_service', error.sql, error.cause) : error
    }
  }
}
