/** How many of a person's tickets 0 to 4 things went wrong with, and answers to surveys. */
export interface Served {
  /** Tickets by how many of these: reopened, missed, waited twice the target, rated low. From 0 to 4. */
  readonly burdens: readonly [number, number, number, number, number]
  readonly answers: number
  readonly low_answers: number
}

/** What other people met with, each counting as one however many tickets they have: sums over people of their own shares. */
export interface ServedOthers {
  readonly people: number
  /** Of tickets with a burden of 1 to 4. */
  readonly shares: readonly [number, number, number, number]
  readonly answerers: number
  readonly low_share: number
}

/** Fewer tickets and answers name nobody. */
export const LEAST_TICKETS = 5
/** Chance that one client's page names somebody who was served as the provider's others are; each of the client's people takes an equal part of it. So low, as tickets of one bad week are not independent. */
export const FALSE_NAME = 0.001
/** Chance of so much among tickets like those of the client's own other people. */
export const WITHIN_CLIENT = 0.05
/** Beside a client's other people, few as they may be, the provider's weigh as much as so many of them. */
export const PROVIDER_WEIGHT = 2
/** So many tickets of the others' kind are added to a person's own before people are compared. */
export const SHRINKAGE = 30
/** With so much shrunken, as much more than the others have must have gone wrong for each ticket. */
export const LEAST_RATIO = 1.2

/** More units are counted by the normal distribution. */
const EXACT_UNTIL = 1_500

/** How a person stands beside the others. */
export interface WorstServed {
  /** Index into the people asked about. */
  readonly index: number
  /** Things that went wrong, and how many would have at the others' rate. */
  readonly burden: number
  readonly usual: number
  /** That so much goes wrong by chance among tickets like the others'. */
  readonly chance: number
}

interface Usual {
  readonly ticket: readonly number[]
  readonly answer: readonly number[]
}

const mean = (chances: readonly number[]): number => chances.reduce((sum, chance, burden) => sum + chance * burden, 0)

/** The client's own, with the provider's as so many people more. */
function share(own: number, people: number, provider: number, of: number, weight: number): number {
  const all = of > 0 ? provider / of : null
  return people === 0 ? all ?? 0 : all === null ? own / people : (own + weight * all) / (people + weight)
}

const NOBODY: ServedOthers = { people: 0, shares: [0, 0, 0, 0], answerers: 0, low_share: 0 }

function usualOf(client: ServedOthers, provider: ServedOthers): Usual {
  const shares = client.shares.map((own, i) => share(own, client.people, provider.shares[i] ?? 0, provider.people, PROVIDER_WEIGHT))
  const low = share(client.low_share, client.answerers, provider.low_share, provider.answerers, PROVIDER_WEIGHT)
  return { ticket: [1 - shares.reduce((sum, one) => sum + one, 0), ...shares], answer: [1 - low, low] }
}

/** Those of the client without one person. */
function without(all: ServedOthers, { burdens, answers, low_answers }: Served): ServedOthers {
  const tickets = burdens.reduce((sum, one) => sum + one, 0)
  const own = (burden: 1 | 2 | 3 | 4) => Math.max(0, all.shares[burden - 1]! - (tickets > 0 ? burdens[burden] / tickets : 0))
  return {
    people: all.people - (tickets > 0 ? 1 : 0), shares: [own(1), own(2), own(3), own(4)],
    answerers: all.answerers - (answers > 0 ? 1 : 0), low_share: Math.max(0, all.low_share - (answers > 0 ? low_answers / answers : 0)),
  }
}

/**
 * The chance that tickets and answers drawn like the others' carry at least `burden` together: exact, by adding one
 * distribution to another; of very many by the normal distribution, which then is as good.
 */
export function chanceOfBurden(burden: number, tickets: number, answers: number, { ticket, answer }: Usual): number {
  if (burden <= 0) return 1
  if (tickets + answers > EXACT_UNTIL) return normalChance(burden, tickets, answers, { ticket, answer })
  let below = new Float64Array(burden)
  below[0] = 1
  const add = (chances: readonly number[]) => {
    const next = new Float64Array(burden)
    for (let sum = 0; sum < burden; sum++) {
      let chance = 0
      for (let step = 0; step < chances.length && step <= sum; step++) chance += below[sum - step]! * chances[step]!
      next[sum] = chance
    }
    below = next
  }
  for (let i = 0; i < tickets; i++) add(ticket)
  for (let i = 0; i < answers; i++) add(answer)
  return Math.min(1, Math.max(0, 1 - below.reduce((sum, chance) => sum + chance, 0)))
}

/** Upper tail; Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17. */
function normalChance(burden: number, tickets: number, answers: number, { ticket, answer }: Usual): number {
  const spread = (chances: readonly number[]) => chances.reduce((sum, chance, at) => sum + chance * at * at, 0) - mean(chances) ** 2
  const deviation = Math.sqrt(tickets * spread(ticket) + answers * spread(answer))
  const z = (burden - 0.5 - tickets * mean(ticket) - answers * mean(answer)) / deviation
  if (!(z > 0)) return z === z ? 0.5 : 1
  const t = 1 / (1 + 0.2316419 * z)
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
}

/**
 * Who of a client was served worst; null where nobody stands out. Everybody's tickets are held beside those of the
 * provider's other people, and beside those of the client's own other people, blended with the provider's. People count
 * as one each, so that nobody's number of tickets moves what is usual. Who stands out has more burden for each ticket
 * than chance gives beside both (1 in 1 000 for all people of a client together beside the provider's; 1 in 20 beside
 * the client's own) and, drawn towards the usual by thirty tickets, 1.2 times of it. Of those the one whose shrunken burden
 * for each ticket is highest.
 * @param client all its people, those asked about among them @param provider people of its other clients
 */
export function worstServed(people: readonly Served[], client: ServedOthers, provider: ServedOthers): WorstServed | null {
  const asked = people.map((person, index) => ({ person, index, tickets: person.burdens.reduce((sum, one) => sum + one, 0) }))
    .filter(({ person, tickets }) => tickets + person.answers >= LEAST_TICKETS)
  let worst: (WorstServed & { readonly shrunken: number }) | null = null
  for (const { person, index, tickets } of asked) {
    const own = without(client, person)
    if (own.people + provider.people === 0) continue
    const usual = usualOf(own, provider)
    const burden = person.burdens.reduce((sum, count, at) => sum + count * at, 0) + person.low_answers
    const expected = tickets * mean(usual.ticket) + person.answers * mean(usual.answer)
    const added = SHRINKAGE * mean(usual.ticket)
    const shrunken = (burden + added) / (expected + added)
    if (!(shrunken >= LEAST_RATIO) || (worst !== null && shrunken <= worst.shrunken)) continue
    const chance = chanceOfBurden(burden, tickets, person.answers, provider.people === 0 ? usual : usualOf(NOBODY, provider))
    if (chance > FALSE_NAME / asked.length || chanceOfBurden(burden, tickets, person.answers, usual) > WITHIN_CLIENT) continue
    worst = { index, burden, usual: expected, chance, shrunken }
  }
  return worst === null ? null : { index: worst.index, burden: worst.burden, usual: worst.usual, chance: worst.chance }
}
