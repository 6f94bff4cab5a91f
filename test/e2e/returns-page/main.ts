/** A page that reads a returned file as the site does, and counts how long it was held up. */
import { browserDeps } from '../../../src/returns/browser.ts'
import { readReturned, type Progress, type Returned } from '../../../src/returns/index.ts'

export interface ReadHere {
  readonly returned: Omit<Returned, 'fields'> & { readonly fields: Readonly<Record<string, string>> | null }
  readonly progress: readonly Progress[]
}

declare global {
  interface Window {
    readHere: (name: string, base64: string) => Promise<ReadHere>
    abortHere: (base64: string) => Promise<string>
  }
}

const deps = browserDeps()
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

window.readHere = async (name, base64) => {
  const progress: Progress[] = []
  const { fields, ...returned } = await readReturned({ name, bytes: bytesOf(base64) }, deps, { onProgress: (one) => progress.push(one) })
  return { returned: { ...returned, fields: fields === null ? null : Object.fromEntries(fields) }, progress }
}

window.abortHere = async (base64) => {
  const abort = new AbortController()
  const read = readReturned({ name: 'aborted.pdf', bytes: bytesOf(base64) }, deps, { signal: abort.signal, onProgress: ({ looking_for }) => { if (looking_for === 'mark') abort.abort() } })
  return read.then(() => 'read', (cause: unknown) => (cause instanceof Error ? cause.name : String(cause)))
}
