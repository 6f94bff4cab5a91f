/** What a choice may be made from, whoever makes it: the provider in a field, the signer in an ask. */
const FEWEST = 2
const MOST = 40
const LONGEST = 200

/** What is wrong with a list of options, to stand after their name; null where nothing is. */
export function optionsFault(options: readonly string[]): string | null {
  if (options.length < FEWEST) return `are ${options.length} (expected at least ${FEWEST})`
  if (options.length > MOST) return `are ${options.length} (expected at most ${MOST})`
  if (options.some((option) => option.trim() === '')) return 'have an empty one'
  const long = options.find((option) => option.length > LONGEST)
  if (long !== undefined) return `have one of ${long.length} characters (expected at most ${LONGEST})`
  const twice = options.find((option, index) => options.indexOf(option) < index)
  return twice === undefined ? null : `name "${twice}" twice`
}
