declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string)
    /** The next opportunity: the index after which a line may, or must, end. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null
  }
}
