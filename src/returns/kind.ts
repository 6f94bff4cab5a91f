/** What a file is by its first bytes, whatever its name says. */

export type FileKind =
  | { readonly kind: 'pdf' | 'empty' }
  /** `type` as browsers name it. */
  | { readonly kind: 'picture'; readonly type: string }
  /** `called` for people; null where it is not known. */
  | { readonly kind: 'other'; readonly called: string | null }

const SIGNS: readonly (readonly [sign: RegExp, kind: FileKind])[] = [
  [/^\x89PNG\r\n\x1a\n/, { kind: 'picture', type: 'image/png' }],
  [/^\xff\xd8\xff/, { kind: 'picture', type: 'image/jpeg' }],
  [/^RIFF[^]{4}WEBP/, { kind: 'picture', type: 'image/webp' }],
  [/^GIF8[79]a/, { kind: 'other', called: 'a GIF picture' }],
  [/^(II\*\0|MM\0\*)/, { kind: 'other', called: 'a TIFF scan' }],
  [/^[^]{4}ftyp(hei|hev|mif1|msf1)/, { kind: 'other', called: 'an HEIC photograph' }],
  [/^PK\x03\x04/, { kind: 'other', called: 'a ZIP or Office file' }],
  [/^\xd0\xcf\x11\xe0/, { kind: 'other', called: 'an older Office file or an Outlook message' }],
  [/^\s*<(!doctype|html)/i, { kind: 'other', called: 'a web page' }],
  [/^(return-path|received|delivered-to|from|date|message-id|mime-version|x-[a-z-]+): /i, { kind: 'other', called: 'an e-mail' }],
]

/** Readers look for the head of a PDF within the first kilobyte. */
const HEAD = 1024

export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { kind: 'empty' }
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
  const sign = SIGNS.find(([pattern]) => pattern.test(head))
  if (sign !== undefined) return sign[1]
  return /%PDF-\d/.test(head) ? { kind: 'pdf' } : { kind: 'other', called: null }
}
