import type { Layout } from '../layout.ts'
import servicenow, { NO_REPLY, OPEN_MADE_IT, incidentColumns } from './servicenow.ts'

/** ServiceNow's incidents with one row for every update, as in the "Incident management process enriched event log" of the UCI. */
const layout: Layout = {
  id: 'servicenow-log',
  name: 'ServiceNow incident log (one row for each update)',
  holding: 'tickets',
  evidence: 'file',
  needs: [['number'], ['incident state'], ['sys mod count'], ['opened at'], ['sys updated at']],
  blanks: servicenow.blanks ?? [],
  fold: { order: 'sys mod count', at: 'sys updated at', status: 'incident state' },
  columns: incidentColumns,
  cannot: [NO_REPLY, OPEN_MADE_IT],
}

/** The same by ServiceNow's usual names of fields, and by their labels. */
const usual: Layout = {
  ...layout,
  evidence: 'believed',
  needs: [['number'], ['state'], ['sys mod count'], ['opened at', 'sys created on'], ['sys updated on']],
  fold: { order: 'sys mod count', at: 'sys updated on', status: 'state' },
}
const labels: Layout = {
  ...layout,
  evidence: 'believed',
  needs: [['number'], ['state'], ['opened', 'created'], ['updated'], ['short description', 'assignment group', 'caller']],
  fold: { at: 'updated', status: 'state' },
}

export default [layout, usual, labels]
