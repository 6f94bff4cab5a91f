import type { ImportEngine } from './seam.ts'
import { answered, type NameAnswer } from './near-names.ts'
import type { Alias } from '../../models/index.ts'
import { nameKey } from './draw-names.ts'

/** What a pressed button says about which pair of names; null where it says nothing. */
export function nameAnswer({ dataset: { value, name, client } }: HTMLElement): { readonly pair: Alias; readonly answer: NameAnswer } | null {
  if (name === undefined || client === undefined || (value !== 'same' && value !== 'apart' && value !== 'ask')) return null
  return { pair: { name, client }, answer: value }
}

/** Keeps the answer and counts again; answers with the key of the button that takes it back, where it was pressed. */
export async function answerName(button: HTMLElement, engine: ImportEngine): Promise<{ readonly answer: NameAnswer; readonly pair: Alias; readonly focus: string } | null> {
  const given = nameAnswer(button)
  if (given === null) return null
  const place = given.answer === 'ask' || button.closest('.import-names') === null ? 'row' : 'settings'
  await engine.keep(answered(engine.kept, given.pair, given.answer))
  return { ...given, focus: nameKey(given.pair, place) }
}
