/** Writes the tree of tags: what a screen reader, a search or another program reads a page by. */
import { PDFArray, PDFNumber, type PDFContext, type PDFObject, type PDFRef } from 'pdf-lib'
import { decimal } from './content.ts'
import { pdfText } from './embed.ts'
import { actualText, type Tag } from './tags.ts'
import { cleanText } from './text.ts'

export interface WrittenPages {
  readonly refs: readonly PDFRef[]
  /** Each widget, by what it is known by. */
  readonly widgets: ReadonlyMap<string, PDFRef>
  /** Key of each widget in the parent tree. */
  readonly widget_keys: ReadonlyMap<string, number>
}

/** The reference of the StructTreeRoot. Page `n` has the key `n` in the parent tree. */
export function writeStructure(context: PDFContext, root: Tag, pages: WrittenPages): PDFRef {
  const tree = context.nextRef()
  const parents = new Map<number, PDFRef | PDFRef[]>(pages.refs.map((_, page) => [page, []]))
  const write = (tag: Tag, parent: PDFRef): PDFRef | null => {
    const ref = context.nextRef()
    const kids: PDFObject[] = []
    const [first] = tag.content
    for (const content of tag.content) {
      const page = pages.refs[content.page]
      if (page === undefined) throw new Error(`no page ${content.page}`)
      if (content.kind === 'marked') {
        kids.push(content.page === first?.page ? PDFNumber.of(content.id) : context.obj({ Type: 'MCR', Pg: page, MCID: content.id }))
        const row = parents.get(content.page)
        if (Array.isArray(row)) row[content.id] = ref
      } else {
        const widget = pages.widgets.get(content.field)
        const key = pages.widget_keys.get(content.field)
        if (widget === undefined || key === undefined) throw new Error(`no widget for ${content.field}`)
        kids.push(context.obj({ Type: 'OBJR', Pg: page, Obj: widget }))
        parents.set(key, ref)
      }
    }
    for (const child of tag.children) {
      const written = write(child, ref)
      if (written !== null) kids.push(written)
    }
    if (kids.length === 0) return null
    const page = first === undefined ? undefined : pages.refs[first.page]
    const attributes = attributesOf(tag)
    const actual = actualText(tag)
    context.assign(ref, context.obj({
      Type: 'StructElem', S: tag.type, P: parent, K: kids.length === 1 && kids[0] !== undefined ? kids[0] : kids,
      ...(page === undefined ? {} : { Pg: page }),
      ...(actual === null ? {} : { ActualText: pdfText(actual) }),
      ...(tag.alternative === undefined ? {} : { Alt: pdfText(cleanText(tag.alternative)) }),
      ...(attributes === null ? {} : { A: context.obj(attributes) }),
    }))
    return ref
  }
  const document = write(root, tree)
  const numbers = PDFArray.withContext(context)
  for (const [key, value] of [...parents].sort(([a], [b]) => a - b)) {
    numbers.push(PDFNumber.of(key))
    numbers.push(Array.isArray(value) ? context.register(context.obj(value)) : value)
  }
  context.assign(tree, context.obj({
    Type: 'StructTreeRoot', ...(document === null ? {} : { K: document }),
    ParentTree: context.register(context.obj({ Nums: numbers })), ParentTreeNextKey: pages.refs.length + pages.widgets.size,
  }))
  return tree
}

function attributesOf(tag: Tag): Record<string, PDFObject | string | number[]> | null {
  if (tag.box !== undefined) return { O: 'Layout', Placement: 'Block', BBox: tag.box.map((one) => Number(decimal(one))) }
  if (tag.scope !== undefined) return { O: 'Table', Scope: tag.scope }
  if (tag.summary !== undefined) return { O: 'Table', Summary: pdfText(tag.summary) }
  if (tag.numbering !== undefined) return { O: 'List', ListNumbering: tag.numbering }
  return null
}
