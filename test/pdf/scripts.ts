/** Names in other scripts, and fonts that tell which of them were asked for. */
import { readFileSync } from 'node:fs'
import type { Block } from '../../src/document/index.ts'
import { makePdf, MORE_FONT_PATHS, MoreFaces, type FaceOnDemand, type FontFiles, type MadePdf } from '../../src/pdf/index.ts'
import { fonts } from './fonts.ts'
import { CREATED_AT, paragraph, signatures } from './supplement.ts'

export const NAMES = {
  hebrew: 'מסעדת השף בע״מ',
  arabic: 'شركة الاتصالات السعودية',
  japanese: '東京テスト株式会社',
  chinese: '北京东方科技有限公司',
  korean: '서울 주식회사',
} as const

export interface AskedFonts {
  readonly fonts: FontFiles
  /** Faces in the order in which they were read. */
  readonly asked: FaceOnDemand[]
}

/** Fresh fonts, those of other scripts not yet loaded. `unreadable`: faces whose file is not to be had. */
export function fontsOnDemand(unreadable: ReadonlySet<FaceOnDemand> = new Set()): AskedFonts {
  const asked: FaceOnDemand[] = []
  const more = new MoreFaces(async (face) => {
    asked.push(face)
    if (unreadable.has(face)) throw new Error('not found')
    return new Uint8Array(readFileSync(new URL(`../../node_modules/${MORE_FONT_PATHS[face]}`, import.meta.url)))
  })
  return { fonts: { ...fonts, more }, asked }
}

const at = { file: 'test', line: 1 }

/** A document for a client of this name: in a title, as a party, in a text and where it signs. */
export const documentFor = (name: string, address = 'Unit 9'): Block[] => [
  { kind: 'title', runs: [{ text: 'Agreement' }], at },
  { kind: 'parties', at, parties: [
    { name: [{ text: 'Harbour IT Ltd' }], called: 'we', address: [{ text: 'Harbour Road' }] },
    { name: [{ text: name, field: 'client.legal_name' }], called: 'you', address: [{ text: address, field: 'client.address' }] },
  ] },
  { kind: 'clause', number: '1.1', runs: [{ text: 'We send ' }, { text: name, field: 'client.legal_name' }, { text: ', within 5 days, a report.' }], at },
  signatures(name),
]

export function scriptPdf(blocks: readonly Block[], from: FontFiles): Promise<MadePdf> {
  return makePdf(blocks, {
    fonts: from, paper: 'A4', header: { left: 'Harbour IT Ltd', kind: 'Test' }, footer: 'Foot',
    meta: { title: 'Test', author: 'Harbour IT Ltd', subject: 'Test', language: 'en-GB', number: '1', created_at: CREATED_AT },
  })
}

export const textPdf = (text: string, from: FontFiles): Promise<MadePdf> => scriptPdf([paragraph(text)], from)
