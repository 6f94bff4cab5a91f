/** Every template of the project, set for a short name and a very long one, and read back by other programs. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { plainText, signersOf, textsOf, type Block } from '../../src/document/index.ts'
import { draftBriefing, draftReview, finishPdf, trueUpFigures, type Draft, type MeetingQuestion } from '../../src/drafting/index.ts'
import { facts } from '../document/meeting-facts.ts'
import { client, ownContent, versions, type SupplementCase } from '../document/supplies.ts'
import { draft, stock } from '../drafting/drafts.ts'
import { logFigures } from '../drafting/logged.ts'
import { fonts } from './fonts.ts'
import { readPdf, type ReadPage } from './read-pdf.ts'

/** What a person has to choose or type, where a document cannot do without. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'support-agreement': { 'offer.plan': 'Gold', 'choice.law': 'Scotland' },
  'plan-change-supplement': { 'offer.plan': 'Gold' },
  proposal: { 'offer.plan': 'Gold', 'proposal.valid_until': '2027-01-31' },
  'obligation-reminder': { 'reminder.obligation': 'software that we have agreed on' },
  'declined-advice-letter': { 'advice.decision': 'declined', 'advice.subject': 'Backups', 'advice.risk': 'A fire would take every file.', 'advice.recommended': 'A copy elsewhere.', 'advice.given_on': '2026-09-01', 'advice.may_happen': 'Every file could be gone.' },
}
/** What only the client's own rows fill. */
const FIGURES: Readonly<Record<string, () => SupplementCase>> = {
  'call-log-report': () => ({ figures: logFigures() }),
  'true-up-letter': () => ({ versions: versions.slice(0, 1), figures: trueUpFigures({ devices: 70 }, { content: ownContent(), client, versions: versions.slice(0, 1), as_of: AS_OF, overrides: new Map() }) }),
}
/** What is fitted to its pages, and carries its figures. */
const MEETINGS: Readonly<Record<string, (question: MeetingQuestion) => Draft>> = { 'owner-briefing': draftBriefing, 'service-review': draftReview }
const AS_OF = Date.UTC(2026, 9, 30, 17, 48)
const COMPLAINTS = ['Error on MetaData, part must be 1', 'Trailer Syntax error, /XRef cross reference streams are not allowed']
/** Part 3 allows what is attached. */
const OF_ATTACHED = ['Body Syntax error, EmbeddedFile entry is present in a FileSpecification dictionary', 'Trailer Syntax error, EmbeddedFile entry is present in the Names dictionary']
const LONG = 'The Worshipful Society of Norwell Packagers, Bookbinders, Cartographers and Associated Stationers of the Northern Harbours (Holdings) Limited'
const CASES = [
  { paper: 'A4', legal_name: 'Ax', address: 'Quay 1' },
  { paper: 'Letter', legal_name: LONG, address: 'The Old Ropewalk, Second Floor, Unit 9, Saltworks Road, Westhaven-upon-Harbour, Northern District, WH9 5SX' },
] as const

const names = [...stock().templates.keys()]
const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s\p{C}]+/gu, '')
const folder = mkdtempSync(join(tmpdir(), 'goodterms-'))
const has = (command: string, ...words: string[]) => spawnSync(command, words).error === undefined

interface Read {
  readonly one: Draft
  readonly bytes: Uint8Array
  readonly pages: readonly ReadPage[]
  readonly outline: readonly string[]
  readonly language: string | null
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

describe.each(CASES)('on $paper, for $legal_name', ({ paper, legal_name, address }) => {
  const read = new Map<string, Read>()
  const of = (name: string): Read => read.get(name) ?? expect.fail(`${name} was not made`)
  const place = join(folder, paper)

  beforeAll(async () => {
    mkdirSync(place)
    for (const name of names) {
      const meeting = MEETINGS[name]
      const named = { ...client, client: legal_name, legal_name, address }
      const one = meeting?.({ templates: stock(), content: ownContent(), client: named, facts: facts({ client: legal_name }), as_of: AS_OF, fonts, paper }) ?? draft(name, { client: { legal_name, address }, overrides: NEEDED[name] ?? {}, ...FIGURES[name]?.() })
      expect([name, one.problems.map(({ message }) => message)]).toEqual([name, []])
      const { bytes } = await finishPdf(one, { fonts, paper, number: null, created_at: AS_OF })
      writeFileSync(join(place, `${name}.pdf`), bytes)
      read.set(name, { one, bytes, ...await readPdf(bytes) })
    }
  }, 120_000)

  test.each(names)('%s says in the file all that it says in its blocks', (name) => {
    const { one, pages } = of(name)
    const text = squeezed(pages.map((page) => page.text).join(''))
    const lost = one.filled.blocks.flatMap(textsOf).map(plainText).flatMap((said) => said.split(/\s+/)).filter((word) => !text.includes(squeezed(word)))
    expect(lost).toEqual([])
  })

  test.each(names)('%s is tagged part by part, in its language, with a bookmark a heading', (name) => {
    const { one, pages, outline, language } = of(name)
    const { blocks } = one.filled
    const tags = pages.map((page) => page.tags).join(' ')
    const kinds = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind)
    expect(language).toBe('en-GB')
    expect(tags.startsWith('Document(H1')).toBe(kinds('title')[0] === blocks[0])
    expect(count(tags, /\bH1\b/g)).toBe(kinds('title').length)
    expect(outline.length).toBe(kinds('schedule').length + blocks.filter((block) => block.kind === 'heading' && block.level === 2).length)
    expect(count(tags, /\bTH\b/g) > 0).toBe(kinds('table').length > 0)
    expect(count(tags, /\bForm\b/g) > 0).toBe(kinds('signatures').length + kinds('ask').length > 0)
  })

  test.each(names)('%s has a field for every place to fill, each with a name and a sentence', (name) => {
    const { one, pages } = of(name)
    const fields = pages.flatMap((page) => page.fields)
    const wanted = one.filled.blocks.flatMap((block) => (block.kind === 'ask' ? [block.id] : block.kind === 'signatures' ? block.parties.flatMap(({ id }) => ['name', 'position', 'date', 'signature'].map((part) => `${id}_${part}`)) : []))
    expect([...new Set(fields.map((field) => field.name))].sort()).toEqual(wanted.sort())
    expect(fields.filter((field) => field.label.trim() === '')).toEqual([])
    expect(signersOf(stock().templates.get(name) ?? expect.fail(name)).flatMap((id) => fields.filter((field) => field.name === `${id}_signature`).map((field) => field.kind))).toEqual(signersOf(stock().templates.get(name) ?? expect.fail(name)).map(() => 'Sig'))
  })

  test.each(names)('%s ends no page with a heading, and signs on no page that says nothing else', (name) => {
    const { one, pages } = of(name)
    const headings = one.filled.blocks.filter((block) => block.kind === 'heading' || block.kind === 'schedule').map((block) => squeezed(plainText(block.runs)))
    for (const page of pages) {
      const lines = page.text.split('\n').map(squeezed).filter((line) => line !== '')
      const body = lines.slice(1).filter((line) => !/^Page\d+of\d+$/.test(line) && !line.startsWith('TermsofHarbour') && !line.startsWith('RecordsofHarbour'))
      expect([name, headings.includes((body.at(-1) ?? '').replace(/^(?:\d+|Schedule[A-Z])/, ''))]).toEqual([name, false])
      if (page.fields.some((field) => field.kind === 'Sig')) expect([name, body.length]).toEqual([name, expect.toSatisfy((many: number) => many > 6, 'more than the labels of the signatures')])
    }
  })

  test.skipIf(!has('pdftotext', '-v'))('poppler reads text, tags and page numbers of each', () => {
    for (const name of names) {
      const { one, pages } = of(name)
      const file = join(place, `${name}.pdf`)
      const text = squeezed(spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' }).stdout)
      expect([name, text.includes(`Page${pages.length}of${pages.length}`), text.includes(squeezed(legal_name))]).toEqual([name, true, true])
      // Not with its text: poppler takes a minute to find that of fourteen pages.
      const { stdout } = spawnSync('pdfinfo', ['-struct', file], { encoding: 'utf8' })
      const { blocks } = one.filled
      const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
      const wanted = {
        H1: blocks.filter((block) => block.kind === 'title').length,
        TH: tables.reduce((sum, table) => sum + table.columns.length + table.rows.length, 0),
        TD: tables.reduce((sum, table) => sum + table.rows.length * (table.columns.length - 1), 0),
        LI: blocks.reduce((sum, block) => sum + (block.kind === 'list' ? block.items.length : block.kind === 'ask' && block.control !== 'choice' ? block.options.length : 0), 0),
      }
      for (const [role, number] of Object.entries(wanted)) expect([name, role, count(stdout, new RegExp(`^ *${role}\\b`, 'gm'))]).toEqual([name, role, number])
    }
  }, 60_000)

  test.skipIf(!has('qpdf', '--version'))('qpdf finds no error in any', () => {
    for (const name of names) {
      const { status, stdout } = spawnSync('qpdf', ['--check', join(place, `${name}.pdf`)], { encoding: 'utf8' })
      expect([name, status, stdout.includes('No syntax or stream encoding errors found')]).toEqual([name, 0, true])
    }
  }, 60_000)

  test.skipIf(!existsSync('/usr/share/java/preflight.jar') || !has('java', '-version'))('PDFBox Preflight complains of each only that it is built to a later part', () => {
    spawnSync('java', ['-cp', '/usr/share/java/*', 'org.apache.pdfbox.preflight.Validator_A1b', 'xml', 'batch', place])
    const told = readdirSync(place).filter((file) => file.endsWith('.preflight.xml'))
    expect(told.length).toBe(names.length)
    for (const file of told) {
      const codes = [...readFileSync(join(place, file), 'utf8').matchAll(/<details>([^<]*)<\/details>/g)].map(([, details]) => details).sort()
      expect([file, codes]).toEqual([file, [...COMPLAINTS, ...(file.split('.')[0]! in MEETINGS ? OF_ATTACHED : [])].sort()])
    }
  }, 120_000)
})
