export interface Dropping {
  /** Whether files are held over the page. */
  readonly onHold: (held: boolean) => void
  readonly onFiles: (files: readonly File[]) => void
}

/** Takes files that are dropped anywhere on the page; a browser would open them instead. */
export function takeDrops(page: Document, { onHold, onFiles }: Dropping, signal: AbortSignal): void {
  let depth = 0
  const holds = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
  const on = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
    page.addEventListener(name, (event) => { if (holds(event)) listener(event) }, { signal })
  on('dragenter', (event) => {
    event.preventDefault()
    if (++depth === 1) onHold(true)
  })
  on('dragover', (event) => {
    event.preventDefault()
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
  })
  on('dragleave', () => {
    depth = Math.max(0, depth - 1)
    if (depth === 0) onHold(false)
  })
  on('drop', (event) => {
    event.preventDefault()
    depth = 0
    onHold(false)
    onFiles([...(event.dataTransfer?.files ?? [])])
  })
}
