/** Questions for tests, one of each kind. */
import type { AskKind, Block, BlockOf } from '../../src/document/index.ts'

const at = { file: 'test', line: 1 }

export function ask(control: AskKind, id: string, label: string, options: readonly string[] = [], indent = false): BlockOf<'ask'> {
  return { kind: 'ask', at, indent, id, control, label: [{ text: label }], options }
}

export const STEPS = Array.from({ length: 11 }, (_, step) => String(step))

export const asks: readonly Block[] = [
  ask('text', 'order', 'Reference of your order'),
  ask('lines', 'better', 'What should we do better?'),
  ask('date', 'starts', 'First day'),
  ask('choice', 'law', 'Law', ['England and Wales', 'Scotland']),
  ask('pick', 'plan', 'The plan you choose', ['Silver', 'Gold & more', 'Off (none)']),
  ask('pick', 'size', 'Size', ['Klein', 'Größe 2', 'Off']),
  ask('scale', 'score', 'Would you recommend us?', STEPS),
  ask('tick', 'premium', 'We take Premium Response.'),
  ask('tick', 'visits', 'We take the visits.'),
]
