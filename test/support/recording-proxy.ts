import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RecordingProxy {
  /** `127.0.0.1:41233` */
  readonly address: string
  /** Every request that came, in order: `GET http://127.0.0.1:4321/sla/`, `CONNECT example.com:443`. */
  readonly requests: readonly string[]
  /** Those of them that went anywhere but to the origin. */
  strangers(): readonly string[]
  stop(): Promise<void>
}

/** A forward proxy on this computer that lets requests to one origin through, refuses all others, and remembers both. */
export async function startRecordingProxy(origin: string): Promise<RecordingProxy> {
  const requests: string[] = []
  const ours = (line: string) => line.slice(line.indexOf(' ') + 1).startsWith(`${origin}/`)

  const pass = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const line = `${incoming.method ?? ''} ${incoming.url ?? ''}`
    requests.push(line)
    if (!ours(line)) {
      outgoing.writeHead(403).end()
      return
    }
    const onward = request(incoming.url ?? '', { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    outgoing.on('close', () => onward.destroy())
    incoming.pipe(onward)
  }

  const server = createServer(pass)
  for (const kind of ['connect', 'upgrade'] as const) {
    server.on(kind, (incoming, socket) => {
      requests.push(`${incoming.method ?? kind} ${incoming.url ?? ''}`)
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    })
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `127.0.0.1:${port}`,
    requests,
    strangers: () => requests.filter((line) => !ours(line)),
    stop: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
