const PIECE = 1 << 20

/** Whether two files hold the same bytes. Files of unequal size are not opened. */
export async function sameBytes(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false
  for (let start = 0; start < one.size; start += PIECE) {
    const [a, b] = await Promise.all([one, other].map(async (file) => new Uint8Array(await file.slice(start, start + PIECE).arrayBuffer())))
    if (a === undefined || b === undefined || a.length !== b.length || a.some((byte, at) => byte !== b[at])) return false
  }
  return true
}
