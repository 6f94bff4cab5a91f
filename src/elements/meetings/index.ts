export { GoodtermsMeetings } from './element.ts'
export type { MeetingsEngine, MeetingsSource } from './engine-seam.ts'
