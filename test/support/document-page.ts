import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { PDFDocument } from 'pdf-lib'
import type { Page } from 'playwright-core'
import { smallData } from './small-data.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export const SUPPLEMENT = '/documents/premium-response-supplement/'

/** The address of a client's document: all of it in the fragment. */
export const documentOf = (client: string, more: Readonly<Record<string, string>> = {}): string => addressOf('premium-response-supplement', { client, ...more })

/** The address of any template's document. */
export const addressOf = (template: string, fragment: Readonly<Record<string, string>>): string => `/documents/${template}/#${new URLSearchParams(fragment)}`

export interface Downloaded {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** Waits until the page says that the document can be made, and makes it. */
export async function downloadPdf(page: Page): Promise<Downloaded> {
  const button = page.locator('[data-act="download"]:not([aria-disabled])')
  await button.waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  const bytes = new Uint8Array(await readFile(await download.path()))
  return { name: download.suggestedFilename(), bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** The names of a file's form fields and the kind of each, as another program reads them. */
export async function fieldsOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes)
  return pdf.getForm().getFields().map((field) => `${field.getName()} ${field.constructor.name}`)
}

/** Fills text fields as a PDF viewer does, and hands back what they then hold. */
export async function filledFields(bytes: Uint8Array, values: Readonly<Record<string, string>>): Promise<Record<string, string | undefined>> {
  const pdf = await PDFDocument.load(bytes)
  for (const [name, value] of Object.entries(values)) pdf.getForm().getTextField(name).setText(value)
  const again = await PDFDocument.load(await pdf.save({ updateFieldAppearances: false }))
  return Object.fromEntries(Object.keys(values).map((name) => [name, again.getForm().getTextField(name).getText()]))
}

export interface MadeByCommand {
  readonly sha256: string
  readonly pages: number
  readonly number: string
  readonly version: number | null
}

/** The same document from the command line. */
export const madeByCommand = (client: string, ...options: readonly string[]): Promise<MadeByCommand> => commanded('premium-response-supplement', '--client', client, ...options)

/** Any template's document from the command line. */
export async function commanded(template: string, ...options: readonly string[]): Promise<MadeByCommand> {
  const folder = await mkdtemp(join(tmpdir(), 'goodterms-document-'))
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['src/cli/run.mjs', 'document', template, '--data', smallData(folder), '--out', join(folder, 'made.pdf'), '--json', ...options], { cwd: root })
    return JSON.parse(stdout) as MadeByCommand
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
