const OCTETS = 57

export function base64(octets: Uint8Array): string {
  return btoa(String.fromCharCode(...octets))
}

/** RFC 2045: lines of at most 76 characters; one, empty, for nothing. */
export function base64Lines(octets: Uint8Array): string[] {
  return Array.from({ length: Math.max(1, Math.ceil(octets.length / OCTETS)) }, (_, line) => base64(octets.subarray(line * OCTETS, (line + 1) * OCTETS)))
}
