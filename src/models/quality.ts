/** What the page about the data asks for: what of the files counts for nothing, what a figure rests on that nobody can check, and what newer files changed. */

/** The lines of the page, in their order. Those of two clocks are one line each. */
export type QualityLineId =
  | 'set_aside' | 'repaired' | 'blanked'
  | 'zones' | 'future' | 'skew' | 'orders' | 'months' | 'clients'
  | 'no_target_response' | 'no_target_resolution' | 'unknown_response' | 'unknown_resolution'
  | 'as_stated_response' | 'as_stated_resolution' | 'verdict_only_response' | 'verdict_only_resolution' | 'paused_stated'
  | 'status_words' | 'priority_words' | 'event_words' | 'names' | 'no_client' | 'gone'

/** What a line's count is made of: a reason, a column, a word. Parts sum to their line. */
export interface QualityPart {
  readonly part: string
  readonly count: number
}

export interface QualityLine {
  readonly line: QualityLineId
  readonly count: number
  /** What the count is a share of: rows read, tickets, months, clients or files; null where nothing was counted that it could be a share of. */
  readonly of: number | null
  /** The largest first. */
  readonly parts: readonly QualityPart[]
}

/** One row behind a line: a row of a file, a cell, a ticket, a month, a pair of names. */
export interface QualityRow {
  readonly file: string | null
  /** As a spreadsheet counts. */
  readonly row: number | null
  readonly ticket_id: string | null
  readonly client: string | null
  readonly column: string | null
  /** What stands there. */
  readonly found: string | null
  readonly part: string
}

/** Balance: `rows_in = used + set_aside`; `merged` is the part of `set_aside` that a newer file replaces, and `set_aside` of the lines counts the others. */
export interface QualityReport {
  /** Epoch milliseconds. */
  readonly as_of: number | null
  readonly tickets: number
  readonly rows_in: number
  readonly used: number
  readonly set_aside: number
  readonly merged: number
  /** Tickets with a verdict or a pause that rests on minutes which the export states: each once. */
  readonly unrecomputable: number
  /** Tickets of which a clock is unknown: each once. */
  readonly without_verdict: number
  /** Every line, those that found nothing too. */
  readonly lines: readonly QualityLine[]
}

export interface QualitySource {
  quality(): Promise<QualityReport>
  /** In order of file and row. @param part null: all of the line */
  qualityRows(line: QualityLineId, part: string | null, limit: number, offset: number): Promise<readonly QualityRow[]>
}

/** A file of tickets and a newer one of the same layout. */
export interface MergePair {
  readonly older_no: number
  readonly newer_no: number
  /** For people. */
  readonly layout: string
  readonly older: string
  readonly newer: string
  /** The latest instant of each, epoch milliseconds. */
  readonly older_until: number | null
  readonly newer_until: number | null
  /** No file of the layout lies between the two. */
  readonly neighbours: boolean
  /** Tickets of the older file whose next newer row stands in this newer file. */
  readonly in_both: number
  /** Of them, those of which any column differs that both files have. */
  readonly changed: number
  /** By column, most first; a ticket may count in several. */
  readonly columns: readonly { readonly column: string; readonly tickets: number }[]
  /** Null where the files are not neighbours. */
  readonly new_in_newer: number | null
  readonly only_in_older: number | null
  /** Tickets of the older file that the newer does not hold, although it covers the time of their creation; no file that is newer still does either. They are kept. */
  readonly gone: number
}

/** One column of one ticket that two files tell differently. Instants as their file writes them. */
export interface MergedCell {
  readonly ticket_id: string
  readonly client: string
  readonly column: string
  readonly was: string | null
  readonly now: string | null
  readonly older_row: number
  readonly newer_row: number
}

export interface GoneTicket {
  readonly ticket_id: string
  readonly client: string
  readonly subject: string | null
  readonly status: string | null
  readonly created_at: number
  readonly zone: string
  readonly file: string
  readonly row: number
}

export interface MergeSource {
  /** Newest files first; nothing where no layout has two files. */
  merges(): Promise<readonly MergePair[]>
  /** By tickets: all that differs of `limit` tickets, those of the newer file's first rows first. @param column null: any */
  mergedCells(pair: Pick<MergePair, 'older_no' | 'newer_no'>, column: string | null, limit: number, offset: number): Promise<readonly MergedCell[]>
  goneTickets(pair: Pick<MergePair, 'older_no' | 'newer_no'>, limit: number, offset: number): Promise<readonly GoneTicket[]>
}
