/** What the file's metadata say of its number and filing. */
import { FILING_NAMESPACE, FILING_PROPERTIES, GROUNDS_PROPERTIES, type Grounds } from '../pdf/identity.ts'

export interface Filed {
  readonly number: string | null
  readonly template: string | null
  readonly client: string | null
  readonly version: number | null
  readonly starts_on: string | null
}

export const NOT_FILED: Filed = { number: null, template: null, client: null, version: null, starts_on: null }

const LONGEST = 300

/**
 * Reads the filing from XMP, as it was made or as another program wrote it again: other prefixes, attributes instead of elements.
 * @param xmp as text; what is not of our making says nothing, whatever identifiers it bears
 */
export function filedIn(xmp: string): Filed {
  const prefix = prefixOf(xmp, FILING_NAMESPACE)
  const ours = prefix !== null || valueOf(xmp, `${prefixOf(xmp, 'http://ns.adobe.com/xap/1.0/') ?? 'xmp'}:CreatorTool`) === 'Goodterms'
  if (!ours) return NOT_FILED
  const filed = (part: (typeof FILING_PROPERTIES)[number]['part']) => {
    const property = FILING_PROPERTIES.find((one) => one.part === part)
    return prefix === null || property === undefined ? null : valueOf(xmp, `${prefix}:${property.name}`)
  }
  const version = filed('version')
  const starts_on = filed('starts_on')
  return {
    number: valueOf(xmp, `${prefixOf(xmp, 'http://purl.org/dc/elements/1.1/') ?? 'dc'}:identifier`),
    template: filed('template'),
    client: filed('client'),
    version: version !== null && /^\d{1,6}$/.test(version) ? Number(version) : null,
    starts_on: starts_on !== null && /^\d{4}-\d{2}-\d{2}$/.test(starts_on) ? starts_on : null,
  }
}

/** What the figures were computed from, as far as the metadata say so. */
export function groundsIn(xmp: string): Partial<Grounds> {
  const prefix = prefixOf(xmp, FILING_NAMESPACE)
  if (prefix === null) return {}
  return Object.fromEntries(GROUNDS_PROPERTIES.flatMap(({ part, name }) => {
    const value = valueOf(xmp, `${prefix}:${name}`)
    return value === null || !GROUNDS_FORMS[part].test(value) ? [] : [[part, value]]
  }))
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const GROUNDS_FORMS: Readonly<Record<keyof Grounds, RegExp>> = { as_of: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, from_on: DAY, until_on: DAY, fingerprint: /^[0-9a-f]{64}$/ }

function prefixOf(xmp: string, namespace: string): string | null {
  const found = /xmlns:([A-Za-z_][\w.-]*)\s*=\s*(["'])([^"']*)\2/g
  for (const [, prefix = '', , value] of xmp.matchAll(found)) if (value === namespace) return prefix
  return null
}

/** Text of an element or attribute; null where it is absent, empty or of no sensible length. */
function valueOf(xmp: string, name: string): string | null {
  const plain = name.replace(/[.\\]/g, '\\$&')
  const element = new RegExp(`<${plain}(?:\\s[^>]*)?>([^<]*)</${plain}\\s*>`).exec(xmp)?.[1]
  const attribute = new RegExp(`\\s${plain}\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`).exec(xmp)
  const text = unescaped(element ?? attribute?.[1] ?? attribute?.[2] ?? '').trim()
  return text === '' || text.length > LONGEST ? null : text
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal?: string, hex?: string, named?: string) => {
    if (named !== undefined) return NAMED[named.toLowerCase()] ?? whole
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
