export { lowerHeadings } from '../shared/index.ts'
