/** Templates written to break the reader: each ends in a sentence with its place, soon. */
import { describe, expect, test } from 'vitest'
import { fillTemplate, parseTemplate, plainText, problemSentence, slotsOf, type FieldValue } from '../../src/document/index.ts'
import { templateProblem } from '../../src/document/problem.ts'
import { random } from '../support/random.ts'
import { hostileTemplate, HOSTILE_FIELDS } from './hostile-templates.ts'

const first = (text: string) => parseTemplate(text, 'letter').problems.map(problemSentence)[0]
const fill = (text: string, fields: Readonly<Record<string, FieldValue>> = {}, clauses: Readonly<Record<string, string>> = {}) =>
  fillTemplate(parseTemplate(text, 'letter').template, new Map(Object.entries(clauses).map(([name, clause]) => [name, parseTemplate(clause, name).template])), new Map(Object.entries(fields)))
const words = (text: string): FieldValue => ({ kind: 'text', value: text, text, from: 'clients.csv' })
const named = { 'provider.legal_name': words('Harbour IT Ltd'), 'client.legal_name': words('Norwell') }
const TOO_DEEP = 'This list is nested too deep (expected a list within a list at most).'
const NO_FIELD = 'is not a field (expected a path such as {client.legal_name}).'

describe('what would take the square of its length to read is refused before', () => {
  test.each([
    ['ten thousand bullets', '- '.repeat(10_000), `letter, line 1, column 1: ${TOO_DEEP}`],
    ['ten thousand numbers', `Text\n\n${'1. '.repeat(10_000)}x`, `letter, line 3, column 1: ${TOO_DEEP}`],
    ['a staircase of items', Array.from({ length: 200 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'), `letter, line 31, column 1: ${TOO_DEEP}`],
    ['ten thousand bold in bold', `${'**'.repeat(10_000)}x${'**'.repeat(10_000)}`, 'letter, line 1, column 1: This paragraph has more than 1000 asterisks and underscores.'],
    ['asterisks without partners', '***x'.repeat(10_000), 'letter, line 1, column 1: This paragraph has more than 1000 asterisks and underscores.'],
    ['braces in braces', `a ${'{'.repeat(10_000)}${'}'.repeat(10_000)}`, `letter, line 1, column 3: "{{" ${NO_FIELD}`],
    ['braces behind an open quote', `{a.b}\n\n {"${'}{'.repeat(5_000)}`, `letter, line 3, column 2: "{"}" ${NO_FIELD}`],
    ['braces behind an open comment', `{/*${'}{\n'.repeat(5_000)}`, `letter, line 1, column 1: "{/*}" ${NO_FIELD}`],
    ['braces behind an open bracket', `{(${'}{'.repeat(5_000)}`, `letter, line 1, column 1: "{(}" ${NO_FIELD}`],
    ['underlined headings', 'a\n===\n'.repeat(10_000), 'letter, line 402, column 1: There are more than 200 lines of = or - (write ## for a heading).'],
    ['brackets in frontmatter', `---\ntitle: ${'['.repeat(10_000)}\n---\nx`, 'letter, line 2, column 1: The frontmatter is nested too deep.'],
    ['lists in lists in frontmatter', `---\ntitle:\n${'- '.repeat(10_000)}x\n---\nx`, 'letter, line 3, column 1: The frontmatter is nested too deep.'],
    ['a long frontmatter', `---\ntitle: ${'x'.repeat(100_001)}\n---\nx`, 'letter, line 2, column 1: The frontmatter has 100009 characters (expected at most 100000).'],
  ])('%s', (_, text, sentence) => {
    expect(first(text)).toBe(sentence)
  })

  test('many fields in one paragraph are no such thing', () => {
    expect(parseTemplate('{client.legal_name} {/* said twice */} '.repeat(1_000), 'letter').problems).toEqual([])
  })
})

describe('a fault is told', () => {
  test('a hundred times at most, and then counted', () => {
    const { problems } = parseTemplate('{a}\n\n'.repeat(2_000), 'letter')
    expect(problems.length).toBe(101)
    expect(problemSentence(problems.at(-1) ?? templateProblem('', 0, 0, ''))).toBe('letter, line 201, column 1: There are 1900 more faults from here on.')
  })

  test('without what cannot be read in a sentence', () => {
    expect(first('<Table path="a\u202e\u0000\nb" />')).toBe('letter, line 1, column 1: path of <Table> is "a � b" (expected a path such as client.legal_name).')
    expect(first(`---\ntitle: T\n${'k'.repeat(500)}: 1\n---\nx`)).toContain(`letter, line 3, column 1: "${'k'.repeat(39)}…" is not known here`)
    expect(first(`{a.${'b'.repeat(10_000)}}`)).toBe(`letter, line 1, column 1: {a.${'b'.repeat(37)}…} ${NO_FIELD}`)
  })

  test('by the name of what is at fault', () => {
    expect(first('a <Note>x</Note> b')).toBe('letter, line 1, column 3: <Note> should stand on lines of its own, with a blank line above and below.')
    expect(first('---\ntitle: T\nneeds: [{b: *nobody}]\n---\nx')).toBe('letter, line 3, column 9: needs should be a list of words, such as [client, agreement].')
  })
})

test('a byte order mark, old line ends and tabs are no fault', () => {
  const { template, problems } = parseTemplate('\ufeff---\r\ntitle: T\r\n---\r\rText\twith\r\n', 'letter')
  expect(problems).toEqual([])
  expect([template.title, template.body.length]).toEqual(['T', 1])
})

describe('filling', () => {
  test('clauses that name ten clauses each, eight deep, end in a sentence', () => {
    for (const leaf of ['', 'Words.', '{a.b}']) {
      const clauses = Object.fromEntries(Array.from({ length: 8 }, (_, level) => [`c${level}`, level === 7 ? leaf : `<Clause name="c${level + 1}" />\n\n`.repeat(10)]))
      const { problems, blocks } = fill('<Clause name="c0" />', {}, clauses)
      expect(problems.map((problem) => problem.message)).toContainEqual(expect.stringMatching(/^(Filling the document takes more than 200000 steps|The document has more than 20000 parts)/))
      expect(blocks.length).toBeLessThanOrEqual(20_000)
    }
  })

  test('a clause that names itself through three others is told with the way round', () => {
    const { problems } = fill('<Clause name="a" />', {}, { a: '<Clause name="b" />', b: '<Clause name="c" />', c: '<Clause name="d" />', d: 'x\n\n<Clause name="a" />' })
    expect(problems.map(problemSentence)).toEqual(['the opening, d, line 3, column 1: The clause "a" names itself: a → b → c → d → a.'])
  })

  test('clauses that take each other’s places in a ring are told with the way round, and listed once', () => {
    const ring = { a: '<Clause name="b" or="c" />', b: '<Clause name="c" optional="on" />', c: '<Clause name="a" or="b" optional="off" />\n\n<Clause name="a" />' }
    expect(fill('<Clause name="a" />', {}, ring).problems.map(problemSentence)).toEqual(['the opening, c, line 3, column 1: The clause "a" names itself: a → b → c → a.'])
    const clauses = new Map(Object.entries(ring).map(([name, clause]) => [name, parseTemplate(clause, name).template]))
    expect(slotsOf(parseTemplate('<Clause name="a" />', 'letter').template, clauses).map(({ path }) => path)).toEqual(['clause.b', 'clause.c', 'clause.a'])
  })

  test('a clause, an item or a rule of which nothing prints takes no number', () => {
    const no: FieldValue = { kind: 'flag', value: false, text: 'no', from: 'x' }
    const rules: FieldValue = { kind: 'list', value: ['', 'Rule.', ' \u200b'], text: '', from: 'x' }
    const { blocks, problems } = fill('1. <If path="a.no">One.</If> <If path="a.no">Two.</If>\n2. Three:\n   1. <If path="a.no">i</If>\n   2. ii\n\n<CountingRules path="a.rules" />\n\n<List path="a.rules" />', { 'a.no': no, 'a.rules': rules })
    expect(problems).toEqual([])
    expect(blocks.map((block) => (block.kind === 'clause' ? `${block.number} ${plainText(block.runs)}` : block.kind === 'list' ? block.items.map((item) => item.mark + plainText(item.runs)) : block.kind))).toEqual(['1 Three:', ['(a)ii'], '2 Rule.', ['•Rule.']])
  })

  const table = (columns: number, cells: number): FieldValue => ({
    kind: 'table', text: '', from: 'x',
    value: { label: 'T', columns: Array.from({ length: columns }, () => ({ align: 'left' as const })), head: Array.from({ length: columns }, () => [{ text: 'h' }]), rows: [Array.from({ length: cells }, () => ({ runs: [{ text: 'c' }] }))] },
  })
  test.each([
    ['# \n\nText', {}, 'the title, letter, line 1, column 1: The title has no text.'],
    ['## {/* later */}\n\nText', {}, 'clause\u00a01, letter, line 1, column 1: A heading has no text.'],
    ['<Schedule title="&#x200B;" />', {}, 'Schedule\u00a0A, letter, line 1, column 1: A heading has no text.'],
    ['', {}, 'the opening, letter, line 1, column 1: The document is empty: nothing of the template prints.'],
    ['<PageBreak />\n\n<PageBreak />', {}, 'the opening, letter, line 1, column 1: The document is empty: nothing of the template prints.'],
    ['<Table path="a.t" />', { 'a.t': table(1000, 1000) }, 'the opening, letter, line 1, column 1: The table “T” has 1000 columns (expected 1 to 12).'],
    ['<Table path="a.t" />', { 'a.t': table(0, 0) }, 'the opening, letter, line 1, column 1: The table “T” has 0 columns (expected 1 to 12).'],
    ['<Table path="a.t" />', { 'a.t': table(2, 3) }, 'the opening, letter, line 1, column 1: Row 1 of the table “T” has 3 cells (expected 2).'],
    ['{a.b}', { 'a.b': { kind: 'text', value: '\u200b\u202e', text: '\u200b\u202e', from: 'clients.csv' } }, 'the opening, letter, line 1, column 1: a.b is not filled: expected a text, found nothing in clients.csv.'],
    ['<Signatures />\n\n<Signatures />', named, 'the signatures, letter, line 3, column 1: The signatures stand twice.'],
    ['x <Label id="a" /><Label id="a" />', {}, 'the opening, letter, line 1, column 19: The label "a" stands twice.'],
    [`x <Ref to="${'a'.repeat(500)}" />`, {}, `the opening, letter, line 1, column 3: There is no label "${'a'.repeat(39)}…" to refer to.`],
  ] as const)('%j', (text, fields, sentence) => {
    expect(fill(text, fields).problems.map(problemSentence)[0]).toBe(sentence)
  })

  test('ten thousand missing fields are told a hundred times', () => {
    expect(fill('{a.b} '.repeat(10_000)).problems.length).toBe(100)
  })
})

test('whatever is written, each fault has a file, a line, a column and a sentence', () => {
  const seeds = random(20_261_122)
  for (let run = 0; run < 400; run += 1) {
    const texts = { letter: hostileTemplate(seeds, false), a: hostileTemplate(seeds, false), b: hostileTemplate(seeds, false) }
    const parsed = Object.entries(texts).map(([name, text]) => [name, parseTemplate(text, name)] as const)
    const clauses = new Map(parsed.slice(1).map(([name, { template }]) => [name, template]))
    const filled = fillTemplate(parsed[0]?.[1].template ?? expect.fail('no letter'), clauses, HOSTILE_FIELDS)
    for (const problem of [...parsed.flatMap(([, { problems }]) => problems), ...filled.problems]) {
      const lines = (Object.entries(texts).find(([name]) => name === problem.file)?.[1] ?? expect.fail('no file')).split(/\r\n?|\n/)
      const placed = problem.line !== null && problem.column !== null && problem.line >= 1 && problem.column >= 1 && problem.line <= lines.length + 1
      expect([run, problemSentence(problem), placed, /^[^\n\u0000-\u001f\u202e]{8,400}\.$/u.test(problem.message)]).toEqual([run, problemSentence(problem), true, true])
    }
  }
})
