export { drawFilters, periodWords, showFilter } from './draw.ts'
export type { FilterParts } from './draw.ts'
export { NO_FILTER, filterAfter, filterAfterPress, readFilter, sameFilter, writeFilter } from './filter.ts'
