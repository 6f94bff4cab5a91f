import { expect, it } from 'vitest'

it('everything runs on the Node that the project brings, whatever started it', () => {
  expect(process.versions.node.split('.')[0]).toBe('24')
})
