/** As much of the compared libraries as the bench calls. */
declare module 'pdfmake' {
  interface MadeDocument {
    getBuffer(): Promise<Uint8Array>
  }
  const pdfmake: {
    addFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void
    setUrlAccessPolicy(allowed: (address: string) => boolean): void
    setLocalAccessPolicy(allowed: (path: string) => boolean): void
    createPdf(definition: object): MadeDocument
  }
  export default pdfmake
}

declare module 'react' {
  export function createElement(type: unknown, properties: object | null, ...children: readonly unknown[]): object
}

declare module '@react-pdf/renderer' {
  export const Document: unknown
  export const Page: unknown
  export const Text: unknown
  export const View: unknown
  export const Font: { register(family: { readonly family: string; readonly fonts: readonly object[] }): void }
  export function renderToBuffer(document: object): Promise<Uint8Array>
}
