import { unzipSync } from 'fflate'
import { beforeAll, expect, test, vi } from 'vitest'
import type { MadeDocument } from '../../../src/core/index.ts'
import { readTemplates, type BatchProgress, type Templates } from '../../../src/drafting/index.ts'
import type { MakingEngine } from '../../../src/elements/meetings/engine-seam.ts'
import { makeMeetings, type MeetingsOrder } from '../../../src/elements/meetings/make-meetings.ts'
import { readContentFiles } from '../../../src/loading/disk/index.ts'
import { content, facts } from '../../document/meeting-facts.ts'
import { fonts } from '../../pdf/fonts.ts'
import { source } from './made-meetings.ts'

vi.mock('../../../src/drafting/meeting-facts.ts', async (original) => ({ ...await original<object>(), meetingFacts: (matter: { client: { client: string } }) => facts({ client: matter.client.client }, { table: content.recommendations }) }))

const AS_OF = Date.UTC(2026, 11, 10, 12)
let templates: Templates
beforeAll(async () => { templates = readTemplates(await readContentFiles('content')) })

function engine(recorded: MadeDocument[]): MakingEngine {
  const from = source()
  const renewals = { ...from, meetings: async () => ({ matter: async (client: string) => (client === 'Gone Ltd' ? null : { as_of: AS_OF, client: { client } } as never) }) }
  return {
    content, kept: from.kept, source: () => from, renewals: async () => renewals, credits: async () => from, documents: () => from, agreements: () => ({ clients: async () => [] }), recordDocument: (...made) => { recorded.push(...made) },
  }
}
const order = (of: Partial<MeetingsOrder>): MeetingsOrder => ({ clients: [], things: ['briefing', 'review'], paper: 'A4', quarter: '2027-Q1', templates, fonts, signal: new AbortController().signal, onProgress: () => {}, ...of })

test('the documents of a quarter are one ZIP, stand in the register, and what cannot be made is named', async () => {
  const recorded: MadeDocument[] = []
  const progress: BatchProgress[] = []
  const { file, made, not_made } = await makeMeetings(engine(recorded), order({ clients: ['O\'Neil & <Sons>', 'Gone Ltd'], onProgress: (at) => progress.push(at) }))
  expect([file?.name, file?.pages, made]).toEqual(['meetings-2027-Q1.zip', null, { briefing: 1, review: 1 }])
  expect(not_made).toEqual([{ client: 'Gone Ltd, briefing', sentences: ['No file tells of Gone Ltd.'] }, { client: 'Gone Ltd, service review', sentences: ['No file tells of Gone Ltd.'] }])
  const names = ['owner-briefing-oneil-sons-2026-12-10.pdf', 'service-review-oneil-sons-2026-12-10.pdf']
  expect(Object.keys(unzipSync(file!.bytes))).toEqual([...names, 'not-made.csv'])
  expect(recorded.map(({ client, template, file_name, made_on, awaited_from }) => [client, template, file_name, made_on, awaited_from])).toEqual([
    ['O\'Neil & <Sons>', 'owner-briefing', names[0], '2026-12-10', 'nobody'], ['O\'Neil & <Sons>', 'service-review', names[1], '2026-12-10', 'nobody']])
  expect(progress.map(({ done, all, client }) => [done, all, client])).toEqual([[0, 4, 'O\'Neil & <Sons>, briefing'], [1, 4, 'O\'Neil & <Sons>, service review'], [2, 4, 'Gone Ltd, briefing'], [3, 4, 'Gone Ltd, service review'], [4, 4, null]])
})

test('one alone is a PDF; a run that is cancelled hands nothing over and notes nothing', async () => {
  const recorded: MadeDocument[] = []
  const alone = await makeMeetings(engine(recorded), order({ clients: ['Vale Bakery'], things: ['briefing'] }))
  expect([alone.file?.name, alone.file?.type, alone.file?.pages, recorded.length]).toEqual(['owner-briefing-vale-bakery-2026-12-10.pdf', 'application/pdf', 2, 1])
  const run = new AbortController()
  const cancelled = makeMeetings(engine(recorded), order({ clients: ['Vale Bakery', 'Yarrow Physio'], things: ['briefing'], signal: run.signal, onProgress: ({ done }) => { if (done === 1) run.abort() } }))
  await expect(cancelled).rejects.toThrow('aborted')
  expect(recorded).toHaveLength(1)
})
