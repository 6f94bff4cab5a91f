import { JSDOM } from 'jsdom'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { readFileSync } from 'node:fs'
import { readEmails } from '../../../src/sending/index.ts'
import type { Returned } from '../../../src/returns/index.ts'
import type { DocumentRow } from '../../../src/models/source.ts'
import { CONTACTS, fakeRegister, returned, row } from './fake-register.ts'

const CHASE = { path: 'emails/chase.mdx', text: readFileSync(new URL('../../../content/emails/chase.mdx', import.meta.url), 'utf8') }
const ROWS: readonly DocumentRow[] = [
  row({ document: 'D-1', sent_on: '2026-06-11', awaited_from: 'Una Jessop' }),
  row({ document: 'D-2', client: 'Alder: & <Sons>', sent_on: '2026-06-22' }),
  row({ document: 'D-3', client: 'Yarrow Physio', made_on: '2026-06-29', title: 'Response times' }),
  row({ document: 'D-4', client: 'Dunmore', sent_on: '2026-06-02', returned_on: '2026-06-09', outcome: 'declined', note: 'too dear' }),
]

beforeEach(() => { vi.resetModules() })

interface Options {
  readonly rows?: readonly DocumentRow[]
  readonly hash?: string
  readonly read?: (name: string) => Returned
}

async function page({ rows = ROWS, hash = '', read = () => returned({}) }: Options = {}) {
  const { window } = new JSDOM('<!doctype html><body><span data-slot="until"></span></body>', { url: `http://localhost/documents/register/${hash}`, pretendToBeVisual: true })
  const names = ['window', 'document', 'HTMLElement', 'HTMLInputElement', 'CustomEvent', 'customElements', 'Event', 'Node', 'AbortController'] as const
  for (const name of names) Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true, writable: true })
  const { GoodtermsRegister } = await import('../../../src/elements/register/index.ts')
  window.customElements.define('goodterms-register', class extends GoodtermsRegister {})
  const element = window.document.createElement('goodterms-register') as InstanceType<typeof GoodtermsRegister>
  element.dataset['zone'] = 'Europe/London'
  element.today = () => '2026-07-06'
  window.document.body.append(element)
  const engine = fakeRegister(rows, ['Nobody Ltd'])
  element.connect(engine, { emails: async () => readEmails([CHASE]), readReturned: async ({ name }) => read(name) })
  const until = async (check: () => boolean): Promise<void> => {
    for (let turn = 0; turn < 1_000; turn++) {
      if (check()) return
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error(`not shown: ${element.textContent?.slice(0, 600)}`)
  }
  const press = (selector: string): void => {
    const button = element.querySelector<HTMLElement>(selector)
    if (button === null) throw new Error(`no ${selector}`)
    button.click()
  }
  const fill = (name: string, value: string): void => { element.querySelector<HTMLInputElement>(`[name="${name}"]`)!.value = value }
  const drop = (...files: readonly string[]): void => {
    const input = element.querySelector<HTMLInputElement>('input[name="returned"]')!
    Object.defineProperty(input, 'files', { value: files.map((name) => ({ name, size: 4, arrayBuffer: async () => new ArrayBuffer(4) })), configurable: true })
    input.dispatchEvent(new window.Event('change', { bubbles: true }))
  }
  const text = (selector: string): string => element.querySelector(selector)?.textContent?.replaceAll('\u00a0', ' ') ?? ''
  const all = (selector: string): string[] => [...element.querySelectorAll(selector)].map((one) => one.textContent?.replaceAll('\u00a0', ' ') ?? '')
  await until(() => element.querySelector('h1') !== null)
  return { element, engine, until, press, fill, drop, text, all, window }
}

describe('the page of the register', () => {
  test('counts what is awaited, and lists first what must happen next', async () => {
    const { text, all } = await page()
    expect(text('h1')).toBe('2 documents are awaited, 1 is due to be chased')
    expect(all('.register tr.group')).toEqual(['Due to be chased · 1', 'Made, not sent · 1', 'Awaited · 1'])
    expect(all('.register [data-place]').map((line) => line.replace(/Chase.*|Mark as.*/, ''))).toEqual([
      'Kestrel MarineResponse times D-1–11 Jun 2026Una Jessopchase due since Thu 25 Jun 2026, 5 daysawaited',
      'Yarrow PhysioResponse times D-3–––send itmade, not sent', 'Alder: & <Sons>Response times D-2–22 Jun 2026the clientchase on Mon 6 Jul 2026awaited',
    ])
    expect(all('.figure-number')).toEqual(['1', '2', '1', '1'])
  })

  test('shows answers where they are asked for, with what was said', async () => {
    const { press, until, text, window } = await page()
    press('[data-act="show"][data-value="answered"]')
    await until(() => text('.register tr.group') === 'Answered · 1')
    expect(text('.register [data-place]')).toContain('declined 9 Jun 2026too dear')
    expect(window.location.search).toBe('?show=answered')
  })

  test('is empty without documents, and says how they come here', async () => {
    const { text, element } = await page({ rows: [] })
    expect(text('h1')).toBe('No documents yet')
    expect([...element.querySelectorAll('.state a')].map((link) => link.getAttribute('href'))).toEqual(['/documents/', '/data/'])
  })

  test('looks at another day where the reader says so, in the address', async () => {
    const { press, until, text, window } = await page()
    press('[data-act="today"]')
    await until(() => text('h1') === '2 documents are awaited, 2 are due to be chased')
    expect(window.location.search).toBe('?on=2026-07-06')
    press('[data-act="data-day"]')
    await until(() => text('h1') === '2 documents are awaited, 1 is due to be chased')
  })

  test('names clients in the fragment only', async () => {
    const { press, until, window, element } = await page()
    press('[data-act="open"][data-value^="details:D-2"]')
    await until(() => element.querySelector('.register-panel') !== null)
    expect([window.location.search, decodeURIComponent(window.location.hash.replaceAll('+', ' '))]).toEqual(['', '#open=details:D-2:Alder: & <Sons>'])
    element.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    await until(() => element.querySelector('.register-panel') === null)
  })
})

describe('what is noted', () => {
  test('marks a document as sent, and takes it back', async () => {
    const { press, fill, until, text, engine, element } = await page()
    press('[data-act="open"][data-value^="send:D-3"]')
    await until(() => element.querySelector('[name="sent_on"]') !== null)
    expect([...element.querySelectorAll('[name="awaited_from"] option')].map((option) => option.textContent)).toEqual(['Una Jessop', 'the client', 'us: our own signature', 'nobody: no answer is awaited'])
    fill('sent_on', '')
    press('[data-act="save-sent"]')
    expect(text('[data-part="form-problem"]')).toBe('A day is needed (expected one such as 2026-07-13).')
    fill('sent_on', '2026-06-30')
    press('[data-act="save-sent"]')
    await until(() => text('h1') === '3 documents are awaited, 1 is due to be chased')
    expect(text('[data-part="done"]')).toBe('D-3 for Yarrow Physio is marked as sent on 30 Jun 2026.Undo')
    expect(engine.kept.documents).toMatchObject([{ document: 'D-3', sent_on: '2026-06-30', awaited_from: 'Una Jessop', of_file: true }])
    press('[data-act="undo"]')
    await until(() => text('h1') === '2 documents are awaited, 1 is due to be chased')
    expect(engine.kept.documents).toEqual([])
  })

  test('records a refusal as an answer, with a note', async () => {
    const { press, fill, until, text, engine, element } = await page()
    press('[data-act="open"][data-value^="answer:D-1"]')
    await until(() => element.querySelector('[name="outcome"]') !== null)
    fill('outcome', 'objected')
    fill('note', 'asks for two hours')
    press('[data-act="save-answer"]')
    await until(() => text('h1') === '1 document is awaited, 1 is made and not sent')
    expect(engine.kept.documents).toMatchObject([{ document: 'D-1', outcome: 'objected', returned_on: '2026-06-30', note: 'asks for two hours' }])
  })

  test('takes back each change of a document, one at a time, from its details', async () => {
    const { press, until, text, engine, element } = await page({ hash: `#open=${encodeURIComponent('chase:D-1:Kestrel Marine')}` })
    await until(() => element.querySelector('[data-act="save-chase"]') !== null)
    press('[data-act="save-chase"]')
    await until(() => text('h1') === '2 documents are awaited, 1 is made and not sent')
    press('[data-act="open"][data-value^="details:D-1"]')
    await until(() => element.querySelector('[data-act="take-back"]') !== null)
    expect(text('[data-act="take-back"]')).toBe('Take back: chased on 30 Jun 2026')
    press('[data-act="take-back"]')
    await until(() => text('h1') === '2 documents are awaited, 1 is due to be chased')
    expect(engine.kept.documents).toEqual([])
  })

  test('is of a document that was just made, which can be taken out again', async () => {
    const { engine, until, text, press, element } = await page({ rows: [] })
    engine.recordDocument({ document: 'D-9', client: 'Kestrel Marine', template: 'proposal', title: 'Proposal', version: null, starts_on: null, pages: 4, file_name: 'proposal.pdf', file_sha256: 'ab', made_on: '2026-06-30' })
    engine.changeDocuments((documents) => documents)
    await until(() => text('h1') === 'No document is awaited, 1 is made and not sent')
    press('[data-act="open"][data-value^="details:D-9"]')
    await until(() => element.querySelector('.facts') !== null)
    expect(text('.facts')).toContain('The register names proposal.pdf. Goodterms keeps no files: look for it where you saved it. (4 pages)')
    press('[data-act="take-back"]')
    await until(() => text('h1') === 'No documents yet')
  })
})

test('a chase is shown as the e-mail that it will be, addressed to the person', async () => {
  const { press, until, text, element } = await page()
  press('[data-act="open"][data-value^="chase:D-1"]')
  await until(() => element.querySelector('.register-letter') !== null)
  expect(text('.register-letter')).toContain('Subject: Response times: may we have your answer?Dear Una Jessop,On 11 June 2026 we sent you this document: Response times, number D-1.')
  expect(text('.register-panel')).toContain(`It is addressed to Una Jessop, ${CONTACTS[0]!.email ?? ''}.`)
})

test('a file to be attached is compared with the one that the register names', async () => {
  const bytes = new TextEncoder().encode('%PDF')
  const file_sha256 = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const { press, until, text, element, window } = await page({ rows: [row({ sent_on: '2026-06-11', file_name: 'times.pdf', file_sha256 })] })
  press('[data-act="open"][data-value^="chase:"]')
  await until(() => element.querySelector('[name="attach"]') !== null)
  expect(text('[data-part="attached"]')).toBe('If you like: choose times.pdf.')
  const attach = (name: string, content: Uint8Array<ArrayBuffer>): void => {
    const input = element.querySelector<HTMLInputElement>('[name="attach"]')!
    Object.defineProperty(input, 'files', { value: [{ name, size: content.length, arrayBuffer: async () => content.buffer }], configurable: true })
    input.dispatchEvent(new window.Event('change', { bubbles: true }))
  }
  attach('renamed.pdf', bytes)
  await until(() => text('[data-part="attached"]') === 'This is the file that the register names.')
  attach('another.pdf', new TextEncoder().encode('other'))
  await until(() => text('[data-part="attached"]') === 'another.pdf is another file than the register names: its SHA-256 differs. It is attached all the same.')
})

describe('the board', () => {
  test('has every client in one group, and counts those without an agreement apart', async () => {
    const { press, until, text, all } = await page()
    press('[data-act="as"][data-value="board"]')
    await until(() => text('h1') === 'Response times: 0 of 5 clients have signed')
    expect(all('.board-group h2')).toEqual(['Not made 0', 'Made, not sent 1', 'Awaited 2', 'Signed 0', 'Declined 1', 'Objected 0', 'Expired 0', 'Without an agreement 1'])
    expect(text('[aria-label="Roll-out board"] > p')).toBe('5 clients: 1 made, not sent, 2 awaited, 1 declined, 1 without an agreement.')
    expect(all('.board-group li')).toEqual(['Yarrow Physio29 Jun 2026', 'Kestrel Marinechase due since Thu 25 Jun 2026, 5 days', 'Alder: & <Sons>chase on Mon 6 Jul 2026', 'Dunmore9 Jun 2026', 'Nobody Ltd'])
  })
})

describe('files that came back', () => {
  const FILLED = new Map([['client_name', 'Una Jessop'], ['client_date', '29 June 2026'], ['client_position', '']])

  test('are filed under their numbers, many at once, and what cannot be filed says why', async () => {
    const { drop, until, text, all, engine } = await page({ read: (name) => (name === 'signed.pdf' ? returned({ number: 'D-1', fields: FILLED }) : name === 'scan.png' ? returned({ number: 'D-2', scanned: true, sha256: 'ee', sentences: ['scan.png is a picture.'] }) : name === 'other.pdf' ? returned({ number: 'X-7' }) : returned({ pages: 0, sentences: [`${name} is empty (0 bytes, expected a PDF).`] })) })
    drop('signed.pdf', 'scan.png', 'other.pdf', 'nothing.pdf')
    await until(() => all('.returns-list > li').length === 4)
    expect(text('[data-part="returned"] > .strong')).toBe('2 of 4 files are filed')
    expect(all('.returns-list > li > p:not(.actions)')).toEqual([
      'signed.pdf', 'Filed under Kestrel Marine: D-1, as signed.',
      'scan.png', 'Filed under Alder: & <Sons>: D-2. Look at it, and say what it is.', 'scan.png is a picture.',
      'other.pdf', 'It carries the number X-7, which stands in no row of the register.',
      'nothing.pdf', 'nothing.pdf is empty (0 bytes, expected a PDF).',
    ])
    expect(engine.kept.documents).toMatchObject([{ document: 'D-1', outcome: 'signed', returned_on: '2026-06-30', returned_sha256: 'ff' }, { document: 'D-2', outcome: null, returned_on: '2026-06-30', returned_sha256: 'ee' }])
    await until(() => text('h1') === 'No document is awaited, 1 came back and is not noted')
  })

  test('are what the reader says, and can be taken back', async () => {
    const { drop, press, until, text, all, engine } = await page({ read: () => returned({ number: 'D-2', scanned: true }) })
    drop('scan.pdf')
    await until(() => all('.returns-list > li').length === 1)
    press('[data-act="return-as"][data-value="0:objected"]')
    expect(engine.kept.documents).toMatchObject([{ document: 'D-2', outcome: 'objected' }])
    expect(text('.returns-list')).toContain('Filed under Alder: & <Sons>: D-2, as objected.')
    press('[data-act="return-undo"]')
    expect(engine.kept.documents).toEqual([])
    await until(() => text('h1') === '2 documents are awaited, 1 is due to be chased')
  })

  test('without a number go where the reader says', async () => {
    const { drop, press, fill, until, all, engine, element } = await page()
    drop('letter.pdf')
    await until(() => all('.returns-list > li').length === 1)
    expect([...element.querySelectorAll('[name="return-0"] option')].map((option) => option.textContent)).toEqual(['choose', 'Kestrel Marine: Response times, D-1', 'Yarrow Physio: Response times, D-3', 'Alder: & <Sons>: Response times, D-2'])
    press('[data-act="return-file"]')
    expect(engine.kept.documents).toEqual([])
    fill('return-0', '2')
    press('[data-act="return-file"]')
    expect(engine.kept.documents).toMatchObject([{ document: 'D-2', outcome: null, returned_on: '2026-06-30' }])
  })

  test('do not change an answer that stands, unless the reader says so', async () => {
    const { drop, press, until, text, all, engine } = await page({ read: () => returned({ number: 'D-4', fields: FILLED }) })
    drop('late.pdf')
    await until(() => all('.returns-list > li').length === 1)
    expect(text('.returns-list')).toContain('The register had it as declined since 9 Jun 2026; that stays until you say otherwise.')
    expect(engine.kept.documents).toEqual([])
    press('[data-act="return-as"][data-value="0:signed"]')
    expect(engine.kept.documents).toMatchObject([{ document: 'D-4', outcome: 'signed', returned_on: '2026-06-30' }])
  })

  test('that stop the reading keep none of the others from being filed', async () => {
    const { drop, until, all } = await page({ read: (name) => { if (name === 'bad.pdf') throw new Error('out of memory'); return returned({ number: 'D-1', fields: FILLED }) } })
    drop('bad.pdf', 'good.pdf')
    await until(() => all('.returns-list > li').length === 2)
    expect(all('.returns-list > li > p:nth-child(2)')).toEqual(['bad.pdf could not be read (out of memory).', 'Filed under Kestrel Marine: D-1, as signed.'])
  })
})

test('the register downloads as a file that can be read again', async () => {
  await page()
  const { gather, registerCsv } = await import('../../../src/elements/register/drawing.ts')
  const { FIRST_VIEW } = await import('../../../src/elements/register/view.ts')
  const { lines } = await gather(fakeRegister([row({ sent_on: '2026-06-11', chased_on: ['2026-06-25', '2026-06-29'], note: 'a, "b"', pages: 3 })]).registered(), FIRST_VIEW)
  expect(registerCsv(lines).replace('\uFEFF', '').trim().split('\r\n')).toEqual([
    'document,client,template,version,sent_on,awaited_from,returned_on,outcome,file_sha256,title,starts_on,pages,file_name,made_on,chased_on,note,returned_sha256,standing,next_step,next_chase_on',
    'D-1,Kestrel Marine,response-times,,2026-06-11,,,,,,,3,,,2026-06-25 2026-06-29,"a, ""b""",,awaited,chase,2026-07-06',
  ])
})
