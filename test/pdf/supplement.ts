/** The supplement as a file, for tests. */
import type { Block } from '../../src/document/index.ts'
import { makePdf, type Filing, type MadePdf, type PaperName } from '../../src/pdf/index.ts'
import { supplement, type SupplementCase } from '../document/supplies.ts'
import { fonts } from './fonts.ts'

export const CREATED_AT = Date.UTC(2026, 10, 1, 12)

export async function supplementPdf(one: SupplementCase = {}, paper: PaperName = 'A4', number: string | null = null, filing: Filing | null = null): Promise<MadePdf> {
  const { filled, frame } = supplement(one)
  const { header, footer, ...meta } = frame
  return makePdf(filled.blocks, { fonts, paper, header, footer, meta: { ...meta, number, created_at: CREATED_AT, ...(filing === null ? {} : { filing }) } })
}

export async function blocksPdf(blocks: readonly Block[], paper: PaperName = 'A4'): Promise<MadePdf> {
  return makePdf(blocks, {
    fonts, paper, header: { left: 'Harbour IT Ltd', kind: 'Test' }, footer: 'Foot',
    meta: { title: 'Test', author: 'Harbour IT Ltd', subject: 'Test', language: 'en-GB', number: '1', created_at: CREATED_AT },
  })
}

const at = { file: 'test', line: 1 }
export const paragraph = (text: string): Block => ({ kind: 'paragraph', indent: false, runs: [{ text }], at })
export const clause = (number: string, text: string): Block => ({ kind: 'clause', number, runs: [{ text }], at })
export const heading = (number: string, text: string): Block => ({ kind: 'heading', level: 2, number, runs: [{ text }], at })
export const signatures = (client = 'Norwell'): Block => ({ kind: 'signatures', parties: [{ id: 'provider', name: [{ text: 'Harbour IT Ltd' }] }, { id: 'client', name: [{ text: client }] }], at })
export const table = (rows: number, cell = (row: number) => `row ${row}`): Block => ({
  kind: 'table', indent: false, label: 'A table', at, columns: [{ align: 'left' }, { align: 'right' }], head: [[{ text: 'Name' }], [{ text: 'Value' }]],
  rows: Array.from({ length: rows }, (_, row) => [{ runs: [{ text: cell(row + 1) }] }, { runs: [{ text: String(row + 1) }] }]),
})
