import type { Reporter, TestModule, TestSpecification } from 'vitest/node'

declare module 'vitest' {
  interface TaskMeta {
    /** A line of figures that the test has to show for itself. */
    said?: string
  }
}

/** Says at the very end, alone on a line, what came of all tests: `812 passed, 0 failed`; above it the figures that tests show. A file that could not run, and an error outside the tests, are failures too. */
export default class CountReporter implements Reporter {
  #asked = 0

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    this.#asked = specifications.length
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0
    let failed = errors.length + Math.max(0, this.#asked - modules.length)
    let skipped = 0
    const said: string[] = []
    for (const module of modules) {
      let inTests = 0
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed++
        else if (state === 'failed') inTests++
        else skipped++
        const line = test.meta().said
        if (line !== undefined) said.push(line)
      }
      failed += module.state() === 'failed' ? Math.max(1, inTests) : inTests
    }
    const left = skipped === 0 ? '' : `${skipped} skipped\n`
    process.once('exit', () => process.stdout.write(`${said.map((line) => `${line}\n`).join('')}${left}${passed} passed, ${failed} failed\n`))
  }
}
