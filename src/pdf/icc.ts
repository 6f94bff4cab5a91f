/**
 * An sRGB profile (ICC 2.1, display, RGB to XYZ), written here rather than shipped. Primaries and
 * transfer curve: IEC 61966-2-1, adapted to D50 by Bradford as the ICC's own sRGB profiles are.
 */
const CURVE_POINTS = 1024
const WHITE = [0.9642, 1, 0.8249] as const
const PRIMARIES = { rXYZ: [0.43607, 0.22249, 0.01392], gXYZ: [0.38515, 0.71687, 0.09708], bXYZ: [0.14307, 0.06061, 0.7141] } as const

export function srgbProfile(): Uint8Array {
  const curve = curveTag()
  const tags: [string, Uint8Array][] = [
    ['desc', descriptionTag('sRGB')],
    ['cprt', textTag('Public domain')],
    ['wtpt', xyzTag(WHITE)],
    ['rXYZ', xyzTag(PRIMARIES.rXYZ)],
    ['gXYZ', xyzTag(PRIMARIES.gXYZ)],
    ['bXYZ', xyzTag(PRIMARIES.bXYZ)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const start = 128 + 4 + tags.length * 12
  const placed = new Map<Uint8Array, number>()
  let size = start
  for (const [, bytes] of tags) {
    if (placed.has(bytes)) continue
    placed.set(bytes, size)
    size += Math.ceil(bytes.length / 4) * 4
  }
  const profile = new Uint8Array(size)
  const view = new DataView(profile.buffer)
  view.setUint32(0, size)
  view.setUint32(8, 0x02100000)
  for (const [at, word] of [[12, 'mntr'], [16, 'RGB '], [20, 'XYZ '], [36, 'acsp']] as const) ascii(profile, at, word)
  ;[2026, 1, 1, 0, 0, 0].forEach((part, index) => view.setUint16(24 + index * 2, part))
  WHITE.forEach((part, index) => view.setInt32(68 + index * 4, fixed(part)))
  view.setUint32(128, tags.length)
  tags.forEach(([name, bytes], index) => {
    const entry = 132 + index * 12
    ascii(profile, entry, name)
    view.setUint32(entry + 4, placed.get(bytes) ?? 0)
    view.setUint32(entry + 8, bytes.length)
    profile.set(bytes, placed.get(bytes) ?? 0)
  })
  return profile
}

function curveTag(): Uint8Array {
  const bytes = new Uint8Array(12 + CURVE_POINTS * 2)
  const view = new DataView(bytes.buffer)
  ascii(bytes, 0, 'curv')
  view.setUint32(8, CURVE_POINTS)
  for (let index = 0; index < CURVE_POINTS; index += 1) {
    const value = index / (CURVE_POINTS - 1)
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    view.setUint16(12 + index * 2, Math.round(linear * 65535))
  }
  return bytes
}

function xyzTag(xyz: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(20)
  const view = new DataView(bytes.buffer)
  ascii(bytes, 0, 'XYZ ')
  xyz.forEach((part, index) => view.setInt32(8 + index * 4, fixed(part)))
  return bytes
}

function textTag(text: string): Uint8Array {
  const bytes = new Uint8Array(8 + text.length + 1)
  ascii(bytes, 0, 'text')
  ascii(bytes, 8, text)
  return bytes
}

function descriptionTag(text: string): Uint8Array {
  const bytes = new Uint8Array(12 + text.length + 1 + 8 + 3 + 67)
  ascii(bytes, 0, 'desc')
  new DataView(bytes.buffer).setUint32(8, text.length + 1)
  ascii(bytes, 12, text)
  return bytes
}

function ascii(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) bytes[at + index] = text.charCodeAt(index)
}

function fixed(value: number): number {
  return Math.round(value * 65536)
}
