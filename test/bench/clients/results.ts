import { briefingsText } from '../meetings/results.ts'
import type { Step } from '../native.ts'
import { COMPANY, type ClientsMeasured } from './measure.ts'

const count = (number: number): string => String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',')
const middle = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? Number.NaN
const took = (steps: readonly Step[], name: string): number => steps.reduce((sum, [step, until], i) => (step === name ? sum + until - (steps[i - 1]?.[1] ?? 0) : sum), 0)

/** How soon the pages about clients stand, beside the dashboard. */
export function clientsText({ steps, pages, briefings, briefings_in_node }: ClientsMeasured): string {
  const beside = middle(pages[0]?.ms ?? [])
  const rows = pages.map(({ name, ms }) => `| ${name} | ${Math.min(...ms).toFixed(0)} ms | ${middle(ms).toFixed(0)} ms | ${(middle(ms) / beside).toFixed(2)} |`)
  const all = steps.at(-1)?.[1] ?? Number.NaN
  return `## The pages about clients, from a ready engine

${count(COMPANY.tickets)} tickets and ${count(COMPANY.clients)} clients with their agreements, contacts, invoices, surveys, visits, devices, advice, checks and reminders, read in the browser in ${(all / 1000).toFixed(1)} s, of which ${(took(steps, 'signals') / 1000).toFixed(1)} s for what shows how each client works; the renderer's peak until then ${count(steps.at(-1)?.[2] ?? 0)} MB. Each page is opened anew every time, engine included: from the moment the engine is ready until the page is drawn with its figures.

| page | best | median | ÷ dashboard |
| --- | ---: | ---: | ---: |
${rows.join('\n')}

${briefingsText(briefings, briefings_in_node)}`
}
