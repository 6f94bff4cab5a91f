import { builtData } from '../loading/disk/index.ts'

/** The models that the pages were built from, for the browser's engine to attach. Empty where the build holds no data. */
export async function GET(): Promise<Response> {
  const { database, workspace } = await builtData()
  return new Response(workspace === 'none' ? new Uint8Array() : database.slice(), { headers: { 'Content-Type': 'application/octet-stream' } })
}
