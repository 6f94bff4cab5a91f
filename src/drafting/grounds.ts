import { figuresOf, passagesOf, type Passage, type PrintedFigure } from '../document/index.ts'
import { shortFingerprint, type Attachment, type Grounds } from '../pdf/index.ts'
import type { Draft } from './draft.ts'

/** Name of the file that a document carries with its figures. */
export const FIGURES_FILE = 'figures.json'

/** What `figures.json` holds. */
export interface FiguresFile {
  readonly document: { readonly template: string; readonly client: string | null }
  readonly grounds: Grounds
  readonly figures: readonly PrintedFigure[]
}

/** The instant as documents state it. @param as_of epoch milliseconds */
export const statedInstant = (as_of: number): string => new Date(as_of).toISOString().slice(0, 19).concat('Z')

/**
 * The same draft, saying what its figures were computed from: in the file's metadata, at each foot, and with each figure as an
 * attached file, so that `goodterms recompute` can compute them again.
 * @param definitions by path of a field: how it is computed, in a sentence; fields without one say what they are
 */
export function withGrounds(draft: Draft, grounds: Grounds, definitions: ReadonlyMap<string, string> = new Map()): Draft {
  const { frame } = draft
  const footer = grounds.fingerprint === null ? frame.footer : `${frame.footer}, data ${shortFingerprint(grounds.fingerprint)}`
  return { ...draft, frame: { ...frame, footer }, grounds, definitions }
}

/** All that a draft prints, with the figures in it. */
export const passagesIn = ({ filled, terms, definitions }: Draft): readonly Passage[] => passagesOf(filled, { fields: terms.fields, ...(definitions === undefined ? {} : { definitions }) })

/** What the file carries: the figures of a draft with grounds, and nothing of any other. */
export function attachmentsOf(draft: Draft): readonly Attachment[] {
  const { grounds, filing } = draft
  if (grounds === undefined) return []
  const file: FiguresFile = { document: { template: filing?.template ?? '', client: filing?.client ?? null }, grounds, figures: figuresOf(passagesIn(draft)) }
  return [{
    name: FIGURES_FILE, mime: 'application/json', bytes: new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`),
    description: 'Every figure of this document: its name, its value, how it is computed, and from which data',
  }]
}
