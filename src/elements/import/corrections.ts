import type { Holding } from '../../core/reading.ts'
import type { Inspection, MappingChanges } from '../../intake/index.ts'
import { allZones, zoneFromWords } from './zones.ts'

/** How many columns of the same name stand before this one. */
function occurrence(header: readonly string[], index: number): number {
  return header.slice(0, index).filter((name) => name === header[index]).length
}

/** What a changed control says about the mapping; null where it says nothing. `value` is empty for "not used" and "read as blank". */
export function correctionOf(inspection: Inspection, control: string, value: string, at: Readonly<Record<string, string | undefined>>): MappingChanges | null {
  const means = value === '' ? null : value
  switch (control) {
    case 'holding':
      return means === null ? null : { holding: means as Holding }
    case 'zone': {
      const zone = zoneFromWords(value, allZones())
      return zone === null ? null : { zone }
    }
    case 'order':
      if (at['columns'] === undefined || (value !== 'day_first' && value !== 'month_first')) return null
      return { orders: at['columns'].split(' ').map((column) => ({ column, order: value })) }
    case 'word':
      return at['column'] === undefined || at['word'] === undefined ? null : { words: [{ column: at['column'], word: at['word'], means }] }
    case 'column': {
      const place = (index: number, column: string | null) => ({ header: inspection.header[index] ?? '', occurrence: occurrence(inspection.header, index), column })
      const index = Number(at['index'])
      const holder = inspection.mapping.find((column) => column.column === means && column.index !== index)
      return { columns: [...(holder === undefined ? [] : [place(holder.index, null)]), place(index, means)] }
    }
    default:
      return null
  }
}
