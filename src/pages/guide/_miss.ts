import { isCounted, type ClockTrace, type Content } from '../../core/index.ts'
import { drawSheet, gatherTicket } from '../../elements/ticket/drawing.ts'
import type { SlaFilter, SlaSource, TicketDetail, TicketRow } from '../../models/source.ts'
import { ticket } from '../../words/index.ts'
import { frameOf, markupOf } from '../_markup.ts'

export interface BuiltMiss {
  /** Null where there is none: the sentence says why. */
  readonly ticket_id: string | null
  readonly sentence: string
  readonly markup: string
}

const ALL: SlaFilter = { clients: [], from: null, until: null, priorities: [], plans: [], lane: 'all' }
const ROWS = 200
const LONGEST = 5 * 86_400_000
/** What the column of a guide's page has room for, in CSS pixels. */
const COLUMN = 608

/** The newest late resolution that shows what a clock does and no more: a pause, hours closed, an automatic reply before the first one, late by some hours, solved within five days and for good. */
async function choose(source: SlaSource, content: Content): Promise<TicketDetail | null> {
  for (let offset = 0; ; offset += ROWS) {
    const rows = await source.tickets('resolution', ALL, { kind: 'state', states: ['missed'] }, ROWS, offset)
    for (const row of rows.filter(mayDo)) {
      const detail = await gatherTicket(source, row.ticket_id, content)
      if (detail !== null && does(detail)) return detail
    }
    if (rows.length < ROWS) return null
  }
}

function mayDo({ stopped_at, created_at, paused_minutes, plan_assumed, elapsed_minutes, target_minutes }: TicketRow): boolean {
  const over = (elapsed_minutes ?? 0) - (target_minutes ?? 0)
  return stopped_at !== null && stopped_at - created_at < LONGEST && paused_minutes >= 30 && !plan_assumed && over >= 30 && over <= 240
}

function does({ traces, events, clocks, first_response_at }: TicketDetail): boolean {
  const trace: ClockTrace | null = traces?.resolution ?? null
  return trace !== null && clocks.response.state !== 'exempt' && trace.pauses.some(({ open_seconds }) => open_seconds >= 1800)
    && trace.segments.some((segment) => isCounted(segment) && segment.kind === 'closed') && events.some(({ kind, at }) => kind === 'auto_reply' && first_response_at !== null && at < first_response_at) && !events.some(({ kind }) => kind === 'reopened')
}

/** The miss that the guide opens: chosen by rule from the site's own tickets, drawn as on the page of promises. */
export async function builtMiss(source: SlaSource, content: Content): Promise<BuiltMiss> {
  const { tickets } = await source.summary()
  const detail = tickets === 0 ? null : await choose(source, content)
  if (detail === null) return { ticket_id: null, sentence: tickets === 0 ? ticket.miss.none : ticket.miss.no_such, markup: '' }
  const { plans, zone } = frameOf(content)
  const markup = markupOf((document) => drawSheet(detail, { document, plans, zone, width: null, widest: COLUMN, clients_shown: 0 }, `miss-${detail.ticket_id}`))
  return { ticket_id: detail.ticket_id, sentence: ticket.miss.caption(detail.ticket_id, detail.client), markup }
}
