import { mkdtemp, open, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Sink, Source } from '../../intake/index.ts'
import { InputError } from './problem.ts'

/** A file on disk. @throws InputError where there is none */
export async function fileSource(path: string): Promise<Source> {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) throw new InputError(`${path}: no such file`)
  return {
    name: basename(path),
    size: found.size,
    stored: { path },
    read: async (start, end) => {
      const handle = await open(path, 'r')
      try {
        const bytes = new Uint8Array(Math.max(0, Math.min(end, found.size) - start))
        let at = 0
        while (at < bytes.length) {
          const { bytesRead } = await handle.read(bytes, at, bytes.length - at, start + at)
          if (bytesRead === 0) break
          at += bytesRead
        }
        return bytes.subarray(0, at)
      } finally {
        await handle.close()
      }
    },
  }
}

/** A file to be written: it takes its name when it is whole, so that what stood there before is not lost to half of it. */
export function fileSink(path: string): Sink {
  const part = `${path}.part`
  const handle = open(part, 'w')
  handle.catch(() => undefined)
  return {
    write: async (bytes) => { await (await handle).write(bytes) },
    close: async () => {
      await (await handle).close()
      await rename(part, path)
      return { path }
    },
    abort: async () => {
      await (await handle).close()
      await rm(part, { force: true })
    },
  }
}

/** A folder for rewritten files that is gone after `discard`. */
export async function temporarySinks(): Promise<{ sink: () => Sink; discard: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'goodterms-'))
  let made = 0
  const sink = (): Sink => {
    const path = join(folder, `${++made}.csv`)
    const handle = open(path, 'w')
    return {
      write: async (bytes) => { await (await handle).write(bytes) },
      close: async () => {
        await (await handle).close()
        return { path }
      },
      abort: async () => {
        await (await handle).close()
        await rm(path, { force: true })
      },
    }
  }
  return { sink, discard: () => rm(folder, { recursive: true, force: true }) }
}
