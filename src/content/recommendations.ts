import * as z from 'zod/mini'
import { comparable, FACT_KINDS, FACT_NAMES, NO_RECOMMENDATIONS, OFFERS_OF, RENEWAL_ACTIONS } from '../core/index.ts'
import type { Comparison, Condition, FactName, OfferKind, RecommendationRow, RecommendationTable, SentencePart, Test } from '../core/index.ts'
import { check } from './check.ts'
import type { Checked } from './check.ts'
import { keyed, text, word } from './fields.ts'
import { oneOf } from './problem.ts'
import type { ContentProblem } from './problem.ts'
import type { Tree } from './tree.ts'

/** A value, or what was expected in its place. */
type Read<T> = { readonly value: T } | { readonly expected: string }

/** When to recommend what. A file of comments says nothing. @param plans ids of those that there are */
export function readRecommendations(tree: Tree, plans: readonly string[]): Checked<RecommendationTable> {
  if (tree.value === null) return { value: NO_RECOMMENDATIONS, problems: [] }
  const { value, problems } = check(tree, schema())
  if (value === null) return { value: null, problems }
  const wrong: ContentProblem[] = []
  const rows = value.rows.map(({ name, when = {}, otherwise = 'no', action, offer: said, say }, at): RecommendationRow => {
    const taken = <T>(read: Read<T>, ...path: PropertyKey[]): T[] => {
      if ('value' in read) return [read.value]
      wrong.push(tree.at(['rows', at, ...path], read.expected))
      return []
    }
    if (value.rows.findIndex((row) => row.name === name) < at) wrong.push(tree.at(['rows', at, 'name'], 'a name that no other row has'))
    const offers: readonly OfferKind[] = OFFERS_OF[action]
    const offer = offers.find((one) => one === (said ?? offers[0]))
    if (offer === undefined) wrong.push(tree.at(['rows', at, 'offer'], `what ${action} offers: ${oneOf(offers)}`))
    const conditions = Object.entries(when).flatMap(([key, tests]): Condition[] => {
      const fact = FACT_NAMES.find((one) => one === key)
      if (fact === undefined) {
        wrong.push(tree.atKey(['rows', at, 'when', key], `a fact: ${oneOf(FACT_NAMES)}`))
        return []
      }
      return Array.isArray(tests)
        ? tests.flatMap((one, i) => taken(testOf(fact, one, plans), 'when', key, i).map((test) => ({ fact, test })))
        : taken(testOf(fact, tests, plans), 'when', key).map((test) => ({ fact, test }))
    })
    return { name, when: conditions, otherwise: otherwise === 'yes' || otherwise === true, action, offer: offer ?? offers[0]!, say: taken(sentence(say), 'say')[0] ?? [], line: tree.at(['rows', at, 'name'], '').line }
  })
  return wrong.length > 0 ? { value: null, problems: wrong } : { value: { rows }, problems: [] }
}

function schema() {
  const name = z.string(NAME).check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, NAME))
  const one = z.union([z.string(), z.number(), z.boolean()], CONDITION)
  const row = keyed({
    name,
    when: z.optional(z.record(z.string(), z.union([one, z.array(one).check(z.minLength(1, CONDITION))], CONDITION), 'conditions by fact, as { margin: below 0.25 }')),
    otherwise: z.optional(z.union([z.boolean(), word(['yes', 'no'])], 'yes or no')),
    action: word(RENEWAL_ACTIONS),
    offer: z.optional(z.string('the name of an offer')),
    say: text('a sentence, with facts in braces where figures stand'),
  }, 'a row with the keys name, when, otherwise, action, offer, say')
  return keyed({ rows: z.array(row, 'rows, each with name, when, action, offer, say') })
}

const NAME = 'a short name of small letters, digits and hyphens, such as credit-owed'
const CONDITION = 'a condition, such as "below 0.25", "at least 20", yes or known'

const WORDS: Readonly<Record<string, Comparison>> = { below: 'below', 'at most': 'at_most', above: 'above', 'at least': 'at_least', is: 'is', 'is not': 'is_not' }

function testOf(fact: FactName, written: string | number | boolean, plans: readonly string[]): Read<Test> {
  const kind = FACT_KINDS[fact]
  const said = String(written).trim().replace(/\s+/g, ' ')
  if (said === 'known' || said === 'unknown') return { value: { how: said } }
  if (kind === 'flag') {
    const answer = { yes: true, true: true, no: false, false: false }[said]
    return answer === undefined ? { expected: 'yes, no, known or unknown' } : { value: { how: 'is', than: answer } }
  }
  const [, how = 'is', operand = ''] = /^(below|at most|above|at least|is not|is)?\s*(.+)$/.exec(said) ?? []
  const comparison = WORDS[how]
  const allowed = comparable(fact)
  if (comparison === undefined || !allowed.includes(comparison)) return { expected: `"is" or "is not" and ${OPERANDS[kind]}` }
  const other = FACT_NAMES.find((one) => one === operand)
  if (other !== undefined && other !== fact && FACT_KINDS[other] === kind) return { value: { how: comparison, fact: other } }
  if (kind === 'plan') return plans.includes(operand) ? { value: { how: comparison, than: operand } } : { expected: `a plan: ${oneOf(plans)}; or another fact that is a plan` }
  // A number by itself says not how it is compared.
  const compared = /^(below|at most|above|at least|is not|is) /.test(said)
  const than = compared ? amount(operand, kind === 'money') : null
  return than === null ? { expected: `below, at most, above, at least, is or is not, and then ${OPERANDS[kind]} or another fact of its kind; or known, unknown` } : { value: { how: comparison, than } }
}

const OPERANDS = {
  money: 'an amount such as 250 or 39.18', share: 'a share such as 0.25', score: 'a score from 0 to 100', count: 'a number', days: 'a number of days', points: 'a number of points', plan: 'the id of a plan', flag: 'yes or no',
} as const

/** Money by its digits to cents, exactly. */
function amount(written: string, money: boolean): number | null {
  const found = /^(-?)(\d{1,10})(?:\.(\d{1,6}))?$/.exec(written)
  if (found === null) return null
  const [, sign, major = '0', minor = ''] = found
  if (!money) return Number(written)
  return minor.length > 2 ? null : (sign === '-' ? -1 : 1) * (Number(major) * 100 + Number(minor.padEnd(2, '0')))
}

/** `Kept {response_kept} of {response_decided}.` */
function sentence(written: string): Read<readonly SentencePart[]> {
  const parts: SentencePart[] = []
  let from = 0
  for (const found of written.matchAll(/\{([^{}]*)\}/g)) {
    const name = found[1]?.trim()
    const fact = FACT_NAMES.find((one) => one === name)
    if (fact === undefined) return { expected: `a fact in place of {${name ?? ''}}: ${oneOf(FACT_NAMES)}` }
    if (found.index > from) parts.push(written.slice(from, found.index))
    parts.push({ fact })
    from = found.index + found[0].length
  }
  const rest = written.slice(from)
  if (/[{}]/.test(parts.filter((part) => typeof part === 'string').join('') + rest)) return { expected: 'every brace closed, as {margin}' }
  return { value: rest === '' ? parts : [...parts, rest] }
}
