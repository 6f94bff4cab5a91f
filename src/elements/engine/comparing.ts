import type { CountingRules } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import { compareWith, type EngineComparison, type EngineSource, type JudgeOptions, type Pulled } from '../../models/index.ts'

/** What the agreement's side was judged with. A newer source stands for newer judgements. */
export interface Judged {
  readonly db: Database
  readonly source: EngineSource
  readonly pulled: () => Promise<Pulled>
  readonly options: JudgeOptions
}

/** One comparison at a time: the engine holds one other way of counting, the last that was asked for. */
export class Comparing {
  #last: { readonly source: EngineSource; readonly rules: string; readonly comparison: EngineComparison } | null = null
  #queue: Promise<unknown> = Promise.resolve()

  /** Judges only where the data or the rules are others than at last. @param judged asked when its turn has come */
  compare(judged: () => Judged, rules: CountingRules): Promise<EngineComparison> {
    const turn = this.#queue.then(() => this.#judge(judged(), rules))
    this.#queue = turn.catch(() => {})
    return turn
  }

  async #judge({ db, source, pulled, options }: Judged, rules: CountingRules): Promise<EngineComparison> {
    const key = JSON.stringify(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (this.#last?.source === source && this.#last.rules === key) return this.#last.comparison
    this.#last = null
    const comparison = await compareWith(db, await pulled(), { ...options, rules })
    this.#last = { source, rules: key, comparison }
    return comparison
  }
}
