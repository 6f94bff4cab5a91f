import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { plainText, problemSentence, reminderFields, type ObligationSeen } from '../../src/document/index.ts'
import { reminderFigures, reminderIn, reminds } from '../../src/drafting/index.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { draft, lines, made, plain, stock } from './drafts.ts'

const NAME = 'obligation-reminder'
const CALLS = 'calls through the agreed channels'
const SOFTWARE = 'software that we have agreed on'
const STORAGE = 'mail and storage within the quota'
const of = (obligation: string, more: Readonly<Record<string, string>> = {}) => ({ overrides: { 'reminder.obligation': obligation, ...more } })
const text = (one: Parameters<typeof draft>[1]) => lines(draft(NAME, one).filled.blocks).join('\n')

describe('the obligation reminder', () => {
  test.each([CALLS, SOFTWARE, STORAGE])('is filled without a problem: %s', (obligation) => {
    const { problems, frame } = draft(NAME, of(obligation))
    expect(problems.map(problemSentence)).toEqual([])
    expect([frame.title, frame.header.kind]).toEqual([`A reminder: ${obligation}, Norwell Packaging Ltd`, 'Letter'])
    expect(lines(draft(NAME, of(obligation)).filled.blocks).slice(1, 4)).toEqual(['30 October 2026', `A reminder: ${obligation}`, 'Dear all at Norwell Packaging,'])
    expect(text(of(obligation))).not.toMatch(/[{}]| [.,;]/)
  })

  test.each([
    [CALLS, 'raise every call through the agreed channels: by telephone or by e-mail to our service desk.', '• A queue forgets nobody.'],
    [SOFTWARE, 'Please use only software that we have agreed on with you.', '• It keeps you out of legal trouble.'],
    [STORAGE, 'Please keep mailboxes and storage within the agreed quota.', '• Backups finish at night.'],
  ])('says of %s what is asked and why it matters to the client, and of the others nothing', (obligation, asked, why) => {
    const others = [CALLS, SOFTWARE, STORAGE].filter((one) => one !== obligation).map((one) => text(of(one)))
    for (const part of [asked, why]) {
      expect(text(of(obligation))).toContain(part)
      for (const other of others) expect(other).not.toContain(part)
    }
  })

  test('claims nothing of the client where nothing is typed', () => {
    expect(text(of(CALLS))).not.toContain('What we have seen')
    const found = text(of(CALLS, { 'reminder.finding': '14 of your 62 calls came by another way.\nThree of them waited for a day.' }))
    expect(found).toContain('What we have seen\n14 of your 62 calls came by another way. Three of them waited for a day. If you see it differently, please tell us.')
  })

  test('names the obligation where none is chosen, and refuses one that it does not know', () => {
    const none = draft(NAME).problems
    expect(new Set(none.map(({ path }) => path))).toEqual(new Set(['reminder.obligation']))
    expect(none[0]).toMatchObject({ file: NAME, where: 'the title' })
    expect(none[0]?.message).toBe(`reminder.obligation is not filled: expected one of ${CALLS}, ${SOFTWARE}, ${STORAGE}, found nothing in what is set for this document.`)
    expect(draft(NAME, of('politeness')).problems.map(problemSentence)).toContain(`reminder.obligation "politeness" is not one of the choices (expected one of ${CALLS}, ${SOFTWARE}, ${STORAGE}).`)
  })

  test('greets by name and says whom to ask, as set', () => {
    const set = text(of(STORAGE, { 'letter.greeting': 'Dear Ms Żółć', 'reminder.contact': 'Ada Long, 01632 960 111' }))
    expect(set).toContain('\nDear Ms Żółć,\n')
    expect(set).not.toContain('Dear all')
    expect(set).toContain('Please ask Ada Long, 01632 960 111, also if')
  })

  test('binds nobody: only the provider has a place to sign', async () => {
    const { bytes } = await made(NAME, of(CALLS))
    expect((await PDFDocument.load(bytes)).getForm().getFields().map((field) => field.getName())).toEqual(['provider_name', 'provider_position', 'provider_date', 'provider_signature'])
    expect(text(of(CALLS))).toContain('This letter changes nothing in our agreement, and there is nothing for you to sign.')
  })

  test.each(['A4', 'Letter'] as const)('on %s stands on one page, and with a very long name on two at most', async (paper) => {
    for (const obligation of [CALLS, SOFTWARE, STORAGE]) {
      const { pages } = await readPdf((await made(NAME, of(obligation, { 'reminder.finding': 'We found four programs on eleven computers.' }), paper)).bytes)
      expect(pages).toHaveLength(1)
      expect(plain(pages[0]?.text ?? '')).toMatch(/We found four programs.*For Harbour IT Ltd/)
    }
    const client = `The Incorporated Trustees of the Greater Westhaven District ${'Donaudampfschifffahrt'.repeat(6)}`
    const long = await readPdf((await made(NAME, { ...of(CALLS), client: { client, legal_name: `${client} Ltd` } }, paper)).bytes)
    expect(long.pages.map((page) => page.text).join('').replace(/\s/g, '')).toContain(`Dear all at ${client},`.replace(/\s/g, ''))
    expect(long.pages.length).toBeLessThanOrEqual(2)
  })
})

/** Twelve months, each with 18 kept and 4 broken, but the first of none. */
const seen = (obligation: ObligationSeen['obligation'], more: Partial<ObligationSeen> = {}): ObligationSeen => ({
  obligation, kept: 170, broken: 48, kinds: [],
  months: Array.from({ length: 12 }, (_, index) => ({ month: index < 2 ? `2025-${11 + index}` : `2026-${String(index - 1).padStart(2, '0')}`, kept: index === 0 ? 0 : 18, broken: index === 0 ? 0 : 4 })), ...more,
})
const IN = { from_on: '2025-11-01', until_on: '2026-10-30' }
const figures = (one: ObligationSeen) => reminderFields(one, IN, 'en-GB')
const finding = (one: ObligationSeen): string => { const found = figures(one).get('reminder.finding'); return found?.kind === 'text' ? plain(found.text) : '' }

describe('the client’s own figures in it', () => {
  test.each([
    [seen('logging', { kinds: [{ kind: 'walk_up', rows: 48 }] }), 'Of 218 calls between 1 November 2025 and 30 October 2026, 48 reached us in passing.'],
    [seen('logging', { kinds: [{ kind: 'walk_up', rows: 30 }, { kind: 'logged_after', rows: 20 }, { kind: 'saved_up', rows: 0 }] }), 'Of 218 calls between 1 November 2025 and 30 October 2026, 48 reached us in another way than agreed. Among them: 30 told to somebody in passing, 20 written down only after the work had begun.'],
    [seen('logging', { kinds: [{ kind: 'logged_after', rows: 48 }, { kind: 'walk_up', rows: 48 }, { kind: 'saved_up', rows: 3 }] }), 'Of 218 calls between 1 November 2025 and 30 October 2026, 48 reached us in passing. Among them: 3 kept for the day of a visit.'],
    [seen('logging', { broken: 0 }), 'Of 170 calls between 1 November 2025 and 30 October 2026, all came through the agreed channels. Thank you: we only ask you to keep it so.'],
    [seen('software', { kinds: [{ kind: 'check', rows: 48 }, { kind: 'ticket', rows: 1 }] }), 'Of 218 checks of your computers between 1 November 2025 and 30 October 2026, 48 found a program that we had not agreed on. 1 call was about such programs.'],
    [seen('software', { broken: 0, kinds: [{ kind: 'ticket', rows: 2 }] }), 'Of 170 checks of your computers between 1 November 2025 and 30 October 2026, none found a program that we had not agreed on. 2 calls were about such programs. Thank you: we only ask you to keep it so.'],
    [seen('quota', { kinds: [{ kind: 'ticket', rows: 3 }] }), 'Of 218 checks of your mail and storage between 1 November 2025 and 30 October 2026, 48 found more than the quota. 3 calls were about full mailboxes or storage.'],
    [seen('quota', { kept: 0, broken: 0 }), ''],
  ])('a figure with its period and counts', (one, sentence) => {
    expect(finding(one)).toBe(sentence)
  })

  test('stand in the letter with the last six months, each on one page of A4', async () => {
    for (const [obligation, choice] of [['logging', CALLS], ['software', SOFTWARE], ['quota', STORAGE]] as const) {
      const one = { ...of(choice), figures: figures(seen(obligation, { kinds: [{ kind: 'walk_up', rows: 30 }, { kind: 'logged_after', rows: 20 }, { kind: 'ticket', rows: 3 }] })) }
      expect(draft(NAME, one).problems).toEqual([])
      expect(text(one)).toContain(`What we have seen\n${finding(seen(obligation)).slice(0, 20)}`)
      const table = draft(NAME, one).filled.blocks.find((block) => block.kind === 'table')
      expect(table?.kind === 'table' ? [table.head, ...table.rows.map((row) => row.map(({ runs }) => runs))].map((row) => row.map((runs) => plainText(runs))) : []).toEqual([
        ['Month', 'May 2026', 'Jun 2026', 'Jul 2026', 'Aug 2026', 'Sep 2026', 'Oct 2026'], [obligation === 'logging' ? 'Calls' : 'Checks', ...Array.from({ length: 6 }, () => '22')], [expect.any(String), ...Array.from({ length: 6 }, () => '4')],
      ])
      expect([(await made(NAME, one)).pages, (await made(NAME, one, 'Letter')).pages]).toEqual([1, expect.toSatisfy((pages: number) => pages <= 2)])
    }
  })

  test('may be written anew, and the months left out; nothing of them stands where nothing was counted', () => {
    const own = { figures: figures(seen('logging')) }
    const typed = { ...of(CALLS, { 'reminder.finding': 'Mostly on Mondays.', 'clause.reminder_months': 'off' }), ...own }
    expect(text(typed)).toContain('What we have seen\nMostly on Mondays. If you see it differently')
    expect(draft(NAME, typed).filled.blocks.some(({ kind }) => kind === 'table')).toBe(false)
    expect(draft(NAME, typed).terms.settable).toContain('reminder.finding')
    expect(draft(NAME, typed).terms.settable).not.toContain('reminder.months')
    const none = { ...of(CALLS), figures: figures(seen('logging', { kept: 0, broken: 0, months: [] })) }
    expect(text(none)).toBe(text(of(CALLS)))
  })

  test('use no words of statistics and blame nobody', () => {
    for (const obligation of ['logging', 'software', 'quota'] as const) expect(finding(seen(obligation))).not.toMatch(/significan|interval|average|per cent|%|confiden|violat|fail|fault|breach|unauthori[sz]ed/i)
  })

  test('are those of the obligation that is chosen', () => {
    const known = { period: IN, obligations: [seen('logging'), seen('quota', { broken: 5 })] }
    const said = (choice?: string): string | null => { const found = reminderFigures(known, new Map(choice === undefined ? [] : [['reminder.obligation', choice]]), 'en-GB').get('reminder.finding'); return found?.kind === 'text' ? plain(found.text) : null }
    expect([said(), said(SOFTWARE), said('politeness'), said(STORAGE)]).toEqual([null, null, null, 'Of 175 checks of your mail and storage between 1 November 2025 and 30 October 2026, 5 found more than the quota.'])
    expect(reminderFigures(null, new Map([['reminder.obligation', CALLS]]), 'en-GB').size).toBe(0)
    expect([...stock().templates.values()].filter(reminds).map(({ name }) => name)).toEqual([NAME])
  })

  test('a letter that was made says what was sent, and when', () => {
    const sent = (name: string, overrides: Readonly<Record<string, string>>) => reminderIn(draft(name, { overrides }).terms.fields, 'Norwell Packaging', '2026-10-31')
    expect([sent(NAME, of(STORAGE).overrides), sent(NAME, of(CALLS, { 'letter.date': '2026-11-02' }).overrides), sent(NAME, {}), sent('announcement-letter', {})]).toEqual([
      { client: 'Norwell Packaging', sent_on: '2026-10-30', obligation: 'quota' }, { client: 'Norwell Packaging', sent_on: '2026-11-02', obligation: 'logging' }, null, null,
    ])
  })
})
