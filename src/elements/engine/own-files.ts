import type { MappingChanges } from '../../intake/index.ts'

/** The reader's own exports and the database built from them, in the browser's private file system. */

/** A file as it was dropped. */
export interface OwnFile {
  readonly name: string
  /** Name in the private file system. */
  readonly stored: string
  readonly size: number
  /** The reader's corrections, as the file was read with them. */
  readonly changes: MappingChanges
}

/** Which files are in use and which database was built from them. */
export interface Pointer {
  readonly version: 1
  readonly files: readonly OwnFile[]
  /** Null until the database is written: then the files are read again. */
  readonly database: string | null
  /** Version of the models that wrote the database. */
  readonly models: string
}

const FOLDER = 'goodterms'
const POINTER = 'workspace.json'

export class OwnFiles {
  private constructor(private readonly folder: FileSystemDirectoryHandle) {}

  /** Null where the browser has no private file system, or refuses it (private windows, old browsers). */
  static async open(navigator: Navigator): Promise<OwnFiles | null> {
    try {
      const root = await navigator.storage.getDirectory()
      const folder = await root.getDirectoryHandle(FOLDER, { create: true })
      const probe = await folder.getFileHandle('probe', { create: true })
      if (typeof probe.createWritable !== 'function') return null
      await folder.removeEntry('probe')
      return new OwnFiles(folder)
    } catch {
      return null
    }
  }

  async pointer(): Promise<Pointer | null> {
    try {
      const text = await (await this.read(POINTER)).text()
      const pointer = JSON.parse(text) as Pointer
      return pointer.version === 1 ? pointer : null
    } catch {
      return null
    }
  }

  async point(pointer: Pointer): Promise<void> {
    await this.write(POINTER, new Blob([JSON.stringify(pointer)]))
  }

  async read(stored: string): Promise<File> {
    return (await this.folder.getFileHandle(stored)).getFile()
  }

  async write(stored: string, bytes: Blob): Promise<void> {
    const handle = await this.folder.getFileHandle(stored, { create: true })
    const stream = await handle.createWritable()
    await bytes.stream().pipeTo(stream)
  }

  /** Path under which the engine opens a file here. */
  path(stored: string): string {
    return `opfs://${FOLDER}/${stored}`
  }

  /** Removes what the pointer no longer names. */
  async tidy(pointer: Pointer | null): Promise<void> {
    const kept = new Set([POINTER, pointer?.database ?? '', ...(pointer?.files ?? []).map((file) => file.stored)])
    const names: string[] = []
    for await (const name of this.folder.keys()) names.push(name)
    for (const name of names) if (!kept.has(name)) await this.folder.removeEntry(name).catch(() => {})
  }

  async clear(): Promise<void> {
    await this.folder.removeEntry(POINTER).catch(() => {})
    await this.tidy(null)
  }
}
