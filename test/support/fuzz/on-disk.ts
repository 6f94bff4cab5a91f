import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Source } from '../../../src/intake/index.ts'
import { fileSource } from '../../../src/loading/disk/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-fuzz-'))

/** These bytes as a file that the native engine can open. */
export async function fileOnDisk(name: string, bytes: Uint8Array): Promise<Source> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return fileSource(path)
}
