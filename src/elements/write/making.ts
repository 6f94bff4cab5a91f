import { drawMake } from './draw-list.ts'
import { firstText, nameFault, type Folder } from './shelf.ts'
import type { Shown } from './shown.ts'
import type { Texts } from './texts.ts'

/** The form for the name of a new text. */
export class Making {
  private readonly root: HTMLElement
  private readonly see: Shown
  private at: { readonly folder: Folder; readonly text: string | null } | null = null

  constructor(root: HTMLElement, see: Shown) {
    this.root = root
    this.see = see
  }

  /** @param text what it begins with; null: the usual beginning */
  open(folder: Folder, text: string | null = null, name = ''): void {
    this.at = { folder, text }
    this.see.fill('make', [drawMake(this.root.ownerDocument, folder, name, null)])
    this.field?.select()
  }

  /** @returns whether it was open */
  close(): boolean {
    const { at } = this
    this.at = null
    this.see.fill('make', [])
    return at !== null
  }

  /** Keeps the new text. @returns its path and whether the browser could keep it; null where its name is not one */
  make(texts: Texts): { readonly path: string; readonly kept: boolean } | null {
    const { at, field } = this
    if (at === null || field === null) return null
    const name = field.value.trim()
    const fault = nameFault(name, at.folder, texts.shelf)
    if (fault !== null) {
      this.see.fill('make', [drawMake(this.root.ownerDocument, at.folder, name, fault)])
      this.field?.focus()
      return null
    }
    const path = `${at.folder}/${name}.mdx`
    return { path, kept: texts.save(path, at.text ?? firstText(at.folder, name)) }
  }

  private get field(): HTMLInputElement | null {
    return this.root.querySelector<HTMLInputElement>('#write-name')
  }
}
