/** What stands open after a figure was pressed: that figure's, or nothing where it stood open already. */
export function opensOrShuts<T>(now: T | null, pressed: T | null, token: (one: T) => string): T | null {
  return pressed !== null && now !== null && token(now) === token(pressed) ? null : pressed
}
