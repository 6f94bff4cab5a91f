/** The briefing and the service review as files: how many pages, the same bytes, with what their figures rest on. */
import { beforeAll, describe, expect, test } from 'vitest'
import { draftBriefing, draftReview, finishPdf, readTemplates, type Draft, type MeetingQuestion, type Templates } from '../../src/drafting/index.ts'
import { readContentFiles } from '../../src/loading/disk/index.ts'
import { figuresOf, passagesOf, plainText, type BriefingFacts } from '../../src/document/index.ts'
import { pagesTaken } from '../../src/pdf/index.ts'
import { client as norwell } from '../document/supplies.ts'
import { call, content, facts, person, ticketsAlone, year } from '../document/meeting-facts.ts'
import { fonts } from '../pdf/fonts.ts'

const AS_OF = Date.UTC(2026, 9, 30, 17, 48)
let templates: Templates
beforeAll(async () => { templates = readTemplates(await readContentFiles('content')) })

const question = (of: BriefingFacts, more: Partial<MeetingQuestion> = {}): MeetingQuestion => ({ templates, content, client: norwell, facts: of, as_of: AS_OF, fonts, paper: 'A4', ...more })
const taken = (draft: Draft, paper: 'A4' | 'Letter' = 'A4'): readonly number[] => pagesTaken(draft.filled.blocks, { fonts, paper })
const text = ({ filled }: Draft): string => filled.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat().map(({ runs }) => plainText(runs)) : block.kind === 'list' ? block.items.map(({ runs }) => plainText(runs)) : 'runs' in block ? [plainText(block.runs)] : [])).join('\n')

const LONG = 'The Westhaven and District Amalgamated Packaging, Haulage, Warehousing and Cold Storage Company of the Northern Estuary (in Administration) '
const SOLID = 'W'.repeat(90)
const awkward: Readonly<Record<string, () => BriefingFacts>> = {
  'with everything told': () => facts(),
  'with hundreds of late calls': () => facts({ calls: year(400, { response: 220, resolution: 90 }) }, { table: content.recommendations }),
  'with very long names': () => facts({
    client: LONG.repeat(2), calls: year(80, { response: 30 }).map((one) => ({ ...one, subject: `${LONG}${SOLID}`, requester: LONG, kind: `${SOLID} ${LONG}` })),
    people: (['boss', 'assistant', 'finance', 'complainer'] as const).map((role) => person(role, { person: `${SOLID}${LONG}`, experience: { ...person(role).experience!, remembers: Array.from({ length: 3 }, () => ({ ticket_id: SOLID, subject: LONG, created_at: AS_OF, why: 'missed' })) } })),
    choice: { client: '', term_ends_on: '2026-12-31', action: 'talk', note: LONG.repeat(2), on: '2026-10-01' },
  }, { table: content.recommendations }),
  'with tickets alone': () => ticketsAlone(),
  'with no call at all': () => facts({ calls: [] }),
  'with one call': () => facts({ calls: [call({ response: 'missed' })] }),
}

describe('a briefing', () => {
  for (const [name, of] of Object.entries(awkward)) {
    test.each(['A4', 'Letter'] as const)(`has two pages ${name}, on %s`, (paper) => {
      const client = name.includes('long') ? { ...norwell, client: LONG.repeat(2), legal_name: LONG.repeat(3) } : norwell
      const draft = draftBriefing(question(of(), { paper, client }))
      expect(draft.problems).toEqual([])
      expect(taken(draft, paper)).toHaveLength(2)
    })
  }

  test('fills both of its pages where the files tell', () => {
    for (const share of taken(draftBriefing(question(facts({}, { table: content.recommendations }))))) expect(share).toBeGreaterThan(0.75)
  })
})

describe('a service review', () => {
  test.each(Object.entries(awkward).map(([name, of]) => [name, of] as const))('has five pages at most %s', (_, of) => {
    for (const paper of ['A4', 'Letter'] as const) {
      const draft = draftReview(question(of(), { paper }))
      expect(draft.problems).toEqual([])
      expect(taken(draft, paper).length).toBeLessThanOrEqual(5)
    }
  })

  test('lists every late call where they fit, else says how many there are and where the rest stands', () => {
    const some = text(draftReview(question(facts())))
    expect(some.match(/answered\u00a0/g)).toHaveLength(20)
    const many = draftReview(question(facts({ calls: year(400, { response: 220 }) })))
    expect(text(many)).toMatch(/220\u00a0calls were late; here are the \d+ that were latest by their target/)
    expect(text(many)).toContain('All 220, with every time of every call')
    expect(taken(many).length).toBe(5)
  })

  test('has three pages for a client with few calls', () => {
    expect(taken(draftReview(question(facts({ calls: year(6) }, { table: content.recommendations })))).length).toBe(3)
  })

  test('tells a client nothing of what is for the owner’s eyes', () => {
    const said = text(draftReview(question(facts({ people: [person('complainer', { person: 'Grumbelzeit' })] }, { table: content.recommendations }))))
    expect(said).not.toMatch(/Grumbelzeit|\b(grade|score|margin|labour|complainer|habit|effective rate|left over|price of a seat)\b|93\.|54 %/i)
  })
})

describe('both', () => {
  test('are the same bytes of the same facts, and carry their figures with the grounds', async () => {
    for (const draw of [draftBriefing, draftReview]) {
      const [one, other] = await Promise.all([draw(question(facts())), draw(question(facts()))].map((draft) => finishPdf(draft, { fonts, paper: 'A4', number: null, created_at: AS_OF })))
      expect(one?.bytes).toEqual(other?.bytes)
      const draft = draw(question(facts()))
      expect(draft.grounds).toEqual({ as_of: '2026-10-30T17:48:00Z', from_on: '2025-11-01', until_on: '2026-10-30', fingerprint: 'ab12'.repeat(16) })
      const figures = figuresOf(passagesOf(draft.filled, { fields: draft.terms.fields, ...(draft.definitions === undefined ? {} : { definitions: draft.definitions }) }))
      expect(figures.length).toBeGreaterThan(60)
      // How it is computed, not only what it is called.
      const labels = new Set(draft.filled.used.map(({ label }) => label))
      expect(figures.filter(({ name, definition }) => labels.has(definition) && !name.startsWith('The client')).map(({ name }) => name)).toEqual([])
    }
  })
})
