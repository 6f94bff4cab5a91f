/** Hebrew, Arabic and their like. */
const LEFTWARDS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** Whether some of a text is read from right to left. */
export function readsLeft(text: string): boolean {
  return LEFTWARDS.test(text)
}
