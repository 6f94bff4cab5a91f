/** What the signer is asked: the attributes of `<Ask>`. */
import { ASK_KINDS, type AskKind } from './blocks.ts'
import { optionsFault } from './options.ts'
import { quoted } from './problem.ts'
import { SIGNERS } from './signers.ts'

/** Kinds that are answered by taking one of several. */
export const CHOSEN: readonly AskKind[] = ['choice', 'pick', 'scale']
const ID = /^[a-z][a-z0-9_]{0,39}$/

interface AskRead {
  readonly id: string
  readonly control: AskKind
  readonly options: readonly string[]
  readonly options_path: string | null
}

/** The checked attributes, or a sentence that says what is wrong. */
export function readAsk({ id = '', kind = '', options, options_path }: Readonly<Record<string, string>>): AskRead | { readonly fault: string } {
  const control = ASK_KINDS.find((one) => one === kind)
  if (!ID.test(id)) return { fault: `id of <Ask> is "${quoted(id)}" (expected lower-case words joined by _, such as plan_chosen).` }
  if (SIGNERS.some((signer) => id.startsWith(`${signer}_`))) return { fault: `id of <Ask> is "${quoted(id)}": names that begin with ${SIGNERS.map((one) => `${one}_`).join(' or ')} belong to the signatures.` }
  if (control === undefined) return { fault: `kind of <Ask> is "${quoted(kind)}" (expected one of ${ASK_KINDS.join(', ')}).` }
  if (!CHOSEN.includes(control)) return options === undefined && options_path === undefined ? { id, control, options: [], options_path: null } : { fault: `<Ask kind="${control}"> has no options.` }
  if ((options === undefined) === (options_path === undefined)) return { fault: `<Ask kind="${control}"> needs either options="…" or options_path="…".` }
  if (options === undefined) return { id, control, options: [], options_path: options_path ?? null }
  const list = options.split(',').map((one) => one.trim())
  const fault = optionsFault(list)
  return fault === null ? { id, control, options: list, options_path: null } : { fault: `The options of <Ask id="${id}"> ${fault} (expected them apart by commas).` }
}
