import { contentToJson } from '../content/index.ts'
import { builtData } from '../loading/disk/index.ts'

export async function GET(): Promise<Response> {
  const { content } = await builtData()
  return new Response(contentToJson(content), { headers: { 'Content-Type': 'application/json' } })
}
