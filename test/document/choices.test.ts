import { describe, expect, test } from 'vitest'
import { parseTemplate, plainText, problemSentence, slotsOf, templateFields, fillTemplate, type Block, type Template } from '../../src/document/index.ts'
import { client, ownContent, versions } from './supplies.ts'

const content = ownContent()
const faults = (text: string) => parseTemplate(text, 'letter').problems.map(problemSentence)
const front = (fields: string) => `---\ntitle: Letter\nneeds: [client]\nfields:\n${fields}\n---\n`

function draft(text: string, { clauses = {}, set = {} }: { clauses?: Record<string, string>; set?: Record<string, string> } = {}) {
  const { template, problems } = parseTemplate(text, 'letter')
  expect(problems).toEqual([])
  const parsed = new Map<string, Template>(Object.entries(clauses).map(([name, clause]) => [name, parseTemplate(clause, name).template]))
  const terms = templateFields(template, parsed, { content, client, versions, starts_on: '2027-01-01', overrides: new Map(Object.entries(set)) })
  const filled = fillTemplate(template, parsed, terms.fields)
  return { terms, filled, said: filled.blocks.map(said), faults: [...terms.problems, ...filled.problems].map(problemSentence), slots: slotsOf(template, parsed) }
}

const said = (block: Block): string => ('runs' in block ? `${'number' in block && block.number !== null ? `${block.number} ` : ''}${plainText(block.runs)}` : block.kind === 'ask' ? `${block.control} ${block.id} ${plainText(block.label)} [${block.options.join('/')}]` : block.kind)

describe('an inline choice', () => {
  const law = front('  - { path: choice.law, kind: choice, label: Law, options: [England and Wales, Scotland] }')

  test('prints what was chosen, case apart', () => {
    expect(draft(`${law}The law of {choice.law}.`, { set: { 'choice.law': 'scotland' } }).said).toEqual(['The law of Scotland.'])
  })

  test('that is not made is named at its place, with what it could be', () => {
    expect(draft(`${law}The law of {choice.law}.`).faults).toEqual(['the opening, letter, line 7, column 12: choice.law is not filled: expected one of England and Wales, Scotland, found nothing in what is set for this document.'])
  })

  test('that is made of something else is refused', () => {
    expect(draft(`${law}The law of {choice.law}.`, { set: { 'choice.law': 'Wales' } }).faults[0]).toBe('choice.law "Wales" is not one of the choices (expected one of England and Wales, Scotland).')
  })

  test('has a default, and text may stand on what was chosen', () => {
    const text = `${front('  - { path: choice.law, kind: choice, options: [Here, There], default: Here }')}<If path="choice.law" is="Here">Stay.</If><If not="choice.law" is="Here">Go.</If>`
    expect(draft(text).said).toEqual(['Stay.'])
    expect(draft(text, { set: { 'choice.law': 'There' } }).said).toEqual(['Go.'])
  })

  test('on which alone text stands is missed too', () => {
    expect(draft(`${law}Always.\n\n<If path="choice.law" is="Scotland">Scots law.</If>`).faults).toEqual(['the opening, letter, line 9, column 1: choice.law is not filled: expected one of England and Wales, Scotland, found nothing in what is set for this document.'])
  })

  test('cannot be asked for what it never is', () => {
    expect(draft(`${law}<If path="choice.law" is="France">x</If>{choice.law}`, { set: { 'choice.law': 'Scotland' } }).faults).toEqual(['the opening, letter, line 7, column 1: choice.law is never "France" (expected one of England and Wales, Scotland).'])
  })

  test('of a plan takes the names of the provider’s plans', () => {
    const text = `${front('  - { path: letter.plan, kind: choice, options: plans }')}{letter.plan}`
    expect(draft(text, { set: { 'letter.plan': 'gold' } }).said).toEqual(['Gold'])
    expect(draft(text).faults[0]).toContain(`expected one of ${[...content.plans.values()].map(({ name }) => name).join(', ')}`)
  })

  test.each([
    ['{ path: a.b, kind: choice }', 'The options of a.b are 0 (expected at least 2) (expected a list such as [yes, no], or the word plans).'],
    ['{ path: a.b, kind: choice, options: [x, x] }', 'The options of a.b name "x" twice (expected a list such as [yes, no], or the word plans).'],
    ['{ path: a.b, kind: choice, options: [x, ""] }', 'The options of a.b have an empty one (expected a list such as [yes, no], or the word plans).'],
    ['{ path: a.b, kind: choice, options: [x, y], default: z }', 'The default of a.b is "z" (expected one of x, y).'],
    ['{ path: a.b, kind: text, options: [x, y] }', 'a.b cannot have options: only a choice can.'],
  ])('is declared as it should be: %s', (field, sentence) => {
    expect(faults(`${front(`  - ${field}`)}x`)[0]).toContain(sentence)
  })
})

test('a field of several lines keeps its line ends', () => {
  expect(draft(`${front('  - { path: letter.risk, kind: lines }')}{letter.risk}`, { set: { 'letter.risk': ' One.\nTwo. ' } }).said).toEqual(['One.\nTwo.'])
})

describe('a clause that can be chosen', () => {
  const clauses = { fees: '---\ntitle: Limited to fees\n---\n## Liability\n\n1. Fees.', none: '## Liability\n\n1. As the law says.', visits: '## Visits\n\n1. We come.' }
  const text = '## Term\n\n1. A year. <Ref to="end" />.\n\n<Clause name="fees" or="none" label="Liability" />\n\n<Clause name="visits" optional="on" />\n\n## End\n\n1. <Label id="end" />Over.'

  test('stands as the template has it where nothing is set', () => {
    expect(draft(text, { clauses }).said).toEqual(['1 Term', '1.1 A year. Clause 4.1.', '2 Liability', '2.1 Fees.', '3 Visits', '3.1 We come.', '4 End', '4.1 Over.'].map(spaced))
  })

  test('is exchanged and switched off, and the numbers follow', () => {
    const { said, faults, slots, terms } = draft(text, { clauses, set: { 'clause.fees': 'none', 'clause.visits': 'off' } })
    expect(said).toEqual(['1 Term', '1.1 A year. Clause 3.1.', '2 Liability', '2.1 As the law says.', '3 End', '3.1 Over.'].map(spaced))
    expect(faults).toEqual([])
    expect(slots).toEqual([
      { path: 'clause.fees', label: 'Liability', clauses: ['fees', 'none'], optional: false, starts_off: false },
      { path: 'clause.visits', label: 'Visits', clauses: ['visits'], optional: true, starts_off: false },
    ])
    expect(terms.settable).toEqual(['clause.fees', 'clause.visits'])
  })

  test('may start off, and text may stand on whether it is there', () => {
    const off = '<If path="clause.visits">We visit.</If><If not="clause.visits">We do not.</If>\n\n<Clause name="visits" optional="off" />'
    expect(draft(off, { clauses }).said).toEqual(['We do not.'])
    expect(draft(off, { clauses, set: { 'clause.visits': 'on' } }).said).toEqual(['We visit.', '1 Visits', '1.1 We come.'])
  })

  test('takes no other clause', () => {
    expect(draft(text, { clauses, set: { 'clause.fees': 'off', 'clause.visits': 'fees' } }).faults).toEqual([
      'clause.fees "off" is not a clause that can stand there (expected one of fees, none).',
      'clause.visits "fees" is not a clause that can stand there (expected one of on, off).',
    ])
  })

  test('says where it was used, as a field does', () => {
    expect(draft(text, { clauses }).filled.used.map(({ path, places }) => [path, places[0]?.line])).toEqual([['clause.fees', 5], ['clause.visits', 7]])
  })

  test('within a clause is found too', () => {
    expect(draft('<Clause name="outer" />', { clauses: { ...clauses, outer: '<Clause name="visits" optional="on" />' } }).slots.map(({ path }) => path)).toEqual(['clause.visits'])
  })

  test.each([
    ['<Clause name="a" optional="yes" />', 'optional of <Clause> is "yes" (expected on or off).'],
    ['<Clause name="a" or="a" />', 'The alternatives of <Clause name="a"> name one twice.'],
    ['<Clause name="a" or="" />', 'or of <Clause> is empty (expected names of clauses apart by commas).'],
    ['<Clause name="a" label="A" />', 'label of <Clause> stands with optional="…" or or="…".'],
  ])('is written as it should be: %s', (wrong, sentence) => {
    expect(faults(wrong)).toEqual([`letter, line 1, column 1: ${sentence}`])
  })
})

describe('an ask', () => {
  test('becomes a field for the signer, with what it asks', () => {
    const text = '<Ask id="plan_chosen" kind="pick" options="Silver, Gold">The plan that **{client.name}** chooses</Ask>\n\n<Ask id="why" kind="lines">\n\nWhy?\n\n</Ask>'
    expect(draft(text).said).toEqual(['pick plan_chosen The plan that Norwell Packaging chooses [Silver/Gold]', 'lines why Why? []'])
  })

  test('may take its options from a list', () => {
    const { template } = parseTemplate('<Ask id="a" kind="choice" options_path="plans.listed">Plan</Ask>', 'letter')
    const listed = new Map([['plans.listed', { kind: 'list' as const, value: ['Silver', 'Gold'], text: '', from: 'x' }]])
    expect(fillTemplate(template, new Map(), listed).blocks.map(said)).toEqual(['choice a Plan [Silver/Gold]'])
    expect(fillTemplate(template, new Map(), new Map([['plans.listed', { ...listed.get('plans.listed')!, value: ['Silver'] }]])).problems.map(problemSentence)).toEqual(['the opening, letter, line 1, column 1: The options of the field a are 1 (expected at least 2).'])
  })

  test.each([
    ['<Ask id="A b" kind="text">x</Ask>', 'id of <Ask> is "A b" (expected lower-case words joined by _, such as plan_chosen).'],
    ['<Ask id="client_name" kind="text">x</Ask>', 'id of <Ask> is "client_name": names that begin with provider_ or client_ belong to the signatures.'],
    ['<Ask id="a" kind="number">x</Ask>', 'kind of <Ask> is "number" (expected one of text, lines, date, choice, pick, scale, tick).'],
    ['<Ask id="a" kind="tick" options="x, y">x</Ask>', '<Ask kind="tick"> has no options.'],
    ['<Ask id="a" kind="pick">x</Ask>', '<Ask kind="pick"> needs either options="…" or options_path="…".'],
    ['<Ask id="a" kind="pick" options="x, x">x</Ask>', 'The options of <Ask id="a"> name "x" twice (expected them apart by commas).'],
    ['<Ask id="a" kind="text">\n\n- x\n\n</Ask>', '<Ask> should hold one line of text: what is asked.'],
  ])('is written as it should be: %s', (wrong, sentence) => {
    expect(faults(wrong)).toEqual([`letter, line 1, column 1: ${sentence}`])
  })

  test('stands once, and says something', () => {
    expect(draft('<Ask id="a" kind="text">One</Ask>\n\n<Ask id="a" kind="text">Two</Ask>').faults).toEqual(['the opening, letter, line 3, column 1: The field "a" stands twice: each <Ask> has its own id.'])
    expect(faults('<Ask id="a" kind="text"></Ask>')).toEqual(['letter, line 1, column 1: <Ask> should hold one line of text: what is asked.'])
    expect(draft('<Ask id="a" kind="text">{" "}</Ask>').faults).toEqual(['the opening, letter, line 1, column 1: The field a does not say what it asks.'])
  })
})

test('figures that a caller hands in fill a template that asks for them, and take no file’s place', () => {
  const text = '---\ntitle: Review\nneeds: [client, period]\nfields:\n  - { path: period.tickets, kind: count, label: Calls }\n---\n{client.name}: {period.tickets}'
  const { template } = parseTemplate(text, 'review')
  const figures = new Map([['period.tickets', { kind: 'count' as const, value: 7, text: '7', from: 'tickets.csv' }], ['client.name', { kind: 'text' as const, value: 'x', text: 'x', from: 'x' }]])
  const question = { content, client, versions, starts_on: null, overrides: new Map<string, string>() }
  const terms = templateFields(template, new Map(), { ...question, figures })
  expect(terms.problems).toEqual([])
  expect(fillTemplate(template, new Map(), terms.fields).blocks.map(said)).toEqual(['Norwell Packaging: 7'])
  expect(templateFields(template, new Map(), question).problems.map(problemSentence)).toEqual(['review, line 1, column 1: The template needs "period", which nothing fills here (expected client or agreement or prospect).'])
})

function spaced(line: string): string {
  return line.replace(/Clause (\d)/, 'Clause\u00a0$1')
}
