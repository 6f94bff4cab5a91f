import type { MarkdownHeading } from 'astro'
import type { AstroComponentFactory } from 'astro/runtime/server/index.js'

interface GuideModule {
  readonly frontmatter: { readonly title?: string; readonly description?: string; readonly order?: number }
  readonly default: AstroComponentFactory
  readonly getHeadings: () => MarkdownHeading[]
}

export interface GuidePage {
  readonly slug: string
  readonly title: string
  readonly description: string
  readonly Content: AstroComponentFactory
  /** The headings of the second level, in order. */
  readonly headings: readonly MarkdownHeading[]
}

const modules = import.meta.glob<GuideModule>('../../../content/guide/*.mdx', { eager: true })

/** The pages of `content/guide/`, those with an `order` first, then by title. */
export function guidePages(): GuidePage[] {
  return Object.entries(modules)
    .map(([path, { frontmatter, default: Content, getHeadings }]) => {
      const slug = path.replace(/^.*\/|\.mdx$/g, '')
      return { slug, title: frontmatter.title ?? slug, description: frontmatter.description ?? '', order: frontmatter.order ?? 100, Content, headings: getHeadings().filter(({ depth }) => depth === 2) }
    })
    .sort((a, b) => a.order - b.order || (a.title < b.title ? -1 : 1))
}
