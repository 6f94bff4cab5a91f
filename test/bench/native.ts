/** Run in a process of its own, bundled: `node main.mjs FILE…`. Writes one line of JSON, a `NativeRun`. */
import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { openNative } from '../../src/db/native.ts'
import { drawPage, gather } from '../../src/elements/sla/drawing.ts'
import { FIRST_VIEW } from '../../src/elements/sla/view.ts'
import { fileSource, readContent, temporarySinks } from '../../src/loading/disk/index.ts'
import { loadSources, zoneFor } from '../../src/loading/index.ts'
import { EngineSource } from '../../src/models/index.ts'
import { slaFiguresOf, type SlaFigures } from '../support/sla-figures.ts'

/** Milliseconds from the beginning until the step's end, and the most memory in MB until then, where the system says. */
export type Step = readonly [name: string, ms: number, peak_mb: number | null]

export interface NativeRun {
  readonly steps: readonly Step[]
  /** As the page would show them, of both clocks. */
  readonly figures: Readonly<Record<'response' | 'resolution', SlaFigures>>
}

function peakMb(): number | null {
  try {
    const [, kb] = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    return kb === undefined ? null : Math.round(Number(kb) / 1024)
  } catch {
    return null
  }
}

async function main(paths: readonly string[]): Promise<NativeRun> {
  const content = await readContent('content')
  const plans = [...content.plans.values()].map((plan) => [plan.id, plan.name] as const)
  const zone = zoneFor(content, null)
  const steps: Step[] = []
  const began = performance.now()
  const step = (name: string) => steps.push([name, performance.now() - began, peakMb()])

  const db = await openNative({ threads: 1 })
  const sources = await Promise.all(paths.map(fileSource))
  const { sink, discard } = await temporarySinks()
  step('start')
  let reached = ''
  const loaded = await loadSources(db, sources, {
    content, zone, as_of: null, assumed_plan: null, sink,
    onProgress: (progress) => {
      if (reached !== '' && progress.step !== reached) step(reached)
      reached = progress.step
    },
  })
  step(reached)
  if (loaded.built === null) throw new Error('nothing was read')
  const source = await EngineSource.open(db)
  const model = await gather(source, FIRST_VIEW)
  step('figures')

  const shown = async (clock: 'response' | 'resolution'): Promise<SlaFigures> => {
    const { document } = new JSDOM('<!doctype html><body></body>').window
    const view = clock === FIRST_VIEW.clock ? model : await gather(source, { ...FIRST_VIEW, clock })
    document.body.append(...drawPage(view, { document, plans, zone, width: 1200, clients_shown: 30 }))
    return slaFiguresOf(document)
  }
  const figures = { response: await shown('response'), resolution: await shown('resolution') }
  await db.close()
  await discard()
  return { steps, figures }
}

process.stdout.write(`${JSON.stringify(await main(process.argv.slice(2)))}\n`)
