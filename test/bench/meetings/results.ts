import type { BriefingsMade } from './in-page.ts'
import type { NodeBriefings } from './in-node.ts'

const count = (number: number): string => String(Math.round(number)).replaceAll(/\B(?=(\d{3})+$)/g, ',')
const ms = (value: number): string => `${count(value)} ms`
const mb = (value: number): string => `${count(value)} MB`

/** All briefings in one go on the page about meetings, beside the same in Node. */
export function briefingsText(page: BriefingsMade, node: NodeBriefings): string {
  const [each, cpu] = [(page.ms - page.before_ms) / page.documents, page.cpu_ms === null ? null : page.cpu_ms / page.documents]
  const [node_each, node_cpu] = [node.ms / node.documents, node.cpu_ms / node.documents]
  const held = page.held_mb[1] - page.held_mb[0]
  const grown = page.renderer_mb === null ? null : page.renderer_mb[1] - page.renderer_mb[0]
  return `All briefings in one go, of the same company: on the page about meetings of all twelve months, for every renewal at once, from what the engine holds to the ZIP; in Node, with the same files, those of the first ${node.documents} clients, each let go once it is made. Processor: of the whole renderer, engine and its own threads included; of the whole process.

| where | made | not made | a document | ÷ Node | processor, a document | ÷ Node | ZIP |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| Node | ${node.documents} | 0 | ${ms(node_each)} | 1.00 | ${ms(node_cpu)} | 1.00 | – |
| browser | ${page.documents} | ${page.not_made} | ${ms(each)} | ${(each / node_each).toFixed(2)} | ${cpu === null ? '–' : ms(cpu)} | ${cpu === null ? '–' : (cpu / node_cpu).toFixed(2)} | ${count(page.zip_bytes)} bytes |

Until the first document begins, ${ms(page.before_ms)}: what is said of all clients is asked. The longest that the page could not answer was ${ms(page.longest_ms)}, and it could not for over 100 ms ${count(page.over_100)} times and for over 200 ms ${count(page.over_200)} times. Cancelling in the middle of making took ${page.cancel_ms.map((one) => ms(one)).join(', ')}, from the press until the page says so. The page holds ${mb(page.held_mb[0])} before and ${mb(page.held_mb[1])} after, cleared up, with the ZIP kept for another download: ${mb(held)} more, ${Math.round(held * 1024 / page.documents)} KB a document${grown === null ? '' : `; its renderer's memory stood at most ${mb(grown)} above what it was, ${Math.round(grown * 1024 / page.documents)} KB a document`}.
`
}
