/** What the browser asks for by itself (updates, accounts) goes to a proxy that is not there, and so nowhere. */
const NOWHERE = '127.0.0.1:9'

export const FLAGS: readonly string[] = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  `--proxy-server=${NOWHERE}`, '--proxy-bypass-list=<-loopback>',
  // A form on a page makes Chrome itself ask for what its fields may be; the last such flag is the one that counts, so Playwright's are here again.
  '--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter,NetworkTimeServiceQuerying,HttpsUpgrades,Translate,PaintHolding,DestroyProfileOnBrowserClose',
]
