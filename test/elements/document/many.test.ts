// @vitest-environment jsdom
import './node-arrays.ts'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { draftDocument, finishPdf } from '../../../src/drafting/index.ts'
import { readMessage } from '../../mail/read-message.ts'
import { client, documentPage, fakeEngine, fonts, HARBOUR, HOSTILE, ownContent, press, stock, text, version, type FakeData } from './page.ts'

const NORWELL = 'Norwell Packaging'
const make = (root: ParentNode): string => text(root, 'button[data-many="make"]')
const boxes = (root: ParentNode): HTMLInputElement[] => [...root.querySelectorAll<HTMLInputElement>('[name="many-client"]')]
const all = (root: ParentNode): HTMLInputElement => root.querySelector<HTMLInputElement>('[name="many-all"]')!
const result = (root: ParentNode): string => text(root, '[data-many="result"] h2')
const note = (root: ParentNode): string => text(root, '[data-many="note"]')

let offered: { readonly name: string; readonly blob: Blob }[] = []

beforeEach(() => {
  offered = []
  let last: Blob | null = null
  URL.createObjectURL = vi.fn((blob: Blob) => ((last = blob), 'blob:one'))
  URL.revokeObjectURL = vi.fn()
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last !== null) offered.push({ name: this.download, blob: last })
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

const unpacked = async (): Promise<Record<string, Uint8Array>> => {
  const reader = new FileReader()
  const read = new Promise<ArrayBuffer>((resolve) => { reader.onload = () => resolve(reader.result as ArrayBuffer) })
  reader.readAsArrayBuffer(offered[0]!.blob)
  return unzipSync(new Uint8Array(Buffer.from(new Uint8Array(await read))))
}

/** Does something as soon as the run says how far it is. */
function onceAt(root: ParentNode, words: string, act: () => void): void {
  const at = root.querySelector('[data-many="at"]')!
  const watch = new MutationObserver(() => {
    if (at.textContent !== words) return
    watch.disconnect()
    act()
  })
  watch.observe(at, { childList: true, characterData: true, subtree: true })
}

async function list(data: FakeData = HARBOUR) {
  const engine = fakeEngine(data)
  const page = await documentPage(engine)
  await page.until(() => page.element.querySelector('[data-part="many"]') !== null)
  return { ...page, engine }
}

describe('making many', () => {
  test('who can take the supplement has a box with a name of its own; the others have none', async () => {
    const { element } = await list()
    expect(boxes(element).map((box) => box.getAttribute('aria-label'))).toEqual([`Choose ${NORWELL}`, `Choose ${HOSTILE}`])
    expect(boxes(element).map((box) => box.closest('tr')?.dataset['find'])).toEqual([NORWELL, HOSTILE])
    expect(all(element).labels?.[0]?.textContent).toBe('All that can have it (2)')
    expect(make(element)).toBe('Make PDFs (ZIP)')
  })

  test('the box above chooses all, and shows when only some are', async () => {
    const { element } = await list()
    boxes(element)[0]!.click()
    expect([all(element).checked, all(element).indeterminate, make(element)]).toEqual([false, true, 'Make 1 PDF (ZIP)'])
    all(element).click()
    expect([boxes(element).map((box) => box.checked), all(element).indeterminate, make(element)]).toEqual([[true, true], false, 'Make 2 PDFs (ZIP)'])
    all(element).click()
    expect([boxes(element).map((box) => box.checked), make(element)]).toEqual([[false, false], 'Make PDFs (ZIP)'])
  })

  test('nobody chosen: the button says what is missing and makes nothing', async () => {
    const { element } = await list()
    expect(element.querySelector('button[data-many="make"]')?.getAttribute('aria-disabled')).toBe('true')
    press(element, 'button[data-many="make"]')
    expect(note(element)).toBe('Choose at least one client first.')
    expect(offered).toEqual([])
  })

  test('the ZIP holds each file as it is made alone, and the focus goes to what came of it', async () => {
    const { element, until } = await list()
    all(element).click()
    press(element, 'button[data-many="make"]')
    expect(document.activeElement?.textContent).toBe('Cancel')
    expect(boxes(element).every((box) => box.disabled)).toBe(true)
    await until(() => result(element) !== '')
    expect(result(element)).toBe('Premium Response supplement: 2 PDFs made')
    expect(document.activeElement?.textContent).toBe('Premium Response supplement: 2 PDFs made')
    expect(offered.map(({ name }) => name)).toEqual(['premium-response-supplement-2026-11-01.zip'])
    const files = await unpacked()
    expect(Object.keys(files)).toEqual(['premium-response-supplement-norwell-packaging-2026-11-01.pdf', 'premium-response-supplement-oneil-sons-2026-11-01.pdf'])
    const as_of = Date.UTC(2026, 9, 30, 17, 48)
    const draft = draftDocument(stock.templates.templates.get('premium-response-supplement')!, {
      content: ownContent(), client: HARBOUR.clients[0]!, versions: HARBOUR.versions.filter((one) => one.client === NORWELL), starts_on: '2026-11-01', as_of,
      templates: stock.templates, overrides: new Map(),
    })
    const alone = await finishPdf(draft, { fonts, paper: 'A4', number: null, created_at: as_of })
    expect(Buffer.compare(files['premium-response-supplement-norwell-packaging-2026-11-01.pdf']!, alone.bytes)).toBe(0)
    press(element, '[data-many="again"]')
    expect(offered).toHaveLength(2)
  })

  test('who could not be helped stands in a list with the reason, here and in the ZIP', async () => {
    const { element, until } = await list({
      clients: [client(NORWELL), client('Unaddressed', { address: null })],
      versions: [version(NORWELL, 4, '2026-01-01', '2026-12-31'), version('Unaddressed', 1, '2026-01-01', '2026-12-31')],
    })
    all(element).click()
    press(element, 'button[data-many="make"]')
    await until(() => result(element) !== '')
    expect(result(element)).toBe('Premium Response supplement: 1 PDF made, 1 not')
    expect([...element.querySelectorAll('.doc-not-made tbody th')].map((name) => name.textContent)).toEqual(['Unaddressed'])
    expect(element.querySelector('.doc-not-made a')?.getAttribute('href')).toBe('#client=Unaddressed')
    const reason = text(element, '.doc-not-made tbody td')
    expect(reason).toMatch(/client\.address/)
    expect(strFromU8((await unpacked())['not-made.csv']!)).toContain(`Unaddressed,`)
  })

  test('nothing could be made: no download, and why', async () => {
    const { element, until } = await list({ clients: [client('Unaddressed', { address: null })], versions: [version('Unaddressed', 1, '2026-01-01', '2026-12-31')] })
    boxes(element)[0]!.click()
    press(element, 'button[data-many="make"]')
    await until(() => result(element) !== '')
    expect(result(element)).toBe('Premium Response supplement: none could be made')
    expect(offered).toEqual([])
    expect(element.querySelector('[data-many="again"]')).toBeNull()
  })

  test('it says how far it is; Cancel ends it, downloads nothing and keeps what was chosen', async () => {
    const { element, until } = await list()
    all(element).click()
    const said: (string | null | undefined)[] = []
    onceAt(element, `2 of 2, ${HOSTILE}`, () => {
      const bar = element.querySelector<HTMLProgressElement>('progress[data-many="bar"]')
      said.push(bar?.getAttribute('aria-valuetext'), `${bar?.value} of ${bar?.max}`)
      press(element, 'button[data-many="cancel"]')
    })
    press(element, 'button[data-many="make"]')
    await until(() => note(element) !== '')
    expect(said).toEqual([`2 of 2, ${HOSTILE}`, '1 of 2'])
    expect(note(element)).toBe('Cancelled after 1 of 2. Nothing was downloaded.')
    expect(offered).toEqual([])
    expect(boxes(element).map((box) => [box.checked, box.disabled])).toEqual([[true, false], [true, false]])
    expect(document.activeElement?.textContent).toBe('Make 2 PDFs (ZIP)')
  })

  test('other files while it runs end the run, and it says so', async () => {
    const { element, until, engine } = await list()
    all(element).click()
    onceAt(element, `1 of 2, ${NORWELL}`, () => engine.change({ clients: [client(NORWELL)], versions: [version(NORWELL, 4, '2026-01-01', '2026-12-31')] }))
    press(element, 'button[data-many="make"]')
    await until(() => note(element) !== '')
    expect(note(element)).toBe('The files changed while the documents were made. That run was cancelled; nothing was downloaded.')
    expect(make(element)).toBe('Make 1 PDF (ZIP)')
    expect(boxes(element).map((box) => [box.value, box.checked])).toEqual([[NORWELL, true]])
    press(element, 'button[data-many="make"]')
    await until(() => result(element) !== '')
    expect(offered).toHaveLength(1)
    expect(Object.keys(await unpacked())).toEqual(['premium-response-supplement-norwell-packaging-2026-11-01.pdf'])
  })

  test('no client can take it: there is nothing to choose', async () => {
    const { element, until } = await documentPage(fakeEngine({ clients: [client('Eastgate Dental')], versions: [] }))
    await until(() => element.querySelector('.doc-clients') !== null)
    expect(element.querySelector('[data-part="many"]')).toBeNull()
  })

  test('what is set once is set in each; a switch leaves a clause out of all', async () => {
    const { element, until } = await list()
    expect(element.querySelector<HTMLElement>('[data-many="common"]')?.hidden).toBe(true)
    all(element).click()
    await until(() => element.querySelector('[data-common="rider.notice_days"]') !== null)
    const common = (path: string): HTMLInputElement => element.querySelector<HTMLInputElement>(`[data-common="${path}"]`)!
    expect([...element.querySelectorAll<HTMLElement>('[data-common]')].map((control) => control.dataset['common'])).not.toContain('client.address')
    expect([common('rider.starts_on').value, common('rider.notice_days').value]).toEqual(['2026-11-01', '30'])
    for (const [path, value] of [['rider.starts_on', '2026-12-01'], ['rider.notice_days', '45']] as const) {
      common(path).value = value
      common(path).dispatchEvent(new Event('input', { bubbles: true }))
    }
    press(element, 'button[data-many="make"]')
    await until(() => result(element) !== '')
    expect(offered.map(({ name }) => name)).toEqual(['premium-response-supplement-2026-12-01.zip'])
    const as_of = Date.UTC(2026, 9, 30, 17, 48)
    const draft = draftDocument(stock.templates.templates.get('premium-response-supplement')!, {
      content: ownContent(), client: HARBOUR.clients[0]!, versions: HARBOUR.versions.filter((one) => one.client === NORWELL), starts_on: '2026-12-01', as_of,
      templates: stock.templates, overrides: new Map([['rider.notice_days', '45']]),
    })
    const alone = await finishPdf(draft, { fonts, paper: 'A4', number: null, created_at: as_of })
    expect(Buffer.compare((await unpacked())['premium-response-supplement-norwell-packaging-2026-12-01.pdf']!, alone.bytes)).toBe(0)
  })

  test('e-mail drafts come in place of the PDFs they carry, each to its own boss; both stand in the register', async () => {
    const boss = { person: 'Ann Norwell', role: 'boss', email: 'ann@norwell.example' }
    const { element, until, engine } = await list({ ...HARBOUR, contacts: { [NORWELL]: [boss] } })
    all(element).click()
    const packing = element.querySelector<HTMLSelectElement>('[name="many-packing"]')!
    packing.value = 'eml'
    packing.dispatchEvent(new Event('change', { bubbles: true }))
    expect(make(element)).toBe('Make 2 e-mail drafts (ZIP)')
    press(element, 'button[data-many="make"]')
    await until(() => result(element) !== '')
    expect(result(element)).toBe('Premium Response supplement: 2 e-mail drafts made')
    expect(offered.map(({ name }) => name)).toEqual(['premium-response-supplement-e-mails-2026-11-01.zip'])
    const files = await unpacked()
    expect(Object.keys(files)).toEqual(['premium-response-supplement-norwell-packaging-2026-11-01.eml', 'premium-response-supplement-oneil-sons-2026-11-01.eml'])
    const read = Object.values(files).map((bytes) => readMessage(bytes))
    expect(read.map(({ headers }) => headers.get('to')?.includes('ann@norwell.example') === true)).toEqual([true, false])
    expect(read.map(({ parts }) => parts[1]?.name)).toEqual(['premium-response-supplement-norwell-packaging-2026-11-01.pdf', 'premium-response-supplement-oneil-sons-2026-11-01.pdf'])
    expect(engine.recorded.map(({ client: name, file_name, starts_on, version: number, awaited_from }) => [name, file_name, starts_on, number, awaited_from])).toEqual([
      [NORWELL, 'premium-response-supplement-norwell-packaging-2026-11-01.pdf', '2026-11-01', 4, 'client'], [HOSTILE, 'premium-response-supplement-oneil-sons-2026-11-01.pdf', '2026-11-01', 2, 'client'],
    ])
  })
})
