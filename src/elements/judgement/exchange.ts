import type { Content } from '../../core/index.ts'
import { judgement as words } from '../../words/index.ts'
import type { Judgement } from '../engine/index.ts'
import { CSV_TYPE, offerFile } from '../shared/index.ts'
import { mergeOverrules, OVERRULES_FILE, overrulesCsv, overrulesFrom } from './overrules-csv.ts'

/** What is needed of the engine to take judgements out and in. */
export interface JudgementEngine {
  readonly content: Pick<Content, 'scoring'>
  readonly kept: Pick<Judgement, 'overrules'>
  changeJudgement(change: (judgement: Judgement) => Partial<Judgement>): boolean
  source(): { summary(): Promise<{ readonly clients: readonly string[] }> }
}

/** What came of a file of judgements, in sentences; `undo` takes it back, null where nothing changed. */
export interface Exchanged {
  readonly sentences: readonly string[]
  readonly undo: (() => void) | null
}

export function downloadOverrules(document: Document, { kept }: Pick<JudgementEngine, 'kept'>): void {
  offerFile(document, overrulesCsv(kept.overrules), OVERRULES_FILE, CSV_TYPE)
}

export const qualitiesOf = ({ scoring }: Pick<Content, 'scoring'>): readonly string[] => [...new Set(Object.values(scoring.signals).map(({ quality }) => quality))]

export async function openOverrules(file: Pick<File, 'name' | 'text'>, engine: JudgementEngine): Promise<Exchanged> {
  const [text, { clients }] = await Promise.all([file.text(), engine.source().summary()])
  const { overrules, problems, unknown } = overrulesFrom(text, { clients, qualities: qualitiesOf(engine.content) })
  let before: Judgement['overrules'] = engine.kept.overrules
  let changed = 0
  let isKept = true
  if (overrules.length > 0) {
    isKept = engine.changeJudgement((judgement) => {
      before = judgement.overrules
      const merged = mergeOverrules(before, overrules)
      changed = merged.changed
      return { overrules: merged.overrules }
    })
  }
  return {
    sentences: [words.read(overrules.length, changed), ...problems.map((one) => words.problem(file.name, one)), ...(unknown.length === 0 ? [] : [words.unknown(unknown)]), ...(isKept ? [] : [words.not_kept])],
    undo: changed === 0 ? null : () => { engine.changeJudgement(() => ({ overrules: before })) },
  }
}
