/** One ZIP of several files, packed piece by piece, so that no file stands in memory whole. `changed` in epoch milliseconds. */
export async function zipOf(files: readonly { readonly name: string; readonly blob: Blob }[], changed: number): Promise<Blob> {
  const { Zip, ZipDeflate } = await import('fflate')
  const parts: BlobPart[] = []
  let failed: Error | null = null
  const zip = new Zip((error, bytes) => {
    if (error === null) parts.push(new Blob([new Uint8Array(bytes)]))
    else failed = error
  })
  for (const { name, blob } of files) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = changed
    zip.add(file)
    const reader = blob.stream().getReader()
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) file.push(piece.value)
    file.push(new Uint8Array(0), true)
  }
  zip.end()
  if (failed !== null) throw failed
  return new Blob(parts, { type: 'application/zip' })
}
