const files = import.meta.glob<string>(['../../intake/layouts/tools/*.ts', '../../../test/intake/layouts/*.test.ts'], { eager: true, query: '?raw', import: 'default' })

/** The text of a layout, or of its test, as it stands in the project. @throws where there is none */
export function fileOf(path: string): string {
  const found = Object.entries(files).find(([name]) => name.endsWith(`/${path}`))
  if (found === undefined) throw new Error(`content/guide/layouts.mdx shows ${path}, which is no layout and no test of one`)
  return found[1].trimEnd()
}
