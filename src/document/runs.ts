import type { Run, Runs } from './blocks.ts'

/** Prints nothing: spaces, and what is invisible. */
export function isEmpty(text: string): boolean {
  return /^[\s\p{C}]*$/u.test(text)
}

export function isBlank(runs: Runs): boolean {
  return runs.every((run) => isEmpty(run.text) && run.missing === undefined)
}

/**
 * Joins neighbours of one face and takes away the spaces that a part left out has doubled. Text
 * that came from a field keeps its own spaces.
 */
export function tidyRuns(runs: Runs): Run[] {
  const tidied: Run[] = []
  for (const run of runs) {
    const last = tidied.at(-1)
    const space = last === undefined || /[ \n]$/.test(last.text)
    const text = run.field === undefined && space ? run.text.replace(/^ +/, '') : run.text
    if (text === '') continue
    if (last !== undefined && last.field === undefined && run.field === undefined && last.bold === run.bold && last.italic === run.italic) {
      tidied[tidied.length - 1] = { ...last, text: last.text + text }
    } else tidied.push({ ...run, text })
  }
  const last = tidied.at(-1)
  if (last !== undefined && last.field === undefined) {
    const text = last.text.replace(/ +$/, '')
    tidied.pop()
    if (text !== '') tidied.push({ ...last, text })
  }
  return tidied
}
