import { describe, expect, it } from 'vitest'
import type { ClientOverrule } from '../../../src/core/index.ts'
import { mergeOverrules, openOverrules, overrulesCsv, overrulesFrom } from '../../../src/elements/judgement/index.ts'
import { NO_JUDGEMENT, type Judgement } from '../../../src/elements/engine/keep-judgement.ts'

const KNOWN = { clients: ['Norwell', '=Sum Ltd'], qualities: ['prompt_payment', 'time_for_it'] }
const ONE: ClientOverrule = { client: 'Norwell', quality: 'prompt_payment', score: 40, note: 'By cheque, "soon";\nor never', on: '2026-05-01' }
const ODD: ClientOverrule = { client: '=Sum Ltd', quality: 'time_for_it', score: 72.5, note: '-', on: '2026-06-30' }

describe('judgements as a file', () => {
  it('come back as they went out, whatever stands in a note', () => {
    expect(overrulesFrom(overrulesCsv([ONE, ODD]), KNOWN)).toEqual({ overrules: [ONE, ODD], problems: [], unknown: [] })
    expect(overrulesCsv([ODD])).toBe("\uFEFFclient,quality,level,note,date\r\n\"'=Sum Ltd\",time_for_it,72.5,\"'-\",2026-06-30\r\n")
  })

  it('are read as a spreadsheet writes them: semicolons, a comma before decimals, names in words, no notes', () => {
    expect(overrulesFrom('Client;Quality;Level;Date\nNorwell;Time for IT;72,5;2026-06-30\n;;;\n', KNOWN).overrules)
      .toEqual([{ client: 'Norwell', quality: 'time_for_it', score: 72.5, note: '', on: '2026-06-30' }])
  })

  it('name each row that cannot be used, and lose no other', () => {
    const text = 'client,quality,level,note,date\nNorwell,prompt_payment,101,,2026-05-01\n,charm,x,,31/05/2026\nGone,time_for_it,0,,2026-05-02\n'
    expect(overrulesFrom(text, KNOWN)).toEqual({
      overrules: [{ client: 'Gone', quality: 'time_for_it', score: 0, note: '', on: '2026-05-02' }],
      problems: [
        { row: 2, column: 'level', found: '101', expected: 'level' },
        { row: 3, column: 'client', found: '', expected: 'name' }, { row: 3, column: 'quality', found: 'charm', expected: 'quality' },
        { row: 3, column: 'level', found: 'x', expected: 'level' }, { row: 3, column: 'date', found: '31/05/2026', expected: 'date' },
      ],
      unknown: ['Gone'],
    })
  })

  it('say which column is missing', () => {
    expect(overrulesFrom('client,score\nNorwell,3', KNOWN).problems.map(({ row, column, expected }) => [row, column, expected]))
      .toEqual([[1, 'quality', 'column'], [1, 'level', 'column'], [1, 'date', 'column']])
    expect(overrulesFrom('', KNOWN).overrules).toEqual([])
  })

  it('are merged by client and quality: the latest counts, of one day that of the file', () => {
    const older = { ...ONE, score: 10, on: '2026-04-01' }
    const sameDay = { ...ONE, score: 60 }
    expect(mergeOverrules([ONE], [older, ODD])).toEqual({ overrules: [ONE, ODD], changed: 1 })
    expect(mergeOverrules([ONE, ODD], [sameDay])).toEqual({ overrules: [sameDay, ODD], changed: 1 })
    expect(mergeOverrules([ONE], [ONE])).toEqual({ overrules: [ONE], changed: 0 })
  })

  it('are put in and taken back in one step each', async () => {
    const kept = { overrules: [ONE] as Judgement['overrules'] }
    const engine = {
      kept, content: { scoring: { grades: {}, least_qualities: 5, signals: { a: { quality: 'prompt_payment', bad: 1, good: 0, weight: 1 }, b: { quality: 'time_for_it', bad: 1, good: 0, weight: 1 } } } },
      changeJudgement: (change: (judgement: Judgement) => Partial<Judgement>) => {
        kept.overrules = change({ ...NO_JUDGEMENT, overrules: kept.overrules }).overrules ?? []
        return true
      },
      source: () => ({ summary: async () => ({ clients: ['Norwell'] }) }),
    }
    const { sentences, undo } = await openOverrules(new File([overrulesCsv([ODD]), 'Norwell,charm,5,,2026-05-01\r\n'], 'mine.csv'), engine)
    expect(sentences).toEqual([
      '1 judgement read: 1 is new or changed; of each client and quality the latest counts.',
      'mine.csv row 3: quality “charm” cannot be used (expected one of the seven qualities, as prompt_payment). The row is left out.',
      'Kept, though no file names this client now: =Sum Ltd.',
    ])
    expect(kept.overrules).toEqual([ONE, ODD])
    undo?.()
    expect(kept.overrules).toEqual([ONE])
  })
})
