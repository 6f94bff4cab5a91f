import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { made } from '../drafting/drafts.ts'
import { command } from '../support/command.ts'

let folder: string
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goodterms-'))
  const { bytes } = await made('satisfaction-survey', { starts_on: '2026-11-02', versions: [] })
  await writeFile(at('blank.pdf'), bytes)
  const opened = await PDFDocument.load(bytes, { updateMetadata: false })
  const form = opened.getForm()
  form.getRadioGroup('q1_response').select('4')
  form.getRadioGroup('q5_recommend').select('5')
  form.getTextField('better').setText('Call, "please"')
  form.getTextField('answered_on').setText('4.11.2026')
  await writeFile(at('filled.pdf'), await opened.save({ updateFieldAppearances: false }))
})
afterAll(() => rm(folder, { recursive: true }))

it('reads what came back, names what it cannot read, and writes a file of surveys', async () => {
  const { status, stdout, stderr } = await command('survey', 'read', at('filled.pdf'), at('blank.pdf'), at('filled.pdf'), '--json', '--as-of', '2026-11-09T12:00:00Z', '--out', at('surveys.csv'))
  const { answers, unread, twice, out } = JSON.parse(stdout) as { answers: Record<string, unknown>[]; unread: Record<string, unknown>[]; twice: unknown[]; out: string }
  expect(status).toBe(0)
  expect(answers).toEqual([expect.objectContaining({ client: 'Norwell Packaging', sent_on: '2026-11-02', answered_on: '2026-11-04', person: null, score: 4.5, scale: 5, comment: 'Call, "please"', answers: { q1_response: '4', q5_recommend: '5', better: 'Call, "please"' }, file: 'filled.pdf', doubts: [] })])
  expect([unread.map(({ file, why, client }) => [file, why, client]), twice]).toEqual([[[at('blank.pdf'), 'nothing_filled', 'Norwell Packaging']], [{ file: at('filled.pdf'), same_as: 'filled.pdf' }]])
  expect(stderr).toContain('blank.pdf: It is a survey of ours, and nothing is filled in.')
  expect(await readFile(out, 'utf8')).toBe('client,sent_on,answered_on,person,score,scale,comment\r\nNorwell Packaging,2026-11-02,2026-11-04,,4.5,5,"Call, ""please"""\r\n')
})

it('writes over nothing, and ends with 1 where there is no answer, with 2 where nothing is asked', async () => {
  await writeFile(at('there.csv'), 'mine')
  expect(await command('survey', 'read', at('filled.pdf'), '--out', at('there.csv'))).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('there.csv is there already (expected a new file') })
  expect(await readFile(at('there.csv'), 'utf8')).toBe('mine')
  expect(await command('survey', 'read', at('blank.pdf'))).toMatchObject({ status: 1, stderr: expect.stringMatching(/no answer could be read\n$/) })
  expect(await command('survey', 'read', at('none.pdf'))).toMatchObject({ status: 1, stderr: expect.stringContaining('none.pdf: no such file') })
  expect((await command('survey', 'send')).status).toBe(2)
})
