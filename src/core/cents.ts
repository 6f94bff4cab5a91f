/** To the nearest whole number, a half away from zero, so that a sum and the same sum given back are equal. @param under above 0 */
export function wholeOf(over: bigint, under: bigint): number {
  const size = over < 0n ? -over : over
  const whole = (2n * size + under) / (2n * under)
  return Number(over < 0n ? -whole : whole)
}

/** `cents` times `over` by `under`, rounded once. All integers. @param under above 0 */
export const centsOf = (cents: number, over: number, under: number): number => wholeOf(BigInt(cents) * BigInt(over), BigInt(under))

const MILLION = 1_000_000

/** A share of an amount, rounded once; the share itself counts to its sixth decimal, so that 0.04 is four in a hundred. */
export const shareOfCents = (cents: number, share: number): number => centsOf(cents, Math.round(share * MILLION), MILLION)
