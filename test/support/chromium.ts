/** Finds a Chromium or Chrome for the tests in a real browser, and gets one where there is none. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const DOWNLOAD_SECONDS = 240
const PACKAGE_SECONDS = 420

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function onPath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const ending = process.platform === 'win32' ? '.exe' : ''
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, `${name}${ending}`)))
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    const applications = ['/Applications', join(homedir(), 'Applications')]
    return applications.flatMap((folder) => ['Google Chrome', 'Chromium'].map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)))
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
    return folders.flatMap((folder) => [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'), join(folder, 'Chromium', 'Application', 'chrome.exe')])
  }
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome', '/snap/bin/chromium']
}

/** What Playwright downloaded earlier, for this version of it. */
async function downloaded(): Promise<string[]> {
  try {
    const { chromium } = await import('playwright-core')
    return [chromium.executablePath()]
  } catch {
    return []
  }
}

/** Path of a browser that is there, or null. A path in `GOODTERMS_CHROMIUM` is the one to use, and has to be there. */
export async function findChromium(): Promise<string | null> {
  const wanted = process.env['GOODTERMS_CHROMIUM']
  if (wanted !== undefined && wanted !== '') {
    if (!runs(wanted)) throw new Error(`GOODTERMS_CHROMIUM: ${wanted} is not a program (expected the path of Chromium or Chrome)`)
    return wanted
  }
  return [...onPath(), ...await downloaded(), ...usualPlaces()].find(runs) ?? null
}

interface Attempt {
  readonly name: string
  readonly steps: readonly (readonly [command: string, ...parameters: string[]])[]
  readonly seconds: number
}

function attempts(): Attempt[] {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  const managed = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  const download: Attempt = {
    name: 'Playwright\'s download', seconds: DOWNLOAD_SECONDS,
    steps: [[process.execPath, cli, 'install', 'chromium'], ...(managed ? [[process.execPath, cli, 'install-deps', 'chromium'] as const] : [])],
  }
  if (!managed) return [download]
  const system: Attempt = {
    name: 'the package manager', seconds: PACKAGE_SECONDS,
    steps: [['apt-get', 'update'], ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']],
  }
  return [download, system]
}

function tried({ name, steps, seconds }: Attempt, say: (line: string) => void): boolean {
  say(`No Chromium found. Trying ${name}, for at most ${Math.round(seconds / 60)} minutes.`)
  const until = Date.now() + seconds * 1000
  for (const [command, ...parameters] of steps) {
    const result = spawnSync(command, parameters, {
      stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', timeout: Math.max(1, until - Date.now()), killSignal: 'SIGKILL',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (result.status !== 0) {
      const lines = (result.stderr ?? '').split('\n').map((line) => line.trim()).filter((line) => /\w/.test(line))
      const why = lines.findLast((line) => /error|^E:|failed/i.test(line)) ?? lines.at(-1)
      say(`${name} did not work: ${result.error?.message ?? why ?? `it ended with ${result.status ?? result.signal}`}`)
      return false
    }
  }
  return true
}

/**
 * A browser for the tests, got where none is there.
 * @throws with the one line that says what to install
 */
export async function obtainChromium(say: (line: string) => void): Promise<string> {
  const there = await findChromium()
  if (there !== null) return there
  for (const attempt of attempts()) {
    const found = tried(attempt, say) ? await findChromium() : null
    if (found !== null && spawnSync(found, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0) return found
  }
  throw new Error('The browser tests need Chromium or Chrome: install one (on Debian and Ubuntu "apt-get install chromium"), or name it in GOODTERMS_CHROMIUM.')
}
