import { problemSentence, type DocumentProblem } from '../document/index.ts'
import { PdfRefused, type FontFiles, type PaperName } from '../pdf/index.ts'
import { finishPdf, type Draft } from './draft.ts'
import { othersFirst } from './others-first.ts'

/** One document of a batch; the template is the draft's affair. */
export interface BatchCase {
  readonly client: string
  /** Name of the file to be; see `uniqueNames`. */
  readonly file: string
  /** What it is filled with may have to be asked for first; a `PdfRefused` says that there is none. */
  readonly draft: () => Draft | Promise<Draft>
  /** Epoch milliseconds: the only time that the file states. */
  readonly created_at: number
}

export interface MadeFile {
  readonly client: string
  readonly file: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pages: number
  readonly number: string
  readonly draft: Draft
}

export interface NotMade {
  readonly client: string
  /** Why, a sentence each; never empty. */
  readonly sentences: readonly string[]
}

export interface Batch {
  readonly made: readonly MadeFile[]
  readonly not_made: readonly NotMade[]
}

export interface BatchProgress {
  /** Documents that are settled, made or not. */
  readonly done: number
  readonly all: number
  /** Whose document is next; null at the end. */
  readonly client: string | null
}

export interface BatchChoices {
  readonly fonts: FontFiles
  readonly paper: PaperName
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: BatchProgress) => void
}

/**
 * Makes the documents of many clients, one after another, each with the same bytes as alone. Others have their turn before each
 * draft and each file. What cannot be made is set aside with its reasons; the rest goes on.
 * @throws the signal's reason once it is aborted: then nothing is handed back
 */
export async function makeMany(cases: readonly BatchCase[], { fonts, paper, signal, onProgress }: BatchChoices): Promise<Batch> {
  const made: MadeFile[] = []
  const not_made: NotMade[] = []
  const turn = async (): Promise<void> => {
    await othersFirst()
    signal?.throwIfAborted()
  }
  for (const [done, { client, file, draft: fill, created_at }] of cases.entries()) {
    onProgress?.({ done, all: cases.length, client })
    await turn()
    try {
      const draft = await fill()
      if (draft.problems.length > 0) {
        not_made.push({ client, sentences: reasons(draft) })
        continue
      }
      await turn()
      const { bytes, pages, number } = await finishPdf(draft, { fonts, paper, number: null, created_at })
      made.push({ client, file, bytes, pages, number, draft })
    } catch (cause) {
      if (!(cause instanceof PdfRefused)) throw cause
      not_made.push({ client, sentences: sentences(cause.problems) })
    }
  }
  await turn()
  onProgress?.({ done: cases.length, all: cases.length, client: null })
  return { made, not_made }
}

/** Where no agreement binds, that is the reason: the fields it would fill are empty in consequence. */
function reasons({ problems, terms }: Draft): string[] {
  const of_terms = terms.version === null ? problems.filter(({ kind }) => kind === 'terms') : []
  return sentences(of_terms.length > 0 ? of_terms : problems)
}

/** A field that is missing is named once, wherever the document says it. */
const sentences = (problems: readonly DocumentProblem[]): string[] => [...new Set(problems.map((one) => (one.kind === 'field' ? one.message : problemSentence(one))))]
