/** Bytes that an engine can read by itself: a Blob in the browser, a path in Node. */
export type Stored = { readonly blob: Blob } | { readonly path: string }

/** A file to be read, wherever it lies. */
export interface Source {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** The bytes from `start` up to, not including, `end`. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>
  readonly stored: Stored
}

/** Where a rewritten file goes. */
export interface Sink {
  /** The bytes may be reused by the caller as soon as this settles. */
  write(bytes: Uint8Array): Promise<void>
  close(): Promise<Stored>
  /** Throws away what was written. */
  abort(): Promise<void>
}

export function blobSource(file: Blob & { readonly name: string }): Source {
  return {
    name: file.name,
    size: file.size,
    stored: { blob: file },
    read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  }
}

/** A sink that ends as a Blob; the browser keeps large ones outside the page's memory. */
export function blobSink(): Sink {
  let parts: Blob[] = []
  return {
    write: async (bytes) => {
      parts.push(new Blob([bytes.slice()]))
    },
    close: async () => ({ blob: new Blob(parts, { type: 'text/csv;charset=utf-8' }) }),
    abort: async () => {
      parts = []
    },
  }
}
