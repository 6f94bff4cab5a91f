/** Text to a syntax tree. Expressions inside braces stay text: nothing is ever evaluated. */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { mdxFromMarkdown } from 'mdast-util-mdx'
import { mdxjs } from 'micromark-extension-mdxjs'
import { tooMuch } from './bounds.ts'
import { templateProblem, type DocumentProblem } from './problem.ts'

export type MarkdownRoot = ReturnType<typeof fromMarkdown>
export type MarkdownFlow = MarkdownRoot['children'][number]
export type MarkdownPhrase = Extract<MarkdownFlow, { type: 'paragraph' }>['children'][number]
export type MarkdownElement = Extract<MarkdownFlow, { type: 'mdxJsxFlowElement' }> | Extract<MarkdownPhrase, { type: 'mdxJsxTextElement' }>

/** The tree, or the one fault that keeps the text from having one. */
export function readMarkdown(text: string, name: string): { root: MarkdownRoot } | { problem: DocumentProblem } {
  const beyond = tooMuch(text, name)
  if (beyond !== null) return { problem: beyond }
  try {
    return { root: fromMarkdown(text, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] }) }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const at = faultPlace(error)
    return { problem: templateProblem(name, at.line, at.column, `${readableFault(error.message)}.`) }
  }
}

function faultPlace(error: Error): { line: number; column: number } {
  const known = error as Error & { line?: number; column?: number }
  // Unclosed elements carry their place only in words: "(3:1-3:14)".
  const told = /\((\d+):(\d+)/.exec(error.message)
  if (told !== null) return { line: Number(told[1]), column: Number(told[2]) }
  return { line: known.line ?? 1, column: known.column ?? 1 }
}

function readableFault(message: string): string {
  if (message.includes('import/exports')) return 'A line that starts with "import" or "export" is code, and a template has none'
  if (message.includes('with acorn')) return 'The text in braces is not a field (expected a path such as {client.legal_name})'
  if (message.startsWith('Unexpected end of file in expression')) return 'A brace "{" is opened and not closed'
  return message.replace(/ \(\d+:\d+-\d+:\d+\)/, '').replace(/`/g, '"').split(' (note:')[0] ?? message
}
