/** Signs and names of currencies that stand before or behind an amount. */
const CURRENCIES = ['CHF', 'EUR', 'USD', 'GBP', 'AUD', 'CAD', 'NZD', '[$€£¥]'] as const

const MARKS = `(?i)${CURRENCIES.join('|')}|[\\s\\x{00A0}\\x{202F}''’]`
const AMOUNT = '-?[(]?[-+]?[0-9.,]*[0-9][0-9.,]*[)]?-?'

const plain = (text: string, decimalComma: boolean): string =>
  decimalComma ? `replace(replace(${text}, '.', ''), ',', '.')` : `replace(${text}, ',', '')`

/**
 * SQL for a number as people and accounts write it, null where it is none: `1,045.50`, `$1,045.50`, `CHF 1'045.50`,
 * `(1,045.50)` and `1,045.50-` below zero; `1.045,50 €` with `decimalComma`. Blanks and plain numbers never get as far
 * as the second way, which alone looks at marks and is slow.
 */
export function amountSql(text: string, decimalComma: boolean): string {
  const bare = `regexp_replace(${text}, '${MARKS}', '', 'g')`
  const digits = plain(`regexp_replace(${bare}, '[-+()]', '', 'g')`, decimalComma)
  const below = `(contains(${bare}, '(') or contains(${bare}, '-'))`
  return `case when ${text} is null then null else coalesce(try_cast(${plain(text, decimalComma)} as double), case when regexp_full_match(${bare}, '${AMOUNT}') then case when ${below} then -1 else 1 end * try_cast(${digits} as double) end) end`
}
