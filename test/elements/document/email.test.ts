// @vitest-environment jsdom
import './node-arrays.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { mailboxes, readMessage } from '../../mail/read-message.ts'
import { documentPage, fakeEngine, HARBOUR, press, text, title, version, type FakeData } from './page.ts'

const NORWELL = '#client=Norwell+Packaging'
const BOSS = { 'Norwell Packaging': [{ person: 'Ann Norwell', role: 'boss', email: 'ann@norwell.example' }] }
const offered: { name: string; blob: Blob }[] = []

beforeEach(() => {
  const blobs: Blob[] = []
  offered.length = 0
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) { offered.push({ name: this.download, blob: blobs.at(-1) as Blob }) })
  URL.createObjectURL = (blob) => {
    blobs.push(blob as Blob)
    return 'blob:made'
  }
  URL.revokeObjectURL = () => {}
})

afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

function octets(blob: Blob | undefined): Promise<Uint8Array> {
  const reader = new FileReader()
  const read = new Promise<Uint8Array>((resolve) => { reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer)) })
  reader.readAsArrayBuffer(blob as Blob)
  return read
}

async function draftOf(data: FakeData) {
  const { element, until } = await documentPage(fakeEngine(data), NORWELL)
  await until(() => element.querySelector('.doc-fields') !== null)
  press(element, '[data-act="email"]')
  await until(() => offered.length === 1 && text(element, '[data-part="note"]').includes('is downloaded'))
  return { element, until, said: text(element, '[data-part="note"]') }
}

describe('the e-mail draft', () => {
  test('goes to the boss and carries the very PDF that is downloaded', async () => {
    const { element, until, said } = await draftOf({ ...HARBOUR, contacts: BOSS })
    expect(said).toBe('premium-response-supplement-norwell-packaging-2026-11-01.eml is downloaded, with the PDF attached: open it in your mail program. It is addressed to Ann Norwell, ann@norwell.example. It stands in the register as made.Open the register')
    press(element, '[data-act="download"]')
    await until(() => offered.length === 2)
    expect(offered.map(({ name, blob }) => [name, blob.type])).toEqual([
      ['premium-response-supplement-norwell-packaging-2026-11-01.eml', 'message/rfc822'], ['premium-response-supplement-norwell-packaging-2026-11-01.pdf', 'application/pdf'],
    ])
    const read = readMessage(await octets(offered[0]?.blob))
    expect(read.subject).toBe('Premium Response for Norwell Packaging Ltd, from 1 November 2026')
    expect(mailboxes(read.headers.get('to') ?? '')).toEqual([{ name: 'Ann Norwell', email: 'ann@norwell.example' }])
    expect(read.parts[1]?.name).toBe('premium-response-supplement-norwell-packaging-2026-11-01.pdf')
    expect(Buffer.from(read.parts[1]?.bytes ?? []).equals(Buffer.from(await octets(offered[1]?.blob)))).toBe(true)
  })

  test('names no recipient where the data have none, and says so', async () => {
    const { said } = await draftOf(HARBOUR)
    expect(said).toBe('premium-response-supplement-norwell-packaging-2026-11-01.eml is downloaded, with the PDF attached: open it in your mail program. It names no recipient: no contact of Norwell Packaging has the role boss in contacts.csv. It stands in the register as made.Open the register')
    expect(readMessage(await octets(offered[0]?.blob)).names).not.toContain('to')
  })

  test('is not made while something is in the way', async () => {
    const { element, until } = await documentPage(fakeEngine({ ...HARBOUR, versions: [version('Norwell Packaging', 4, '2026-01-01', '2026-12-31', { monthly_fee_cents: null })] }), NORWELL)
    await until(() => title(element) === 'One field is missing before this can be made')
    expect(element.querySelector('[data-act="email"]')?.getAttribute('aria-disabled')).toBe('true')
    press(element, '[data-act="email"]')
    await until(() => document.activeElement === element.querySelector('[data-act="go"]'))
    expect(offered).toEqual([])
  })
})
