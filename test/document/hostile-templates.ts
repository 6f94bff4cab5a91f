/** Templates, clauses and values put together at random from parts that have broken readers of such files. */
import type { FieldValue } from '../../src/document/index.ts'
import type { Random } from '../support/random.ts'

const INLINE = [
  'Words and more words.', '**bold *italic* bold**', '*open', '***', '_a_', '{client.legal_name}', '{a.missing}', '{constructor.constructor("x")()}', '{a', '}', '{1 + 1}', "{'text'}", '{/* said */}', '&amp; &#0; &nbsp; &copy', '<b>x</b>', '<If path="a.yes">in</If>', '<If not="a.yes">out</If>',
  '<Label id="x" />', '<Ref to="x" />', '<Ref to="nobody" />', '<Note>n</Note>', 'x'.repeat(300), '\u200b', '\u202eabc\u202c', 'a\u0000b', 'Łódź Ωμέγα Жук', '\\', '`code`', '![p](q)', '[l](m)', 'http://x.y', '<Clause name="a" />', '<If>', '</If>', '  \n', '\\\n', 'a\tb', '#', '>', '|', '1.', '-',
]
const BLOCKS = [
  '# Title', '#', '## Heading', '## ', '### Sub', '#### Deep', '---', '***', '> quoted', '```\ncode\n```', 'import x from "y"', 'export const a = 1', '{client.legal_name}', '<Clause name="a" />', '<Clause name="b" />', '<Clause name="none" />', '<Parties />', '<Signatures />', '<Table path="a.table" />', '<Table path="a.list" />',
  '<List path="a.list" />', '<CountingRules path="a.list" />', '<Holidays />', '<Schedule title="S" id="s" />', '<Schedule title="" />', '<PageBreak />', '<Note>\n\nnoted\n\n</Note>', '<If path="a.yes">\n\n## In\n\n1. Clause\n\n</If>', '<Unknown />', '<Table {...x} />', '<!-- no -->', '| a | b |\n|---|---|\n| 1 | 2 |', '    indented', '<If path="a.yes">', '</If>',
  '<Ask id="a" kind="text">A</Ask>', '<Ask id="b" kind="pick" options="x, y">{client.legal_name}</Ask>', '<Ask id="c" kind="scale" options="1, 1">C</Ask>', '<Ask id="d" kind="choice" options_path="a.list">D</Ask>', '<Ask id="e" kind="nothing">E</Ask>', '<Ask>', '<Ask id="f" kind="tick">\n\n- F\n\n</Ask>',
  '<Clause name="a" optional="on" />', '<Clause name="b" or="a, none" />', '<Clause name="none" optional="off" />', '<Clause name="A b" optional="on" />', '<If path="clause.a">\n\nIn.\n\n</If>', '<If path="a.choice" is="x">\n\nIs.\n\n</If>', '<If not="a.choice" is="never">\n\nNot.\n\n</If>', '{a.choice}', '{a.lines}',
]
const HEADS = ['', '', '---\ntitle: T\n---\n', '---\r\ntitle: T\r\n---\r\n', '\ufeff---\ntitle: T\n---\n', '---\ntitle: [T\n---\n', '---\n', '---\n- a\n---\n', '---\ntitle: &a T\nneeds: [*a]\nfields: *a\n---\n', '---\ntitle: T\nfields:\n  - { path: a.list, kind: text, default: d }\n---\n', '---\n? {a: b}\n: c\n---\n', '---\ntitle: T\nfields:\n  - { path: a.choice, kind: choice, options: [x, y] }\n---\n', '---\ntitle: T\nfields:\n  - { path: a.choice, kind: choice, options: {x: y} }\n  - { path: a.lines, kind: lines, options: [x] }\n---\n']

function line(seeds: Random): string {
  return Array.from({ length: seeds.int(1, 4) }, () => seeds.pick(INLINE)).join(' ')
}

/** `calm`: only of parts that a document may have, so that many are without a fault. */
export function hostileTemplate(seeds: Random, calm: boolean): string {
  const blocks = Array.from({ length: seeds.int(0, 12) }, () => {
    if (calm) return seeds.pick(['Words.', '## Heading', '### Sub', '1. Clause\n2. Two:\n\n   1. a\n   2. b', '- item\n- {client.legal_name}', '<Table path="a.table" />', '<List path="a.list" />', '<CountingRules path="a.list" />', '<Schedule title="S" />', '<PageBreak />', '<Parties />', '<Clause name="calm" />', '<Clause name="calm" optional="on" />', '<Ask id="a" kind="lines">What?</Ask>', '<Ask id="b" kind="scale" options="1, 2, 3">How?</Ask>', `1. ${'x'.repeat(400)} **b *i***`, '<Note>noted</Note>', '&amp; &nbsp; é', '<If path="a.yes">\n\n## In\n\n</If>'])
    switch (seeds.int(0, 3)) {
      case 0: return line(seeds)
      case 1: return Array.from({ length: seeds.int(1, 4) }, (_, level) => `${' '.repeat(3 * level)}${seeds.pick(['1.', '-'])} ${line(seeds)}`).join('\n')
      default: return seeds.pick(BLOCKS)
    }
  })
  return (calm ? '' : seeds.pick(HEADS)) + blocks.join(seeds.pick(['\n\n', '\n\n', calm ? '\n\n' : '\n', calm ? '\n\n' : '\r\n\r\n']))
}

export const HOSTILE_FIELDS: ReadonlyMap<string, FieldValue> = new Map(Object.entries<FieldValue>({
  'client.legal_name': { kind: 'text', value: 'N', text: `N\u202e${'orwell'.repeat(200)} {a.b} <b>`, from: 'clients.csv' },
  'client.address': { kind: 'text', value: 'L', text: 'Lane\n\n\n\n\u0000Town', from: 'clients.csv' },
  'provider.legal_name': { kind: 'text', value: 'H', text: 'Harbour', from: 'provider.yaml' },
  'provider.address': { kind: 'text', value: 'Q', text: 'Quay', from: 'provider.yaml' },
  'a.choice': { kind: 'choice', value: 'x', text: 'x', from: 'x' },
  'a.lines': { kind: 'text', value: 'one\n\n\ntwo', text: 'one\n\n\ntwo', from: 'x' },
  'a.yes': { kind: 'flag', value: true, text: 'yes', from: 'x' },
  'a.list': { kind: 'list', value: ['one', '', '\u200b', 'two '.repeat(400)], text: '3', from: 'x' },
  'a.table': { kind: 'table', text: 'a table', from: 'x', value: { label: 'T', columns: [{ align: 'left' }, { align: 'right' }], head: [[{ text: 'A' }], [{ text: 'B' }]], rows: Array.from({ length: 90 }, (_, row) => [{ runs: [{ text: `row ${row}` }] }, { runs: [{ text: row === 40 ? 'many words '.repeat(500) : 'b' }] }]) } },
}))
