import { describe, expect, test } from 'vitest'
import { addressText } from '../../src/elements/shared/index.ts'
import { viewAfter, viewAfterChoice } from '../../src/elements/sla/actions.ts'
import { FIRST_VIEW, addressOf, filterBehind, openedOf, openedToken, viewOf } from '../../src/elements/sla/view.ts'
import type { View } from '../../src/elements/sla/view.ts'

const HOSTILE = ['O\'Neil & <Sons>', 'a:b?c#d&client=x', 'Łukasz Żółć', '株式会社', '100 % + more']

function throughAddress(view: View): View {
  const url = new URL(addressText('/sla/', addressOf(view)), 'http://localhost')
  return viewOf({ query: url.searchParams, fragment: new URLSearchParams(url.hash.slice(1)) })
}

describe('a view in the address', () => {
  test('comes back as it was', () => {
    const view: View = {
      clock: 'resolution',
      filter: { clients: HOSTILE, from: '2025-11', until: '2026-10', priorities: ['P1', 'none'], plans: ['gold', 'none'], lane: 'express' },
      sort: { column: 'missed', down: true },
      opened: { place: 'client', key: HOSTILE[1] ?? '', slice: { kind: 'state', states: ['met', 'missed'] } },
      ticket: 'INC #7&8',
    }
    expect(throughAddress(view)).toEqual(view)
  })

  test('is empty for the first view', () => {
    expect(addressText('/sla/', addressOf(FIRST_VIEW))).toBe('/sla/')
  })

  test('keeps names of clients and tickets in the fragment', () => {
    const view: View = { ...FIRST_VIEW, filter: { ...FIRST_VIEW.filter, clients: ['Kestrel Marine'], from: '2026-01' }, opened: { place: 'client', key: 'Kestrel Marine', slice: { kind: 'all' } }, ticket: '49187' }
    const [beforeHash, hash] = addressText('/sla/', addressOf(view)).split('#')
    expect(beforeHash).toBe('/sla/?from=2026-01')
    expect(hash).toContain('client=Kestrel+Marine')
  })

  test('leaves out what makes no sense', () => {
    expect(viewOf({ query: new URLSearchParams('clock=both&from=2026-13&priority=P9,P2&lane=fast&sort=-beauty'), fragment: new URLSearchParams('open=roof:met:') })).toEqual({ ...FIRST_VIEW, filter: { ...FIRST_VIEW.filter, priorities: ['P2'] } })
  })

  test.each(['headline:met+missed:', 'client:missed:a:b:c', 'stated:ours_worse:', 'cell:met+missed:2026-07 P2', 'month:all:2026-07'])('reads %s as it writes it', (token) => {
    const opened = openedOf(token)
    expect(opened === null ? null : openedToken(opened)).toBe(token)
  })
})

describe('what a figure opens', () => {
  test('narrows the filter to its cell', () => {
    const opened = openedOf('cell:met+missed:2026-07 P2')
    expect(opened === null ? null : filterBehind(opened, { ...FIRST_VIEW.filter, clients: ['A'] }, null)).toEqual({ clients: ['A'], from: '2026-07', until: '2026-07', priorities: ['P2'], plans: [], lane: 'all' })
  })

  test('closes when pressed again', () => {
    const open = viewAfter(FIRST_VIEW, 'open', 'headline:missed:')
    expect(open?.opened).toEqual({ place: 'headline', key: '', slice: { kind: 'state', states: ['missed'] } })
    expect(open === null ? null : viewAfter(open, 'open', 'headline:missed:')?.opened).toBeNull()
  })
})

describe('a choice', () => {
  test('moves the other end of a period that would be empty', () => {
    const until = viewAfterChoice(FIRST_VIEW, 'until', '2026-03', true) ?? FIRST_VIEW
    expect(viewAfterChoice(until, 'from', '2026-05', true)?.filter).toMatchObject({ from: '2026-05', until: null })
  })

  test('adds and takes back a client', () => {
    const one = viewAfterChoice(FIRST_VIEW, 'clients', 'A', true) ?? FIRST_VIEW
    expect(one.filter.clients).toEqual(['A'])
    expect(viewAfterChoice(one, 'clients', 'A', false)?.filter.clients).toEqual([])
  })

  test('leaves the view alone for a control that is not a filter', () => {
    expect(viewAfterChoice(FIRST_VIEW, 'find-client', 'x', true)).toBeNull()
  })
})
