import { OFF, type Block } from '../../document/index.ts'
import { documents } from '../../words/index.ts'
import type { Composition } from './compose.ts'
import { slotControl } from './controls.ts'
import type { FieldRow } from './field-rows.ts'
import type { Mending } from './problems.ts'

const words = documents.fields

/** Rows of the places for clauses, each saying where in the document it stands now. */
export function slotRows({ slots, draft, clauses, filed }: Composition, wrong: ReadonlyMap<string, Mending['kind']>): FieldRow[] {
  return slots.map((slot) => {
    const found = draft.terms.fields.get(slot.path)
    const value = found?.kind === 'choice' ? found.value : OFF
    const fault = wrong.get(slot.path)
    return {
      group: 'clauses', path: slot.path, label: slot.label, text: '', settled: false, clause: value, wrong: fault !== undefined,
      control: slotControl(slot, value, filed(slot.path), clauses),
      from: fault !== undefined ? words.faults[fault] : value === OFF ? words.slot.out : placeOf(value, draft.filled.blocks),
    }
  })
}

/** Where the first of a clause's text stands. */
function placeOf(clause: string, blocks: readonly Block[]): string {
  const own = blocks.filter(({ at }) => at.file === clause)
  if (own.length === 0) return words.slot.nowhere
  for (const block of own) {
    if (block.kind === 'schedule') return words.slot.schedule(block.letter)
    if ((block.kind === 'clause' || block.kind === 'heading') && block.number !== null) return words.slot.clause(block.number)
  }
  return words.slot.somewhere
}
