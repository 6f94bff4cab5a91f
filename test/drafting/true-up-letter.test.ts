import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { INCREASE_CHOICES, increaseChosen, SEAT_PRICE_CHOICES, seatPriceChosen, trueUpLink } from '../../src/core/index.ts'
import { problemSentence, type Block, type TermsQuestion } from '../../src/document/index.ts'
import { comparesSeats, letterFigures, trueUpFigures } from '../../src/drafting/index.ts'
import { client, ownContent, versions, type SupplementCase } from '../document/supplies.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { draft, lines, made, plain, stock } from './drafts.ts'

const NAME = 'true-up-letter'
const AS_OF = Date.UTC(2026, 9, 30, 17, 48)
const content = ownContent()
const yearly = [{ ...versions[0]!, version: 9, plan: 'silver', starts_on: '2026-01-01', ends_on: '2026-12-31', renewal: 'rolling' as const, notice_days: 30, notice_months: null, monthly_fee_cents: 214_236, billed_seats: 52 }]

interface Counted extends SupplementCase {
  readonly devices?: number | null
}

function filled({ devices = 53, ...one }: Counted = {}): SupplementCase {
  const overrides = new Map(Object.entries(one.overrides ?? {}))
  const question = { content, client: { ...client, seats: 52, ...one.client }, versions: one.versions ?? yearly, as_of: AS_OF, overrides }
  return { ...one, content, client: { seats: 52, ...one.client }, versions: question.versions, starts_on: null, figures: trueUpFigures({ devices }, question) }
}
const letter = (one?: Counted) => draft(NAME, filled(one))
const text = (one?: Counted) => lines(letter(one).filled.blocks).join('\n')
const rows = (one?: Counted) => letter(one).filled.blocks.flatMap((block: Block) => (block.kind === 'table' ? [block.rows.map((row) => row.map(({ runs }) => plain(runs.map((run) => ('text' in run ? run.text : '')).join(''))).join(' | '))] : []))

describe('the true-up letter', () => {
  test('says what is billed, what was counted, and what the fee would be, line by line', () => {
    expect(letter().problems.map(problemSentence)).toEqual([])
    const said = text()
    expect(said).toContain('Your seats and your fee from 1 January 2027')
    expect(text()).toContain('The next term of our agreement on the Silver plan is to begin on 1 January 2027.')
    expect(text()).toContain('Before it does, we compare what we bill with what you use. Notice can be given until 1 December 2026.')
    expect(text()).toContain('52 seats are billed. We count 53 seats, as many as there are laptops and workstations in our list of your devices; our list of your company states 52. That is 1 more than you pay for.')
    expect(text()).toContain('From 1 January 2027 the fee would be £2,267.23 a month before tax; now it is £2,142.36.')
    expect(rows()).toEqual([
      ['Seats that are billed | 52', 'Seats in our list of your company | 52', 'Devices in our list: laptops and workstations | 53'],
      ['The fee as it is, with 52 seats | £2,142.36 | £25,708.32', '1 seat more, at £39.18 each | £39.18 | £470.16', 'Yearly increase of 4 % on the fee as it is | £85.69 | £1,028.28', 'The fee from 1 January 2027 | £2,267.23 | £27,206.76'],
    ])
  })

  test('prices seats as much as those until now, leaves the increase out, and takes the number that was agreed, as chosen', () => {
    expect(rows({ overrides: { 'true_up.price': SEAT_PRICE_CHOICES.fee } })[1]!.slice(1)).toEqual(['1 seat more, each as much as the seats until now | £41.20 | £494.40', 'Yearly increase of 4 % | £87.34 | £1,048.08', 'The fee from 1 January 2027 | £2,270.90 | £27,250.80'])
    expect(rows({ overrides: { 'true_up.increase': INCREASE_CHOICES.no } })[1]!.slice(1)).toEqual(['1 seat more, at £39.18 each | £39.18 | £470.16', 'The fee from 1 January 2027 | £2,181.54 | £26,178.48'])
    expect(text({ overrides: { 'true_up.seats': '50' } })).toContain('52 seats are billed. We count 50 seats, as we have agreed with you. That is 2 fewer than you pay for, and we do not want to bill you for seats that nobody uses.')
    expect(rows({ overrides: { 'true_up.seats': '50' } })[1]![1]).toBe('2 seats fewer, at £39.18 each | −£78.36 | −£940.32')
  })

  test('says that the numbers agree, and that the fee stays, where they do', () => {
    const same = { devices: 52, overrides: { 'true_up.increase': INCREASE_CHOICES.no } }
    expect(text(same)).toContain('52 seats are billed, and so many are in use: the numbers agree.')
    expect(text(same)).toContain('From 1 January 2027 the fee stays at £2,142.36 a month before tax.')
    expect(rows(same)).toHaveLength(1)
  })

  test('says when the price last changed, where an increase is asked', () => {
    const before = { ...yearly[0]!, version: 8, starts_on: '2025-01-01', ends_on: '2025-12-31', monthly_fee_cents: 198_462, billed_seats: 50 }
    expect(text({ versions: [before, ...yearly] })).toContain('The price of the same services last changed on 1 January 2026.')
    expect(text({ versions: [before, ...yearly], overrides: { 'true_up.increase': INCREASE_CHOICES.no } })).not.toContain('last changed')
  })

  test('leaves out the day for notice once it has passed', () => {
    expect(text({ versions: [{ ...yearly[0]!, notice_days: 90 }] })).not.toContain('Notice can be given')
  })

  test.each<readonly [string, Counted, string]>([
    ['no agreement', { versions: [] }, 'true_up.finding is not filled: expected an agreement, found nothing in the file of agreements.'],
    ['a term that is over', { versions: [{ ...yearly[0]!, renewal: 'fixed', ends_on: '2026-06-30' }] }, 'true_up.from_on is not filled: expected a date, found nothing in what is set for this document.'],
    ['no number of billed seats', { versions: [{ ...yearly[0]!, billed_seats: null }] }, 'true_up.finding is not filled: expected the number of seats that are billed, found nothing in the file of agreements.'],
    ['no count of seats', { devices: null, client: { seats: null } }, 'true_up.finding is not filled: expected a count of seats or of devices, found nothing in the files of clients and devices.'],
    ['no fee', { versions: [{ ...yearly[0]!, monthly_fee_cents: null }] }, 'true_up.fee_finding is not filled: expected a monthly fee and what a seat costs, found nothing in the file of agreements.'],
    ['a fee that is agreed already', { versions: [...yearly, { ...yearly[0]!, version: 10, starts_on: '2027-01-01', ends_on: '2027-12-31' }] }, 'true_up.fee_finding is not filled: expected a fee that is still to be agreed (version 10 states it from 1 January 2027 on), found nothing in the file of agreements.'],
  ])('cannot be made with %s, and says so', (_, one, sentence) => {
    expect(letter(one).problems.map(({ message }) => plain(message))).toContain(sentence)
  })

  test('may say its findings in the owner’s words, and why', () => {
    const own = { overrides: { 'true_up.finding': 'You have grown.', 'true_up.reason': 'Wages rose by as much.' } }
    expect([text(own).includes('You have grown.'), text(own).includes('Wages rose by as much.'), text(own).includes('That is 1 more')]).toEqual([true, true, false])
  })

  test.each(['A4', 'Letter'] as const)('stands on one page of %s, binds nobody, and reads back', async (paper) => {
    const { bytes, pages } = await made(NAME, filled(), paper)
    expect(pages).toBe(1)
    expect((await PDFDocument.load(bytes)).getForm().getFields().map((field) => field.getName())).toEqual(['provider_name', 'provider_position', 'provider_date', 'provider_signature'])
    expect(plain((await readPdf(bytes)).pages[0]?.text ?? '')).toContain('There is nothing to sign')
  })

  test('is known by its fields, and only it gets these figures', () => {
    const { templates } = stock()
    expect([...templates.values()].filter(comparesSeats).map(({ name }) => name)).toEqual([NAME])
    const question: TermsQuestion = { content, client, versions: yearly, starts_on: null, as_of: AS_OF, overrides: new Map() }
    expect(letterFigures({}, question)).toBe(question)
    expect(letterFigures({ seats: { devices: 53 } }, question).figures?.has('true_up.finding')).toBe(true)
    expect(trueUpFigures({ devices: 1 }, { ...question, as_of: null }).size).toBe(0)
  })

  test('offers the choices that its figures understand, and its address names the client in the fragment alone', () => {
    const { fields } = stock().templates.get(NAME)!
    const options = (path: string) => fields.find((field) => field.path === path)?.options
    expect([options('true_up.price'), options('true_up.increase')]).toEqual([Object.values(SEAT_PRICE_CHOICES), Object.values(INCREASE_CHOICES)])
    expect([seatPriceChosen(' As much as the Seats until now '), seatPriceChosen('x'), seatPriceChosen(null), increaseChosen(INCREASE_CHOICES.no), increaseChosen(undefined)]).toEqual(['fee', 'plan', 'plan', false, true])
    const { pathname, search, hash } = new URL(trueUpLink('O\'Neil & <Sons>', 'fee'), 'http://x')
    const fragment = new URLSearchParams(hash.slice(1))
    expect([pathname, search, fragment.get('client'), fragment.get('set.true_up.price')]).toEqual(['/documents/true-up-letter/', '', 'O\'Neil & <Sons>', SEAT_PRICE_CHOICES.fee])
  })
})
