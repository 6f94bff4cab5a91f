import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import CountReporter from './support/count-reporter.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  test: {
    reporters: ['default', new CountReporter()],
    maxWorkers: '100%',
    projects: [
      {
        root,
        test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'], environment: 'node', testTimeout: 60_000 },
      },
      {
        root,
        test: {
          name: 'browser', include: ['test/e2e/**/*.test.ts'], environment: 'node', globalSetup: ['test/e2e/setup.ts'],
          testTimeout: 90_000, hookTimeout: 60_000, sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
