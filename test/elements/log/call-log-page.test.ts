import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { clientByName } from '../../../src/core/index.ts'
import { drawPage, gather, titleOf } from '../../../src/elements/log/drawing.ts'
import { makeLogPdf } from '../../../src/elements/log/making.ts'
import { addressOf, FIRST_VIEW, viewAfter, viewAfterChoice, viewOf, type View } from '../../../src/elements/log/view.ts'
import type { CallLog, CallLogRow } from '../../../src/models/source.ts'
import { ownContent } from '../../document/supplies.ts'
import { stock } from '../../drafting/drafts.ts'
import { call, logged } from '../../drafting/logged.ts'
import { fonts } from '../../pdf/fonts.ts'
import { fakeSource } from '../../support/fake-source.ts'

const NAMES = ['Alder Dental', 'O\'Neil & <Sons>']
const counts = (met: number, missed: number) => ({ tickets: met + missed, met, missed, running: 0, paused: 0, exempt: 0, unknown: 0, promised_bp: 9000 * (met + missed), assumed: 0, as_stated: 0 })
const asked: string[] = []
const rows = (number: number): CallLogRow[] => logged(Array.from({ length: number }, (_, nth) => call({ ticket_id: `T${nth}` }))).rows.map((row) => ({ ...row, client: NAMES[1]!, status: 'Resolved by third line', plan: 'Gold', plan_assumed: false, file: 'tickets.csv', row: 2 }))
const callLog = async (client: string, from_on: string, until_on: string): Promise<CallLog> => {
  asked.push(`${client} ${from_on} ${until_on}`)
  const found = from_on < '2020' ? [] : rows(60)
  return { client, from_on, until_on, rows: found, counts: { response: counts(found.length, 0), resolution: counts(0, found.length) } }
}
const { summary } = fakeSource({ tickets: 1, months: 1, clients: ['Alder Dental'] })
const source = { summary: async () => ({ ...await summary(), as_of: Date.UTC(2026, 9, 30, 17, 48) }), clients: async () => NAMES.map(clientByName), callLog }

async function page(view: Partial<View>, shown = 25) {
  const model = await gather(source, { ...FIRST_VIEW, ...view }, 'Europe/London')
  const { document } = new JSDOM('<!doctype html><body></body>').window
  document.body.append(...drawPage(model, document, shown))
  return { model, body: document.body }
}

describe('the page of a call log', () => {
  test('asks whose calls, and shows nobody’s, before a client is chosen', async () => {
    asked.length = 0
    const { model, body } = await page({})
    expect([titleOf(model), asked, body.querySelector('[data-part="results"]')?.textContent]).toEqual(['Whose calls do you want to hand over?', [], ''])
    expect([...body.querySelectorAll('[data-act="period"]')].map((button) => [button.textContent, button.getAttribute('aria-pressed'), button.getAttribute('data-value')])).toEqual([
      ['September 2026', 'true', '2026-09-01/2026-09-30'], ['July to September 2026', 'false', '2026-07-01/2026-09-30'], ['October 2025 to September 2026', 'false', '2025-10-01/2026-09-30'],
    ])
  })

  test('shows totals and the first rows, and no word of the provider’s own', async () => {
    const { model, body } = await page({ client: 'o\'neil &  <sons>', from: '2026-07-01', until: '2026-09-30' })
    expect(titleOf(model)).toBe('O\'Neil & <Sons>: 60 calls, July to September 2026')
    expect(body.querySelectorAll('.log-rows tbody tr').length).toBe(25)
    expect(body.querySelector('.log-totals tbody')?.textContent).toBe('First answers6060 (100.0 %)054 or more–Resolutions600 (0.0 %)6054 or more–'.replaceAll(' %', '\u00a0%'))
    expect(body.textContent).not.toContain('third line')
    expect([...body.querySelectorAll('[data-part="results"] > *')].map((part) => part.getAttribute('data-client'))).toEqual([NAMES[1]])
    expect([...body.querySelectorAll('option[data-client]')].map((option) => option.getAttribute('data-client'))).toEqual(NAMES)
  })

  test('says so where nobody has the name, no call was raised, or the days are in the wrong order', async () => {
    expect(titleOf((await page({ client: 'Nobody' })).model)).toBe('No client is called Nobody')
    expect(titleOf((await page({ client: NAMES[0]!, from: '2019-01-01', until: '2019-01-31' })).model)).toBe('Alder Dental raised no call in January 2019')
    expect((await page({ client: NAMES[0]!, from: '2026-09-30', until: '2026-09-01' })).body.querySelector('[role="alert"]')?.textContent).toBe('The first day comes after the last one.')
  })

  test('keeps its view in the fragment of the address alone', () => {
    const view: View = { client: NAMES[1]!, from: '2026-07-01', until: '2026-09-30', hours: true, ticket: null }
    const written = addressOf(view)
    expect([written.query.toString(), viewOf(written)]).toEqual(['', view])
    expect(viewOf({ query: new URLSearchParams(), fragment: new URLSearchParams('client=&from=2026-02-30&until=x') })).toEqual(FIRST_VIEW)
    expect([viewAfter(view, 'period', '2026-01-01/2026-01-31')?.from, viewAfter(view, 'pdf', ''), viewAfterChoice(view, 'log-until', '', true), viewAfterChoice(view, 'log-client', '', true)?.client]).toEqual(['2026-01-01', null, null, null])
  })

  test('makes the file that the register then knows', async () => {
    const { model } = await page({ client: NAMES[1]! })
    const made = await makeLogPdf({ log: model.log!, client: model.client!, content: ownContent(), as_of: model.summary.as_of, hours: false }, { templates: stock(), fonts })
    expect(made.entry).toMatchObject({ client: NAMES[1], template: 'call-log-report', title: 'Call log report', pages: made.pages, made_on: '2026-10-30', awaited_from: 'nobody', file_name: 'call-log-oneil-sons-2026-09-01-2026-09-30.pdf' })
  })
})
