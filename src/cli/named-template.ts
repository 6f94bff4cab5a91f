import { prospectByName, type ClientTerms, type Content } from '../core/index.ts'
import type { Database } from '../db/index.ts'
import type { Template } from '../document/index.ts'
import { comparesSeats, readTemplates, reminds, startPath, type Draft, type Known, type Templates } from '../drafting/index.ts'
import { InputError, readContentFiles } from '../loading/disk/index.ts'
import { EngineClients, EngineRenewals, NOTHING_NOTED, type AgreementSource } from '../models/index.ts'
import type { Options } from './options.ts'
import { UsageError } from './problem.ts'

export interface NamedTemplate {
  readonly template: Template
  readonly templates: Templates
  /** Path of its start; null where it has none. */
  readonly start: string | null
}

/** The template that a command names first. @throws UsageError naming those that there are */
export async function namedTemplate({ operands: [name = ''], content, starts_on }: Pick<Options, 'operands' | 'content' | 'starts_on'>): Promise<NamedTemplate> {
  const templates = readTemplates(await readContentFiles(content))
  const template = templates.templates.get(name)
  if (template === undefined) throw new UsageError(`document: "${name}" is not a template (expected one of ${[...templates.templates.keys()].join(', ') || `the files in ${content}/templates, which has none`})`)
  const start = startPath(template, templates.clauses)
  if (start === null && starts_on !== null && !template.needs.includes('agreement')) throw new UsageError(`document: ${name} has no start (expected no --starts-on)`)
  return { template, templates, start }
}

/** @throws UsageError where something is set that cannot be set */
export function checkSettings({ set }: Pick<Options, 'set'>, { name }: Template, { terms }: Pick<Draft, 'terms'>): void {
  const unknown = [...set.keys()].find((path) => !terms.settable.includes(path))
  if (unknown !== undefined) throw new UsageError(`--set "${unknown}" cannot be set for ${name} (expected one of ${terms.settable.join(', ') || 'none'}; the start is --starts-on)`)
}

/** @throws InputError naming the clients that there are */
export async function namedClient(agreements: AgreementSource, name: string): Promise<ClientTerms> {
  const client = await agreements.client(name)
  if (client === null) throw new InputError(`no client "${name}" (expected one of ${(await agreements.clients()).map((one) => one.client).join(', ')})`)
  return client
}

/** What letters say of the client's own figures; nothing of any other template. */
export async function knownOf(template: Template, db: Database, content: Content): Promise<(client: string) => Promise<Known>> {
  const [reminding, comparing] = [reminds(template), comparesSeats(template)]
  if (!reminding && !comparing) return async () => ({})
  const clients = await EngineClients.open(db, content, NOTHING_NOTED)
  const counted = comparing ? await new EngineRenewals(db, content, clients).seats() : []
  return async (client) => ({ ...(reminding ? { seen: await clients.client(client) } : {}), ...(comparing ? { seats: counted.find((one) => one.client === client) ?? null } : {}) })
}

/** Somebody whom no file holds. @throws UsageError where the template is for clients alone */
export function prospectNamed(name: string, { name: template, needs }: Template): ClientTerms {
  if (!needs.includes('prospect')) throw new UsageError(`document: ${template} is for clients (expected --client; --prospect goes with templates that need a prospect)`)
  return prospectByName(name)
}

export const WHAT_IS_SET = 'what is set here'
