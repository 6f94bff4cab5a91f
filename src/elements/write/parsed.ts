import { clausesNamed, parseTemplate, type DocumentProblem, type Template } from '../../document/index.ts'
import type { Entry } from './shelf.ts'

interface Parsed {
  readonly text: string
  readonly template: Template
  readonly problems: readonly DocumentProblem[]
}

/** Texts as parsed, each once until it changes. */
export class ParsedTexts {
  private readonly known = new Map<string, Parsed>()

  of({ path, folder, name, text }: Pick<Entry, 'path' | 'folder' | 'name' | 'text'>): Parsed {
    const before = this.known.get(path)
    if (before?.text === text) return before
    const parsed = { text, ...parseTemplate(text, folder === 'emails' ? `emails/${name}` : name) }
    this.known.set(path, parsed)
    return parsed
  }

  all(shelf: readonly Entry[], folder: Entry['folder']): ReadonlyMap<string, Template> {
    return new Map(shelf.filter((one) => one.folder === folder).map((one) => [one.name, this.of(one).template]))
  }

  /** Names of the templates that hold a clause. */
  holders(clause: string, shelf: readonly Entry[]): readonly string[] {
    const clauses = this.all(shelf, 'clauses')
    return [...this.all(shelf, 'templates')].flatMap(([name, template]) => (clausesNamed(template, clauses).has(clause) ? [name] : []))
  }
}
