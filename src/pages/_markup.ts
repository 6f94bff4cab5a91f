import { JSDOM } from 'jsdom'
import type { Content } from '../core/index.ts'

/** What the drawing code of an element makes on jsdom, as HTML: the page as it stands before any script runs. */
export function markupOf(draw: (document: Document) => readonly HTMLElement[]): string {
  const { window } = new JSDOM('<!doctype html><body></body>')
  window.document.body.append(...draw(window.document))
  const markup = window.document.body.innerHTML
  window.close()
  return markup
}

/** For an element of figures: plan ids and names, as JSON, and the provider's zone. */
export function frameOf({ plans, provider }: Content): { readonly plans: readonly (readonly [id: string, name: string])[]; readonly json: string; readonly zone: string } {
  const named = [...plans.values()].map((plan) => [plan.id, plan.name] as const)
  return { plans: named, json: JSON.stringify(named), zone: provider.time_zone }
}
