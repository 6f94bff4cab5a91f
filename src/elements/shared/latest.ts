/** A guard against answers that come back after a newer question: `const current = next()`, then `if (current())` after each wait. */
export function latest(): () => () => boolean {
  let running = 0
  return () => {
    const mine = ++running
    return () => mine === running
  }
}
