import { COLUMN_KINDS, HOLDINGS, type ColumnReading, type DatePattern, type FileReading, type Holding } from '../core/reading.ts'

/** A text as an SQL literal. The statements here are compiled from a mapping, whose names and words cannot be prepared values. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Separates a column's name from what could not be read, and one such pair from the next. */
export const UNIT = '\u001f'
export const RECORD = '\u001e'

/** Bytes that the engine takes for one record unasked. */
const USUAL_LINE = 2_000_000
const CHR_UNIT = 'chr(31)'
const CHR_RECORD = 'chr(30)'

const timestamp = (text: string, { pattern, has_offset }: DatePattern): string => {
  if (pattern !== null && has_offset) return `make_timestamp(epoch_us(try_strptime(${text}, ${literal(pattern)})))`
  if (pattern !== null) return `try_strptime(${text}, ${literal(pattern)})`
  return has_offset ? `make_timestamp(epoch_us(try_cast(${text} as timestamptz)))` : `try_cast(${text} as timestamp)`
}

const first = (expressions: readonly string[]): string =>
  expressions.length === 1 ? expressions[0]! : `coalesce(${expressions.join(', ')})`

const patternsOf = (column: ColumnReading): readonly DatePattern[] => column.patterns ?? [{ pattern: null, has_offset: false }]

/** Hours, minutes and perhaps seconds, parted by colons, as minutes; a plain number stands for minutes. */
const clockMinutes = (text: string): string => {
  const part = (n: number) => `coalesce(try_cast(nullif(string_split(${text}, ':')[${n}], '') as double), 0)`
  const size = `case when starts_with(${text}, '-') then -1 else 1 end * (abs(${part(1)}) * 60 + ${part(2)} + ${part(3)} / 60)`
  return `case when regexp_full_match(${text}, '-?[0-9]+:[0-9]{1,2}(:[0-9]{1,2}([.][0-9]+)?)?') then ${size} else try_cast(${text} as double) end`
}

function decimal(text: string, column: ColumnReading): string {
  if (column.duration !== undefined) return clockMinutes(text)
  const cleaned = column.decimal_comma === true
    ? `replace(replace(${text}, '.', ''), ',', '.')`
    : `replace(${text}, ',', '')`
  const value = `try_cast(${cleaned} as double)`
  return column.factor === undefined || column.factor === 1 ? value : `${value} * ${column.factor}`
}

function words(text: string, column: ColumnReading): string {
  if (column.words === undefined || column.words.size === 0) return text
  const cases = [...column.words].map(([found, becomes]) => `when ${literal(found.trim().toLowerCase())} then ${literal(becomes)}`)
  return `case lower(${text}) ${cases.join(' ')} else ${column.only_known === true ? 'null' : text} end`
}

const given = (index: number, blanks: readonly string[]): string => {
  const meant = [...new Set(['', ...blanks.map((blank) => blank.trim())])]
  return meant.length === 1 ? `nullif(t${index}, '')` : `case when t${index} in (${meant.map(literal).join(', ')}) then null else t${index} end`
}

/** `trim` walks every letter; most cells need none of it. */
const trimmedCell = (cell: string): string => `case when prefix(${cell}, ' ') or suffix(${cell}, ' ') then trim(${cell}) else ${cell} end`

interface Selected {
  readonly name: string
  readonly sql: string
}

function select(column: ColumnReading): Selected[] {
  const text = `g${column.index}_${column.column}`
  const { kind, column: name } = column
  if (kind === 'instant') {
    const patterns = patternsOf(column)
    const value = { name, sql: `epoch_ms(${first(patterns.map((pattern) => timestamp(text, pattern)))})::double` }
    const offsets = patterns.filter((pattern) => pattern.has_offset)
    if (offsets.length === 0) return [value]
    return [value, { name: `${name}_utc`, sql: `coalesce(${offsets.map((pattern) => `${timestamp(text, pattern)} is not null`).join(' or ')}, false)` }]
  }
  if (kind === 'date') {
    const dates = patternsOf(column).map((pattern) => timestamp(text, pattern))
    return [{ name, sql: `strftime(${first(dates)}, '%Y-%m-%d')` }]
  }
  if (kind === 'number') return [{ name, sql: decimal(text, column) }]
  if (kind === 'integer') return [{ name, sql: `try_cast(round(${decimal(text, column)}) as integer)` }]
  if (column.split === undefined) return [{ name, sql: words(text, column) }]
  const parts = `string_split(${text}, ${literal(column.split.at)})`
  const head: Selected = { name, sql: `trim(${parts}[1])` }
  const rest = column.split.rest_to
  return rest === null ? [head] : [head, { name: rest, sql: `nullif(trim(array_to_string(${parts}[2:], ${literal(column.split.at)})), '')` }]
}

function unread(columns: readonly ColumnReading[], selected: readonly Selected[]): string {
  const typed = columns.filter((column) => column.kind !== 'text')
  const known = columns.filter((column) => column.kind === 'text' && column.only_known === true)
  const failures = [...typed, ...known].map((column) => {
    const sql = selected.find((one) => one.name === column.column)?.sql ?? 'null'
    return `case when g${column.index}_${column.column} is not null and ${sql} is null then ${literal(column.column)} || ${CHR_UNIT} || g${column.index}_${column.column} end`
  })
  return failures.length === 0 ? 'null::varchar' : `nullif(concat_ws(${CHR_RECORD}, ${failures.join(', ')}), '')`
}

/** Name of the table that holds a file as read. */
export const readTable = (holding: Holding, fileNo: number): string => `read_${holding}_${fileNo}`

/**
 * The statement that reads one file into `read_<holding>_<fileNo>`: standard columns typed, each row
 * with `file_no`, `row_no` (1 is the first record after the header) and `unread`, the cells that were
 * filled but could not be read. Instants are epoch milliseconds of the local clock face, or UTC where
 * `<column>_utc` is true.
 */
export function readStatement(reading: FileReading, fileNo: number, offered: string, longestRecord: number): string {
  const { columns, dialect, fold } = reading
  const used = new Set(columns.map((column) => column.index))
  if (fold !== null) for (const index of [fold.order_index, fold.at_index, fold.status_index]) used.add(index)
  const trimmed = [...used].sort((a, b) => a - b).map((index) => `${trimmedCell(`c${index}`)} as t${index}`)
  const cleaned = columns.map((column) => `${given(column.index, column.blanks)} as g${column.index}_${column.column}`)
  const selected = columns.flatMap(select)
  const folded: Selected[] = fold === null ? [] : [
    { name: 'fold_order', sql: `coalesce(try_cast(t${fold.order_index} as double), -1)` },
    { name: 'fold_at', sql: `epoch_ms(${first(fold.at_patterns.map((pattern) => timestamp(`t${fold.at_index}`, pattern)))})::double` },
    { name: 'fold_status', sql: `case lower(t${fold.status_index}) ${[...fold.status_words].map(([found, becomes]) => `when ${literal(found.trim().toLowerCase())} then ${literal(becomes)}`).join(' ')} end` },
  ]
  const foldPass = fold === null ? [] : [...new Set([fold.order_index, fold.at_index, fold.status_index])].map((index) => `t${index}`)
  const types = Array.from({ length: reading.width }, (_, index) => `'c${index}': 'VARCHAR'`)
  const options = [
    'auto_detect=false', 'header=true', 'strict_mode=true', 'null_padding=false', 'nullstr=\'\\u0000never\'',
    `delim=${literal(dialect.delimiter)}`, `quote=${literal(dialect.quote ?? '')}`, `escape=${literal(dialect.escape ?? '')}`,
    ...(longestRecord > USUAL_LINE ? [`max_line_size=${longestRecord + 1_000}`] : []),
    `columns={${types.join(', ')}}`,
  ]
  return `create or replace table ${readTable(reading.holding, fileNo)} as
with cells as (select row_number() over ()::integer as row_no, ${trimmed.join(', ')} from read_csv(${literal(offered)}, ${options.join(', ')})),
given as (select row_no, ${[...cleaned, ...foldPass].join(', ')} from cells)
select ${fileNo}::integer as file_no, row_no, ${[...selected, ...folded].map(({ name, sql }) => `${sql} as "${name}"`).join(', ')}, ${unread(columns, selected)} as unread
from given`
}

const SQL_TYPES = { text: 'varchar', instant: 'double', date: 'varchar', number: 'double', integer: 'integer' } as const

/** An empty select with every standard column of a holding, so that a union by name has them all. */
export function emptySelect(holding: Holding): string {
  const columns = HOLDINGS[holding].flatMap((name) => {
    const kind = COLUMN_KINDS[name] ?? 'text'
    const column = `null::${SQL_TYPES[kind]} as "${name}"`
    return kind === 'instant' ? [column, `null::boolean as ${name}_utc`] : [column]
  })
  const folded = holding === 'tickets' ? ['null::double as fold_order', 'null::double as fold_at', 'null::varchar as fold_status'] : []
  return `select null::integer as file_no, null::integer as row_no, ${[...columns, ...folded].join(', ')}, null::varchar as unread where false`
}

/** The view `raw_<holding>` over all files of a holding that were read. */
export function rawView(holding: Holding, fileNos: readonly number[]): string {
  const parts = [emptySelect(holding), ...fileNos.map((no) => `select * from ${readTable(holding, no)}`)]
  return `create or replace view raw_${holding} as ${parts.join('\nunion all by name ')}`
}
