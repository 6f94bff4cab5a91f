/** Stirling's series is good to more than twelve digits from here on. */
const SERIES_FROM = 32

const small = [0]
for (let n = 1; n < SERIES_FROM; n++) small.push(small[n - 1]! + Math.log(n))

function logFactorial(n: number): number {
  if (n < SERIES_FROM) return small[n]!
  return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5)
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}

/**
 * Natural logarithm of the chance of at most `found` marked among `drawn`, drawn without putting back from `all` of
 * which `marked` are marked: the lower tail of Fisher's exact test. Whole numbers; −Infinity where it cannot be.
 */
export function logChanceOfAtMost(found: number, drawn: number, marked: number, all: number): number {
  const least = Math.max(0, drawn + marked - all)
  const most = Math.min(drawn, marked)
  if (found < least) return -Infinity
  if (found >= most) return 0
  let sum = 1
  let term = 1
  for (let k = found; k > least; k--) {
    term *= (k * (all - marked - drawn + k)) / ((marked - k + 1) * (drawn - k + 1))
    sum += term
    // Terms rise towards the mean at first where `found` lies above it.
    if (term < sum * 1e-17 && k * (all + 2) < (drawn + 1) * (marked + 1)) break
  }
  const log_found = logChoose(marked, found) + logChoose(all - marked, drawn - found) - logChoose(all, drawn)
  return Math.min(0, log_found + Math.log(sum))
}
