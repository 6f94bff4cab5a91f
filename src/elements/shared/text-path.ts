/** Path of a text of `content/` that may be edited in the browser: a folder, and a name of lower-case words joined by hyphens. */
export const TEXT_PATH = /^(templates|clauses|emails)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.mdx$/
