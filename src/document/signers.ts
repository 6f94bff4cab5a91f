import type { Flow, Template } from './template.ts'

/** The sides of an agreement, in the order in which they sign. */
export const SIGNERS = ['provider', 'client'] as const
export type Signer = (typeof SIGNERS)[number]

/** Who has a place to sign on a document of this template. */
export function signersOf({ body }: Pick<Template, 'body'>): readonly Signer[] {
  const found = new Set<string>()
  const visit = (flows: readonly Flow[]): void => {
    for (const flow of flows) {
      if (flow.kind === 'if') visit(flow.flows)
      if (flow.kind === 'component' && flow.name === 'Signatures') for (const id of SIGNERS) if ((flow.attributes['only'] ?? id) === id) found.add(id)
    }
  }
  visit(body)
  return SIGNERS.filter((id) => found.has(id))
}
