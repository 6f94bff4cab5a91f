import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, inject, it } from 'vitest'
import { openBrowser, startChromium } from '../support/browser.ts'

const LEAKY = `<!doctype html><title>Leaky</title><link rel="icon" href="data:,"><script>
fetch('http://from-page.example/').catch(() => {})
new WebSocket('ws://from-socket.example/')
new Image().src = 'https://from-image.example/'
new Worker(URL.createObjectURL(new Blob(["fetch('http://from-worker.example/').catch(() => {})"])))
</script>`

it('a request to elsewhere would be seen, from a page, a socket, an image or a worker', async () => {
  const server = createServer((_, answer) => answer.writeHead(200, { 'Content-Type': 'text/html' }).end(LEAKY))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const chromium = await startChromium(inject('chromium'))
  const browser = await openBrowser({ chromium, origin })
  try {
    await browser.open('/')
    const wanted = ['from-page', 'from-socket', 'from-image', 'from-worker']
    await expect.poll(() => wanted.filter((name) => !browser.strangers().some((line) => line.includes(`${name}.example`))), { timeout: 10_000 }).toEqual([])
    await expect(browser.close()).rejects.toThrow()
  } finally {
    await chromium.close()
    server.close()
    server.closeAllConnections()
  }
})
