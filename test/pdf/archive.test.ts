/** Checks by other programs, where this machine has them. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { digest } from '../../src/core/index.ts'
import { srgbProfile } from '../../src/pdf/icc.ts'
import { supplementPdf } from './supplement.ts'

const has = (command: string, ...words: string[]) => spawnSync(command, words).error === undefined
const preflight = existsSync('/usr/share/java/preflight.jar')
const file = join(mkdtempSync(join(tmpdir(), 'goodterms-')), 'supplement.pdf')

describe('other programs', () => {
  beforeAll(async () => writeFileSync(file, (await supplementPdf({ client: { legal_name: 'Łukasz & <Sons>' } }, 'A4', 'NP & "1"', {
    template: 'premium-response-supplement', client: 'Łukasz & <Sons>', version: 5, starts_on: '2027-01-01',
  })).bytes))

  test.skipIf(!has('qpdf', '--version'))('qpdf finds no error', () => {
    const { status, stdout } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors found')])
  })

  test.skipIf(!has('pdfinfo', '-v'))('pdfinfo reads title, tags, form and paper', () => {
    const { stdout } = spawnSync('pdfinfo', [file], { encoding: 'utf8' })
    for (const line of [/^Title: +Premium Response, Łukasz & <Sons>$/m, /^Author: +Harbour IT Ltd$/m, /^Tagged: +yes$/m, /^Form: +AcroForm$/m, /^Pages: +4$/m, /\(A4\)$/m, /^JavaScript: +no$/m]) expect(stdout).toMatch(line)
    const structure = spawnSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' }).stdout
    expect(structure).toMatch(/^ {2}H1 \(block\)\n {4}"Premium Response"/m)
  })

  test.skipIf(!has('pdffonts', '-v'))('every face is embedded, with its letters', () => {
    const faces = spawnSync('pdffonts', [file], { encoding: 'utf8' }).stdout.trim().split('\n').slice(2)
    expect(faces.length).toBe(5)
    for (const face of faces) expect(face).toMatch(/CID TrueType +Identity-H +yes (yes|no ) +yes/)
  })

  test.skipIf(!preflight || !has('java', '-version'))('PDFBox Preflight complains of what part 2 allows and part 1 does not: its number, and the packed cross-references', () => {
    const { stdout } = spawnSync('java', ['-cp', '/usr/share/java/*', 'org.apache.pdfbox.preflight.Validator_A1b', file], { encoding: 'utf8' })
    expect(stdout.trim().split('\n').filter((line) => /^\d/.test(line))).toEqual(['1.4 : Trailer Syntax error, /XRef cross reference streams are not allowed', '7.11.2 : Error on MetaData, part must be 1'])
  }, 30_000)
})

test('the digest is SHA-256', () => {
  for (const text of ['', 'abc', 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), 'ä'.repeat(1000)]) expect(digest(text)).toBe(createHash('sha256').update(text).digest('hex'))
})

test('the colour profile states its own length and nine tags', () => {
  const profile = srgbProfile()
  const view = new DataView(profile.buffer)
  expect([view.getUint32(0), view.getUint32(128), String.fromCharCode(...profile.slice(36, 40))]).toEqual([profile.length, 9, 'acsp'])
})
