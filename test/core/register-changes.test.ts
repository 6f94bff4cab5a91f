import { describe, expect, it } from 'vitest'
import { plainEntry, registerOf, withChange, withMade, withoutChange, withReturned, type KeptDocuments, type MadeDocument, type RegisterEntry } from '../../src/core/index.ts'
import { random } from '../support/random.ts'

const MADE: MadeDocument = {
  document: 'D-1', client: 'Kestrel Marine', template: 'proposal', title: 'Proposal', version: 4, starts_on: '2027-01-01', pages: 3, file_name: 'proposal-kestrel-marine.pdf', file_sha256: 'ab', made_on: '2026-06-01',
}
const ENTRY: RegisterEntry = { ...MADE, sent_on: null, awaited_from: null, chased_on: [], returned_on: null, outcome: null, note: null, returned_sha256: null }
const ROW: RegisterEntry = { ...ENTRY, title: null, pages: null, file_name: null, file_sha256: null, made_on: null, sent_on: '2026-06-02', awaited_from: 'Una Jessop' }

describe('a document that was made', () => {
  it('stands in the register once, however often it is made again', () => {
    const once = withMade([], [MADE])
    expect(once).toEqual([{ ...ENTRY, before: [], of_file: false }])
    expect(withMade(once, [MADE, { ...MADE, document: 'D-2' }])).toHaveLength(2)
    expect(withMade(once, [MADE])).toEqual(once)
  })

  it('takes the newer file\'s particulars until it is sent', () => {
    const newer = { ...MADE, file_sha256: 'cd', pages: 4 }
    const once = withMade([], [MADE])
    expect(withMade(once, [newer])[0]).toMatchObject({ file_sha256: 'cd', pages: 4, before: [ENTRY] })
    const sent = withChange(once, ENTRY, { sent_on: '2026-06-02' })
    expect(withMade(sent, [newer])).toEqual(sent)
  })

  it('does not hide what a file says of it', () => {
    expect(registerOf([ROW], withMade([], [MADE]))).toEqual([{ ...ENTRY, sent_on: '2026-06-02', awaited_from: 'Una Jessop' }])
  })

  it('is taken out by taking its making back', () => {
    expect(withoutChange(withMade([], [MADE]), MADE)).toEqual([])
  })
})

describe('a change', () => {
  it('stands before the file\'s row, and taking it back leaves the row', () => {
    const kept = withChange([], ROW, { chased_on: ['2026-06-16'] })
    expect(registerOf([ROW, { ...ROW, document: 'D-2' }], kept)).toEqual([{ ...ROW, chased_on: ['2026-06-16'] }, { ...ROW, document: 'D-2' }])
    expect(withoutChange(kept, ROW)).toEqual([])
  })

  it('belongs to its document and client alone', () => {
    const kept = withChange([], ROW, { outcome: 'signed' })
    expect(registerOf([ROW, { ...ROW, client: 'Other' }], kept).map(({ outcome }) => outcome)).toEqual(['signed', null])
    expect(withoutChange(kept, { ...ROW, client: 'Other' })).toEqual(kept)
  })

  it('of a document that came back keeps the note unless another is given', () => {
    const noted = withChange([], ROW, { note: 'by post' })
    const returned = { document: 'D-1', client: 'Kestrel Marine', returned_on: '2026-06-20', outcome: 'signed', file_sha256: 'ef' } as const
    expect(withReturned(noted, ROW, returned)[0]).toMatchObject({ returned_on: '2026-06-20', outcome: 'signed', note: 'by post', returned_sha256: 'ef' })
    expect(withReturned(noted, ROW, { ...returned, note: null })[0]!.note).toBeNull()
  })

  it('can be taken back, twenty of them, each to how it stood before', () => {
    const { next } = random(7)
    for (let run = 0; run < 60; run++) {
      const rows = next() < 0.5 ? [ROW] : []
      let kept: KeptDocuments = rows.length === 0 ? withMade([], [MADE]) : []
      const seen: string[] = []
      const changes = 1 + Math.floor(next() * 20)
      for (let i = 0; i < changes; i++) {
        seen.push(JSON.stringify(registerOf(rows, kept)))
        kept = withChange(kept, registerOf(rows, kept)[0]!, { note: `note ${i}`, ...(next() < 0.5 ? { returned_on: '2026-07-01' } : {}) })
      }
      for (const before of seen.reverse()) {
        kept = withoutChange(kept, MADE)
        expect(JSON.stringify(registerOf(rows, kept))).toBe(before)
      }
    }
  })

  it('is forgotten after twenty newer ones: then taking back ends at the file\'s row', () => {
    let kept = withChange([], ROW, { note: '0' })
    for (let i = 1; i < 30; i++) kept = withChange(kept, ROW, { note: String(i) })
    expect(kept[0]!.before).toHaveLength(20)
    for (let i = 0; i < 20; i++) kept = withoutChange(kept, ROW)
    expect(kept).toEqual([])
    expect(registerOf([ROW], kept).map(plainEntry)).toEqual([ROW])
  })
})
