import { vi } from 'vitest'
import { main } from '../../src/cli/main.ts'

export interface Ended {
  readonly status: 0 | 1 | 2
  readonly stdout: string
  readonly stderr: string
}

/** Runs one command of the command line in this process, with what it writes. How it starts as a process of its own is told by `process.test.ts`. */
export async function command(...args: readonly string[]): Promise<Ended> {
  const written = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((stream) => vi.spyOn(process[stream], 'write').mockImplementation((text) => {
    written[stream] += typeof text === 'string' ? text : new TextDecoder().decode(text)
    return true
  }))
  try {
    return { status: await main(args), ...written }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
