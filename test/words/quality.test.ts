import { expect, test } from 'vitest'
import { quality } from '../../src/words/index.ts'
import type { QualityLineId, QualityReport, QualityRow } from '../../src/models/source.ts'

const report = (counts: Partial<Record<QualityLineId, number>>, more: Partial<QualityReport> = {}): QualityReport => ({
  as_of: 0, tickets: 900, rows_in: 20_412, used: 20_412, set_aside: 0, merged: 0, unrecomputable: 0, without_verdict: 0,
  lines: Object.entries(counts).map(([line, count]) => ({ line: line as QualityLineId, count, of: 900, parts: [] })), ...more,
})

test.each([
  [report({}), 'All 20,412 rows are used; every verdict can be recomputed'],
  [report({}, { used: 20_409, set_aside: 3, unrecomputable: 41 }), '3 rows of 20,412 are not used; 41 tickets rest on minutes that nobody can recompute'],
  [report({}, { used: 20_411, set_aside: 1, without_verdict: 1 }), '1 row of 20,412 is not used; 1 ticket has a clock without a verdict'],
  [report({}, { used: 20_000, set_aside: 412, merged: 412, without_verdict: 9 }), 'Every row is used, or replaced by a newer file; 9 tickets have a clock without a verdict'],
  [report({ zones: 1, future: 4 }, { unrecomputable: 5 }), 'All 20,412 rows are used; 1 column seems read in the wrong time zone'],
  [report({ future: 2 }, { unrecomputable: 5 }), 'All 20,412 rows are used; 2 times lie far after all others'],
  [{ ...report({}, { without_verdict: 900 }), lines: [{ line: 'unknown_response' as const, count: 900, of: 900, parts: [{ part: 'no_response_column', count: 900 }] }] }, 'All 20,412 rows are used; no response can be judged, as no file holds a first reply'],
  [report({ orders: 2 }), 'All 20,412 rows are used; 2 tickets have times in an order that cannot be'],
  [report({}, { tickets: 0 }), 'All 20,412 rows are used'],
  [report({}, { rows_in: 0, used: 0, tickets: 0 }), 'No file has been read'],
])('the statement %#', (found, sentence) => { expect(quality.finding(found)).toBe(sentence) })

const row = (more: Partial<QualityRow>): QualityRow => ({ file: 'events.csv', row: null, ticket_id: null, client: null, column: null, found: null, part: '', ...more })

test.each([
  ['zones', row({ column: 'created_at', found: '300\t6\t7\tAmerica/New_York\tEurope/London\ttickets.csv' }), 'created_at is 5\u00a0h late against tickets.csv in 6 of 7 tickets, read in America/New_York. Read in Europe/London it would fit.'],
  ['zones', row({ column: 'resolved_at', found: '-90\t5\t8\tEurope/London\t\t' }), 'resolved_at comes before the creation, by up to 1\u00a0h\u00a030, in 5 of 8 tickets, read in Europe/London. No zone that was tried fits.'],
  ['months', row({ column: '2026-04', found: '0 60' }), 'April 2026: no ticket, where 60 are usual'],
  ['clients', row({ column: '2026-04', found: '4 6.5 2026-09' }), '4 months without a ticket after April 2026 until September 2026, where 6.5 a month are usual'],
  ['clients', row({ column: '2026-04', found: '1 20' }), '1 month without a ticket after April 2026, where 20 a month are usual'],
  ['orders', row({ found: '82800', part: 'resolved_before_created' }), 'solved before it was created, by 23 h'],
  ['skew', row({ found: '3', part: 'replied_before_created' }), 'answered before it was created, by 3 s'],
  ['blanked', row({ found: 'many' }), 'many'],
] as const)('a row of %s in words', (line, found, sentence) => { expect(quality.foundWords(line, found)).toBe(sentence) })

test.each([
  ['set_aside', 'missing ticket_id', 'ticket_id is missing'], ['set_aside', 'seen before ticket_id', 'the ticket stands again further down'], ['set_aside', 'intake 8 cells', 'expected 8 cells'],
  ['set_aside', 'no such ticket ticket_id', 'the ticket is in no file'], ['unknown_response', 'no_response_column', 'the file has no first reply'], ['status_words', 'asleep', 'asleep'],
] as const)('a part of %s, %s, in words', (line, part, words) => { expect(quality.partWords(line, part)).toBe(words) })
