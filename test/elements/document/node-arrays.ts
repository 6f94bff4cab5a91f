/** jsdom brings an array of its own, which is none to Node's encoders nor to the PDF library: imported first, this puts Node's back. */
Object.assign(globalThis, { Uint8Array: Object.getPrototypeOf(Buffer) as typeof Uint8Array })
