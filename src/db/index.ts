export { QueryError } from './database.ts'
export type { Cell, Column, Columns, Database, NewColumns, Params, Row, StoredFile } from './database.ts'
