/** Reads marks apart from the page, which stays free meanwhile. */
import { prepareZXingModule } from 'zxing-wasm/reader'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { readMarks } from './marks.ts'
import type { Pixels } from './returned.ts'

export interface MarksQuestion {
  readonly id: number
  readonly pixels: Pixels
}

export type MarksAnswer =
  | { readonly id: number; readonly texts: readonly string[] }
  | { readonly id: number; readonly texts: null; readonly error: string }

prepareZXingModule({ overrides: { locateFile: (path: string) => (path.endsWith('.wasm') ? new URL(wasm, self.location.origin).href : path) } })

self.addEventListener('message', ({ data: { id, pixels } }: MessageEvent<MarksQuestion>) => {
  readMarks(pixels).then(
    (texts): MarksAnswer => ({ id, texts }),
    (cause: unknown): MarksAnswer => ({ id, texts: null, error: cause instanceof Error ? cause.message : String(cause) }),
  ).then((answer) => self.postMessage(answer))
})
