import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { withMade, type Contact, type KeptDocuments, type MadeDocument } from '../../../src/core/index.ts'
import type { Templates } from '../../../src/drafting/index.ts'
import { NOTHING_KEPT } from '../../../src/elements/engine/keep.ts'
import type { FontFiles } from '../../../src/pdf/index.ts'
import type { Returned } from '../../../src/returns/index.ts'
import { readEmails } from '../../../src/sending/index.ts'
import { smallContent } from '../../support/content.ts'
import { scoring } from '../clients/made-portfolio.ts'
import { returned } from '../register/fake-register.ts'
import { book, client, source, version } from '../renewals/made-book.ts'

const HOSTILE = 'O\'Neil & <Sons>'
const content = smallContent({ scoring })
const EMAILS = ['survey-question', 'satisfaction-survey'].map((name) => ({ path: `emails/${name}.mdx`, text: readFileSync(new URL(`../../../content/emails/${name}.mdx`, import.meta.url), 'utf8') }))
const CONTACTS: readonly Contact[] = [{ person: 'Una Jessop', role: 'boss', email: 'una@oneil.example' }]
/** What is fetched at first may take its time on a busy machine. */
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 30_000 })
const FILLED = new Map([['q1', '4'], ['better', 'Ring back']])

beforeEach(() => { vi.resetModules() })

async function page({ read = () => returned({}), address = '/renewals/surveys/?show=all' }: { readonly read?: (name: string) => Returned; readonly address?: string } = {}) {
  const { window } = new JSDOM('<!doctype html><body><span data-slot="until"></span></body>', { url: `http://localhost${address}`, pretendToBeVisual: true })
  const names = ['window', 'document', 'HTMLElement', 'HTMLInputElement', 'HTMLSelectElement', 'CustomEvent', 'customElements', 'Event', 'Node', 'AbortController'] as const
  for (const name of names) Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true, writable: true })
  const offered: Blob[] = []
  URL.createObjectURL = (blob: Blob) => { offered.push(blob); return 'blob:x' }
  const { parseTemplate } = await import('../../../src/document/index.ts')
  const { GoodtermsSurveys } = await import('../../../src/elements/surveys/index.ts')
  window.customElements.define('goodterms-surveys', class extends GoodtermsSurveys {})
  const element = window.document.createElement('goodterms-surveys') as InstanceType<typeof GoodtermsSurveys>
  element.dataset['zone'] = 'Europe/London'
  window.document.body.append(element)
  const from = source(book([client(HOSTILE, [version(HOSTILE, '2027-03-31')]), client('Yarrow Physio', [version('Yarrow Physio', '2027-08-31')])]))
  const terms = (name: string) => ({ client: name, legal_name: `${name} Ltd`, address: null, seats: 4, servers: null, sites: null, travel_minutes: null })
  let changed = (): void => {}
  const engine = {
    content, kept: NOTHING_KEPT, source: () => from, renewals: async () => from, documents: () => from, assumePlan: async () => {},
    contacts: () => ({ allContacts: async () => new Map([[HOSTILE, CONTACTS]]) }),
    agreements: () => ({ clients: async () => [terms(HOSTILE), terms('Yarrow Physio')], allVersions: async () => new Map() }),
    onChange: (listener: () => void) => { changed = listener; return () => {} },
    recordDocument: (...made: readonly MadeDocument[]) => { engine.kept = { ...engine.kept, documents: withMade(engine.kept.documents, made) } },
    changeDocuments: (change: (documents: KeptDocuments) => KeptDocuments) => { engine.kept = { ...engine.kept, documents: change(engine.kept.documents) }; changed() },
    changeJudgement: (change: (judgement: typeof NOTHING_KEPT) => Partial<typeof NOTHING_KEPT>) => { engine.kept = { ...engine.kept, ...change(engine.kept) }; changed(); return true },
  }
  const own = '---\ntitle: Satisfaction survey\nkind: Survey\naudience: client\nneeds: [client]\n---\n\n# How?\n\n<Ask id="q1" kind="scale" options="1, 2, 3, 4, 5">Soon enough?</Ask>\n\n<Ask id="better" kind="lines">Better?</Ask>\n'
  const templates: Templates = { templates: new Map([['satisfaction-survey', parseTemplate(own, 'satisfaction-survey').template]]), clauses: new Map(), problems: [] }
  element.connect(engine, { templates: async () => templates, emails: async () => readEmails(EMAILS), fonts: async () => ({}) as FontFiles, readReturned: async ({ name }) => read(name) })
  await until(() => { expect(element.querySelector('.surveys-due tbody')).not.toBeNull() })
  const text = (selector: string): string => element.querySelector(selector)?.textContent?.replaceAll('\u00a0', ' ') ?? ''
  const all = (selector: string): string[] => [...element.querySelectorAll(selector)].map((one) => one.textContent?.replaceAll('\u00a0', ' ') ?? '')
  const press = (selector: string): void => {
    const button = element.querySelector<HTMLElement>(selector)
    if (button === null) throw new Error(`no ${selector}`)
    button.click()
  }
  const drop = (...files: readonly string[]): void => {
    const input = element.querySelector<HTMLInputElement>('input[name="survey-files"]')!
    Object.defineProperty(input, 'files', { value: files.map((name) => ({ name, size: 4, arrayBuffer: async () => new ArrayBuffer(4) })), configurable: true })
    input.dispatchEvent(new window.Event('change', { bubbles: true }))
  }
  return { window, element, engine, text, all, press, drop, offered }
}

describe('the page of surveys', () => {
  test('says who is due, by when and why, and sends nothing', async () => {
    const { element, text, all, window } = await page()
    expect(text('h1')).toMatch(/to be asked/)
    expect(all('.surveys-due tbody th')).toEqual([HOSTILE, 'Yarrow Physio'])
    expect(all('.surveys-due tbody tr:first-child td').at(-1)).toBe('Una Jessop')
    expect(all('.surveys-due tbody tr:last-child td').at(-1)).toBe('no address known')
    expect([...element.querySelectorAll('button')].map((one) => one.textContent ?? '').filter((label) => /^send/i.test(label))).toEqual([])
    expect(`${window.location.search}${window.location.hash}`).toBe('?show=all')
  })

  test('prepares e-mails with one question, notes them as sent by hand, and takes that back', async () => {
    const { element, engine, text, press, offered } = await page()
    press('[data-act="prepare"]')
    expect(text('[data-make="say"]')).toBe('Choose at least one client first.')
    for (const box of element.querySelectorAll<HTMLInputElement>('[name="survey-client"]')) box.click()
    element.querySelector<HTMLInputElement>('[name="survey-sent"]')!.value = '2026-12-14'
    press('[data-act="prepare"]')
    await until(() => { expect(text('.surveys-result h3')).toBe('2 e-mail drafts prepared') })
    expect([offered.length, engine.kept.surveys, text('.surveys-result')]).toEqual([1, [], expect.stringContaining('Without a recipient, since contacts.csv names nobody to write to: Yarrow Physio.')])
    press('[data-act="note-sent"]')
    await until(() => { expect(element.querySelectorAll('[data-part="kept"] tbody tr')).toHaveLength(2) })
    expect(engine.kept.surveys.map(({ client: of, sent_on, person, document }) => [of, sent_on, person, document !== null])).toEqual([[HOSTILE, '2026-12-14', 'Una Jessop', true], ['Yarrow Physio', '2026-12-14', null, true]])
    expect(text('[data-part="told"]')).toBe('2 surveys are noted as sent on 14 Dec 2026. Undo')
    press('[data-act="undo"]')
    await until(() => { expect(engine.kept.surveys).toEqual([]) })
    expect(element.querySelector('[data-act="note-sent"]')).not.toBeNull()
  })

  test('shows each answer before it is taken, takes them in one go, and gives one back', async () => {
    const survey = { template: 'satisfaction-survey', starts_on: '2026-11-02', pages: 1 }
    const files: Readonly<Record<string, Returned>> = {
      'a.pdf': returned({ ...survey, number: 'A', client: HOSTILE, fields: FILLED, sha256: 'a' }), 'b.pdf': returned({ ...survey, number: 'B', client: 'Yarrow Physio', fields: FILLED, sha256: 'b' }),
      'a-again.pdf': returned({ ...survey, number: 'A', client: HOSTILE, fields: FILLED, sha256: 'a' }), 'scan.pdf': returned({ ...survey, number: 'C', client: HOSTILE, scanned: true, sha256: 'c' }),
      'broken.pdf': returned({ pages: 0, sentences: ['broken.pdf is damaged.'] }),
    }
    const { element, engine, text, all, press, drop } = await page({ read: (name) => files[name]! })
    drop(...Object.keys(files))
    await until(() => { expect(text('.surveys-came p')).toBe('2 to be taken, 2 could not be read') })
    expect(engine.kept.surveys).toEqual([])
    expect(all('.returns-list li.is-ready').map((one) => one.includes('4 of 5') && one.includes('Soon enough?4') && one.includes('Ring back'))).toEqual([true, true])
    expect(all('.returns-list li').slice(0, 3)).toEqual([
      expect.stringContaining('broken.pdf is damaged.'), expect.stringContaining(`It is a scan or a photograph: what was filled in by hand cannot be read from it. It is the one of ${HOSTILE}, number C.`), expect.stringContaining('is in a.pdf: it is counted once.'),
    ])
    press('[data-act="back-take-all"]')
    await until(() => { expect(element.querySelectorAll('[data-part="kept"] tbody tr')).toHaveLength(2) })
    expect(engine.kept.surveys.map(({ client: of, score, scale, sent_on, comment, file }) => [of, score, scale, sent_on, comment, file])).toEqual([[HOSTILE, 4, 5, '2026-11-02', 'Ring back', 'a.pdf'], ['Yarrow Physio', 4, 5, '2026-11-02', 'Ring back', 'b.pdf']])
    press('[data-act="back-undo"][data-value="1"]')
    await until(() => { expect(engine.kept.surveys.map(({ file }) => file)).toEqual(['a.pdf']) })
  })

  test('takes in what stands on a scan, typed, and a pasted reply once its client is named', async () => {
    const scan = returned({ template: 'satisfaction-survey', starts_on: '2026-11-02', pages: 1, number: 'C', client: HOSTILE, scanned: true, sha256: 'c' })
    const { element, engine, text, press, drop } = await page({ read: () => scan })
    drop('scan.pdf')
    await until(() => { expect(element.querySelector('[name="back-0-q1"]')).not.toBeNull() })
    element.querySelector<HTMLSelectElement>('[name="back-0-q1"]')!.value = '2'
    press('[data-act="back-by-hand"]')
    expect(text('.returns-list li.is-ready')).toContain('2 of 5')
    press('[data-act="back-take"][data-value="0"]')
    await until(() => { expect(engine.kept.surveys).toMatchObject([{ client: HOSTILE, score: 2, document: 'C', file: 'scan.pdf' }]) })
    element.querySelector<HTMLTextAreaElement>('[name="survey-replies"]')!.value = '9, thank you'
    press('[data-act="read-replies"]')
    press('[data-act="back-take"][data-value="1"]')
    expect(text('.returns-list li.is-ready')).toContain('Choose the client first.')
    element.querySelector<HTMLSelectElement>('[name="back-1-client"]')!.value = 'Yarrow Physio'
    press('[data-act="back-take"][data-value="1"]')
    await until(() => { expect(engine.kept.surveys.at(-1)).toMatchObject({ client: 'Yarrow Physio', score: 9, scale: 10, comment: 'thank you', file: null }) })
  })

  test('who comes for one client finds it open and chosen, and nobody else', async () => {
    const { element, text } = await page({ address: '/renewals/surveys/#client=Yarrow+Physio' })
    expect(text('.surveys-history h3')).toBe('Surveys of Yarrow Physio, the last 25 months')
    expect([...element.querySelectorAll<HTMLInputElement>('[name="survey-client"]:checked')].map(({ value }) => value)).toEqual(['Yarrow Physio'])
    expect(text('[data-make="button"]')).toBe('Prepare 1 e-mail draft (ZIP)')
  })

  test('one sent from elsewhere is noted in the client’s own history, and taken back below', async () => {
    const { element, engine, press } = await page()
    press('[data-act="open"][data-value="Yarrow Physio"]')
    element.querySelector<HTMLInputElement>('[name="sent-by-hand"]')!.value = '2026-12-01'
    press('[data-act="note-one"]')
    await until(() => { expect(element.querySelector('[data-act="remove"]')).not.toBeNull() })
    expect(engine.kept.surveys).toMatchObject([{ client: 'Yarrow Physio', sent_on: '2026-12-01', answered_on: null, document: null }])
    press('[data-act="remove"]')
    await until(() => { expect(engine.kept.surveys).toEqual([]) })
    press('[data-act="undo"]')
    await until(() => { expect(engine.kept.surveys).toHaveLength(1) })
  })
})
