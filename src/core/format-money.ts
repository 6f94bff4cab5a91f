import { grouped, MINUS, NO_BREAK_SPACE } from './format.ts'

interface MoneyStyle {
  readonly group: string
  readonly decimal: string
  /** Where `#` is the amount without its sign, `¤` the currency. */
  readonly positive: string
  readonly negative: string
}

const NARROW_SPACE = '\u202f'
const english: MoneyStyle = { group: ',', decimal: '.', positive: '¤#', negative: `${MINUS}¤#` }
const german: MoneyStyle = { group: '.', decimal: ',', positive: `#${NO_BREAK_SPACE}¤`, negative: `${MINUS}#${NO_BREAK_SPACE}¤` }
const swiss: MoneyStyle = { group: '’', decimal: '.', positive: `¤${NO_BREAK_SPACE}#`, negative: `¤${NO_BREAK_SPACE}${MINUS}#` }
const french: MoneyStyle = { ...german, group: NARROW_SPACE }
const dutch: MoneyStyle = { group: '.', decimal: ',', positive: `¤${NO_BREAK_SPACE}#`, negative: `¤${NO_BREAK_SPACE}${MINUS}#` }

/** By locale, then by language. */
const styles: Readonly<Record<string, MoneyStyle>> = {
  en: english, de: german, 'de-CH': swiss, 'fr-CH': swiss, 'it-CH': swiss, fr: french, nl: dutch,
}

const symbols: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$' }

/** Currencies that are written without decimals. */
const whole = new Set(['JPY', 'KRW', 'ISK', 'CLP', 'VND', 'UGX', 'XAF', 'XOF'])

/**
 * `40300, 'GBP', 'en-GB'` → `£403.00`. A dollar is `$` in en-US and `US$` elsewhere; a currency without a symbol of its
 * own here is its code; a locale that is not known is written the English way with the code in front: `SEK 403.00`.
 * @param cents hundredths of the currency, whatever its usual decimals. @param currency ISO 4217.
 */
export function formatMoney(cents: number, currency: string, locale: string): string {
  const style = styles[locale] ?? styles[locale.split('-')[0] ?? '']
  const { group, decimal, positive, negative } = style ?? english
  const hundredths = Math.round(Math.abs(cents))
  const decimals = whole.has(currency) ? '' : decimal + String(hundredths % 100).padStart(2, '0')
  const units = whole.has(currency) ? Math.round(hundredths / 100) : Math.floor(hundredths / 100)
  const sign = style === undefined ? currency : symbolOf(currency, locale)
  const name = positive.startsWith('¤#') && /[A-Z]$/.test(sign) ? sign + NO_BREAK_SPACE : sign
  const pattern = cents < 0 && hundredths > 0 ? negative : positive
  return pattern.replace('#', () => grouped(units, group) + decimals).replace('¤', () => name)
}

function symbolOf(currency: string, locale: string): string {
  if (currency === 'USD' && locale !== 'en-US') return 'US$'
  return symbols[currency] ?? currency
}
