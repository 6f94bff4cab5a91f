export { buildPeople, rebuildAnswers } from './build.ts'
export { peopleOf } from './people-of.ts'
export { personTickets, type PersonTicket } from './person-tickets.ts'
export { requestersOf } from './experience.ts'
