import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'goodterms-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]) => spawnSync(process.execPath, ['src/cli/run.mjs', 'document', 'premium-response-supplement', ...args], { cwd: root, encoding: 'utf8', maxBuffer: 16 << 20 })
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

interface Told {
  readonly made: readonly { readonly client: string; readonly file: string; readonly pages: number; readonly sha256: string }[]
  readonly not_made: readonly { readonly client: string; readonly sentences: readonly string[] }[]
  readonly zip: { readonly file: string; readonly bytes: number; readonly sha256: string } | null
}

describe('many documents from the command line', () => {
  it('go to a folder and a ZIP, each as it is made alone; the others are named, with the reason', () => {
    const [out_dir, zip, alone] = [join(folder, 'all'), join(folder, 'all.zip'), join(folder, 'alone.pdf')]
    const { status, stdout, stderr } = run('--all', '--out-dir', out_dir, '--zip', zip, '--json')
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
    expect(run('--client', first.client, '--out', alone).status).toBe(0)
    expect(sha256(readFileSync(alone))).toBe(first.sha256)
  }, 60_000)

  it('of clients by name, each named once; the same call gives the same ZIP', () => {
    const made = [1, 2].map((nth) => {
      const zip = join(folder, `two-${nth}.zip`)
      const { status, stdout } = run('--client', 'Norwell Packaging', '--client', "o'neil & <sons>", '--client', 'norwell packaging', '--zip', zip, '--json')
      expect(status).toBe(0)
      return JSON.parse(stdout) as Told
    })
    expect(made[0]!.made.map(({ client, file }) => [client, file])).toEqual([
      ['Norwell Packaging', expect.stringMatching(/^premium-response-supplement-norwell-packaging-\d{4}-\d\d-01\.pdf$/)],
      ["O'Neil & <Sons>", expect.stringMatching(/^premium-response-supplement-oneil-sons-\d{4}-\d\d-01\.pdf$/)],
    ])
    expect(made[0]!.zip?.sha256).toBe(made[1]!.zip?.sha256)
  }, 60_000)

  it('where none can be made, write nothing, with status 1 and every reason', () => {
    const zip = join(folder, 'none.zip')
    const { status, stderr } = run('--client', 'Norwell Packaging', '--starts-on', '2010-01-01', '--zip', zip)
    expect(status).toBe(1)
    expect(stderr).toMatch(/Norwell Packaging: .*outside the term.*\nno document could be made/s)
    expect(existsSync(zip)).toBe(false)
  }, 60_000)

  it('say what is wrong with their use, with status 2', () => {
    expect(run('--all').stderr).toMatch(/need --out-dir or --zip/)
    expect(run('--zip', join(folder, 'x.zip'))).toMatchObject({ status: 2, stderr: expect.stringMatching(/either --all or --client/) as string })
    expect(run('--all', '--client', 'Norwell Packaging', '--zip', join(folder, 'x.zip')).status).toBe(2)
    expect(run('--all', '--zip', join(folder, 'x.zip'), '--number', '7').stderr).toMatch(/--number is for one document/)
  }, 60_000)
})
