import { JSDOM } from 'jsdom'
import { asAgreed } from '../../../src/core/index.ts'
import { openNative } from '../../../src/db/native.ts'
import type { GoodtermsCompare, WaysSource } from '../../../src/elements/compare/index.ts'
import { AgreementSource, buildModels, compareWith, EngineSource } from '../../../src/models/index.ts'
import { smallContent } from '../../support/content.ts'
import { ownFile } from '../../support/files.ts'

const two = (number: number): string => String(number).padStart(2, '0')
const line = (id: string, client: string, created: string, replied: string, subject: string): string =>
  `${id},"${client}",2026-05-${created},"${subject}",P1,done,2026-05-${replied},2026-05-${replied}`

/** Of Kestrel 25 quick tickets and 10 that are answered after a night; of O'Neil 25 quick ones. Subjects are hostile to a page and to a spreadsheet. */
function exports(rows: boolean) {
  const quick = (client: string, mark: string) => Array.from({ length: 25 }, (_, i) => line(`${mark}${i}`, client, `06 10:${two(i)}:00`, `06 10:${two(i + 30)}:00`, '<img src=x>'))
  const overnight = Array.from({ length: 10 }, (_, i) => line(`N${i}`, 'Kestrel Marine', `06 16:${two(30 + i)}:00`, `07 09:${two(10 + i)}:00`, `=${i}+1`))
  const tickets = rows ? [...quick('Kestrel Marine', 'K'), ...overnight, ...quick('O\'Neil & <Sons>', 'O')] : []
  return [
    ownFile('tickets', ['ticket_id,client,created_at,subject,priority,status,first_response_at,resolved_at', ...tickets].join('\n')),
    ownFile('agreements', `client,version,plan,starts_on,ends_on,renewal
      Kestrel Marine,1,silver,2025-11-01,2026-12-31,fixed
      "O'Neil & <Sons>",1,gold,2026-01-01,2026-12-31,fixed`),
  ]
}

/** A source over a real engine with the small company; `asked` holds the rules that it was asked to count by. */
export async function smallWays(rows = true): Promise<WaysSource & { readonly asked: string[]; close(): Promise<void> }> {
  const content = smallContent()
  const db = await openNative({ threads: 1 })
  const options = { content, as_of: null, assumed_plan: null }
  const { pulled } = await buildModels(db, exports(rows), options)
  const source = await EngineSource.open(db)
  const asked: string[] = []
  return {
    asked, content, agreed: asAgreed(content.rules),
    summary: () => source.summary(),
    ticket: (id) => source.ticket(id),
    versions: (client) => new AgreementSource(db).versions(client),
    compare: (rules) => {
      asked.push(JSON.stringify(rules))
      return compareWith(db, pulled, { ...options, rules })
    },
    close: () => db.close(),
  }
}

/** A page in jsdom with one `goodterms-compare`. */
export async function comparePage(url = 'http://localhost/sla/compare/') {
  const { window } = new JSDOM('<!doctype html><body><span data-slot="until"></span></body>', { url, pretendToBeVisual: true })
  const names = ['window', 'document', 'HTMLElement', 'CustomEvent', 'customElements', 'Event', 'Node', 'AbortController'] as const
  for (const name of names) Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true, writable: true })
  const { GoodtermsCompare: Element } = await import('../../../src/elements/compare/index.ts')
  window.customElements.define('goodterms-compare', class extends Element {})
  const element = window.document.createElement('goodterms-compare') as unknown as GoodtermsCompare
  element.dataset['plans'] = '[["silver","Silver"],["gold","Gold"]]'
  element.dataset['zone'] = 'Europe/London'
  window.document.body.append(element)
  const until = async (check: () => boolean): Promise<void> => {
    for (let turn = 0; turn < 1_000; turn++) {
      if (check()) return
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error(`not shown: ${element.textContent?.slice(0, 400)}`)
  }
  return { window, element, until }
}
