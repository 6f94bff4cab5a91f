/** How many times as many seeds as in every run: `GOODTERMS_FUZZ=50` looks longer. */
export const SCALE = Math.max(1, Math.round(Number(process.env['GOODTERMS_FUZZ'] ?? 1)) || 1)

/** Time enough for that, in milliseconds. */
export const PATIENCE = 240_000 * SCALE
