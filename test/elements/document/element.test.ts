// @vitest-environment jsdom
import './node-arrays.ts'
import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { draftDocument, finishPdf } from '../../../src/drafting/index.ts'
import { client, documentPage, fakeEngine, field, HARBOUR, HOSTILE, PLACE, press, stock, text, title, type, version } from './page.ts'

const NORWELL = '#client=Norwell+Packaging'
const from = (root: ParentNode, path: string): string => text(root, `[data-path="${path}"] .doc-from`)
const blocked = (root: ParentNode): boolean => root.querySelector('[data-act="download"]')?.getAttribute('aria-disabled') === 'true'
const mendings = (root: ParentNode): string[] => [...root.querySelectorAll('.doc-mending h2')].map((one) => one.textContent.trim())
const preview = (root: ParentNode): string => text(root, '.doc-preview').replaceAll('\u00a0', ' ')

afterEach(() => { document.body.replaceChildren() })

describe('without a client', () => {
  test('every client stands there, with what is in the way', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR))
    await until(() => title(element) === '2 of 5 clients can take Premium Response from 1 November 2026')
    expect([...element.querySelectorAll('.doc-clients tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Norwell Packaging', 'Silver, version 4', 'to 31 December 2026', 'can be added'],
      ['Eastgate Dental', '–', '', 'no agreement'],
      ['Pinnock Surveyors', 'Silver, version 3', 'ended on 31 July 2026', '–'],
      ['Łukasz Żółć Design', 'Silver, version 6', 'until it is ended', 'has it since 1 March 2026'],
      [HOSTILE, 'Silver, version 2', 'to 31 January 2027', 'can be added'],
    ])
    expect(text(document, '[data-slot="until"]')).toBe('tickets to Fri 30 Oct 2026, 17:48')
  })

  test('a search narrows the list and says how far', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR))
    await until(() => element.querySelector('.doc-clients') !== null)
    const search = element.querySelector<HTMLInputElement>('[name="find-client"]')!
    search.value = 'ŻÓŁĆ'
    search.dispatchEvent(new Event('input', { bubbles: true }))
    expect([...element.querySelectorAll<HTMLElement>('[data-find]')].filter((row) => !row.hidden).map((row) => row.dataset['find'])).toEqual(['Łukasz Żółć Design'])
    expect(text(element, '[data-part="found"]')).toBe('1 of 5 clients')
    search.value = 'zzz'
    search.dispatchEvent(new Event('input', { bubbles: true }))
    expect(text(element, '[data-part="found"]')).toBe('No client’s name holds “zzz”.')
  })

  test('no clients: it says which files bring them', async () => {
    const { element, until } = await documentPage(fakeEngine({ clients: [], versions: [], as_of: null }))
    await until(() => title(element) === 'No clients yet')
    expect(element.querySelector('.state a')?.getAttribute('href')).toBe('/data/')
  })
})

describe('a client', () => {
  test('its document stands beside its fields, with pages as the file has them', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), NORWELL)
    await until(() => title(element) === 'Premium Response supplement for Norwell Packaging, from 1 November 2026')
    expect(document.title).toBe('Premium Response supplement for Norwell Packaging, from 1 November 2026 – Goodterms')
    expect([...element.querySelectorAll('[role="tab"]')].map((tab) => tab.textContent)).toEqual(['Page 1', 'Page 2, Schedules A, B and C', 'Page 3', 'Page 4, Schedule D'])
    expect(element.querySelectorAll('.doc-page')).toHaveLength(4)
    expect([...document.querySelectorAll('h1')].map((one) => one.textContent)).toEqual([title(element)])
    expect(text(element, '.doc-page .doc-field[data-field="client.legal_name"]')).toBe('Norwell Packaging Ltd')
    expect([...element.querySelectorAll('.doc-group')].map((group) => group.textContent)).toEqual(['This document', 'Parties', 'Agreement', 'Premium Response', 'Schedules'])
    expect([field(element, 'rider.price_per_seat').value]).toEqual(['6.50'])
    expect(from(element, 'agreement.plan')).toBe('agreements.csv, version 4')
    expect(from(element, 'rider.starts_on')).toBe('1\u00a0November 2026, first of the next month')
    expect(blocked(element)).toBe(false)
    expect(element.querySelectorAll('[style], style, script, img')).toHaveLength(0)
  })

  test('every field has a label of its own', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), NORWELL)
    await until(() => element.querySelector('.doc-fields') !== null)
    for (const input of element.querySelectorAll<HTMLInputElement>('[data-field]:is(input, select, textarea)')) expect(input.labels).toHaveLength(1)
  })

  test('what is typed shows in the pages, survives in the fragment alone, and “Start over” takes it back', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), NORWELL)
    await until(() => element.querySelector('.doc-fields') !== null)
    const input = field(element, 'rider.notice_days')
    type(element, 'rider.notice_days', '45')
    await until(() => preview(element).includes('45 days’ notice'))
    expect(field(element, 'rider.notice_days')).toBe(input)
    expect(document.activeElement).toBe(input)
    expect(from(element, 'rider.notice_days')).toBe('set here')
    expect(window.location.search).toBe('')
    expect(window.location.hash).toBe('#client=Norwell+Packaging&set.rider.notice_days=45')

    const again = await documentPage(fakeEngine(HARBOUR), window.location.hash)
    await again.until(() => preview(again.element).includes('45 days’ notice'))
    expect(field(again.element, 'rider.notice_days').value).toBe('45')
    press(again.element, '[data-act="start-over"]')
    await again.until(() => preview(again.element).includes('30 days’ notice'))
    expect(window.location.hash).toBe(NORWELL)
    expect(field(again.element, 'rider.notice_days').value).toBe('30')
    expect(document.activeElement).toBe(again.element.querySelector('h1'))
    expect(Object.keys(window.sessionStorage)).toEqual([])
    expect(Object.keys(window.localStorage)).toEqual([])
  })

  test('a field that is emptied takes the files’ value again', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), `${NORWELL}&set.rider.notice_days=45`)
    await until(() => preview(element).includes('45 days’ notice'))
    type(element, 'rider.notice_days', '')
    field(element, 'rider.notice_days').dispatchEvent(new Event('focusout', { bubbles: true }))
    await until(() => preview(element).includes('30 days’ notice'))
    expect(field(element, 'rider.notice_days').value).toBe('30')
    expect(from(element, 'rider.notice_days')).toBe('riders/premium-response.yaml')
  })

  test('going back in the address brings the fields back, the one in focus too', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), NORWELL)
    await until(() => element.querySelector('.doc-fields') !== null)
    field(element, 'rider.starts_on').focus()
    window.location.hash = `${NORWELL}&starts_on=2026-12-01&set.rider.notice_days=10`
    await until(() => title(element) === 'Premium Response supplement for Norwell Packaging, from 1 December 2026')
    expect([field(element, 'rider.starts_on').value, field(element, 'rider.notice_days').value]).toEqual(['2026-12-01', '10'])
  })

  test('texts of clients stay texts', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), `#${new URLSearchParams({ client: HOSTILE })}`)
    await until(() => title(element) === 'Premium Response supplement for O\'Neil & <Sons>, from 1 November 2026')
    expect(preview(element)).toContain('<img src=x onerror=alert(1)> & Sons, “you”')
    expect(element.querySelectorAll('img, sons')).toHaveLength(0)
  })

  test('another one is chosen by its link, and what was typed for the first goes with it', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), `${NORWELL}&set.rider.notice_days=45&paper=Letter`)
    await until(() => element.querySelector('.doc-fields') !== null)
    const link = [...element.querySelectorAll('a')].find((one) => one.textContent === 'Łukasz Żółć Design')
    window.location.hash = link?.getAttribute('href') ?? ''
    await until(() => title(element).startsWith('Premium Response supplement for Łukasz'))
    expect(field(element, 'rider.notice_days').value).toBe('30')
    expect(field(element, 'document.paper').value).toBe('Letter')
    expect(text(element, '.doc-notes')).toBe('The agreement already carries Premium Response since 1\u00a0March 2026.')
    expect(document.activeElement).toBe(element.querySelector('h1'))
  })

  test('an answer about a client that is no longer chosen is dropped', async () => {
    let release = (): void => {}
    const slow = new Promise<void>((resolve) => { release = resolve })
    const { element, until } = await documentPage(fakeEngine(HARBOUR, async (name) => (name.startsWith('Norwell') ? slow : undefined)), NORWELL)
    await until(() => text(element, '[data-part="note"]').startsWith('Reading the agreement of Norwell'))
    window.location.hash = '#client=Eastgate+Dental'
    await until(() => title(element).startsWith('Eastgate'))
    release()
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(title(element)).toBe('Eastgate Dental has no agreement that Premium Response could add to')
  })

  test('new data in the engine are the document’s at once', async () => {
    const engine = fakeEngine(HARBOUR)
    const { element, until } = await documentPage(engine, NORWELL)
    await until(() => preview(element).includes('Norwell Packaging Ltd'))
    engine.change({ ...HARBOUR, clients: [client('Norwell Packaging', { legal_name: 'Norwell Group plc' })] })
    await until(() => preview(element).includes('Norwell Group plc'))
  })
})

describe('what is in the way', () => {
  test('a missing field is named at its place, in the table and in the box, which leads to it', async () => {
    const data = { ...HARBOUR, clients: [client('Norwell Packaging', { travel_minutes: null })] }
    const { element, until } = await documentPage(fakeEngine(data), NORWELL)
    await until(() => title(element) === 'One field is missing before this can be made')
    expect(mendings(element)).toEqual(['client.travel_minutes is not filled'])
    expect(text(element, '.doc-mending p')).toBe('Clause\u00a02.3, in premium-response-targets.mdx, line 7. Expected the minutes it takes to travel to the client, found nothing in clients.csv. Set it there, or here for this document alone.')
    expect(text(element, '.doc-page .doc-missing')).toBe('{client.travel_minutes}')
    expect(from(element, 'client.travel_minutes')).toBe('not filled')
    expect(field(element, 'client.travel_minutes').getAttribute('aria-invalid')).toBe('true')
    expect(text(element, '[data-part="live"]')).toBe('One thing is to be mended before the PDF can be made.')
    expect([blocked(element), text(element, '[data-part="reason"]')]).toEqual([true, 'One thing is to be mended first'])
    press(element, '[data-act="go"]')
    expect(document.activeElement).toBe(field(element, 'client.travel_minutes'))
    type(element, 'client.travel_minutes', '25')
    await until(() => title(element) === 'Premium Response supplement for Norwell Packaging, from 1 November 2026')
    expect(blocked(element)).toBe(false)
    expect(text(element, '[data-part="live"]')).toBe('Nothing is missing. The PDF can be made.')
  })

  test('a field that stands at several places is one thing to mend', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), `${NORWELL}&starts_on=`)
    await until(() => title(element) === 'One field is missing before this can be made')
    expect(text(element, '.doc-mending p')).toBe('Clause\u00a01.2, in premium-response-service.mdx, line 3; clause\u00a05.1, in premium-response-term.mdx, line 1. Expected the date on which it starts, found nothing in the start chosen here. Choose it here.')
  })

  test('a field that is worked out leads back to what it lacks', async () => {
    const { clients, versions } = HARBOUR
    const data = { clients: clients.map((one) => ({ ...one, seats: null })), versions: versions.map((one) => ({ ...one, monthly_fee_cents: null, billed_seats: null })) }
    const { element, until } = await documentPage(fakeEngine(data), NORWELL)
    await until(() => title(element) === 'Two fields are missing before this can be made')
    expect(mendings(element)).toEqual(['agreement.billed_seats is not filled', 'agreement.monthly_fee is not filled'])
    expect(text(element, '.doc-mending p')).toBe('Clause\u00a04.1, in premium-response-charge.mdx, line 1. Expected the number of seats that are billed, found nothing in clients.csv. Set it there, or here for this document alone.')
    type(element, 'agreement.billed_seats', '10')
    type(element, 'agreement.monthly_fee', '1000')
    await until(() => title(element).startsWith('Premium Response supplement for Norwell'))
    expect(preview(element)).toContain('The charge is £65.00 a month: 10 seats at £6.50. It is invoiced with the monthly fee of £1,000.00; together that is £1,065.00')
  })

  test('what cannot be read is named once, and the files’ value is shown meanwhile', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), NORWELL)
    await until(() => element.querySelector('.doc-fields') !== null)
    type(element, 'agreement.monthly_fee', 'a lot')
    await until(() => title(element) === 'One value cannot be read as it stands')
    expect(mendings(element)).toEqual(['agreement.monthly_fee "a lot" is not an amount (expected an amount such as 6.50).'])
    expect(from(element, 'agreement.monthly_fee')).toBe('cannot be read')
    expect(preview(element)).toContain('monthly fee of £2,429.00')
  })

  test('a start outside the term is refused, with the starts that can be made', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), `${NORWELL}&starts_on=2028-03-01`)
    await until(() => title(element) === 'A start on 1 March 2028 lies outside the agreement')
    expect(text(element, '.doc-mending p')).toBe('What can be done: choose a start from 1 January 2026 to 31 December 2026, in version 4 or from 1 January 2027 to 31 December 2027, in version 5.')
    expect(from(element, 'rider.starts_on')).toBe('outside the agreement')
    expect(blocked(element)).toBe(true)
    type(element, 'rider.starts_on', '2027-02-01')
    await until(() => title(element) === 'Premium Response supplement for Norwell Packaging, from 1 February 2027')
    expect(text(element, '.doc-notes')).toBe('The start lies in version 5 of the agreement, which follows the one now in force and begins on 1\u00a0January 2027.')
  })

  test('an agreement that has ended: only a new version can carry it', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), '#client=Pinnock+Surveyors')
    await until(() => title(element) === 'A start on 1 November 2026 lies outside the agreement')
    expect(text(element, '.doc-mending p')).toBe('What can be done: every version of the agreement has ended. Once agreements.csv holds the version that follows, with its start and end, the document can go with that one.')
  })

  test('a client without an agreement: which row, or which file, would switch it on', async () => {
    const one = await documentPage(fakeEngine(HARBOUR), '#client=eastgate+dental')
    await one.until(() => title(one.element) === 'Eastgate Dental has no agreement that Premium Response could add to')
    expect(text(one.element, '.state p')).toBe('agreements.csv has no row for Eastgate Dental. Add one with at least client, version, plan, starts_on and ends_on, and read the file again.')
    const two = await documentPage(fakeEngine({ ...HARBOUR, versions: [], holdings: ['tickets'] }), NORWELL)
    await two.until(() => title(two.element).startsWith('Norwell Packaging has no agreement'))
    expect(text(two.element, '.state p')).toContain('No file with agreements is in use. Add one, agreements.csv')
  })

  test('a name that no file holds', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), '#client=Nobody')
    await until(() => title(element) === 'There is no client “Nobody” in these files')
    expect(element.querySelectorAll('[data-part="chooser"] a')).toHaveLength(5)
  })

  test('characters that no font has are named, and where to write others', async () => {
    const data = { ...HARBOUR, clients: [client('Norwell Packaging', { legal_name: '𓀀𓀁𓀂𓀃' })] }
    const { element, until } = await documentPage(fakeEngine(data), NORWELL)
    await until(() => title(element) === 'Four characters cannot be printed')
    expect(mendings(element)).toEqual(['No font here has “𓀀”, “𓀁”, “𓀂” and “𓀃”, in client.legal_name.'])
    expect(from(element, 'client.legal_name')).toBe('cannot be printed')
    press(element, '[data-act="go"]')
    expect(document.activeElement).toBe(field(element, 'client.legal_name'))
    type(element, 'client.legal_name', 'Norwell 株式会社')
    await until(() => title(element).startsWith('Premium Response supplement for Norwell'))
    type(element, 'document.number', '𓀀-1')
    await until(() => title(element) === 'One character cannot be printed')
    expect(mendings(element)).toEqual(['"𓀀" (U+13000) in document.number: no font here has it.'])
  })
})

describe('what goes wrong', () => {
  test('an engine that does not start is said, and what was built stays', async () => {
    const { element, until } = await documentPage(Promise.reject(new Error('no engine here')))
    await until(() => element.querySelector('[role="alert"]') !== null)
    expect(text(element, '[role="alert"] dd')).toBe('no engine here')
    expect(title(element)).toBe('as built')
  })

  test('to someone with files of his own, what was built is never shown in their place', async () => {
    document.documentElement.dataset['workspace'] = 'own'
    delete document.documentElement.dataset['live']
    const { element, until } = await documentPage(Promise.reject(new Error('no engine here')))
    await until(() => element.querySelector('[role="alert"]') !== null)
    expect([title(element), text(element, '[data-part="body"]'), document.documentElement.dataset['live']]).toEqual(['Premium Response supplement', '', ''])
    delete document.documentElement.dataset['workspace']
  })

  test('an answer that fails can be asked for again', async () => {
    let fails = true
    const { element, until } = await documentPage(fakeEngine(HARBOUR, async () => { if (fails) throw new Error('the file is gone') }), NORWELL)
    await until(() => element.querySelector('[role="alert"]') !== null)
    expect(text(element, '[role="alert"]')).toContain('the file is gone')
    fails = false
    press(element, '[data-act="again"]')
    await until(() => element.querySelector('.doc-fields') !== null)
    expect(element.querySelector('[role="alert"]')).toBe(null)
  })
})

describe('by keyboard', () => {
  test('arrows go through the pages, and Esc closes the list of clients', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), NORWELL)
    await until(() => element.querySelector('[role="tab"]') !== null)
    const tabs = [...element.querySelectorAll<HTMLElement>('[role="tab"]')]
    const key = (target: Element | null, name: string) => target?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }))
    tabs[0]?.focus()
    key(tabs[0] ?? null, 'ArrowRight')
    expect(document.activeElement).toBe(tabs[1])
    expect([...element.querySelectorAll<HTMLElement>('[role="tabpanel"]')].map((panel) => panel.hidden)).toEqual([true, false, true, true])
    key(tabs[1] ?? null, 'ArrowRight')
    key(tabs.at(-1) ?? null, 'ArrowRight')
    expect(document.activeElement).toBe(tabs[0])
    const chooser = element.querySelector<HTMLDetailsElement>('details')
    if (chooser === null) throw new Error('no list')
    chooser.open = true
    key(chooser.querySelector('input'), 'Escape')
    expect(chooser.open).toBe(false)
    expect(document.activeElement).toBe(chooser.querySelector('summary'))
  })

  test('a field in focus turns the pages to where it stands', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), NORWELL)
    await until(() => element.querySelector('.doc-fields') !== null)
    field(element, 'rider.notice_days').focus()
    expect([...element.querySelectorAll<HTMLElement>('[role="tabpanel"]')].map((panel) => panel.hidden)).toEqual([true, false, true, true])
    expect([...element.querySelectorAll<HTMLElement>('.doc-page .is-current')].map((one) => one.dataset['field'])).toEqual(['rider.notice_days'])
  })
})

describe('the file', () => {
  test('is the one that drafting makes of the same terms, under a name that says what it is', async () => {
    const offered: { name: string; blob: Blob }[] = []
    const blobs: Blob[] = []
    Object.assign(URL, { createObjectURL: (blob: Blob) => { blobs.push(blob); return 'blob:1' }, revokeObjectURL: () => {} })
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) { offered.push({ name: this.download, blob: blobs.at(-1) as Blob }) })
    const engine = fakeEngine(HARBOUR)
    const { element, until } = await documentPage(engine, `${NORWELL}&set.rider.notice_days=45&paper=Letter&number=NP-1`)
    await until(() => element.querySelector('.doc-fields') !== null)
    press(element, '[data-act="download"]')
    await until(() => offered.length === 1)
    click.mockRestore()
    expect(offered[0]?.name).toBe('premium-response-supplement-norwell-packaging-2026-11-01.pdf')
    await until(() => text(element, '[data-part="note"]') === 'premium-response-supplement-norwell-packaging-2026-11-01.pdf is downloaded: 4 pages. It stands in the register as made.Open the register')
    const as_of = Date.UTC(2026, 9, 30, 17, 48)
    const draft = draftDocument(stock.templates.templates.get('premium-response-supplement')!, {
      content: engine.content, client: HARBOUR.clients[0]!, versions: HARBOUR.versions.filter((one) => one.client === 'Norwell Packaging'), starts_on: '2026-11-01',
      overrides: new Map([['rider.notice_days', '45']]), as_of, templates: stock.templates,
    })
    const made = await finishPdf(draft, { fonts: stock.fonts, paper: 'Letter', number: 'NP-1', created_at: as_of })
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    const reader = new FileReader()
    const read = new Promise<Uint8Array>((resolve) => { reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer)) })
    reader.readAsArrayBuffer(offered[0]?.blob as Blob)
    expect(digest(await read)).toBe(digest(made.bytes))
  })

  test('is not made while something is in the way: the button leads to what is', async () => {
    const { element, until } = await documentPage(fakeEngine({ ...HARBOUR, versions: [version('Norwell Packaging', 4, '2026-01-01', '2026-12-31', { monthly_fee_cents: null })] }), NORWELL)
    await until(() => title(element) === 'One field is missing before this can be made')
    press(element, '[data-act="download"]')
    await until(() => document.activeElement === element.querySelector('[data-act="go"]'))
    expect(window.location.pathname).toBe(PLACE)
  })
})
