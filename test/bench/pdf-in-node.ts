/** Run in a process of its own, bundled. Writes one line of JSON, a `NodePdf`. */
import { createHash } from 'node:crypto'
import { defaultStart } from '../../src/core/index.ts'
import { openNative } from '../../src/db/native.ts'
import { draftDocument, draftSentence, finishPdf, readTemplates } from '../../src/drafting/index.ts'
import { exportsIn, fileSource, readContent, readContentFiles, readFonts, temporarySinks } from '../../src/loading/disk/index.ts'
import { loadSources, zoneFor } from '../../src/loading/index.ts'
import { AgreementSource, EngineSource } from '../../src/models/index.ts'

export interface NodePdf {
  readonly first_ms: number
  readonly warm_ms: number
  readonly bytes: number
  readonly sha256: string
  readonly client: string
}

const CLIENT = 'Kestrel Marine'
const TEMPLATE = 'premium-response-supplement'

async function main(): Promise<NodePdf> {
  const content = await readContent('content')
  const db = await openNative()
  const { sink, discard } = await temporarySinks()
  await loadSources(db, await Promise.all((await exportsIn('data')).map(fileSource)), { content, zone: zoneFor(content, null), as_of: null, assumed_plan: null, sink })
  const created_at = (await (await EngineSource.open(db)).summary()).as_of ?? 0
  const agreements = new AgreementSource(db)
  const client = await agreements.client(CLIENT)
  if (client === null) throw new Error(`the sample has no client ${CLIENT}`)
  const question = {
    content, client, versions: await agreements.versions(client.client), starts_on: defaultStart(created_at, content.provider.time_zone), overrides: new Map<string, string>(), as_of: created_at,
  }
  const files = await readContentFiles('content')
  const once = async () => {
    const templates = readTemplates(files)
    const template = templates.templates.get(TEMPLATE)
    if (template === undefined) throw new Error(`no template ${TEMPLATE}`)
    const draft = draftDocument(template, { ...question, templates })
    const problem = draftSentence(draft)
    if (problem !== null) throw new Error(problem)
    return finishPdf(draft, { fonts: await readFonts(), paper: 'A4', number: null, created_at })
  }
  const began = performance.now()
  let made = await once()
  const first_ms = performance.now() - began
  const times: number[] = []
  for (let i = 0; i < 15; i++) {
    const at = performance.now()
    made = await once()
    times.push(performance.now() - at)
  }
  await db.close()
  await discard()
  return { first_ms, warm_ms: times.toSorted((a, b) => a - b)[7] ?? 0, bytes: made.bytes.length, sha256: createHash('sha256').update(made.bytes).digest('hex'), client: CLIENT }
}

process.stdout.write(`${JSON.stringify(await main())}\n`)
