/** Blocks to pages: what the preview and the file share. */
import type { Block, DocumentProblem } from '../document/index.ts'
import { cutBlock } from './cut.ts'
import { openFaces, type FontFiles } from './faces.ts'
import { facesWanted, loadFonts } from './load-fonts.ts'
import { markedPages, markShape, type MarkShape } from './mark.ts'
import type { DrawnSlab, OutlineEntry } from './marks.ts'
import { glyphProblems, textsBeyond } from './missing.ts'
import { paginate, type PagePlan } from './paginate.ts'
import { bodyHeight, bodyWidth, PAPERS, type PaperName } from './paper.ts'
import { stackBlocks } from './stack/index.ts'
import { rootTag, type Tag } from './tags.ts'

export interface LaidOut {
  readonly slabs: readonly DrawnSlab[]
  readonly plans: readonly PagePlan[]
  readonly outline: readonly OutlineEntry[]
  readonly tags: Tag
}

export interface PreviewPage {
  /** What stands on the page; a block that a page break cuts is in parts, the later ones `continued`. */
  readonly blocks: readonly Block[]
  /** The mark by which a scan of the page is known; left out where it bears none. */
  readonly mark?: MarkShape
}

/** Lays blocks out on paper; the tag tree is filled while the pages are drawn. */
export function layOut(blocks: readonly Block[], fonts: FontFiles, paper: PaperName): LaidOut {
  const tags = rootTag()
  const size = PAPERS[paper]
  const { slabs, outline } = stackBlocks(blocks, { faces: openFaces(fonts, textsBeyond(blocks)), width: bodyWidth(size), tags })
  return { slabs, plans: paginate(slabs, bodyHeight(size)), outline, tags }
}

export interface Preview {
  readonly pages: readonly PreviewPage[]
  /** Characters that no face has. */
  readonly problems: readonly DocumentProblem[]
  /** Settles when faces that the text needs have been asked for: the pages are then to be laid out again. Null where all are here. */
  readonly loading: Promise<void> | null
}

export interface PreviewChoices {
  readonly fonts: FontFiles
  readonly paper: PaperName
  /** The document's own, for the marks; without one the pages have none. */
  readonly number?: string
}

/** The pages as the file will have them, as blocks that `drawHtml` can draw. A font that could not be read is told of once and then asked for again. */
export function layoutPages(blocks: readonly Block[], { fonts, paper, number }: PreviewChoices): Preview {
  const texts = textsBeyond(blocks)
  const faces = openFaces(fonts, texts)
  const laid = layOut(blocks, fonts, paper)
  const { slabs, plans } = laid
  const marked = number === undefined ? new Set<number>() : markedPages(laid)
  const pages = plans.map((plan, page): PreviewPage => {
    const mark = number !== undefined && marked.has(page) ? markShape(number, page + 1) : null
    return { blocks: partsOn(plan, slabs, blocks), ...(mark === null ? {} : { mark }) }
  })
  const problems = glyphProblems(blocks, [], faces)
  const wanted = facesWanted(fonts, texts)
  const failed = wanted.filter((face) => faces.hasFailed(face))
  fonts.more?.forgive(failed)
  return { pages: pages.length > 0 ? pages : [{ blocks: [] }], problems, loading: wanted.length > failed.length ? loadFonts(fonts, texts) : null }
}

/** Loads what the blocks need beside the faces that every document has, so that `layoutPages` has all at once. */
export function fontsFor(fonts: FontFiles, blocks: readonly Block[]): Promise<void> {
  return loadFonts(fonts, textsBeyond(blocks))
}

/** How full each page is, 0 to 1, from its head to the last line. */
export function pagesTaken(blocks: readonly Block[], { fonts, paper }: Pick<PreviewChoices, 'fonts' | 'paper'>): readonly number[] {
  const { slabs, plans } = layOut(blocks, fonts, paper)
  const height = bodyHeight(PAPERS[paper])
  return plans.map(({ slabs: placed }) => placed.reduce((low, { index, y }) => Math.max(low, y + (slabs[index]?.height ?? 0)), 0) / height)
}

function partsOn(plan: PagePlan, slabs: readonly DrawnSlab[], blocks: readonly Block[]): Block[] {
  const parts: { block: number; from: number; until: number }[] = []
  for (const { index } of plan.slabs) {
    const slab = slabs[index]
    if (slab === undefined) continue
    const last = parts.at(-1)
    if (last?.block === slab.block) last.until = slab.until
    else parts.push({ block: slab.block, from: slab.from, until: slab.until })
  }
  return parts.flatMap(({ block, from, until }) => {
    const whole = blocks[block]
    return whole === undefined ? [] : [cutBlock(whole, from, until)]
  })
}
