/** How many rows of each list on the page are shown, by the list's name. */
export type Shown = Readonly<Record<string, number>>

/** Rows that are shown at once, and with each press more. */
export const PAGE = 20

/** How many rows of a list to show: those of a short list from the beginning. */
export function shownOf(shown: Shown, list: string, rows: number, short: boolean): number {
  return Math.min(rows, shown[list] ?? (short ? PAGE : 0))
}

/** After a press on a list's head: opened, or closed again. `open` is whether it was. */
export const toggled = (shown: Shown, list: string, open: boolean): Shown => ({ ...shown, [list]: open ? 0 : PAGE })

export const lengthened = (shown: Shown, list: string, before: number): Shown => ({ ...shown, [list]: before + PAGE })
