/** A header without case, marks and spacing: `First response time (in hrs)` is `first response time in hrs`, `Ticket #` is `ticket #`. */
export function normalHeader(header: string): string {
  return header.replace(/\uFEFF/g, '').normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}#%]+/gu, ' ').trim()
}

/** The same for every file with these headers, in whatever order they stand. */
export function signatureOf(header: readonly string[]): string {
  return header.map(normalHeader).sort().join('|')
}

/** How many equal headers stand before this one. */
export function occurrenceOf(header: readonly string[], index: number): number {
  const name = header[index]
  return header.slice(0, index).filter((other) => other === name).length
}

