/** The command line as people start it: its own process, exit status, standard output and error, once for each status; all else in this process. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PDFDocument } from 'pdf-lib'
import { command } from '../support/command.ts'
import { smallData } from '../support/small-data.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-'))
const data = smallData(folder)
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/run.mjs', ...args], { encoding: 'utf8', timeout: 120_000 })
  return { status, stdout, stderr }
}
const json = (text: string): unknown => JSON.parse(text)

describe('goodterms', () => {
  it('prints one JSON object for the sample company, with balances', () => {
    const { status, stdout } = run('report', '--json', '--by', 'plan', '--plan', 'silver')
    const result = json(stdout) as { tickets: number; plan_assumed: string; response: Record<string, number>; groups: { key: string; tickets: number }[] }
    const { met, missed, running, paused, exempt, unknown } = result.response as Record<string, number> & { met: number; missed: number; running: number; paused: number; exempt: number; unknown: number }
    expect(status).toBe(0)
    expect(result.plan_assumed).toBe('silver')
    expect(met + missed + running + paused + exempt + unknown).toBe(result.tickets)
    expect(result.groups.map((group) => group.key).sort()).toEqual(['gold', 'platinum', 'silver'])
    expect(result.groups.reduce((sum, group) => sum + group.tickets, 0)).toBe(result.tickets)
  }, 180_000)

  it('inspects a file: what it was taken for, its dialect and its rows', async () => {
    const path = join(folder, 'inspected.csv')
    writeFileSync(path, 'ticket_id;client;created_at\r\n1;Kestrel;2026-05-06 10:00:00\r\n2;Kestrel\r\n')
    const { status, stdout } = await command('inspect', path, '--json')
    expect(status).toBe(0)
    expect(json(stdout)).toMatchObject([{ file: 'inspected.csv', layout: 'goodterms', encoding: 'utf-8', delimiter: ';', rows: 2, used: 1, set_aside: 1 }])
  }, 60_000)

  it('makes a supplement whose name comes out right and whose fields can be filled', async () => {
    const out = join(folder, 'oneil.pdf')
    const { status, stdout } = await command('document', 'premium-response-supplement', '--data', data, '--client', "o'neil & <sons>", '--out', out, '--json')
    expect(status).toBe(0)
    expect(json(stdout)).toMatchObject({ template: 'premium-response-supplement', client: "O'Neil & <Sons>", file: out })
    const pdf = await PDFDocument.load(readFileSync(out))
    expect(pdf.getTitle()).toContain("O'Neil & <Sons>")
    expect(pdf.getForm().getFields().length).toBeGreaterThanOrEqual(8)
  }, 60_000)

  it('refuses a start outside the term, in words, and writes nothing', () => {
    const out = join(folder, 'outside.pdf')
    const { status, stderr } = run('document', 'premium-response-supplement', '--data', data, '--client', 'Norwell Packaging', '--starts-on', '2010-01-01', '--out', out)
    expect(status).toBe(1)
    expect(stderr).toMatch(/outside the term of Norwell Packaging/)
    expect(() => readFileSync(out)).toThrow('ENOENT')
  }, 60_000)

  it('makes any template of the content, with what is set for it', async () => {
    const out = join(folder, 'letter.pdf')
    const { status, stdout } = await command('document', 'announcement-letter', '--data', data, '--client', 'Norwell Packaging', '--starts-on', '2026-12-01', '--set', 'letter.clients_asked=yes', '--set', 'letter.greeting=Dear Ms Ito', '--out', out, '--json')
    expect(status).toBe(0)
    expect(json(stdout)).toMatchObject({ template: 'announcement-letter', client: 'Norwell Packaging', starts_on: '2026-12-01' })
    expect(await command('document', 'no-such-letter', '--client', 'Norwell Packaging', '--out', out)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/"no-such-letter" is not a template \(expected one of announcement-letter, .*premium-response-supplement, /) as string })
    expect(await command('document', 'announcement-letter', '--data', data, '--client', 'Norwell Packaging', '--set', 'agreement.plan=Gold', '--out', out)).toMatchObject({ status: 2, stderr: expect.stringMatching(/--set "agreement.plan" cannot be set for announcement-letter \(expected one of client.legal_name, client.address, document.channels, letter.date, letter.greeting, letter.clients_asked; the start is --starts-on\)/) as string })
  }, 120_000)

  it('says what is wrong with its use, with status 2', async () => {
    expect(run('frobnicate')).toMatchObject({ status: 2, stdout: '' })
    expect((await command('report', '--zone', 'Mars/Base')).stderr).toMatch(/"Mars\/Base" is not a time zone/)
    expect((await command('report', '--plan', 'tin')).stderr).toMatch(/--plan "tin" is not a plan \(expected silver, gold, platinum\)/)
  }, 60_000)

  it('says what is wrong with its input, with status 1', async () => {
    expect(await command('report', join(folder, 'nowhere.csv'))).toMatchObject({ status: 1, stderr: expect.stringMatching(/no such file/) as string })
    const empty = join(folder, 'empty.csv')
    writeFileSync(empty, '')
    expect(await command('report', empty)).toMatchObject({ status: 1, stderr: expect.stringMatching(/empty/) as string })
  }, 60_000)
})
