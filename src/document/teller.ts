import { formatMoney } from '../core/index.ts'
import type { FieldValue } from './fields.ts'
import { SET_HERE, type Settings } from './overrides.ts'
import type { TermsQuestion } from './question.ts'
import type { DeclaredField } from './template.ts'
import { count, flag, missing, text } from './values.ts'
import { dateInText, minutesInWords, shareInWords } from './wording.ts'

/** Says values as the provider's locale does, and takes what the reader set before what the files say. */
export class Teller {
  readonly question: TermsQuestion
  readonly settings: Settings
  /** Local date `YYYY-MM-DD`; null where it is not chosen or no date. */
  readonly starts_on: string | null
  readonly files: { readonly clients: string; readonly agreements: string }

  constructor(question: TermsQuestion, settings: Settings, starts_on: string | null) {
    this.question = question
    this.settings = settings
    this.starts_on = starts_on
    this.files = question.files ?? { clients: 'clients.csv', agreements: 'agreements.csv' }
  }

  settable(path: string, value: string | null, from: string, expected: string): FieldValue {
    const set = this.settings.text(path)
    if (set !== null) return text(set, SET_HERE)
    return value === null || value.trim() === '' ? missing(expected, from) : text(value, from)
  }

  /** What the reader set for a field that no file fills, by its declared kind; null where nothing is set. */
  setHere(field: DeclaredField): FieldValue | null {
    const { settings } = this
    const { path, kind } = field
    const of = <T>(value: T | null, told: (value: T) => FieldValue): FieldValue | null => (value === null ? null : told(value))
    switch (kind) {
      case 'text': case 'lines': return of(settings.text(path), (value) => text(value, SET_HERE))
      case 'choice': return of(settings.choice(path, this.optionsOf(field)), (value) => ({ kind, value, text: value, from: SET_HERE }))
      case 'date': return of(settings.date(path), (value) => this.date(value, SET_HERE))
      case 'flag': return of(settings.flag(path), (value) => flag(value, SET_HERE))
      case 'money': return of(settings.money(path), (value) => this.money(value, SET_HERE))
      case 'count': return of(settings.count(path), (value) => count(value, SET_HERE, ''))
      case 'minutes': return of(settings.count(path, 'minutes'), (value) => ({ kind, value, text: minutesInWords(value), from: SET_HERE }))
      case 'share': return of(settings.share(path), (value) => ({ kind, value, text: shareInWords(value), from: SET_HERE }))
      case 'table': case 'list': case 'chart': return null
    }
  }

  /** What a choice is made from; empty for every other kind. */
  optionsOf({ options }: DeclaredField): readonly string[] {
    return options === 'plans' ? [...this.question.content.plans.values()].map(({ name }) => name) : options
  }

  money(cents: number | null, from: string): FieldValue {
    return cents === null ? missing('an amount of money', from) : { kind: 'money', value: cents, text: this.moneyText(cents), from }
  }

  moneyText(cents: number): string {
    const { currency, locale } = this.question.content.provider
    return formatMoney(cents, currency, locale)
  }

  date(iso: string, from: string): FieldValue {
    return { kind: 'date', value: iso, text: this.say(iso), from }
  }

  say(iso: string): string {
    return dateInText(iso, this.question.content.provider.locale)
  }
}
