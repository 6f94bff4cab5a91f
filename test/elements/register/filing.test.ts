import { describe, expect, it } from 'vitest'
import type { RegisterEntry } from '../../../src/core/index.ts'
import { filedAtOnce, filledFields, filingOf, proposedFor } from '../../../src/elements/register/filing.ts'
import { BLANK, returned } from './fake-register.ts'

const entry = (change: Partial<RegisterEntry>): RegisterEntry => ({ ...BLANK, sent_on: '2026-06-01', ...change })
const REGISTER = [entry({}), entry({ document: 'D-2', client: 'Alder & Sons', file_sha256: 'aa' }), entry({ document: 'D-3' }), entry({ document: 'D-3', client: 'Alder & Sons' })]
const filing = (change: Parameters<typeof returned>[0]) => filingOf(returned(change), REGISTER, REGISTER)
const FIELDS = { provider_name: 'Ann', provider_date: '1 June', client_name: '', client_date: '', plan_chosen: 'Gold' }
const fields = (change: Partial<typeof FIELDS> = {}) => new Map(Object.entries({ ...FIELDS, ...change }))

describe('a file that came back', () => {
  it('goes under the entry that has its number', () => {
    expect(filing({ number: 'D-2' })).toMatchObject({ kind: 'entry', entry: { client: 'Alder & Sons' }, entered: false })
  })

  it('without a number goes by its own bytes', () => {
    expect(filing({ sha256: 'aa' })).toMatchObject({ kind: 'entry', entry: { document: 'D-2' }, why: 'unchanged' })
  })

  it('whose number several clients have is that of the client it names, else the reader is asked', () => {
    expect(filing({ number: 'D-3', client: 'Alder & Sons' })).toMatchObject({ kind: 'entry', entry: { client: 'Alder & Sons', document: 'D-3' } })
    expect(filing({ number: 'D-3' })).toMatchObject({ kind: 'ask', reason: 'several', among: [{ client: 'Kestrel Marine' }, { client: 'Alder & Sons' }] })
  })

  it('that no entry has goes in by what it says of itself', () => {
    expect(filing({ number: 'D-9', client: 'Yarrow Physio', template: 'proposal', version: 3, starts_on: '2026-12-01' })).toMatchObject({
      kind: 'entry', entered: true, entry: { document: 'D-9', client: 'Yarrow Physio', template: 'proposal', version: 3, starts_on: '2026-12-01', pages: 3, sent_on: null },
    })
  })

  it('that says nothing is asked about, those first whose numbers were seen in it', () => {
    expect(filing({})).toMatchObject({ kind: 'ask', reason: 'no_number', among: REGISTER })
    expect(filing({ number: 'D-9' })).toMatchObject({ kind: 'ask', reason: 'not_found' })
    expect(filing({ numbers: ['D-2', 'D-8'] })).toMatchObject({ among: [{ document: 'D-2' }, { document: 'D-1' }, { document: 'D-3' }, { document: 'D-3' }] })
  })
})

describe('what a file seems to say', () => {
  const proposed = (change: Parameters<typeof returned>[0], of: Partial<RegisterEntry> = {}) => proposedFor(returned(change), entry(of))

  it('is a signature where name and date of the client are filled in, or where it holds two', () => {
    expect(proposed({ fields: fields({ client_name: 'Una', client_date: '2 June' }) })).toEqual({ outcome: 'signed', why: null })
    expect(proposed({ fields: fields(), signatures: 2 })).toEqual({ outcome: 'signed', why: null })
    expect(proposed({ fields: fields({ client_name: 'Una', client_date: ' ' }) })).toEqual({ outcome: null, why: 'nothing_filled' })
    expect(proposed({ fields: fields(), signatures: 1 })).toEqual({ outcome: null, why: 'one_signature' })
  })

  it('is the provider\'s where the document has no fields of the client', () => {
    expect(proposed({ fields: new Map([['provider_name', 'Ann'], ['provider_date', '1 June']]) })).toEqual({ outcome: 'signed', why: null })
  })

  it('must be said by the reader for a scan, and for a file without fields', () => {
    expect(proposed({ scanned: true })).toEqual({ outcome: null, why: 'scan' })
    expect(proposed({ fields: null })).toEqual({ outcome: null, why: 'flat' })
  })

  it('is nothing new for the file that was sent, one filed before, and a document that is answered', () => {
    const found = [proposed({ sha256: 'aa' }, { file_sha256: 'aa' }), proposed({ sha256: 'bb' }, { returned_sha256: 'bb', outcome: 'declined' }), proposed({ fields: fields({ client_name: 'U', client_date: 'd' }) }, { outcome: 'declined', returned_on: '2026-06-02' })]
    expect(found).toEqual([{ outcome: null, why: 'unchanged' }, { outcome: 'declined', why: 'again' }, { outcome: 'declined', why: 'answered' }])
    expect(found.some(filedAtOnce)).toBe(false)
    expect(filedAtOnce({ why: 'scan' })).toBe(true)
  })

  it('lists what was filled in, and nothing that was left empty', () => {
    expect(filledFields(returned({ fields: fields() }))).toEqual([['provider_name', 'Ann'], ['provider_date', '1 June'], ['plan_chosen', 'Gold']])
    expect(filledFields(returned({}))).toEqual([])
  })
})
