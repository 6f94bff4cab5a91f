import { describe, expect, it } from 'vitest'
import { dayWritten, replyFinding, repliesIn, sameSurvey, surveyFinding, surveyFindings, surveyReference, surveyRows, waitingFor, withoutSurvey, withSurveyAnswer, withSurveysSent, type AskedQuestion, type ReturnedPage, type SurveyKnown, type SurveyNote } from '../../src/core/index.ts'

const QUESTIONS: readonly AskedQuestion[] = [
  { id: 'q1', label: 'Soon enough?', kind: 'scale', most: 5 }, { id: 'q2', label: 'Solved?', kind: 'scale', most: 5 }, { id: 'q3', label: 'Recommend?', kind: 'scale', most: 10 },
  { id: 'better', label: 'Better?', kind: 'comment', most: null }, { id: 'person', label: 'Name', kind: 'person', most: null }, { id: 'answered_on', label: 'Date', kind: 'answered_on', most: null },
]
const page = (fields: Readonly<Record<string, string>> | null, more: Partial<ReturnedPage> = {}): ReturnedPage => ({
  name: 'a.pdf', sha256: 'a', number: 'AAAA-0001', template: 'satisfaction-survey', client: 'Alder Dental', starts_on: '2026-10-01', pages: 1, scanned: false, sentences: [],
  fields: fields === null ? null : new Map(Object.entries(fields)), ...more,
})
const sent = (more: Partial<SurveyNote> = {}): SurveyNote => ({ client: 'Alder Dental', sent_on: '2026-10-01', answered_on: null, person: null, score: null, scale: null, answers: {}, comment: null, document: 'AAAA-0001', file: null, ...more })
const known = (more: Partial<SurveyKnown> = {}): SurveyKnown => ({ clients: ['Alder Dental', 'Kestrel Marine'], notes: [], documents: [], questions: QUESTIONS, received_on: '2026-11-05', ...more })
const FILLED = { q1: '4', q2: '5', q3: '', better: 'Ring back.\nSooner.', person: ' Ada  Moss', answered_on: '3 November 2026' }

describe('a page that came back', () => {
  it('says whose it is, when it was sent and answered, and the mean of what was answered', () => {
    expect(surveyFinding(page(FILLED), known())).toEqual({
      kind: 'answer', client: 'Alder Dental', doubts: [],
      note: { sent_on: '2026-10-01', answered_on: '2026-11-03', person: 'Ada Moss', score: 4.5, scale: 5, answers: { q1: '4', q2: '5', better: 'Ring back.\nSooner.' }, comment: 'Ring back.\nSooner.', document: 'AAAA-0001', file: 'a.pdf' },
    })
  })

  it('counts questions of different scales on the longest, and rounds a half upwards', () => {
    const score = (fields: Readonly<Record<string, string>>) => {
      const found = surveyFinding(page(fields), known())
      return found.kind === 'answer' ? [found.note.score, found.note.scale] : found.kind
    }
    expect(score({ q1: '4', q3: '9' })).toEqual([8.5, 10])
    expect(score({ q1: '1', q2: '2', q3: '2' })).toEqual([2.7, 10])
    expect(score({ q1: '9', q2: '2' })).toEqual([2, 5])
    expect(score({ better: 'More visits' })).toEqual([null, null])
  })

  it('is believed about its day only between sending and coming back', () => {
    const on = (text: string) => dayWritten(text, '2026-10-01', '2026-11-05')
    expect(['2026-11-03', '3.11.2026', '03/11/26', '11/03/2026', '3rd Nov 2026', 'November 3, 2026'].map(on)).toEqual(Array(6).fill('2026-11-03'))
    expect(['2026-09-30', '6 November 2026', 'soon', '31.2.2026', ''].map(on)).toEqual(Array(5).fill(null))
    expect(surveyFinding(page({ ...FILLED, answered_on: '1.1.2020' }), known())).toMatchObject({ note: { answered_on: '2026-11-05' }, doubts: ['date_unread'] })
  })

  it('without its own particulars is known by its number, or by its fields alone', () => {
    const lost = { client: null, template: null, starts_on: null }
    expect(surveyFinding(page(FILLED, lost), known({ notes: [sent({ sent_on: '2026-10-09' })] }))).toMatchObject({ kind: 'answer', client: 'Alder Dental', note: { sent_on: '2026-10-09' }, doubts: [] })
    expect(surveyFinding(page(FILLED, lost), known({ documents: [{ document: 'AAAA-0001', client: 'Kestrel Marine', template: 'satisfaction-survey', on: '2026-10-02' }] }))).toMatchObject({ client: 'Kestrel Marine', note: { sent_on: '2026-10-02' } })
    expect(surveyFinding(page(FILLED, { ...lost, number: null }), known())).toMatchObject({ kind: 'answer', client: null, note: { sent_on: '2026-11-05' }, doubts: ['no_client', 'no_date'] })
    expect(surveyFinding(page(FILLED, { client: 'Alder Dental Ltd' }), known())).toMatchObject({ client: null, doubts: ['unknown_client'] })
  })

  it('that cannot be read says why', () => {
    const why = (one: ReturnedPage, more: Partial<SurveyKnown> = {}) => {
      const found = surveyFinding(one, known(more))
      return found.kind === 'unread' ? found.why : found.kind
    }
    expect(why(page(null, { pages: 0, number: null, template: null, client: null }))).toBe('not_opened')
    expect(why(page(null))).toBe('flat')
    expect(why(page(null, { scanned: true }))).toBe('scan')
    expect(why(page(null, { template: null, client: null }), { notes: [sent()] })).toBe('flat')
    expect(why(page({ client_name: 'x' }, { template: 'proposal' }))).toBe('other_document')
    expect(why(page({ invoice: '7' }, { template: null, number: null, client: null }))).toBe('not_ours')
    expect(why(page(null, { template: null, number: null, client: null }))).toBe('not_ours')
    expect(why(page({ q1: '', better: ' ', person: 'Ada', answered_on: '' }))).toBe('nothing_filled')
  })

  it('is counted once, in one go and in two', () => {
    const two = surveyFindings([page(FILLED), page(FILLED, { name: 'copy.pdf' }), page({ ...FILLED, q1: '1' }, { name: 'c.pdf', sha256: 'c' })], known())
    expect(two.map((one) => (one.kind === 'again' ? one.same_as : one.kind))).toEqual(['answer', 'a.pdf', 'answer'])
    const [first] = two
    if (first?.kind !== 'answer') throw new Error('no answer')
    const taken = [{ client: 'Alder Dental', ...first.note }]
    expect(surveyFinding(page(FILLED, { name: 'later.pdf', sha256: 'd' }), known({ notes: taken }))).toEqual({ kind: 'again', same_as: 'a.pdf', client: 'Alder Dental' })
    expect(surveyFinding(page({ ...FILLED, person: 'Bo Holt' }), known({ notes: taken }))).toMatchObject({ kind: 'answer', doubts: ['second_answer'] })
  })
})

describe('notes of surveys', () => {
  const answer = sent({ answered_on: '2026-11-03', score: 4, scale: 5, answers: { q1: '4' } })

  it('an answer stands in the place of what waited for it, and gives it back', () => {
    const notes = [sent({ client: 'Kestrel Marine', document: 'B' }), sent()]
    const taken = withSurveyAnswer(notes, answer)
    expect([taken.notes, taken.replaced]).toEqual([[notes[0], answer], notes[1]])
    expect(withoutSurvey(taken.notes, { ...answer, answers: { ...answer.answers } }, taken.replaced)).toEqual(notes)
    expect(withSurveyAnswer([], answer)).toEqual({ notes: [answer], replaced: null })
    expect(withSurveysSent(notes, [sent(), sent({ sent_on: '2026-10-02' })]).length).toBe(3)
    expect(sameSurvey(answer, { ...answer, answers: {} })).toBe(false)
  })

  it('an answer without a number belongs to what was sent last before it', () => {
    const notes = [sent({ sent_on: '2026-08-01', document: 'X' }), sent({ sent_on: '2026-10-01', document: 'Y' }), sent({ sent_on: '2026-12-01', document: 'Z' })]
    expect(waitingFor(notes, { ...answer, document: null })?.document).toBe('Y')
    expect(waitingFor(notes, { ...answer, document: 'W' })).toBeNull()
  })

  it('are rows of a file of surveys', () => {
    expect(surveyRows([{ ...answer, person: 'Ada', comment: 'a\nb' }, sent({ sent_on: '2026-01-01' })])).toEqual([
      ['client', 'sent_on', 'answered_on', 'person', 'score', 'scale', 'comment'], ['Alder Dental', '2026-01-01', '', '', '', '', ''], ['Alder Dental', '2026-10-01', '2026-11-03', 'Ada', '4', '5', 'a\nb'],
    ])
  })
})

describe('a pasted reply', () => {
  const reference = surveyReference('Alder Dental', '2026-10-01')
  const CONTACTS = [{ client: 'Kestrel Marine', person: 'Kit Lowe', email: 'Kit@kestrel.example' }]
  const read = (text: string, notes: readonly SurveyNote[] = [sent({ document: reference })]) => replyFinding(text, { clients: ['Alder Dental', 'Kestrel Marine'], notes, contacts: CONTACTS, received_on: '2026-11-05' })

  it('is known by the reference that it quotes, and says its number and what stands beside it', () => {
    expect(reference).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/)
    expect(read(`9 - you are quick. Call at 14:30.\n\nOn 1 Oct 2026 Harbour IT wrote:\n> From 0 to 10: how likely are you\n> Reference: ${reference}`)).toEqual({
      kind: 'answer', client: 'Alder Dental', note: { sent_on: '2026-10-01', answered_on: '2026-11-05', person: null, score: 9, scale: 10, answers: {}, comment: 'you are quick. Call at 14:30.', document: reference, file: null },
    })
  })

  it('is known by the address that it came from', () => {
    expect(read('From: Kit Lowe <kit@kestrel.example>\nSubject: Re: One question\n\n8/10')).toMatchObject({ kind: 'answer', client: 'Kestrel Marine', note: { person: 'Kit Lowe', score: 8, comment: null, document: null } })
  })

  it('without one number says so', () => {
    expect(read('Thanks, all is well')).toEqual({ kind: 'unread', why: 'no_number', client: null, numbers: [] })
    expect(read('between 7 and 8')).toEqual({ kind: 'unread', why: 'several_numbers', client: null, numbers: [7, 8] })
    expect(read('We have 12 people')).toMatchObject({ why: 'no_number' })
    expect(read('I would say 7 out of 10, since 2 visits were late')).toMatchObject({ note: { score: 7 } })
    expect(read('0')).toMatchObject({ client: null, note: { score: 0, comment: null } })
  })

  it('is known again', () => {
    const text = `9\nReference: ${reference}`
    const found = read(text)
    if (found.kind !== 'answer') throw new Error('no answer')
    expect(read(text, [{ client: 'Alder Dental', ...found.note }])).toEqual({ kind: 'again', client: 'Alder Dental' })
  })

  it('is one of many', () => {
    expect(repliesIn('From: a@b.example\n\n9\n\nFrom: c@d.example\n\n7\r\n-----\r\n\r\n3\n')).toEqual(['From: a@b.example\n\n9', 'From: c@d.example\n\n7', '3'])
  })
})
