import type { Layout, LayoutColumn, Meanings } from '../layout.ts'
import { NOTHING, ofTool } from '../words.ts'

const STATUS: Meanings = {
  new: ['to do', 'por hacer', 'tareas por hacer', 'nuevo'],
  open: ['waiting for support', 'in review', 'under review', 'under investigation', 'implementing', 'selected for development', 'en curso', 'abierto', 'esperando por soporte', 'reabierto'],
  waiting_client: ['waiting for customer', 'awaiting customer', 'esperando por el cliente', 'esperando al cliente', 'en espera del cliente'],
  waiting_other: ['pending', 'on hold', 'waiting for approval', 'awaiting approval', 'awaiting cab approval', 'awaiting implementation', 'pendiente'],
  done: ['done', 'resolved', 'closed', 'completed', 'listo', 'finalizada', 'finalizado', 'resuelto', 'resuelta', 'cerrado', 'cerrada'],
  cancelled: ['canceled', 'cancelled', 'declined', 'failed', 'cancelado', 'cancelada', 'rechazado'],
}

const CATEGORY: Meanings = { new: ['to do', 'new', 'por hacer', 'tareas por hacer'], open: ['in progress', 'en curso'], done: ['done', 'complete', 'listo'] }

const PRIORITY: Meanings = {
  P1: ['highest', 'blocker', 'critical', 'más alta', 'crítica'],
  P2: ['high', 'major', 'alta'],
  P3: ['medium', 'minor', 'media', 'normal'],
  P4: ['low', 'lowest', 'trivial', 'baja', 'más baja'],
}

/** The columns of fields of one's own stand as “Custom field (Name)”, in Spanish as “Campo personalizado (Name)”. */
const custom = (...names: readonly string[]): readonly string[] => names.map((name) => `custom field ${name}`)
const own = (...names: readonly string[]): readonly string[] => names.map((name) => `campo personalizado ${name}`)

/** What was left of an SLA's time, `3:25` or `-3:25`; of an issue that is not resolved it still runs. */
function left(column: string, headers: readonly string[], believed: readonly string[]): LayoutColumn {
  return {
    column,
    headers,
    believed,
    sign: 'negative_late',
    when_filled: 'resolved_at',
    reason: 'Jira writes the time that was left when the SLA stopped; below zero it was late. It says so of resolved issues only.',
  }
}

/** Jira Service Management: the CSV of issues with all fields, many of them doubled, in English and as far as seen in Spanish. */
const layout: Layout = {
  id: 'jira-service-management',
  name: 'Jira Service Management',
  holding: 'tickets',
  evidence: 'code',
  needs: [['issue key', 'clave de incidencia'], ['created', 'creada'], ['status', 'estado', 'status category', 'resolved', 'resuelta']],
  blanks: NOTHING,
  columns: [
    { column: 'ticket_id', headers: ['issue key'], believed: ['clave de incidencia'] },
    {
      column: 'client',
      headers: [],
      believed: [...custom('organizations', 'organisations', 'organization'), 'organizations', ...own('organizations', 'organizaciones'), 'organizaciones'],
      reason: 'Organizations are the clients of a service project.',
    },
    { column: 'client', headers: custom('customer if any', 'crm company'), believed: [...custom('customer', 'client', 'company', 'company name', 'client name', 'customer name', 'account'), ...own('cliente', 'empresa')], reason: 'No organisation is filled in; this field of your own names the client.' },
    { column: 'client', headers: ['project name'], believed: ['nombre del proyecto'], reason: 'No column names a client; the project stands in for it. Choose another where a project is not a client.' },
    { column: 'created_at', headers: ['created', 'creada'] },
    { column: 'subject', headers: ['summary'], believed: ['resumen'] },
    { column: 'requester', headers: ['reporter', 'creator'], believed: ['informador', 'creador'] },
    { column: 'issue_type', headers: custom('request type'), believed: [...custom('customer request type'), ...own('request type', 'tipo de solicitud')] },
    { column: 'issue_type', headers: ['issue type'], believed: ['tipo de incidencia'] },
    { column: 'category', headers: custom('category'), believed: own('category', 'categoría') },
    { column: 'category', headers: ['issue type'], believed: ['tipo de incidencia'] },
    { column: 'priority', headers: ['priority'], believed: ['prioridad'], ...ofTool('priority', PRIORITY) },
    { column: 'impact', headers: [], believed: custom('impact') },
    { column: 'urgency', headers: [], believed: custom('urgency') },
    { column: 'status', headers: ['status'], believed: ['estado'], ...ofTool('status', STATUS) },
    { column: 'status', headers: ['status category'], words: CATEGORY, only_known: true },
    { column: 'channel', headers: custom('source'), believed: custom('channel', 'request channel type') },
    { column: 'first_response_at', headers: custom('chart date of first response'), believed: own('chart date of first response') },
    { column: 'resolved_at', headers: ['resolved'], believed: ['resuelta', 'resuelto'] },
    { column: 'technician', headers: ['assignee'], believed: ['persona asignada', 'responsable'] },
    { column: 'minutes_worked', headers: ['time spent'], factor: 1 / 60, reason: 'Jira writes the time spent in seconds.' },
    { column: 'satisfaction', headers: ['satisfaction rating', 'calificación de satisfacción'] },
    left('response_verdict', [...custom('time to first response'), ...own('time to first response')], ['time to first response']),
    left('resolution_verdict', custom('time to resolution', 'time to done'), [...own('time to resolution', 'time to done'), 'time to resolution', 'time to done']),
  ],
  cannot: [
    'Jira’s columns “Time to …” hold what was left of an SLA when it stopped, or at the export, not how long it took: they are read as verdicts of resolved issues, and nothing is computed from them.',
    { without: 'first_response_at', say: 'When the first reply was is in Jira’s field “[CHART] Date of First Response”: export with all fields, or add it to the columns.' },
    { without: 'resolved_at', say: 'Add “Resolved” to the columns of the Jira export, to know when an issue was resolved.' },
    { without: 'client', say: 'Add “Organizations” (or your own field for the client) to the columns of the Jira export.' },
  ],
}

export default layout
