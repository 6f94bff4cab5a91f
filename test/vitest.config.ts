import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import CountReporter from './support/count-reporter.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const TOGETHER = ['charts', 'cli', 'content', 'core', 'db', 'document', 'drafting', 'ics', 'intake', 'loading', 'mail', 'models', 'pdf', 'returns', 'sample', 'sending', 'words'].map((room) => `test/${room}/**/*.test.ts`)

export default defineConfig({
  root,
  test: {
    reporters: ['default', new CountReporter()],
    maxWorkers: '100%',
    projects: [
      {
        root,
        test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**', ...TOGETHER], environment: 'node', testTimeout: 60_000 },
      },
      {
        root,
        // These touch no page and leave nothing behind: one process runs them one after another, with fonts and templates read once.
        test: { name: 'together', include: TOGETHER, environment: 'node', testTimeout: 60_000, isolate: false },
      },
      {
        root,
        test: {
          name: 'browser', include: ['test/e2e/**/*.test.ts'], environment: 'node', globalSetup: ['test/e2e/setup.ts'],
          testTimeout: 90_000, hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } }, sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
