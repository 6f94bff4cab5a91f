// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keptFrom, NOTHING_KEPT } from '../../../src/elements/engine/keep.ts'
import { GoodtermsImport } from '../../../src/elements/import/index.ts'
import type { ImportEngine } from '../../../src/elements/import/index.ts'
import { importing } from '../../../src/words/index.ts'
import { fakeEngine } from './fake-engine.ts'

customElements.define('goodterms-import', GoodtermsImport)

const NASTY = '<img src=x onerror=alert(1)>'
const TICKETS = `ticket_id,client,created_at,subject,priority\n1,Acme,2026-03-04 09:00,${NASTY},High\n2,Acme,2026-03-05 09:00,Mail,Odd\n`
/** TICKETS hold a priority that is not known. */
const READY = 'ready; a word is not known'
const UNSURE = 'ticket_id,client,created_at,priority\n1,Acme,03/04/2026 09:00,High\n2,Acme,05/02/2026 10:00,Low\n3,Acme,06/02/2026 10:00,Low\n'

let element: GoodtermsImport
const file = (name: string, text: string) => new File([text], name)
const words = (selector: string) => element.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? null
const title = () => words('h1')
const voice = () => words(':scope > [role="status"]')
const key = (name: string) => element.querySelector<HTMLElement>(`[data-key="${name}"]`)
const states = () => [...element.querySelectorAll('.import-files > tbody > tr > .standing')].map((cell) => cell.textContent?.trim())
const held = () => document.activeElement?.getAttribute('data-key')

async function connect(engine: ImportEngine): Promise<void> {
  await element.connect(engine)
}

function choose(selector: string, value: string): void {
  const control = element.querySelector<HTMLSelectElement | HTMLInputElement>(selector)
  if (control === null) throw new Error(`no control ${selector}`)
  if (control instanceof HTMLInputElement && control.type === 'radio') control.checked = true
  else control.value = value
  control.dispatchEvent(new Event('change', { bubbles: true }))
}

beforeEach(() => {
  localStorage.clear()
  element = document.createElement('goodterms-import') as GoodtermsImport
  Object.assign(element.dataset, { zone: 'Europe/London', provider: 'Harbour IT', workspace: 'sample' })
  document.body.replaceChildren(element)
})
afterEach(() => vi.restoreAllMocks())

test('the sample company is shown as made up, with its files and what was set aside', async () => {
  await connect(fakeEngine())
  expect(title()).toBe('You are looking at a made-up company')
  expect(words('.import-files tbody th')).toBe('tickets.csv')
  expect(states()).toEqual(['used, look at 2 rows'])
  expect(words('[data-act="choose"]')).toBe('Choose a ticket export')
  expect(words('.import-settings')).not.toContain(importing.settings.back)
})

test('a site without data says so and offers the first file', async () => {
  element.dataset['workspace'] = 'none'
  await connect(fakeEngine({ workspace: 'none' }))
  expect(title()).toBe('Give one ticket export, and the figures appear')
  expect(element.querySelector('.import-drop .primary')).not.toBeNull()
})

test('dropped files are looked at before the engine is there, and their texts stay texts', async () => {
  await element.add([file('a.csv', TICKETS)])
  expect(title()).toBe('One file is ready to be read')
  expect(states()).toEqual([READY])
  expect(key('read')?.getAttribute('aria-disabled')).toBe('true')
  key('open-1')?.click()
  expect(element.querySelector('img')).toBeNull()
  expect(words('.import-map')).toContain(NASTY)
  expect(voice()).toBe('One file looked at.')
})

test('files dropped anywhere on the page are taken', async () => {
  await connect(fakeEngine())
  const drop = (name: string) => {
    const event = new Event(name, { bubbles: true, cancelable: true })
    Object.assign(event, { dataTransfer: { types: ['Files'], files: [file('a.csv', TICKETS)], dropEffect: 'none' } })
    document.body.dispatchEvent(event)
    return event
  }
  drop('dragenter')
  expect(words('[data-slot="drop"]')).toBe(importing.drop.now)
  expect(drop('drop').defaultPrevented).toBe(true)
  await vi.waitFor(() => expect(states()).toEqual([READY]))
})

test('an ambiguous date stops the button until the reader chooses; the choice is kept and applied to like files', async () => {
  const engine = fakeEngine()
  await connect(engine)
  await element.add([file('a.csv', UNSURE), file('b.csv', UNSURE.replace('Acme', 'Bracken'))])
  expect(title()).toBe('2 questions before 2 files can be used')
  expect(states()).toEqual(['waits for your answer', 'waits for your answer'])
  expect(element.querySelectorAll('input[type="radio"]:checked')).toHaveLength(0)
  expect(words('.way')).toContain('3 April 2026, 09:00')
  expect(words('#import-why')).toBe(importing.primary.blocked.questions)
  key('read')?.click()
  expect([engine.uses.length, held()]).toEqual([0, 'head-1'])
  choose('#order-1-2-day_first', 'day_first')
  expect(states()).toEqual(['ready', 'ready'])
  expect(engine.kept.mappings).toEqual([{ signature: 'client|created at|priority|ticket id', changes: { orders: [{ column: 'created_at', order: 'day_first' }] } }])
  expect(voice()).toBe('Kept for the next file with these columns. Also applied to b.csv, which has the same columns.')
  expect(words('[data-key="read"]')).toBe('Read and use 2 files')
})

test('a choice that the file makes is preselected, with what it says', async () => {
  await connect(fakeEngine())
  const rows = Array.from({ length: 12 }, (_, i) => `${i + 1},Acme,0${1 + (i % 9)}/02/2026 09:00,${20 + (i % 9)}/02/2026 10:00`)
  await element.add([file('a.csv', `ticket_id,client,created_at,resolved_at\n${rows.join('\n')}\n`)])
  key('open-1')?.click()
  expect(element.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.value).toBe('day_first')
  expect(words('.import-question .why')).toContain('so the day comes first')
  expect(states()).toEqual(['ready'])
})

test('where one file waits, the others can be used without it', async () => {
  const engine = fakeEngine()
  await connect(engine)
  await element.add([file('a.csv', TICKETS), file('b.csv', UNSURE)])
  expect(title()).toBe('One question before b.csv can be used')
  expect(words('[data-key="read"]')).toBe('Use all but b.csv')
  key('read')?.click()
  expect(engine.uses.map((use) => use.map((one) => one.file))).toEqual([['a.csv']])
  engine.finish()
  await vi.waitFor(() => expect(states()).toEqual(['used, look at 1 row', 'waits for your answer']))
})

test('corrected columns, words and zones reach the engine, and can be forgotten', async () => {
  const engine = fakeEngine()
  await connect(engine)
  await element.add([file('a.csv', TICKETS)])
  key('open-1')?.click()
  choose('[data-word="Odd"]', 'P1')
  choose('[data-control="zone"]', 'new york')
  choose('[data-control="column"][data-index="3"]', '')
  const { changes } = engine.kept.mappings[0]!
  expect(changes).toEqual({
    words: [{ column: 'priority', word: 'Odd', means: 'P1' }], zone: 'America/New_York', columns: [{ header: 'subject', occurrence: 0, column: null }],
  })
  expect(words('.import-kept')).toContain(importing.file.kept)
  key('read')?.click()
  expect(engine.uses[0]?.[0]?.inspection.zone).toBe('America/New_York')
  engine.fail(new Error('a.csv: 10 rows were counted, 9 were read'))
  await vi.waitFor(() => expect(words('[role="alert"]')).toContain('a.csv: 10 rows were counted, 9 were read'))
  key('forget-1')?.click()
  await vi.waitFor(() => expect(voice()).toBe(importing.live.forgotten))
  expect(engine.kept.mappings).toEqual([])
  expect(element.querySelector('.import-kept')).toBeNull()
})

test('a zone that does not exist is refused beside its field', async () => {
  await connect(fakeEngine())
  await element.add([file('a.csv', TICKETS)])
  key('open-1')?.click()
  choose('[data-control="zone"]', 'Atlantis')
  expect(words('[data-zone-note]')).toBe(importing.file.zone_unknown('Atlantis'))
  expect(key('zone-1')?.getAttribute('aria-invalid')).toBe('true')
})

test('a file that is not recognised says so, and serves once its holding and columns are said', async () => {
  await connect(fakeEngine())
  await element.add([file('odd.csv', 'Nr,Kunde,Wann\n1,Acme,2026-03-04 09:00\n2,Acme,2026-03-05 09:00\n')])
  expect(title()).toBe('What does odd.csv hold?')
  choose('[data-control="holding"]', 'tickets')
  expect(title()).toBe('One column is missing before odd.csv can be used')
  choose('[data-control="column"][data-index="0"]', 'ticket_id')
  choose('[data-control="column"][data-index="2"]', 'created_at')
  expect(states()).toEqual(['ready'])
})

test('files that cannot serve say where, found, expected and what to do', async () => {
  await connect(fakeEngine())
  await element.add([file('empty.csv', ''), file('book.xlsx', 'PK\u0003\u0004[Content_Types].xml xl/'), file('a.csv', TICKETS), file('again.csv', TICKETS)])
  expect(states()).toEqual(['not used', 'not used', READY, 'the same as a.csv'])
  const cards = [...element.querySelectorAll('.import-refused')].map((card) => card.textContent ?? '')
  expect(cards[0]).toContain('it has no bytes at all')
  expect(cards[0]).toContain('To doExport it again.')
  expect(cards[1]).toContain('In Excel choose File, Save as')
  expect(cards[2]).toContain('the same bytes as a.csv')
  key('out-4')?.click()
  expect(states()).toEqual(['not used', 'not used', READY])
})

test('what an export cannot answer stands there before it is read', async () => {
  await connect(fakeEngine())
  await element.add([file('a.csv', TICKETS)])
  expect(words('tr.note')).toContain('Response times cannot be judged: the export has no column for the first reply to the client.')
  expect(words('tr.note')).toContain('What would help: a column with the first response, as a time or in minutes; a column with the time of resolution or closing; ')
  expect(words('.import-can')).toBe('Figures for each clientTargets and figures by priority')
  expect(words('.import-cannot')).toContain('Whether responses were in time, because no column says when the client was first answered.')
  await element.add([file('events.csv', 'ticket_id,at,kind,value\n1,2026-03-04 10:00,status,done\n2,2026-03-05 10:00,status,done\n')])
  expect(words('.import-can')).toContain('Time spent waiting on the client, taken off')
})

test('reading shows bytes and steps, can be stopped, and then nothing has changed', async () => {
  const engine = fakeEngine()
  await connect(engine)
  await element.add([file('a.csv', TICKETS)])
  key('read')?.click()
  expect([title(), held()]).toEqual(['Reading one file', 'stop'])
  engine.report({ step: 'scanning', file: 'a.csv', done: 60, total: TICKETS.length })
  expect(words('[data-slot="bytes"]')).toBe(`60 bytes of ${TICKETS.length} bytes looked through`.replaceAll(' bytes', '\u00a0bytes').replaceAll('\u00a0', ' '))
  expect(element.querySelector('[data-bar="1"]')?.getAttribute('value')).toBe('60')
  engine.report({ step: 'clocks' })
  expect(element.querySelector('[aria-current="step"]')?.getAttribute('data-step')).toBe('clocks')
  key('stop')?.click()
  await vi.waitFor(() => expect(words('.import-said')).toBe(importing.live.stopped))
  expect([title(), held(), states()]).toEqual(['One file is ready to be read', 'read', [READY]])
})

test('after reading every row is accounted for, and the dashboard is the next step', async () => {
  const engine = fakeEngine()
  engine.problemsFound = [{ file: 'a.csv', row: 4, column: null, found: '2 cells', expected: '4 cells, as in the header', effect: 'set aside', count: 1 }, { file: 'a.csv', row: 2, column: 'priority', found: 'Odd', expected: 'P1 to P4', effect: 'read as blank', count: 1 }]
  await connect(engine)
  await element.add([file('a.csv', TICKETS)])
  key('read')?.click()
  engine.finish()
  await vi.waitFor(() => expect(title()).toBe('9 tickets from your file are in use'))
  expect(held()).toBe('title')
  expect(words('.lead')).toContain('10 rows in, 9 used, 1 set aside.')
  expect([...element.querySelectorAll('.import-files .count')].map((cell) => cell.textContent)).toEqual(['10', '9', '1'])
  expect(key('dashboard')?.getAttribute('href')).toBe('/sla/')
  expect(words('#import-aside')).toBe('1 row set aside')
  expect(words('.import-aside .group')).toBe('Expected 4 cells1')
  expect([...element.querySelectorAll('.import-aside tr:not(.group) td')].map((cell) => cell.textContent)).toEqual(['4', 'a.csv', '2 cells', '=1,2'])
  expect([...element.querySelectorAll('.import-problems tbody td')].map((cell) => cell.textContent)).toEqual(['a.csv', '2', 'priority', '“Odd”', 'P1 to P4', 'Read as blank'])
  expect(voice()).toBe('Read: 10 rows in, 9 used, 1 set aside.')
})

test('rows set aside are downloaded so that a spreadsheet runs nothing', async () => {
  const engine = fakeEngine()
  await connect(engine)
  let saved: Blob | null = null
  URL.createObjectURL = (blob: Blob | MediaSource) => {
    saved = blob as Blob
    return 'blob:one'
  }
  URL.revokeObjectURL = () => {}
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  key('download')?.click()
  await vi.waitFor(() => expect(saved).not.toBeNull())
  expect(await saved!.text()).toContain("a.csv,4,a.csv row 4: found 2 cells (expected 4 cells),\"'=1,2\"\r\n")
})

test('a file in use can be marked, taken back, and left out with the next reading', async () => {
  const engine = fakeEngine()
  await connect(engine)
  await element.add([file('a.csv', TICKETS), file('b.csv', TICKETS.replace('Mail', 'Post'))])
  key('read')?.click()
  engine.finish()
  await vi.waitFor(() => expect(title()).toBe('18 tickets from your 2 files are in use'))
  key('act-2')?.click()
  expect([states()[1], held()]).toEqual(['will be left out', 'act-2'])
  key('act-2')?.click()
  expect(states()[1]).toBe('used, look at 1 row')
  key('act-2')?.click()
  expect(words('[data-key="read"]')).toBe('Read and use one file')
  key('read')?.click()
  expect(engine.uses[1]?.map((one) => one.file)).toEqual(['a.csv'])
})

test('going back to the sample asks first, and Escape keeps the files', async () => {
  const engine = fakeEngine()
  await connect(engine)
  await element.add([file('a.csv', TICKETS)])
  key('read')?.click()
  engine.finish()
  await vi.waitFor(() => expect(key('back')).not.toBeNull())
  key('back')?.click()
  expect(held()).toBe('back-no')
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  expect([held(), engine.workspace]).toEqual(['back', 'own'])
  key('back')?.click()
  key('back-yes')?.click()
  await vi.waitFor(() => expect(title()).toBe('You are looking at a made-up company'))
  expect(voice()).toBe(importing.settings.went_back)
})

test('Escape closes an opened file and gives the focus back', async () => {
  await connect(fakeEngine())
  await element.add([file('a.csv', TICKETS)])
  key('open-1')?.click()
  expect(held()).toBe('head-1')
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  expect([held(), key('open-1')?.getAttribute('aria-expanded')]).toEqual(['open-1', 'false'])
})

test('a browser that keeps nothing is named before anyone relies on it', async () => {
  await connect(fakeEngine({ keeps: false }))
  expect(element.textContent).not.toContain(importing.keeps_nothing.heading)
  await element.add([file('a.csv', TICKETS)])
  expect(element.textContent).toContain(importing.keeps_nothing.text)
})

test('settings are opened from a file, and a wrong file is refused with its reason', async () => {
  const engine = fakeEngine()
  await connect(engine)
  const open = (text: string) => {
    const picker = element.querySelector<HTMLInputElement>('[data-picker="settings"]')!
    Object.defineProperty(picker, 'files', { value: [file('settings.json', text)], configurable: true })
    picker.dispatchEvent(new Event('change', { bubbles: true }))
  }
  open('{"version": 1, "mappings": [{"signature": "a|b", "changes": {}}], "assumed_plan": "gold"}')
  await vi.waitFor(() => expect(words('.import-said')).toBe('The settings were opened: corrections for 1 layout.'))
  expect(engine.kept.assumed_plan).toBe('gold')
  open('nonsense')
  await vi.waitFor(() => expect(words('.import-said')).toBe('settings.json was not opened: it is not JSON. Choose a file that “Save settings” wrote.'))
})

test('columns of dates of which the file says nothing are asked about together, or one by one', async () => {
  const engine = fakeEngine()
  await connect(engine)
  await element.add([file('a.csv', 'ticket_id,created_at,first_response_at\n1,03/04/2026 09:00,03/04/2026 09:00\n2,05/02/2026 10:00,05/02/2026 10:00\n')])
  expect(title()).toBe('One question before a.csv can be used')
  expect(words('.import-question legend')).toBe('Which way round are the dates in “created_at” and “first_response_at”?')
  expect([...element.querySelectorAll('.way')][1]?.textContent).toContain('created_at03/04/2026 09:004 March 2026, 09:00first_response_at')
  key('apart-1')?.click()
  expect(element.querySelectorAll('.import-question.open')).toHaveLength(2)
  choose('#order-1-1-month_first', 'month_first')
  expect([states(), engine.kept.mappings[0]?.changes.orders]).toEqual([['waits for your answer'], [{ column: 'created_at', order: 'month_first' }]])
})

test('files given while others are read are looked at, and wait for the next reading', async () => {
  const engine = fakeEngine()
  await connect(engine)
  await element.add([file('a.csv', TICKETS)])
  key('read')?.click()
  await element.add([file('b.csv', UNSURE)])
  expect([title(), states()[1]]).toEqual(['Reading one file', 'waits for your answer'])
  choose('#order-2-2-day_first', 'day_first')
  expect(states()[1]).toBe('ready')
  engine.finish()
  await vi.waitFor(() => expect(states()).toEqual(['used, look at 1 row', 'ready']))
  expect(title()).toBe('One file is ready to be read')
})

test('a file corrected while it is read is to be read again', async () => {
  const engine = fakeEngine()
  await connect(engine)
  await element.add([file('a.csv', TICKETS)])
  key('read')?.click()
  await element.add([file('b.csv', TICKETS.replace('Mail', 'Post'))])
  key('open-2')?.click()
  choose('[data-word="Odd"]', 'P1')
  engine.finish()
  await vi.waitFor(() => expect(states()).toEqual(['used; read again with your change', 'ready']))
})

test('rows set aside stand on the page by their reason, twenty at a time', async () => {
  const engine = fakeEngine()
  const row = (at: number, found: string) => ({ file: 'a.csv', row: at, problem: `a.csv row ${at}: ${found} (expected 4 cells, as in the header)`, text: `${at},${NASTY}`, merged: false })
  engine.asideFound = [
    ...Array.from({ length: 30 }, (_, at) => row(at + 2, 'found 2 cells')),
    { file: 'a.csv', row: 40, problem: 'created_at "32.01." cannot be read', text: null, merged: false },
    { file: 'a.csv', row: 41, problem: 'ticket_id "7" stands in a newer file, which counts', text: '7', merged: true },
  ]
  await connect(engine)
  const rows = () => element.querySelectorAll('.import-aside tbody > tr:not(.group, .more)').length
  const groups = [...element.querySelectorAll('.import-aside .group')].map((group) => group.textContent)
  expect([groups, rows()]).toEqual([['Expected 4 cells, as in the header30', 'created_at cannot be read1', 'A newer file holds the ticket1'], 0])
  const first = 'aside Expected 4 cells, as in the header'
  key(first)?.click()
  expect([rows(), element.querySelector('img')]).toEqual([20, null])
  key(`more ${first}`)?.focus()
  key(`more ${first}`)?.click()
  expect([rows(), held()]).toEqual([30, first])
  key(first)?.click()
  key('aside created_at cannot be read')?.click()
  expect([...element.querySelectorAll('.import-aside tr:not(.group) td')].map((cell) => cell.textContent)).toEqual(['40', 'a.csv', '“32.01.”', importing.aside.too_large])
})

test('a repaired row is shown both ways; undone, it is set aside when the file is read again', async () => {
  const engine = fakeEngine()
  engine.repairedFound = [{
    file: 'a.csv', row: 3, problem: 'a.csv row 3: found 5 cells (expected 4 cells)', text: '2,Acme,2026-03-05 09:00,Mail, slow,Odd',
    stood: ['2', 'Acme', '2026-03-05 09:00', 'Mail', ' slow', 'Odd'], read: ['2', 'Acme', '2026-03-05 09:00', 'Mail, slow', 'Odd'], header: ['ticket_id', 'client', 'created_at', 'subject', 'priority'],
  }]
  await connect(engine)
  expect(key('undo-1')).toBeNull()
  await element.add([file('a.csv', TICKETS)])
  key('read')?.click()
  engine.finish()
  await vi.waitFor(() => expect(words('#import-repaired')).toBe('1 row repaired'))
  expect([...element.querySelectorAll('.both-readings tbody tr')].map((line) => [...line.children].map((cell) => cell.textContent))).toEqual([['subject', 'Mail', 'Mail, slow'], ['priority', ' slow', 'Odd'], ['one too many', 'Odd', '–']])
  key('undo-1-3')?.focus()
  key('undo-1-3')?.click()
  expect([states(), words('.repaired'), held(), voice()]).toEqual([
    ['used; read again with your change'], expect.stringContaining(importing.repaired.undone), 'undo-1-3', '1 row of a.csv will be set aside when the file is read again.',
  ])
  key('open-1')?.click()
  choose('[data-word="Odd"]', 'P1')
  expect(engine.kept.mappings[0]?.changes).toEqual({ words: [{ column: 'priority', word: 'Odd', means: 'P1' }] })
  key('forget-1')?.click()
  await vi.waitFor(() => expect(voice()).toBe(importing.live.forgotten))
  engine.repairedFound = []
  key('read')?.click()
  expect(engine.uses[1]?.[0]?.inspection.changes).toEqual({ undone: [3] })
  engine.finish()
  await vi.waitFor(() => expect(words('.repaired')).toBe(`Row 3${importing.repaired.undone_read}${importing.repaired.again}`))
  key('undo-1-3')?.click()
  key('read')?.click()
  expect(engine.uses[2]?.[0]?.inspection.changes.undone).toEqual([])
})

test('files of one kind are said to be added up before they are read, and what changed between them after', async () => {
  const engine = fakeEngine()
  const pair = { older_no: 0, newer_no: 1, layout: 'Own', older: 'march.csv', newer: 'april.csv', older_until: 1, newer_until: 2, neighbours: true, in_both: 40, changed: 23, columns: [{ column: 'resolved_at', tickets: 23 }, { column: 'status', tickets: 6 }], new_in_newer: 3, only_in_older: 1, gone: 1 }
  engine.merges = [pair]
  engine.merged = Array.from({ length: 23 }, (_, at) => ({ ticket_id: `T${at >> 1}`, client: 'Acme', column: at % 2 === 0 ? 'status' : 'resolved_at', was: null, now: NASTY, older_row: at, newer_row: at + 1 }))
  await connect(engine)
  await element.add([file('march.csv', TICKETS), file('april.csv', TICKETS.replace('Mail', 'Post'))])
  expect(words('.import-merge')).toBe('march.csv and april.csv are both exports of one kind (Goodterms’ own columns (tickets)). They are added up; a ticket that stands in more than one is taken from the newer file.')
  key('read')?.click()
  engine.finish()
  await vi.waitFor(() => expect(words('#import-merged')).toBe('40 tickets stand in more than one file'))
  expect(words('.import-pair')).toBe('march.csv, then april.csv40 tickets in both, 23 changed, 6 of these in status. One ticket of the older file is missing in the newer one; it is kept. Show what changed in 23 tickets')
  key('merge 0 1')?.click()
  await vi.waitFor(() => expect(element.querySelectorAll('.import-merged tbody tr')).toHaveLength(20))
  expect([...element.querySelectorAll('.import-merged tbody tr')].slice(0, 2).map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ['T0', 'Acme', 'status', 'nothing', NASTY, '0, now 1'], ['', '', 'resolved_at', 'nothing', NASTY, ''],
  ])
  key('more merge 0 1')?.focus()
  key('more merge 0 1')?.click()
  await vi.waitFor(() => expect(element.querySelectorAll('.import-merged tbody tr')).toHaveLength(23))
  expect(held()).toBe('merge 0 1')
  expect(key('quality')?.getAttribute('href')).toBe('/data/quality/')
})

test('a file is given back clean, and what was done is said', async () => {
  await connect(fakeEngine())
  const saved: string[] = []
  URL.createObjectURL = () => 'blob:one'
  URL.revokeObjectURL = () => {}
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(this: HTMLAnchorElement) { saved.push(this.download) })
  await element.add([file('staff.txt', 'Name;City\nAnn;Leeds\n"Bob; the second";York\nCy;Hull\n'), file('book.pdf', '%PDF-1.7 ')])
  expect(key('tidy-2')).toBeNull()
  key('tidy-1')?.click()
  expect([words('.import-made'), held()]).toEqual([expect.stringContaining('Cleaning staff.txt'), 'stop-tidy-1'])
  await vi.waitFor(() => expect(saved).toEqual(['staff-clean.csv']))
  expect(words('.import-made')).toContain('3 rows of 2 columns. It was UTF-8, separated by semicolons, column names in row 1.')
  expect([voice(), held()]).toEqual(['staff-clean.csv was saved.', 'tidy-1'])
  key('save-tidy-1')?.click()
  key('tidy-1')?.click()
  key('stop-tidy-1')?.click()
  await vi.waitFor(() => expect(words('.import-made')).toBe(importing.tidy.stopped))
  expect(saved).toHaveLength(2)
})

test('an export is described by its shapes, read on the page before it is saved', async () => {
  await connect(fakeEngine())
  await element.add([file('odd.csv', 'Nr,Kunde,Wann\n1,Acme,2026-03-04 09:00\n2,Bracken,2026-03-05 09:00\n')])
  key('describe-1')?.click()
  expect(held()).toBe('described-1')
  const text = element.querySelector('.import-described')?.textContent ?? ''
  expect(text).toContain('2. Kunde')
  expect(text).not.toMatch(/Acme|Bracken/)
  expect(key('save-description-1')).not.toBeNull()
})

const HOLLINS = { name: 'Hollins Logistic', tickets: 3, like: 'Hollins Logistics', like_tickets: 1_034, file: 'tickets.csv', row: 812 }
const PAIR = { name: 'Hollins Logistic', client: 'Hollins Logistics' }
const nameRow = () => words('.near-name')
const press = (name: string) => [...element.querySelectorAll<HTMLElement>('[data-act="name"]')].find((button) => button.textContent === name)!

test('a name that is nearly a client\'s is asked about, joined where the reader says so, and parted again', async () => {
  const engine = fakeEngine()
  engine.near = [HOLLINS]
  await connect(engine)
  expect([...element.querySelectorAll('.near-name td')].map((cell) => cell.textContent)).toEqual([
    'tickets.csv', '3 rows, from 812 on', 'client', '“Hollins Logistic”', 'the one client', 'Same as Hollins Logistics (1,034 tickets)? Yes, same No',
  ])
  expect(press('Yes, same').getAttribute('aria-label')).toBe('Yes, same: Hollins Logistic and Hollins Logistics')
  press('Yes, same').focus()
  press('Yes, same').click()
  expect(press('Yes, same').getAttribute('aria-disabled')).toBe('true')
  await vi.waitFor(() => expect(voice()).toBe('Hollins Logistic counts as Hollins Logistics from now on.'))
  expect(engine.kept).toMatchObject({ aliases: [PAIR], not_same: [] })
  expect(nameRow()).toContain('Counts as Hollins Logistics. These are not the same')
  expect(words('.import-names')).toBe('“Hollins Logistic” counts as Hollins Logistics. These are not the same')
  expect(document.activeElement).toBe(press('These are not the same'))

  press('These are not the same').click()
  await vi.waitFor(() => expect(voice()).toBe('Hollins Logistic and Hollins Logistics are two clients.'))
  expect(engine.kept).toMatchObject({ aliases: [], not_same: [PAIR] })
  expect(nameRow()).toContain('A client of its own. Ask again')
  expect(document.activeElement).toBe(press('Ask again'))
  press('Ask again').click()
  await vi.waitFor(() => expect(voice()).toBe('Whether Hollins Logistic is Hollins Logistics is asked again.'))
  expect([engine.kept.aliases, engine.kept.not_same, held()]).toEqual([[], [], press('Yes, same').getAttribute('data-key')])
})

test('a name that was kept apart is not asked about again, and can be from the settings', async () => {
  const engine = fakeEngine()
  engine.near = [HOLLINS]
  engine.kept = { ...engine.kept, not_same: [PAIR] }
  await connect(engine)
  expect(nameRow()).toBeNull()
  expect(words('.import-names')).toBe('“Hollins Logistic” and Hollins Logistics are two clients. Ask again')
  press('Ask again').click()
  await vi.waitFor(() => expect(nameRow()).toContain('Same as Hollins Logistics (1,034 tickets)?'))
  expect(element.querySelector('.import-names')).toBeNull()
  press('No').click()
  await vi.waitFor(() => expect(engine.kept.not_same).toEqual([PAIR]))
})

test('answers about the sample company are not shown beside own files', async () => {
  const engine = fakeEngine()
  engine.near = [HOLLINS]
  await connect(engine)
  press('Yes, same').click()
  await vi.waitFor(() => expect(nameRow()).toContain('Counts as'))
  engine.near = []
  await element.add([file('a.csv', TICKETS)])
  key('read')?.click()
  engine.finish()
  await vi.waitFor(() => expect(title()).toBe('9 tickets from your file are in use'))
  expect(nameRow()).toBeNull()
  expect(words('.import-names')).toContain('counts as Hollins Logistics')
})

test('names are texts, never markup', async () => {
  const engine = fakeEngine()
  engine.near = [{ ...HOLLINS, name: NASTY, like: `${NASTY}s` }]
  await connect(engine)
  press('Yes, same').click()
  await vi.waitFor(() => expect(engine.kept.aliases).toEqual([{ name: NASTY, client: `${NASTY}s` }]))
  expect(element.querySelector('img')).toBeNull()
})

test('settings of an older site have no answers about names', () => {
  expect(keptFrom('{"version": 1, "mappings": [], "assumed_plan": null}')).toEqual(NOTHING_KEPT)
  expect(keptFrom('{"version": 1, "aliases": [{"name": "a", "client": "b"}, {"name": 1}, null], "not_same": "x"}')).toMatchObject({ aliases: [{ name: 'a', client: 'b' }], not_same: [] })
})
