import { localStore, readKept, writeKept, type KeptTemplate } from './keep.ts'

export type TextsChange = (texts: readonly KeptTemplate[]) => readonly KeptTemplate[]

/** The texts that were edited here, before the engine is there and with it. */
export interface KeptTexts {
  all(): readonly KeptTemplate[]
  /** @returns whether the browser could keep them beyond this page */
  change(change: TextsChange): boolean
}

interface Keeper {
  readonly kept: { readonly templates: readonly KeptTemplate[] }
  changeTemplates(change: TextsChange): boolean
}

/** What was changed before the engine was there is changed in it, too: it keeps all or nothing. */
export function keptTexts(page: Window, engine: Promise<Keeper>): KeptTexts {
  const store = localStore(page)
  let keeper: Keeper | null = null
  let held = readKept(store).templates
  const waiting: TextsChange[] = []
  engine.then((ready) => {
    keeper = ready
    for (const change of waiting) ready.changeTemplates(change)
  }).catch(() => {})
  return {
    all: () => keeper?.kept.templates ?? held,
    change: (change) => {
      if (keeper !== null) return keeper.changeTemplates(change)
      waiting.push(change)
      held = change(held)
      return writeKept(store, { ...readKept(store), templates: held })
    },
  }
}
