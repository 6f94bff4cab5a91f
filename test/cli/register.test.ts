import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readOptions } from '../../src/cli/options.ts'
import { register, registerText } from '../../src/cli/register.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-'))
const file = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}
const FILES = [
  file('tickets.csv', ['ticket_id,client,created_at', '1,Kestrel Marine,2026-06-18 10:00:00', '2,Alder & Sons,2026-06-18 10:00:00', '3,Yarrow Physio,2026-06-18 10:00:00']),
  file('agreements.csv', ['client,version,plan,starts_on,ends_on', 'Kestrel Marine,1,silver,2025-01-01,2027-12-31', 'Alder & Sons,1,silver,2025-01-01,2027-12-31']),
]
const DOCUMENTS = file('documents.csv', [
  'document,client,template,sent_on,returned_on,outcome,chased_on',
  'D-1,kestrel marine,proposal,2026-06-01,,,', 'D-2,Kestrel Marine,supplement,2026-06-01,2026-05-30,signed,', 'D-3,Prospect Ltd,proposal,2026-06-15,,,', 'D-4,Kestrel Marine,supplement,2026-06-02,,,2026-06-17',
])

async function ask(...flags: readonly string[]) {
  const options = readOptions(['register', ...FILES, ...flags])
  if (options === 'help') throw new Error('no options')
  return register(options, () => {})
}

describe('the register on the command line', () => {
  it('gives each document its standing as of the end of the data', async () => {
    const report = await ask(DOCUMENTS)
    expect(report).toMatchObject({ as_of: '2026-06-18', template: null, board: null, due_to_chase: 1, counts: { made: 0, sent: 0, awaited: 3, signed: 1, declined: 0, objected: 0, expired: 0 } })
    expect(report.documents.map(({ document, client, standing, row }) => [document, client, standing.kind, standing.step, row])).toEqual([
      ['D-1', 'Kestrel Marine', 'awaited', { kind: 'chase', on: '2026-06-15', days_late: 3, nth: 1 }, 2], ['D-2', 'Kestrel Marine', 'signed', null, 3],
      ['D-3', 'Prospect Ltd', 'awaited', { kind: 'chase', on: '2026-06-29', days_late: null, nth: 1 }, 4], ['D-4', 'Kestrel Marine', 'awaited', { kind: 'chase', on: '2026-06-24', days_late: null, nth: 2 }, 5],
    ])
  })

  it('looks at any other day that is named', async () => {
    expect(await ask(DOCUMENTS, '--as-of', '2026-09-01T12:00:00Z')).toMatchObject({ as_of: '2026-09-01', counts: { awaited: 0, signed: 1, expired: 3 } })
  })

  it('says for people what stands where, and what cannot be', async () => {
    expect(registerText(await ask(DOCUMENTS)).split('\n')).toEqual([
      'Documents: 4, as of 18 Jun 2026: 3 awaited; 1 signed',
      'Due to be chased: 1',
      'documents.csv row 3: It is back on 30 May 2026, before it was sent on 1 Jun 2026 (expected a day not before that).',
      '',
      'Client          Document  Template    Sent         Standing  Next step',
      'Kestrel Marine  D-1       Proposal    1 Jun 2026   awaited   chase due since Mon 15 Jun 2026, 3 days',
      'Kestrel Marine  D-2       Supplement  1 Jun 2026   signed',
      'Prospect Ltd    D-3       Proposal    15 Jun 2026  awaited   chase on Mon 29 Jun 2026',
      'Kestrel Marine  D-4       Supplement  2 Jun 2026   awaited   second chase on Wed 24 Jun 2026',
    ])
  })

  it('puts every client into one group of a template\'s board, by its newest document', async () => {
    const { board, documents } = await ask(DOCUMENTS, '--template', 'supplement')
    expect(documents.map(({ document }) => document)).toEqual(['D-2', 'D-4'])
    expect(board).toEqual({ not_made: ['Alder & Sons'], made: [], sent: [], awaited: ['Kestrel Marine'], signed: [], declined: [], objected: [], expired: [], no_agreement: ['Yarrow Physio'] })
    await expect(ask(DOCUMENTS, '--template', 'letter')).rejects.toThrow('no document of the template "letter" (expected one of proposal, supplement)')
  })

  it('is empty without a file of documents', async () => {
    const report = await ask()
    expect(report.documents).toEqual([])
    expect(registerText(report)).toContain('Documents: 0, as of 18 Jun 2026: none')
  })
})
