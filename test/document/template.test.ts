import { describe, expect, test } from 'vitest'
import { fillTemplate, parseTemplate, plainText, problemSentence, type Block, type FieldValue, type Template } from '../../src/document/index.ts'
import { ownTemplates } from './supplies.ts'

const words = (text: string): FieldValue => ({ kind: 'text', value: text, text, from: 'clients.csv' })
const faults = (text: string) => parseTemplate(text, 'letter').problems.map(problemSentence)

function fill(text: string, fields: Record<string, FieldValue> = {}, clauses: Record<string, string> = {}) {
  const { template, problems } = parseTemplate(text, 'letter')
  expect(problems).toEqual([])
  const parsed = new Map<string, Template>(Object.entries(clauses).map(([name, clause]) => [name, parseTemplate(clause, name).template]))
  return fillTemplate(template, parsed, new Map(Object.entries(fields)))
}

/** Blocks as lines of text. */
function told(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'heading': return `${block.number ?? ''} # ${plainText(block.runs)}`.trim()
      case 'schedule': return `Schedule ${block.letter} # ${plainText(block.runs)}`
      case 'clause': return `${block.number} ${plainText(block.runs)}`
      case 'list': return block.items.map((item) => `${item.mark} ${plainText(item.runs)}`).join(' | ')
      case 'ask': return `${block.control} ${block.id}: ${plainText(block.label)}${block.options.length === 0 ? '' : ` [${block.options.join(' / ')}]`}`
      case 'table': case 'figure': case 'parties': case 'signatures': case 'page_break': return block.kind
      default: return `${block.kind}: ${plainText(block.runs)}`
    }
  }).map((line) => line.replace(/\u00a0/g, ' '))
}

describe('a template', () => {
  test('numbers sections, clauses, items and schedules as they fall', () => {
    const text = '# Terms\n\nof {client.name}\n\n## First\n\n1. One.\n2. Two:\n\n   1. this\n   2. that\n\n## Second\n\n1. Three.\n\n<Schedule title="Hours" />\n\n1. Open.\n\n<Schedule title="Holidays" />\n\n## When\n\n1. Closed.'
    expect(told(fill(text, { 'client.name': words('Norwell') }).blocks)).toEqual([
      'title: Terms', 'subtitle: of Norwell',
      '1 # First', '1.1 One.', '1.2 Two:', '(a) this | (b) that',
      '2 # Second', '2.1 Three.',
      'Schedule A # Hours', 'A1 Open.',
      'Schedule B # Holidays', 'B1 # When', 'B1.1 Closed.',
    ])
  })

  test('refers to what stands later, and begins a sentence with a capital', () => {
    const text = '## A\n\n1. As <Ref to="fee" /> and <Ref to="days" /> say. <Ref to="item" /> too.\n\n## B\n\n1. <Label id="fee" />Pay:\n\n   1. now\n   2. <Label id="item" />later\n\n<Schedule title="Days" id="days" />'
    expect(told(fill(text).blocks)[1]).toBe('1.1 As clause 2.1 and Schedule A say. Clause 2.1(b) too.')
  })

  test('numbers on without the clauses that do not apply', () => {
    const text = '## A\n\n1. One.\n2. <If path="client.vip">Two.</If>\n3. Three, <If not="client.vip">plainly</If>.\n\n<If path="client.vip">\n\n## B\n\n</If>\n\n## C'
    const flag = (value: boolean): FieldValue => ({ kind: 'flag', value, text: '', from: 'x' })
    expect(told(fill(text, { 'client.vip': flag(false) }).blocks)).toEqual(['1 # A', '1.1 One.', '1.2 Three, plainly.', '2 # C'])
    expect(told(fill(text, { 'client.vip': flag(true) }).blocks)).toEqual(['1 # A', '1.1 One.', '1.2 Two.', '1.3 Three, .', '2 # B', '3 # C'])
  })

  test('keeps the text of a field as text', () => {
    const { blocks } = fill('For {client.name}, **{client.name}**', { 'client.name': words("O'Neil & <Sons> {a.b} *x*") })
    expect(blocks).toMatchObject([{ kind: 'paragraph', runs: [{ text: 'For ' }, { text: "O'Neil & <Sons> {a.b} *x*", field: 'client.name' }, { text: ', ' }, { text: "O'Neil & <Sons> {a.b} *x*", bold: true }] }])
  })

  test('names a field that is not filled, where it stands and where it would be set', () => {
    const { blocks, problems, used } = fill('## Start and end\n\n1. It starts.\n2. You may end it with\n   {rider.notice_days} notice.', { 'rider.notice_days': { kind: 'missing', expected: 'a number of days', from: 'riders/premium-response.yaml' } })
    expect(problems.map(problemSentence).map((line) => line.replace(/\u00a0/g, ' '))).toEqual(['clause 1.2, letter, line 5, column 4: rider.notice_days is not filled: expected a number of days, found nothing in riders/premium-response.yaml.'])
    expect(blocks.at(-1)).toMatchObject({ runs: [{ text: 'You may end it with ' }, { text: '{rider.notice_days}', missing: true, field: 'rider.notice_days' }, {}] })
    expect(used).toMatchObject([{ path: 'rider.notice_days', value: null, from: 'riders/premium-response.yaml', places: [{ line: 5, column: 4 }] }])
  })

  test('fills a declared default and says that it did', () => {
    const { used } = fill('---\ntitle: T\nfields:\n  - { path: letter.greeting, kind: text, default: Dear client, label: Greeting }\n---\n{letter.greeting},')
    expect(used).toMatchObject([{ label: 'Greeting', value: { text: 'Dear client', from: 'the template’s default' } }])
  })

  test('splices clauses in, and refuses one that names itself', () => {
    expect(told(fill('## A\n\n<Clause name="one" />\n\n1. Own.', {}, { one: '1. From the clause.' }).blocks)).toEqual(['1 # A', '1.1 From the clause.', '1.2 Own.'])
    const { problems } = fill('<Clause name="one" />', {}, { one: '<Clause name="two" />', two: '<Clause name="one" />' })
    expect(problems.map((problem) => [problem.file, problem.line, problem.message])).toEqual([['two', 1, 'The clause "one" names itself: one → two → one.']])
    expect(fill('<Clause name="none" />').problems[0]?.message).toBe('There is no clause "none" (expected one of none).')
  })
})

describe('what a template may not hold is named by line and column', () => {
  test.each([
    ['import x from "y"\n\nText', 'letter, line 1, column 1: import and export are code, and a template has none.'],
    ['Hello\n\nA {f(x)} call', 'letter, line 3, column 3: {f(x)} is not a field (expected a path such as {client.legal_name}).'],
    ['{a[0].b}', 'letter, line 1, column 1: {a[0].b} is not a field (expected a path such as {client.legal_name}).'],
    ['{constructor}', 'letter, line 1, column 1: {constructor} is not a field (expected a path such as {client.legal_name}).'],
    ['<Script />', 'letter, line 1, column 1: <Script> is not known (expected one of Clause, Parties, TargetTable, Table, Chart, Holidays, CountingRules, List, Schedule, Signatures, Ask, PageBreak, Note, If, Label, Ref).'],
    ['<constructor />', 'letter, line 1, column 1: <constructor> is not known (expected one of Clause, Parties, TargetTable, Table, Chart, Holidays, CountingRules, List, Schedule, Signatures, Ask, PageBreak, Note, If, Label, Ref).'],
    ['<Table {...x} />', 'letter, line 1, column 1: <Table> has a spread, and a template has none.'],
    ['<Table path={x.y} />', 'letter, line 1, column 1: path of <Table> should be a text in quotes.'],
    ['<Clause title="x" />', 'letter, line 1, column 1: <Clause> has no "title" (expected name, optional, or, label).'],
    ['<If>\n\nText\n\n</If>', 'letter, line 1, column 1: <If> needs either path="…" or not="…".'],
    ['a {b', 'letter, line 1, column 5: A brace "{" is opened and not closed.'],
    ['a {b.}', 'letter, line 1, column 6: The text in braces is not a field (expected a path such as {client.legal_name}).'],
    ['Text\n\n<If path="a.b">\n\nText', 'letter, line 3, column 1: Expected a closing tag for "<If>".'],
    ['A [link](http://x.y)', 'letter, line 1, column 3: This is a link, which a document does not have.'],
    ['---\ntitle: T\ncolour: red\n---\nText', 'letter, line 3, column 1: "colour" is not known here (expected title, kind, audience, needs, fields).'],
    ['---\ntitle: [T\n---\nText', 'letter, line 3, column 1: Flow sequence in block collection must be sufficiently indented and end with a ].'],
  ])('%j', (text, sentence) => {
    expect(faults(text)[0]).toBe(sentence)
  })

  test('deep nesting and a very long text end in a sentence', () => {
    expect(faults(`${'**a *b '.repeat(200)}c`).length).toBeLessThan(20)
    expect(faults('- '.repeat(60) + 'x')[0]).toMatch(/nested too deep/)
    expect(faults('x'.repeat(100_001))).toEqual(['letter, line 1, column 1: The text has 100001 characters (expected at most 100000).'])
  })

  test('nothing of a template is ever run', () => {
    const { template } = parseTemplate('{(() => { throw new Error("run") })()}\n\nafter', 'letter')
    expect(fillTemplate(template, new Map(), new Map()).blocks).toMatchObject([{ kind: 'paragraph', runs: [{ text: 'after' }] }])
  })
})

test('every template and clause of the project is read without a fault', () => {
  for (const kind of ['templates', 'clauses'] as const) {
    for (const [name, { problems }] of ownTemplates(kind)) expect([name, problems.map(problemSentence)]).toEqual([name, []])
  }
})
