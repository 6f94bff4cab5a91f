import { drawFaults } from './draw-faults.ts'
import { showPieces } from './draw-pieces.ts'
import { showChoices } from './draw-preview.ts'
import type { Reading } from './desk.ts'
import type { Entry } from './shelf.ts'
import type { Shown } from './shown.ts'
import type { View } from './view.ts'

/** Draws what a text reads as: its faults, its pages, and what can be put into it. */
export function showReading(see: Shown, document: Document, { told, checked, bench }: Reading, entry: Entry, view: View, clients: readonly string[]): void {
  see.fill('faults', drawFaults(document, told, entry.path, view.client))
  if (checked === null) return
  const [choices, sheets, pieces] = [see.part('choose'), see.part('sheets'), see.part('pieces')]
  if (choices !== null) showChoices(choices, clients, checked, entry, view)
  if (sheets !== null && checked.sheets !== null) bench.showSheets(sheets, checked.sheets)
  if (pieces !== null) showPieces(pieces, checked)
}
