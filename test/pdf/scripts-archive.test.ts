/** Files with other scripts, checked by other programs where this machine has them. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { documentFor, fontsOnDemand, NAMES, scriptPdf } from './scripts.ts'
import { paragraph } from './supplement.ts'

const has = (command: string, ...words: string[]) => spawnSync(command, words).error === undefined
const preflight = existsSync('/usr/share/java/preflight.jar')
const file = join(mkdtempSync(join(tmpdir(), 'goodterms-')), 'scripts.pdf')
const MIXED = 'شركة الاتصالات STC 2024'

const read = (...words: string[]) => spawnSync('pdftotext', [...words, file, '-'], { encoding: 'utf8' }).stdout.replace(/[\u200e\u200f\u202a-\u202e]/g, '')

describe('other programs', () => {
  beforeAll(async () => {
    const { fonts } = fontsOnDemand()
    const blocks = [...documentFor(NAMES.arabic, `${NAMES.hebrew}\n${NAMES.chinese}`), ...Object.values(NAMES).map(paragraph), paragraph(MIXED), paragraph('שָׁלוֹם')]
    writeFileSync(file, (await scriptPdf(blocks, fonts)).bytes)
  })

  test.skipIf(!has('pdftotext', '-v'))('pdftotext reads every name as it was written', () => {
    const lines = read().split('\n').map((line) => line.trim())
    for (const name of Object.values(NAMES)) expect(lines).toContain(name)
    for (const part of ['شركة الاتصالات', 'STC 2024']) expect(read()).toContain(part)
  })

  test.skipIf(!has('pdffonts', '-v'))('every face is embedded, with its letters: CFF where the font is so', () => {
    const faces = spawnSync('pdffonts', [file], { encoding: 'utf8' }).stdout.trim().split('\n').slice(2).map((line) => line.replace(/ +/g, ' ').replace(/ \d+ \d+ *$/, ''))
    expect(faces.filter((face) => /Noto/.test(face)).sort()).toEqual([
      'GTARAB+NotoNaskhArabic-Bold CID TrueType Identity-H yes yes yes', 'GTARAR+NotoNaskhArabic CID TrueType Identity-H yes yes yes',
      'GTCHSR+NotoSansHans-Regular CID Type 0C Identity-H yes yes yes', 'GTHEBR+NotoSansHebrew CID TrueType Identity-H yes yes yes', 'GTJPNR+NotoSansJP-Regular CID Type 0C Identity-H yes yes yes',
      'GTKORR+NotoSansKR-Regular CID Type 0C Identity-H yes yes yes',
    ])
  })

  test.skipIf(!has('qpdf', '--version'))('qpdf finds no error', () => {
    const { status, stdout } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors found')])
  })

  test.skipIf(!preflight || !has('java', '-version'))('PDFBox Preflight complains of no font', () => {
    const { stdout } = spawnSync('java', ['-cp', '/usr/share/java/*', 'org.apache.pdfbox.preflight.Validator_A1b', file], { encoding: 'utf8' })
    expect(stdout.trim().split('\n').filter((line) => /^\d/.test(line))).toEqual(['1.4 : Trailer Syntax error, /XRef cross reference streams are not allowed', '7.11.2 : Error on MetaData, part must be 1'])
  }, 30_000)
})
