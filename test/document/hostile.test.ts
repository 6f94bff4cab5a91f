/** Templates written to break the reader: each ends in a sentence with its place, soon. */
import { describe, expect, test } from 'vitest'
import { parseTemplate } from '../../src/document/parse.ts'
import { problemSentence, templateProblem } from '../../src/document/problem.ts'

const first = (text: string) => parseTemplate(text, 'letter').problems.map(problemSentence)[0]
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
    expect(first('a <Note>x</Note> b')).toBe('letter, line 1, column 3: <Note> should stand on lines of its own.')
    expect(first('---\ntitle: T\nneeds: [{b: *nobody}]\n---\nx')).toBe('letter, line 3, column 9: needs should be a list of words, such as [client, agreement].')
  })
})

test('a byte order mark, old line ends and tabs are no fault', () => {
  const { template, problems } = parseTemplate('\ufeff---\r\ntitle: T\r\n---\r\rText\twith\r\n', 'letter')
  expect(problems).toEqual([])
  expect([template.title, template.body.length]).toEqual(['T', 1])
})
