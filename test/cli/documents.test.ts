import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { command } from '../support/command.ts'
import { smallData } from '../support/small-data.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const data = smallData(folder)
const make = (template: string, ...args: string[]) => command('document', template, '--data', data, ...args)
const run = (...args: string[]) => make('premium-response-supplement', ...args)
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

interface Told {
  readonly made: readonly { readonly client: string; readonly file: string; readonly version: number | null; readonly pages: number; readonly sha256: string; readonly eml?: { readonly file: string; readonly sha256: string } }[]
  readonly not_made: readonly { readonly client: string; readonly sentences: readonly string[] }[]
  readonly zip: { readonly file: string; readonly bytes: number; readonly sha256: string } | null
}

describe('many documents from the command line', () => {
  it('go to a folder and a ZIP, each as it is made alone; the others are named, with the reason', async () => {
    const [out_dir, zip, alone] = [join(folder, 'all'), join(folder, 'all.zip'), join(folder, 'alone.pdf')]
    const { status, stdout, stderr } = await run('--all', '--out-dir', out_dir, '--zip', zip, '--json')
    expect(status).toBe(0)
    const told = JSON.parse(stdout) as Told
    expect(told.made.length).toBeGreaterThan(1)
    expect(told.not_made.length).toBeGreaterThan(0)
    expect(readdirSync(out_dir).map((file) => join(out_dir, file)).sort()).toEqual(told.made.map(({ file }) => file).sort())
    expect(told.made.map(({ file }) => sha256(readFileSync(file)))).toEqual(told.made.map((one) => one.sha256))
    for (const { client, sentences } of told.not_made) expect(stderr).toContain(`${client}: ${sentences.join(' ')}`)

    const files = unzipSync(new Uint8Array(readFileSync(zip)))
    expect(Object.entries(files).filter(([name]) => name.endsWith('.pdf')).map(([, bytes]) => sha256(bytes))).toEqual(told.made.map((one) => one.sha256))
    const rows = strFromU8(files['not-made.csv']!).split('\r\n')
    expect([rows[0], rows.length]).toEqual(['client,reason', told.not_made.length + 2])
    expect([...files['not-made.csv']!.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])

    const first = told.made[0]!
    expect((await run('--client', first.client, '--out', alone)).status).toBe(0)
    expect(sha256(readFileSync(alone))).toBe(first.sha256)
  }, 60_000)

  it('about seats and fees say the client’s own figures, and are not made where no agreement tells what is billed', async () => {
    const { status, stdout } = await make('true-up-letter', '--client', 'Norwell Packaging', '--client', 'Eastgate Dental', '--zip', join(folder, 'true-up.zip'), '--json')
    const { made, not_made } = JSON.parse(stdout) as Told
    expect([status, made.map(({ client, pages }) => [client, pages]), not_made.map(({ client }) => client)]).toEqual([0, [['Norwell Packaging', 1]], ['Eastgate Dental']])
    expect(not_made[0]?.sentences).toContain('true_up.finding is not filled: expected an agreement, found nothing in the file of agreements.')
  }, 60_000)

  it('of clients by name, each named once; the same call gives the same ZIP', async () => {
    const made: Told[] = []
    for (const nth of [1, 2]) {
      const zip = join(folder, `two-${nth}.zip`)
      const { status, stdout } = await run('--client', 'Norwell Packaging', '--client', "o'neil & <sons>", '--client', 'norwell packaging', '--zip', zip, '--json')
      expect(status).toBe(0)
      made.push(JSON.parse(stdout) as Told)
    }
    expect(made[0]!.made.map(({ client, file }) => [client, file])).toEqual([
      ['Norwell Packaging', expect.stringMatching(/^premium-response-supplement-norwell-packaging-\d{4}-\d\d-01\.pdf$/)],
      ["O'Neil & <Sons>", expect.stringMatching(/^premium-response-supplement-oneil-sons-\d{4}-\d\d-01\.pdf$/)],
    ])
    expect(made[0]!.zip?.sha256).toBe(made[1]!.zip?.sha256)
  }, 60_000)

  it('where none can be made, write nothing, with status 1 and every reason', async () => {
    const zip = join(folder, 'none.zip')
    const { status, stderr } = await run('--client', 'Norwell Packaging', '--starts-on', '2010-01-01', '--zip', zip)
    expect(status).toBe(1)
    expect(stderr).toMatch(/Norwell Packaging: .*outside the term.*\nno document could be made/s)
    expect(existsSync(zip)).toBe(false)
  }, 60_000)

  it('say what is wrong with their use, with status 2', async () => {
    expect((await run('--all')).stderr).toMatch(/need --out-dir or --zip/)
    expect(await run('--zip', join(folder, 'x.zip'))).toMatchObject({ status: 2, stderr: expect.stringMatching(/either --all or --client/) as string })
    expect((await run('--all', '--client', 'Norwell Packaging', '--zip', join(folder, 'x.zip'))).status).toBe(2)
    expect((await run('--all', '--zip', join(folder, 'x.zip'), '--number', '7')).stderr).toMatch(/--number is for one document/)
  }, 60_000)
})

describe('any template from the command line', () => {
  const CALLS = 'reminder.obligation=calls through the agreed channels'

  it('is made for many with the same settings, each with the e-mail draft that carries it', async () => {
    const [out_dir, zip, alone] = [join(folder, 'reminders'), join(folder, 'reminders.zip'), join(folder, 'reminder.pdf')]
    const { status, stdout } = await make('obligation-reminder', '--client', 'Norwell Packaging', '--client', 'Eastgate Dental', '--set', CALLS, '--eml', '--out-dir', out_dir, '--zip', zip, '--json')
    expect(status).toBe(0)
    const told = JSON.parse(stdout) as Told
    expect(told.made.map(({ client, version }) => [client, version])).toEqual([['Norwell Packaging', null], ['Eastgate Dental', null]])
    const names = ['obligation-reminder-norwell-packaging-2026-10-30', 'obligation-reminder-eastgate-dental-2026-10-30']
    expect(readdirSync(out_dir).sort()).toEqual(names.flatMap((name) => [`${name}.eml`, `${name}.pdf`]).sort())
    expect(told.made.map(({ eml }) => eml?.file)).toEqual(names.map((name) => join(out_dir, `${name}.eml`)))
    expect(told.made.map(({ eml }) => sha256(readFileSync(eml?.file ?? '')))).toEqual(told.made.map(({ eml }) => eml?.sha256))
    expect(Object.keys(unzipSync(new Uint8Array(readFileSync(zip))))).toEqual([...names.map((name) => `${name}.pdf`), ...names.map((name) => `${name}.eml`)])
    expect((await make('obligation-reminder', '--client', 'Eastgate Dental', '--set', CALLS, '--eml', '--out', alone)).status).toBe(0)
    expect(sha256(readFileSync(alone))).toBe(told.made[1]?.sha256)
    expect(existsSync(join(folder, 'reminder.eml'))).toBe(true)
  }, 60_000)

  it('names what is missing for every client, and makes nothing', async () => {
    const zip = join(folder, 'empty.zip')
    const { status, stderr } = await make('obligation-reminder', '--client', 'Norwell Packaging', '--client', 'Eastgate Dental', '--zip', zip)
    expect(status).toBe(1)
    expect(stderr).toMatch(/Norwell Packaging: reminder\.obligation is not filled.*Eastgate Dental: reminder\.obligation is not filled/s)
    expect(existsSync(zip)).toBe(false)
  }, 60_000)

  it('is made for a prospect, of whom everything is set', async () => {
    const out = join(folder, 'prospect.pdf')
    const set = ['client.legal_name=Ærø Ferries Ltd', 'client.address=1 Quay, Westhaven', 'client.travel_minutes=20', 'offer.plan=Gold', 'offer.seats=40', 'offer.servers=2', 'offer.sites=1', 'choice.law=Ireland']
    const some = await make('support-agreement', '--prospect', 'Ærø Ferries', '--out', out)
    expect([some.status, existsSync(out)]).toEqual([1, false])
    expect(some.stderr).toMatch(/client\.address is not filled: expected an address, found nothing in what is set here/)
    const { status, stdout } = await make('support-agreement', '--prospect', 'Ærø Ferries', ...set.flatMap((one) => ['--set', one]), '--out', out, '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ template: 'support-agreement', client: 'Ærø Ferries', version: null, starts_on: '2026-11-01' })
  }, 60_000)

  it('says what does not go together, with status 2', async () => {
    const out = ['--out', join(folder, 'x.pdf')]
    expect(await make('premium-response-supplement', '--prospect', 'X', ...out)).toMatchObject({ status: 2, stderr: expect.stringMatching(/premium-response-supplement is for clients/) as string })
    expect((await make('proposal', '--prospect', 'X', '--client', 'Norwell Packaging', ...out)).stderr).toMatch(/either --client or --prospect/)
    expect((await make('obligation-reminder', '--client', 'Norwell Packaging', '--set', CALLS, '--starts-on', '2027-01-01', ...out)).stderr).toMatch(/obligation-reminder has no start/)
    expect((await make('obligation-reminder', '--all', '--zip', join(folder, 'x.zip'), '--set', 'letter.nonsense=1')).stderr).toMatch(/"letter\.nonsense" cannot be set for obligation-reminder/)
    expect((await make('obligation-reminder', '--all', '--zip', join(folder, 'x.zip'), '--eml', 'one.eml')).stderr).toMatch(/--eml "one\.eml" is for one document/)
    expect((await make('no-such', '--all', '--zip', join(folder, 'x.zip'))).stderr).toMatch(/"no-such" is not a template \(expected one of /)
  }, 60_000)
})
