import { MONTH_NAMES } from '../core/index.ts'
import { COLUMN_KINDS, HOLDINGS, type ColumnReading, type DatePattern, type FileReading, type Fold, type Holding } from '../core/reading.ts'
import { amountSql } from './amount.ts'

/** A text as an SQL literal. The statements here are compiled from a mapping, whose names and words cannot be prepared values. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Separates a column's name from what could not be read, and one such pair from the next. */
export const UNIT = '\u001f'
export const RECORD = '\u001e'

/** Bytes that the engine takes for one record unasked. */
const USUAL_LINE = 2_000_000
const CHR_UNIT = 'chr(31)'
const CHR_RECORD = 'chr(30)'

const ENGLISH = {
  months: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
} as const

/** The text with the names of another language in English, for `%a` and `%b`. A weekday that the pattern begins with is looked for there only: in Spanish and Italian `mar` is both. */
function inEnglish(text: string, pattern: string, language: string): string {
  const names = MONTH_NAMES[language]
  if (names === undefined) return text
  const replace = (sql: string, spellings: readonly string[], english: string, before: string): string => {
    const any = [...spellings].sort((a, b) => b.length - a.length).join('|')
    return `regexp_replace(${sql}, ${literal(`${before}(?:${any})($|[^\\p{L}])`)}, '\\1${english}\\2', 'i')`
  }
  const leads = /^%a/.test(pattern)
  const weekdays = (sql: string) => pattern.includes('%a') ? names.weekdays.reduce((inner, spellings, at) => replace(inner, spellings, ENGLISH.weekdays[at] ?? '', leads ? '(^)' : '(^|[^\\p{L}])'), sql) : sql
  const months = (sql: string) => pattern.includes('%b') ? names.months.reduce((inner, spellings, at) => replace(inner, spellings, ENGLISH.months[at] ?? '', '(^|[^\\p{L}])'), sql) : sql
  return leads ? months(weekdays(text)) : weekdays(months(text))
}

/** `a.m.` and `p. m.` as `%p` knows them. */
const halfDay = (text: string, pattern: string): string =>
  pattern.includes('%p') ? `regexp_replace(${text}, '([ap])[.]?\\s?m[.]?($|[^\\p{L}])', '\\1m\\2', 'i')` : text

/** A pattern that holds 24 as hours stands for midnight at the day's end. */
const ENDS_DAY = /(^|[^%\d])24:\d\d/

const timestamp = (raw: string, { pattern, has_offset, language }: DatePattern): string => {
  const text = pattern === null || language === undefined ? raw : halfDay(inEnglish(raw, pattern, language), pattern)
  if (pattern === 'epoch_s' || pattern === 'epoch_ms') return `make_timestamp((try_cast(${text} as double) * ${pattern === 'epoch_s' ? '1000000' : '1000'})::bigint)`
  const next = pattern !== null && ENDS_DAY.test(pattern) ? ' + interval 1 day' : ''
  if (pattern !== null && has_offset) return `make_timestamp(epoch_us(try_strptime(${text}, ${literal(pattern)})${next}))`
  if (pattern !== null) return next === '' ? `try_strptime(${text}, ${literal(pattern)})` : `(try_strptime(${text}, ${literal(pattern)})${next})`
  return has_offset ? `make_timestamp(epoch_us(try_cast(${text} as timestamptz)))` : `try_cast(${text} as timestamp)`
}

const first = (expressions: readonly string[]): string =>
  expressions.length === 1 ? expressions[0]! : `coalesce(${expressions.join(', ')})`

/** Epoch milliseconds, of the local clock face where the text carries no offset. */
const instantOf = (text: string, patterns: readonly DatePattern[]): string => `epoch_ms(${first(patterns.map((pattern) => timestamp(text, pattern)))})::double`

const carriesOffset = (text: string, patterns: readonly DatePattern[]): string => {
  const offsets = patterns.filter((pattern) => pattern.has_offset)
  return offsets.length === 0 ? 'false' : `coalesce(${offsets.map((pattern) => `${timestamp(text, pattern)} is not null`).join(' or ')}, false)`
}

const patternsOf = (column: ColumnReading): readonly DatePattern[] => column.patterns ?? [{ pattern: null, has_offset: false }]

/** Hours, minutes and perhaps seconds, parted by colons, as minutes; a plain number stands for minutes. */
const clockMinutes = (text: string): string => {
  const part = (n: number) => `coalesce(try_cast(nullif(string_split(${text}, ':')[${n}], '') as double), 0)`
  const size = `case when starts_with(${text}, '-') then -1 else 1 end * (abs(${part(1)}) * 60 + ${part(2)} + ${part(3)} / 60)`
  return `case when regexp_full_match(${text}, '-?[0-9]+:[0-9]{1,2}(:[0-9]{1,2}([.][0-9]+)?)?') then ${size} else try_cast(${text} as double) end`
}

const UNITS = [
  ['w|wk|wks|week|weeks|woche|wochen', 10_080], ['d|day|days|tag|tage', 1_440], ['h|hr|hrs|hour|hours|std|stunde|stunden', 60],
  ['m|min|mins|minute|minutes|minuten', 1], ['s|sec|secs|second|seconds|sekunde|sekunden', 1 / 60],
] as const

/** Amounts with units, added up as minutes; minutes that stand in brackets behind count alone. A plain number stands for minutes. */
const wordMinutes = (text: string): string => {
  const lower = `lower(${text})`
  const bracketed = `try_cast(regexp_extract(${lower}, '\\(\\s*([0-9.]+)\\s*min', 1) as double)`
  const amount = ([names, minutes]: (typeof UNITS)[number]) => `coalesce(try_cast(regexp_extract(${lower}, '([0-9]+(?:[.][0-9]+)?)\\s*(?:${names})\\b', 1) as double), 0) * ${minutes}`
  const worded = `regexp_full_match(${lower}, '-?(?:[0-9]+(?:[.][0-9]+)?\\s*(?:${UNITS.map(([names]) => names).join('|')})[ ,]*)+')`
  return `coalesce(${bracketed}, case when ${worded} then case when starts_with(${text}, '-') then -1 else 1 end * (${UNITS.map(amount).join(' + ')}) else try_cast(${text} as double) end)`
}

/** Where a number stands for minutes, those columns that are added to it as well. */
function decimal(text: string, column: ColumnReading): string {
  const adds = (column.adds ?? []).map((index) => ` + coalesce(try_cast(replace(t${index}, ',', '') as double), 0)`).join('')
  return adds === '' ? plainDecimal(text, column) : `(${plainDecimal(text, column)}${adds})`
}

function plainDecimal(text: string, column: ColumnReading): string {
  if (column.duration === 'words') return wordMinutes(text)
  if (column.duration !== undefined) return clockMinutes(text)
  const value = amountSql(text, column.decimal_comma === true)
  const number = column.factor === undefined || column.factor === 1 ? value : `${value} * ${column.factor}`
  if (column.words === undefined || column.words.size === 0) return number
  const cases = [...column.words].map(([found, stands]) => `when ${literal(found.trim().toLowerCase())} then ${Number(stands)}`)
  return `case lower(${text}) ${cases.join(' ')} else ${number} end`
}

function words(text: string, column: ColumnReading): string {
  if (column.sign !== undefined) {
    const size = column.duration === 'words' ? wordMinutes(text) : clockMinutes(`replace(${text}, ',', '.')`)
    return `case when ${size} < 0 then 'violated' when ${size} is not null then 'within' end`
  }
  if (column.words === undefined || column.words.size === 0) return text
  const cases = [...column.words].map(([found, becomes]) => `when ${literal(found.trim().toLowerCase())} then ${literal(becomes)}`)
  return `case lower(${text}) ${cases.join(' ')} else ${column.only_known === true ? 'null' : text} end`
}

const given = ({ index, blanks, strip, when_filled }: ColumnReading): string => {
  const meant = [...new Set(['', ...blanks.map((blank) => blank.trim())])]
  const blank = (at: number) => `t${at} in (${meant.map(literal).join(', ')})`
  const text = [...strip ?? ''].reduce((sql, character) => `replace(${sql}, ${literal(character)}, '')`, `t${index}`)
  const conditions = [...(meant.length === 1 && strip === undefined && when_filled === undefined ? [] : [blank(index)]), ...(when_filled === undefined ? [] : [blank(when_filled)])]
  return conditions.length === 0 ? `nullif(t${index}, '')` : `case when ${conditions.join(' or ')} then null else ${text} end`
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
    const value = { name, sql: instantOf(text, patterns) }
    if (column.utc === true) return [value, { name: `${name}_utc`, sql: `${text} is not null` }]
    const offsets = patterns.filter((pattern) => pattern.has_offset)
    if (offsets.length === 0) return [value]
    return [value, { name: `${name}_utc`, sql: carriesOffset(text, patterns) }]
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
  const known = columns.filter((column) => column.kind === 'text' && (column.only_known === true || column.sign !== undefined))
  const failures = [...typed, ...known].map((column) => {
    const sql = selected.find((one) => one.name === column.column)?.sql ?? 'null'
    return `case when g${column.index}_${column.column} is not null and ${sql} is null then ${literal(column.column)} || ${CHR_UNIT} || g${column.index}_${column.column} end`
  })
  return failures.length === 0 ? 'null::varchar' : `nullif(concat_ws(${CHR_RECORD}, ${failures.join(', ')}), '')`
}

/** The cells of a file as texts, columns `c0` … in the file's order. */
export function textCells({ dialect, width }: FileReading, offered: string, longestRecord: number): string {
  const types = Array.from({ length: width }, (_, index) => `'c${index}': 'VARCHAR'`)
  const options = [
    'auto_detect=false', 'header=true', 'strict_mode=true', 'null_padding=false', 'nullstr=\'\\u0000never\'',
    `delim=${literal(dialect.delimiter)}`, `quote=${literal(dialect.quote ?? '')}`, `escape=${literal(dialect.escape ?? '')}`,
    ...(longestRecord > USUAL_LINE ? [`max_line_size=${longestRecord + 1_000}`] : []),
    `columns={${types.join(', ')}}`,
  ]
  return `read_csv(${literal(offered)}, ${options.join(', ')})`
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
  const { columns, fold, keep } = reading
  const passed = [
    ...(fold === null ? [] : [...(fold.order_index === null ? [] : [fold.order_index]), fold.at_index, fold.status_index]),
    ...columns.flatMap((column) => column.adds ?? []), ...(keep === undefined ? [] : [keep.index]),
  ]
  const used = new Set([...columns.flatMap(({ index, when_filled }) => (when_filled === undefined ? [index] : [index, when_filled])), ...passed])
  const trimmed = [...used].sort((a, b) => a - b).map((index) => `${trimmedCell(`c${index}`)} as t${index}`)
  const cleaned = columns.map((column) => `${given(column)} as g${column.index}_${column.column}`)
  const selected = columns.flatMap(select)
  const folded: Selected[] = fold === null ? [] : [
    { name: 'fold_order', sql: fold.order_index === null ? `coalesce(${instantOf(`t${fold.at_index}`, fold.at_patterns)}, -1)` : `coalesce(try_cast(t${fold.order_index} as double), -1)` },
    { name: 'fold_at', sql: instantOf(`t${fold.at_index}`, fold.at_patterns) },
    { name: 'fold_at_utc', sql: carriesOffset(`t${fold.at_index}`, fold.at_patterns) },
    { name: 'fold_status', sql: `case lower(t${fold.status_index}) ${[...fold.status_words].map(([found, becomes]) => `when ${literal(found.trim().toLowerCase())} then ${literal(becomes)}`).join(' ')} end` },
  ]
  const selection = [...selected, ...folded]
  if (keep !== undefined) selection.push({ name: 'wanted', sql: `lower(t${keep.index}) in (${keep.words.map(literal).join(', ')})` })
  if (reading.lines !== undefined) selection.push({ name: 'lines', sql: literal(reading.lines) })
  const rows = `select ${fileNo}::integer as file_no, row_no, ${selection.map(({ name, sql }) => `${sql} as "${name}"`).join(', ')}, ${unread(columns, selected)} as unread from given`
  const told = fold === null ? [] : toldByLog(reading, fold)
  return `create or replace table ${readTable(reading.holding, fileNo)} as
with cells as (select row_number() over ()::integer as row_no, ${trimmed.join(', ')} from ${textCells(reading, offered, longestRecord)}),
given as (select row_no, ${[...cleaned, ...[...new Set(passed)].map((index) => `t${index}`)].join(', ')} from cells)
${told.length === 0 ? rows : logged(rows, told)}`
}

/** What the rows of a log tell where no column does: a ticket was created at its first row, and resolved at its last change to done, as far as it stands so still. */
function toldByLog({ columns }: FileReading, { created_first }: Fold): readonly Selected[] {
  const has = (name: string) => columns.some((column) => column.column === name)
  const lastSolved = (value: string) => `case when fold_status = 'done' then ${value} filter (fold_status = 'done' and fold_before is distinct from 'done') over so_far end`
  return [
    ...(created_first !== true || has('created_at') ? [] : [
      { name: 'created_at', sql: 'min(fold_at) over (partition by ticket_id)' },
      { name: 'created_at_utc', sql: 'min_by(fold_at_utc, fold_at) over (partition by ticket_id)' },
    ]),
    ...(has('resolved_at') || has('closed_at') ? [] : [
      { name: 'resolved_at', sql: lastSolved('max(fold_at)') },
      { name: 'resolved_at_utc', sql: lastSolved('max_by(fold_at_utc, fold_at)') },
    ]),
  ]
}

/** Rows of a log with what their order tells. */
const logged = (rows: string, told: readonly Selected[]): string => `, logged as (${rows}),
in_order as (select *, lag(fold_status ignore nulls) over (partition by ticket_id order by fold_order, row_no) as fold_before from logged)
select * exclude (fold_before), ${told.map(({ name, sql }) => `${sql} as "${name}"`).join(', ')}
from in_order
window so_far as (partition by ticket_id order by fold_order, row_no rows between unbounded preceding and current row)`

const SQL_TYPES = { text: 'varchar', instant: 'double', date: 'varchar', number: 'double', integer: 'integer' } as const

/** An empty select with every standard column of a holding, so that a union by name has them all. */
export function emptySelect(holding: Holding): string {
  const columns = HOLDINGS[holding].flatMap((name) => {
    const kind = COLUMN_KINDS[name] ?? 'text'
    const column = `null::${SQL_TYPES[kind]} as "${name}"`
    return kind === 'instant' ? [column, `null::boolean as ${name}_utc`] : [column]
  })
  const folded = holding === 'tickets' ? ['null::double as fold_order', 'null::double as fold_at', 'null::boolean as fold_at_utc', 'null::varchar as fold_status']
    : holding === 'invoices' ? ['null::boolean as wanted', 'null::varchar as lines'] : []
  return `select null::integer as file_no, null::integer as row_no, ${[...columns, ...folded].join(', ')}, null::varchar as unread where false`
}

/** The view `raw_<holding>` over all files of a holding that were read. */
export function rawView(holding: Holding, fileNos: readonly number[]): string {
  const parts = [emptySelect(holding), ...fileNos.map((no) => `select * from ${readTable(holding, no)}`)]
  return `create or replace view raw_${holding} as ${parts.join('\nunion all by name ')}`
}
