// @vitest-environment jsdom
import './node-arrays.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { draftDocument, finishPdf } from '../../../src/drafting/index.ts'
import type { Subject } from '../../../src/elements/document/drawing.ts'
import { documentPage, fakeEngine, field, fonts, HARBOUR, ownContent, press, stock, text, title, type } from './page.ts'

const NORWELL = '#client=Norwell+Packaging'
const EASTGATE = '#client=Eastgate+Dental'
const subject = (name: string, needs: Subject['needs'], start: Subject['start']): Subject => ({ name, needs, start, title: stock.templates.templates.get(name)?.title ?? name })
const REMINDER = subject('obligation-reminder', 'client', null)
const AGREEMENT = subject('support-agreement', 'prospect', 'document.starts_on')
const LETTER = subject('announcement-letter', 'agreement', 'document.starts_on')
const AS_OF = Date.UTC(2026, 9, 30, 17, 48)

const preview = (root: ParentNode): string => text(root, '.doc-preview').replaceAll('\u00a0', ' ')
const from = (root: ParentNode, path: string): string => text(root, `[data-path="${path}"] .doc-from`)
const mendings = (root: ParentNode): string[] => [...root.querySelectorAll('.doc-mending h2')].map((one) => one.textContent.trim())
const options = (root: ParentNode, path: string): string[] => [...field(root, path).querySelectorAll('option')].map((option) => option.textContent)
const groups = (root: ParentNode): string[] => [...root.querySelectorAll('.doc-group')].map((group) => group.textContent)

const offered: { readonly name: string; readonly blob: Blob }[] = []

beforeEach(() => {
  offered.length = 0
  let last: Blob | null = null
  URL.createObjectURL = (blob) => ((last = blob as Blob), 'blob:one')
  URL.revokeObjectURL = () => {}
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) { if (last !== null) offered.push({ name: this.download, blob: last }) })
})

afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

function chosen(root: ParentNode, path: string, value: string): void {
  const control = field(root, path)
  control.value = value
  control.dispatchEvent(new Event('input', { bubbles: true }))
}

describe('a letter that needs no agreement and has no start', () => {
  test('can be made for every client, and names none for want of an agreement', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), '', REMINDER)
    await until(() => title(element) === 'Obligation reminder: for any of 5 clients')
    expect([...element.querySelectorAll('.doc-clients thead th')].map((head) => head.textContent)).toEqual(['Client', 'Agreement', 'Term'])
    expect(element.querySelectorAll('[name="many-client"]')).toHaveLength(5)
    expect(text(element, '.doc-many-all')).toBe('All clients (5)')
    expect(element.querySelector('[data-part="prospect"]')).toBeNull()
  })

  test('asks for a choice where it stands, and for no start', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), EASTGATE, REMINDER)
    await until(() => title(element) === 'One field is missing before this can be made')
    expect(mendings(element)).toEqual(['reminder.obligation is not filled'])
    expect(options(element, 'reminder.obligation')[0]).toBe('Choose one')
    expect(from(element, 'reminder.obligation')).toBe('not filled')
    expect(from(element, 'reminder.finding')).toBe('may stay empty')
    expect(field(element, 'reminder.finding').tagName).toBe('TEXTAREA')
    expect([field(element, 'letter.date').type, field(element, 'letter.date').value]).toEqual(['date', '2026-10-30'])
    expect(element.querySelector('[data-field="document.starts_on"], [data-field="rider.starts_on"]')).toBeNull()
    chosen(element, 'reminder.obligation', 'mail and storage within the quota')
    await until(() => title(element) === 'Obligation reminder for Eastgate Dental')
    expect(window.location.hash).toBe(`${EASTGATE}&set.reminder.obligation=mail+and+storage+within+the+quota`)
    expect(options(element, 'reminder.obligation')).not.toContain('Choose one')
    expect(preview(element)).toContain('A reminder: mail and storage within the quota')
  })

  test('made for many, a choice is set once; unset, it is named for each', async () => {
    const engine = fakeEngine(HARBOUR)
    const { element, until } = await documentPage(engine, '', REMINDER)
    await until(() => element.querySelector('[data-part="many"]') !== null)
    element.querySelector<HTMLInputElement>('[name="many-client"][value="Eastgate Dental"]')!.click()
    await until(() => element.querySelector('[data-common="reminder.obligation"]') !== null)
    const choice = element.querySelector<HTMLSelectElement>('[data-common="reminder.obligation"]')!
    expect(choice.options[0]?.textContent).toBe('Not set for all')
    press(element, 'button[data-many="make"]')
    await until(() => text(element, '[data-many="result"] h2') === 'Obligation reminder: none could be made')
    expect(text(element, '.doc-not-made tbody td')).toMatch(/^reminder\.obligation is not filled: expected one of /)
    choice.value = 'software that we have agreed on'
    choice.dispatchEvent(new Event('input', { bubbles: true }))
    press(element, 'button[data-many="make"]')
    await until(() => text(element, '[data-many="result"] h2') === 'Obligation reminder: 1 PDF made')
    expect(offered.map(({ name }) => name)).toEqual(['obligation-reminder-2026-10-30.zip'])
    expect(engine.recorded.map(({ client, starts_on }) => [client, starts_on])).toEqual([['Eastgate Dental', null]])
  })

  test('is the file that drafting makes, dated by the data, and stands in the register as nobody’s to answer', async () => {
    const engine = fakeEngine(HARBOUR)
    const { element, until } = await documentPage(engine, `${EASTGATE}&set.reminder.obligation=calls+through+the+agreed+channels`, REMINDER)
    await until(() => element.querySelector('[data-act="download"]:not([aria-disabled])') !== null)
    press(element, '[data-act="download"]')
    await until(() => offered.length === 1 && engine.recorded.length === 1)
    expect(offered[0]?.name).toBe('obligation-reminder-eastgate-dental-2026-10-30.pdf')
    const template = stock.templates.templates.get('obligation-reminder')!
    const draft = draftDocument(template, {
      content: ownContent(), templates: stock.templates, client: HARBOUR.clients[1]!, versions: [], starts_on: '2026-10-30', as_of: AS_OF,
      overrides: new Map([['reminder.obligation', 'calls through the agreed channels']]),
    })
    const alone = await finishPdf(draft, { fonts, paper: 'A4', number: null, created_at: AS_OF })
    expect(offered[0]?.blob.size).toBe(alone.bytes.length)
    expect(engine.recorded).toEqual([{
      document: alone.number, client: 'Eastgate Dental', template: 'obligation-reminder', title: 'Obligation reminder', version: null, starts_on: null, pages: 1,
      file_name: 'obligation-reminder-eastgate-dental-2026-10-30.pdf', file_sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string, made_on: '2026-10-30', awaited_from: 'nobody',
    }])
    await until(() => text(element, '[data-part="note"] a') === 'Open the register')
  })
})

describe('a template that needs an agreement and is not the rider’s', () => {
  test('can go to a client who has Premium Response already', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), '', LETTER)
    await until(() => title(element) === 'Announcement letter: 3 of 5 clients can have it from 1 November 2026')
    expect([...element.querySelectorAll('.doc-clients tbody tr')].map((row) => row.lastElementChild?.textContent)).toEqual(['can be made', 'no agreement', '–', 'can be made', 'can be made'])
  })

  test('a flag is answered with yes or no', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), NORWELL, LETTER)
    await until(() => title(element) === 'Announcement letter for Norwell Packaging, from 1 November 2026')
    expect(options(element, 'letter.clients_asked')).toEqual(['Yes', 'No'])
    chosen(element, 'letter.clients_asked', 'yes')
    await until(() => from(element, 'letter.clients_asked') === 'set here')
    chosen(element, 'letter.clients_asked', 'no')
    await until(() => window.location.hash === NORWELL)
    expect(text(element, '#signer')).toBe('What the client gets')
  })

  test('without an agreement it says so', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), EASTGATE, LETTER)
    await until(() => title(element) === 'Eastgate Dental has no agreement. Announcement letter: it needs one')
  })
})

describe('clauses to choose', () => {
  test('are switched and exchanged, and say where they stand', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), `${NORWELL}&set.choice.law=Scotland`, AGREEMENT)
    await until(() => title(element) === 'Support agreement for Norwell Packaging, from 1 November 2026')
    expect(groups(element)).toEqual(['This document', 'Parties', 'The plan offered', 'Premium Response', 'Schedules', 'Clauses'])
    const visits = field(element, 'clause.visits')
    expect([visits.type, visits.getAttribute('role'), visits.checked, visits.labels?.[0]?.textContent]).toEqual(['checkbox', 'switch', true, 'Regular visits'])
    const stands = from(element, 'clause.visits')
    expect(stands).toMatch(/^stands as clause\u00a0\d+(\.\d+)?$/)
    visits.focus()
    expect([...new Set([...element.querySelectorAll<HTMLElement>('.doc-page .is-current')].map((block) => block.dataset['file']))]).toEqual(['visits'])
    visits.click()
    await until(() => from(element, 'clause.visits') === 'left out')
    expect(window.location.hash).toContain('set.clause.visits=off')
    field(element, 'clause.visits').click()
    await until(() => from(element, 'clause.visits') === stands)
    expect(window.location.hash).not.toContain('clause.visits')

    expect(options(element, 'clause.law_chosen')).toEqual(['One of the laws listed', 'Another law, typed in'])
    chosen(element, 'clause.law_chosen', 'law-other')
    await until(() => title(element) === 'One field is missing before this can be made')
    expect(mendings(element)).toEqual(['choice.other_law is not filled'])
    type(element, 'choice.other_law', 'France')
    await until(() => preview(element).includes('The law of France applies'))
  })

  test('what is settled stands folded, and unfolds', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), NORWELL, AGREEMENT)
    await until(() => element.querySelector('.doc-fields') !== null)
    const row = element.querySelector<HTMLElement>('[data-path="offer.payment_days"]')
    expect(row?.hidden).toBe(true)
    const more = element.querySelector<HTMLElement>('[data-act="fold"][data-value="offer"]')
    expect([more?.getAttribute('aria-expanded'), more?.textContent]).toEqual(['false', expect.stringMatching(/^Show \d+ more, filled from your files or by default$/)])
    more?.click()
    expect([row?.hidden, more?.getAttribute('aria-expanded')]).toEqual([false, 'true'])
    type(element, 'offer.payment_days', '30')
    await until(() => from(element, 'offer.payment_days') === 'set here')
    more?.click()
    expect(row?.hidden).toBe(false)
  })

  test('another plan fills its own price, and taking it back fills the old one', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), NORWELL, AGREEMENT)
    await until(() => element.querySelector('.doc-fields') !== null)
    const before = field(element, 'offer.monthly_fee').value
    chosen(element, 'offer.plan', 'Platinum')
    await until(() => field(element, 'offer.monthly_fee').value !== before)
    const platinum = field(element, 'offer.monthly_fee').value
    type(element, 'offer.monthly_fee', '1000')
    await until(() => from(element, 'offer.monthly_fee') === 'set here')
    expect(field(element, 'offer.monthly_fee').dataset['asFiled']).toBe(platinum)
  })
})

describe('a prospect', () => {
  test('is named in a form and opens a document in that name, of which everything else is to be typed', async () => {
    const engine = fakeEngine(HARBOUR)
    const { element, until } = await documentPage(engine, '', AGREEMENT)
    await until(() => title(element) === 'Support agreement: for any of 5 clients, or a prospect')
    const name = element.querySelector<HTMLInputElement>('[name="prospect"]')!
    name.value = ' Ärger & Söhne '
    name.form?.requestSubmit()
    await until(() => window.location.hash === '#prospect=%C3%84rger+%26+S%C3%B6hne' && element.querySelector('.doc-fields') !== null)
    await until(() => mendings(element).includes('client.address is not filled'))
    expect(field(element, 'client.legal_name').value).toBe('Ärger & Söhne')
    expect(mendings(element)).toEqual(expect.arrayContaining(['offer.plan is not filled', 'offer.seats is not filled', 'choice.law is not filled']))
    expect([...element.querySelectorAll('.doc-mending')].find((one) => one.textContent.includes('client.address'))?.textContent).toMatch(/found nothing in what is set here\. Set it here\./)
    expect(text(element, '[data-part="chooser"] .name')).toBe('Prospect')
    expect(engine.asked).toEqual([])
  })

  test('has its document made without a trace in the register, as the command line makes it', async () => {
    const engine = fakeEngine(HARBOUR)
    const set = { 'client.legal_name': 'Ärger GmbH', 'client.address': '1 Quay', 'client.travel_minutes': '20', 'offer.plan': 'Gold', 'offer.seats': '40', 'offer.servers': '2', 'offer.sites': '1', 'choice.law': 'Ireland' }
    const hash = new URLSearchParams({ prospect: 'Ärger', ...Object.fromEntries(Object.entries(set).map(([path, value]) => [`set.${path}`, value])) })
    const { element, until } = await documentPage(engine, `#${hash}`, AGREEMENT)
    await until(() => title(element) === 'Support agreement for Ärger, from 1 November 2026' && element.querySelector('[data-act="download"]:not([aria-disabled])') !== null)
    press(element, '[data-act="download"]')
    await until(() => offered.length === 1 && text(element, '[data-part="note"]').includes('is downloaded'))
    expect(offered[0]?.name).toBe('support-agreement-ärger-2026-11-01.pdf')
    expect(text(element, '[data-part="note"]')).not.toContain('register')
    expect(engine.recorded).toEqual([])
  })

  test('is no client of a template that needs one', async () => {
    const { element, until } = await documentPage(fakeEngine(HARBOUR), '#prospect=Nobody', REMINDER)
    await until(() => title(element) === 'Obligation reminder: for any of 5 clients')
  })
})

test('texts that were edited in this browser are named, each with the way to the editor', async () => {
  const { element, until } = await documentPage(fakeEngine(HARBOUR), NORWELL, LETTER, ['templates/announcement-letter.mdx', 'clauses/letter-opening.mdx', 'clauses/priorities.mdx'])
  await until(() => element.querySelector('[data-part="edited"]') !== null)
  expect(text(element, '[data-part="edited"]')).toBe('Two texts of this document stand as you edited them in this browser: templates/announcement-letter.mdx, clauses/letter-opening.mdx.')
  expect([...element.querySelectorAll('.doc-text a')].map((link) => link.getAttribute('href'))).toEqual([
    '/documents/write/#file=templates%2Fannouncement-letter', '/documents/write/#file=clauses%2Fletter-opening', '/documents/write/#file=templates%2Fannouncement-letter',
  ])
})
