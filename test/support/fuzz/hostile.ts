import { encode } from './encodings.ts'

/** What has to come of a hostile file: rows in and used, that it is refused with a reason, or only that everything adds up. */
export type Expected = { readonly rows_in: number; readonly used: number } | 'refused' | 'adds up'

export interface Hostile {
  readonly name: string
  readonly bytes: () => Uint8Array<ArrayBuffer>
  readonly expected: Expected
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => encode(text, { label: 'utf-8', bom: false })
const HEADER = 'ticket_id,client,created_at,subject,priority,status,resolved_at'
const row = (n: number, subject = `Printer ${n}`, client = 'Acme'): string => `T${70_000 + n},${client},2026-03-${String((n % 15) + 14).padStart(2, '0')} 09:00:00,${subject},P3,open,`
const rows = (count: number, from = 0): string[] => Array.from({ length: count }, (_, n) => row(from + n))
const table = (...lines: readonly string[]): string => `${[HEADER, ...lines].join('\n')}\n`
const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> => Uint8Array.from(parts.flatMap((one) => [...one]))

const text = (name: string, content: string | (() => string), expected: Expected): Hostile =>
  ({ name, bytes: () => utf8(typeof content === 'string' ? content : content()), expected })
const all = (count: number): Expected => ({ rows_in: count, used: count })

/** Files that someone made to break a reader, or that chance did. */
export const HOSTILE: readonly Hostile[] = [
  { name: 'no bytes', bytes: () => new Uint8Array(), expected: 'refused' },
  text('one quotation mark', '"', 'refused'),
  text('two quotation marks', '""', 'refused'),
  text('only quotation marks', '"'.repeat(10_000), 'refused'),
  text('quotation marks and line ends', '"\n'.repeat(5_000), 'refused'),
  text('only line ends', '\n'.repeat(10_000), 'refused'),
  text('only CRs', '\r'.repeat(10_000), 'refused'),
  text('only commas', ','.repeat(10_000), 'refused'),
  text('three hundred thousand separators', `${HEADER}\n${','.repeat(300_000)}\n${row(1)}\n${row(2)}\n`, 'adds up'),
  text('commas and line ends', ',,,\n'.repeat(3_000), 'refused'),
  text('64 KB of spaces', ' '.repeat(65_536), 'refused'),
  text('64 KB of spaces above a table', `${' '.repeat(65_536)}\n${table(...rows(5))}`, all(5)),
  text('64 KB of spaces in a cell', table(...rows(3), row(3, ' '.repeat(65_536)), ...rows(3, 4)), all(7)),
  text('64 KB of line ends inside a table', table(...rows(3), '\n'.repeat(65_536), ...rows(3, 3)), all(6)),
  text('a byte order mark alone', '\uFEFF', 'refused'),
  text('two byte order marks', `\uFEFF\uFEFF${table(...rows(5))}`, all(5)),
  text('byte order marks in the middle', table(...rows(3), `\uFEFF${row(3)}`, ...rows(3, 4)), all(7)),
  text('NULs between letters', table(...rows(3), row(3, 'a\0b\0c'), ...rows(3, 4)), all(7)),
  text('a NUL before every line', table(...rows(6).map((line) => `\0${line}`)), all(6)),
  text('every control character', table(...rows(3), row(3, Array.from({ length: 32 }, (_, at) => ([9, 10, 13].includes(at) ? '' : String.fromCharCode(at))).join('')), ...rows(3, 4)), 'adds up'),
  text('marks that run right to left', table(...rows(3), row(3, '\u202E\u2066\u200Fgpj.exe\u2069'), ...rows(3, 4)), all(7)),
  text('separators of lines that are none', table(...rows(3), row(3, 'a\u2028b\u2029c\u0085d\u000Be\u000Cf'), ...rows(3, 4)), all(7)),
  { name: 'half of a pair in UTF-8', bytes: () => joined(utf8(`${HEADER}\n${row(0)}\n${row(1, 'x')}`.slice(0, -10)), [0xed, 0xa0, 0x80], utf8(`\n${rows(4, 2).join('\n')}\n`)), expected: 'adds up' },
  { name: 'half of a pair in UTF-16', bytes: () => {
    const bytes = encode(table(...rows(6)), { label: 'utf-16le', bom: true })
    const at = 2 + 2 * (table(...rows(2)).length + 30)
    bytes.set([0x3d, 0xd8], at)
    return bytes
  }, expected: all(6) },
  { name: 'UTF-16 cut in the middle of a letter', bytes: () => encode(table(...rows(6)), { label: 'utf-16le', bom: true }).slice(0, -3), expected: 'adds up' },
  { name: 'UTF-16 with one byte too many', bytes: () => joined(encode(table(...rows(6)), { label: 'utf-16be', bom: true }), [0]), expected: 'adds up' },
  { name: 'UTF-8 cut in the middle of a letter', bytes: () => utf8(table(...rows(5), row(5, 'x').replace(/,P3.*$/, ',P3,open,é'))).slice(0, -2), expected: all(6) },
  { name: 'a mark of UTF-16 before UTF-8', bytes: () => joined([0xff, 0xfe], utf8(table(...rows(5)))), expected: 'adds up' },
  text('a formula in every cell', table(...Array.from({ length: 6 }, (_, n) => `=T${70_000 + n},+Acme,2026-03-14 09:00:00,"=HYPERLINK(""http://example.test"",""x"")",@P3,-open,`)), all(6)),
  text('marks nested sixteen deep', table(...rows(3), row(3, `"${'""'.repeat(16)}x${'""'.repeat(16)}"`), ...rows(3, 4)), all(7)),
  text('a thousand marks in a row', table(...rows(3), row(3, '"'.repeat(1_000)), ...rows(3, 4)), all(7)),
  text('a thousand and one marks in a row', table(...rows(3), row(3, '"'.repeat(1_001)), ...rows(3, 4)), all(7)),
  text('a mark at every line’s end', table(...rows(8).map((line) => `${line}"`)), { rows_in: 8, used: 8 }),
  text('a mark at every line’s start', table(...rows(8).map((line) => `"${line}`)), 'adds up'),
  text('one mark at the start of the rows', `${HEADER}\n"${rows(300).join('\n')}\n`, all(300)),
  text('one mark at the end of the file', `${table(...rows(300))}"`, 'adds up'),
  text('a cell of a megabyte', () => table(...rows(3), row(3, 'wide '.repeat(200_000)), ...rows(3, 4)), all(7)),
  text('a cell of two megabytes with line ends', () => table(...rows(3), row(3, `"${'line of text\n'.repeat(170_000)}"`), ...rows(3, 4)), all(7)),
  text('a line of a megabyte that is no row', () => table(...rows(3), 'x'.repeat(1_000_000), ...rows(3, 3)), { rows_in: 7, used: 6 }),
  text('ten thousand columns', () => {
    const more = Array.from({ length: 9_993 }, (_, n) => `column ${n}`).join(',')
    return `${HEADER},${more}\n${rows(5).map((line) => `${line}${',x'.repeat(9_993)}`).join('\n')}\n`
  }, all(5)),
  text('ten thousand columns of one name', () => `${HEADER}${',Comment'.repeat(9_993)}\n${rows(3).map((line) => `${line}${',x'.repeat(9_993)}`).join('\n')}\n`, all(3)),
  text('ten thousand columns in one row', () => table(...rows(3), `${row(3)}${',x'.repeat(9_993)}`, ...rows(3, 4)), { rows_in: 7, used: 6 }),
  text('headers without a name', `,,,,,,\n${rows(5).join('\n')}\n`, 'adds up'),
  text('headers all the same', `ticket_id,ticket_id,created_at,created_at,ticket_id,created_at,ticket_id\n${rows(5).join('\n')}\n`, 'adds up'),
  text('a header named like what a machine knows', `${HEADER.replace('client', '__proto__').replace('priority', 'constructor')}\n${rows(5).join('\n')}\n`, all(5)),
  text('a header of 400 KB', () => `${HEADER},${'long name '.repeat(40_000)}\n${rows(5).map((line) => `${line},x`).join('\n')}\n`, 'adds up'),
  text('the header in the middle', table(...rows(4), HEADER, ...rows(4, 4)), 'adds up'),
  text('the header four times on top', `${HEADER}\n${HEADER}\n${HEADER}\n${table(...rows(5))}`, 'adds up'),
  text('only a header', `${HEADER}\n`, 'refused'),
  text('only a header, twice', `${HEADER}\n${HEADER}\n`, 'adds up'),
  text('two tables', `${table(...rows(6))}\n\nname,amount\nA,1\nB,2\n`, 'adds up'),
  text('a line of dashes under the header', `${HEADER}\n${'-------,'.repeat(6)}-------\n${rows(6).join('\n')}\n`, 'adds up'),
  text('the words of SQL', table(...rows(3), row(3, "'); drop table tickets;--"), ...rows(3, 4)), all(7)),
  text('words for nothing', table(...rows(3), row(3, 'NULL', '\\N'), row(4, 'NaN', 'undefined'), ...rows(3, 5)), all(8)),
  text('separators of units and records', table(...rows(3), row(3, 'a\u001fb\u001ec'), ...rows(3, 4)), all(7)),
  text('numbers that are too great', table(...rows(3), row(3, '9'.repeat(400)).replace('2026-03-17 09:00:00', '99999-99-99 99:99:99'), ...rows(3, 4)), all(7)),
  { name: 'a ZIP named CSV', bytes: () => joined([0x50, 0x4b, 3, 4, 20, 0, 0, 0], utf8('xl/workbook.xml'), Array.from({ length: 400 }, (_, n) => (n * 73) % 256)), expected: 'refused' },
  { name: 'a PDF named CSV', bytes: () => joined(utf8('%PDF-1.7\n'), utf8(table(...rows(5)))), expected: 'refused' },
  { name: 'noise', bytes: () => Uint8Array.from({ length: 20_000 }, (_, n) => ((n * n * 31 + n * 7) >> 3) % 256), expected: 'refused' },
  { name: 'zeros', bytes: () => new Uint8Array(20_000), expected: 'refused' },
  text('a web page named CSV', `<!DOCTYPE html><html><body><table><tr><td>${table(...rows(5))}</td></tr></table></body></html>`, 'refused'),
  text('JSON named CSV', JSON.stringify(rows(20).map((line) => ({ line, ticket_id: 1 })), null, 2), 'refused'),
  text('XML named CSV', `<?xml version="1.0"?><rows>${rows(9).map((line) => `<row>${line}</row>\n`).join('')}</rows>`, 'refused'),
  text('a mail', `From: a@example.test\nTo: b@example.test\nSubject: Tickets, all of them\n\nDear all,\n\nhere they are.\n`, 'refused'),
  text('a program', 'for (let i = 0; i < 10; i++) {\n  console.log(i, i * i)\n}\n'.repeat(50), 'refused'),
]
