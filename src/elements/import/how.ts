import type { Inspection } from '../../intake/index.ts'
import { importing } from '../../words/index.ts'
import { zoneWords } from './zones.ts'

type Column = Inspection['mapping'][number]

/** How one column is read, as short phrases: dates, factors, words, and why it was taken for what it is. */
export function howRead(column: Column, inspection: Inspection): string {
  const words = importing.how
  const said = [...dates(column, inspection)]
  if (column.factor !== undefined && column.factor !== 1 && !/hours|days/i.test(column.reason)) said.push(words.times(column.factor))
  if (column.duration !== undefined) said.push(words.duration)
  if (column.decimal_comma === true) said.push(words.comma)
  if (column.split !== undefined) said.push(words.split(column.split.at, column.split.rest_to))
  said.push(...meanings(column, inspection))
  const believed = inspection.believed.includes(column.column)
  const plain = inspection.layout !== null && column.reason.includes(inspection.layout.name) && column.reason.includes(`“${column.header}”`)
  if (believed) said.unshift(words.believed)
  else if (!plain) said.unshift(column.reason.replace(/\.$/, ''))
  return said.length === 0 ? '' : said.map((text, at) => (at === 0 ? text.charAt(0).toUpperCase() + text.slice(1) : text)).join('; ')
}

function* dates(column: Column, inspection: Inspection): Generator<string> {
  const words = importing.how
  const finding = inspection.dates.find((date) => date.column === column.column)
  if (finding === undefined) return
  const question = inspection.questions.find((one) => one.column === column.column)
  if (question !== undefined && question.choice === null) yield words.open
  else if (finding.order !== null) yield `${words.order[finding.order]}, ${question?.chosen_by === 'reader' ? words.chosen.reader : question?.chosen_by === 'file' ? words.chosen.file : words.certain}`
  if (column.kind !== 'instant') return
  if (finding.offset === 'all') yield words.offset
  else {
    yield zoneWords(inspection.zone)
    if (finding.offset === 'some') yield words.some_offset
  }
}

const SHOWN = 6

/** The file's words and ours, of those that the sample holds and that differ. */
function* meanings(column: Column, inspection: Inspection): Generator<string> {
  if (column.words === undefined) return
  const found = new Map<string, string>()
  for (const { cells } of inspection.sample) {
    const text = (cells[column.index] ?? '').trim()
    const ours = column.words.get(text.toLowerCase())
    if (ours !== undefined && !found.has(text)) found.set(text, ours)
    if (found.size > 40) break
  }
  const told = [...found].map(([theirs, ours]) => [theirs, importing.words.meaning(column.column, ours)] as const).filter(([theirs, ours]) => theirs.toLowerCase() !== ours.toLowerCase())
  if (told.length > 0) yield `${told.slice(0, SHOWN).map(([theirs, ours]) => importing.how.word(theirs, ours)).join(', ')}${told.length > SHOWN ? ', …' : ''}`
  const unknown = inspection.words_unknown.find((one) => one.column === column.column)?.words.length ?? 0
  if (unknown > 0) yield importing.how.read_as_blank(unknown)
}
