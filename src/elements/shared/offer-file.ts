export const CSV_TYPE = 'text/csv;charset=utf-8'

/** Hands a file to the reader without leaving the page. */
export function offerFile(document: Document, content: string | Uint8Array<ArrayBuffer> | Blob, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
