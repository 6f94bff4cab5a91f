/** What kind of oddity a file shows; the comparison counts by it. */
export const KINDS = [
  'plain', 'separator', 'quotation marks', 'encoding', 'line ends', 'above the table', 'below the table', 'header', 'several tables', 'widths', 'cells', 'size',
] as const
export type Kind = (typeof KINDS)[number]

/** One table of a file as it should be read. `header` null: the file has none, and any names will do. */
export interface Truth {
  readonly header: readonly string[] | null
  readonly rows: readonly (readonly string[])[]
}

/** Bytes as they would be found, and what they hold. */
export interface Case {
  readonly name: string
  readonly kind: Kind
  /** All oddities of a file that has several; absent: `kind` alone. */
  readonly kinds?: readonly Kind[]
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly tables: readonly Truth[]
}

const cells = (line: string): string[] => line.split('¦')

/** Header and rows, cells parted by `¦`. */
export const table = (header: string, ...rows: string[]): Truth => ({ header: cells(header), rows: rows.map(cells) })

/** Rows of a file without a header. */
export const headless = (...rows: string[]): Truth => ({ header: null, rows: rows.map(cells) })

export const lines = (...all: string[]): string => all.map((line) => `${line}\n`).join('')
export const crlf = (...all: string[]): string => all.map((line) => `${line}\r\n`).join('')

/** Names a case of one kind. */
export function of(kind: Kind): (name: string, content: string | Uint8Array<ArrayBuffer>, ...tables: Truth[]) => Case {
  return (name, content, ...tables) => ({ name, kind, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content, tables })
}
