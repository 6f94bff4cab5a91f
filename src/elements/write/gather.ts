import { defaultStart } from '../../core/index.ts'
import type { WriteEngine } from './engine-seam.ts'
import type { Case } from './values.ts'

/** One client's terms, as the data have them; null where no client has that name. */
export async function gatherCase(engine: WriteEngine, name: string): Promise<Case | null> {
  const asked = engine.agreements()
  const [{ as_of, files }, client] = await Promise.all([engine.source().summary(), asked.client(name)])
  if (client === null) return null
  const named = (holding: string): string => files.filter((one) => one.holding === holding).map(({ file }) => file).join(', ') || `${holding}.csv`
  return {
    client, as_of, versions: await asked.versions(client.client),
    starts_on: as_of === null ? null : defaultStart(as_of, engine.content.provider.time_zone),
    files: { clients: named('clients'), agreements: named('agreements') },
  }
}
