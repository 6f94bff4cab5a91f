/** Figures of the two documents of a meeting: the owner's briefing and the client's service review. */
export type { BriefingFacts, MeetingAgreement, MeetingCall, MeetingCredit, MeetingPerson, MeetingService, MeetingStep, MeetingSums, ReviewFacts } from './facts.ts'
export { REVIEW_DETAIL, REVIEW_FULL, REVIEW_LATE, REVIEW_RICH, reviewFields, type ReviewDetail } from './review.ts'
export { briefingFields, FIRST_SIDES, SECOND_SIDES, type FirstSide, type SecondSide } from './briefing.ts'
export { MEETING_DEFINITIONS } from './definitions.ts'
export { busiestKinds, byMonth, clockCount, isLate, lateCalls, metAgain } from './counting.ts'
export { againTitle, kindsTitle, lateTitle, promiseTitle } from './titles.ts'
