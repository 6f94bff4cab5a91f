import type { CellKind } from './cells.ts'

/** How a tool writes its exports. */
export interface Tool {
  readonly name: string
  readonly columns: readonly (readonly [header: string, kind: CellKind])[]
  readonly date: DateForm
  /** What stands where nothing was given. */
  readonly blank: string
  readonly delimiter: string
  readonly quoting: 'needed' | 'always' | 'none'
  readonly bom: boolean
  readonly ends: string
  /** Its rows cannot be judged, and it is refused with a reason. */
  readonly refused?: boolean
}

const two = (n: number): string => String(n).padStart(2, '0')
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const half = (d: Date): string => `${d.getUTCHours() % 12 === 0 ? 12 : d.getUTCHours() % 12}:${two(d.getUTCMinutes())}`
const noon = (d: Date): string => (d.getUTCHours() < 12 ? 'AM' : 'PM')
const clock = (d: Date): string => `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`

const DATE_FORMS = {
  iso: (d: Date) => d.toISOString().slice(0, 19).replace('T', ' '),
  zulu: (d: Date) => d.toISOString().replace('.000', ''),
  us: (d: Date) => `${two(d.getUTCMonth() + 1)}/${two(d.getUTCDate())}/${d.getUTCFullYear()} ${two(Number(half(d).split(':')[0]))}:${two(d.getUTCMinutes())} ${noon(d)}`,
  uk: (d: Date) => `${two(d.getUTCDate())}/${two(d.getUTCMonth() + 1)}/${d.getUTCFullYear()} ${clock(d)}`,
  bare: (d: Date) => `${d.getUTCDate()}/${d.getUTCMonth() + 1}/${d.getUTCFullYear()} ${clock(d)}`,
  jira: (d: Date) => `${two(d.getUTCDate())}/${MONTHS[d.getUTCMonth()]}/${String(d.getUTCFullYear()).slice(2)} ${half(d)} ${noon(d)}`,
  german: (d: Date) => `${two(d.getUTCDate())}.${two(d.getUTCMonth() + 1)}.${d.getUTCFullYear()} ${clock(d)}`,
  c: (d: Date) => `${DAYS[d.getUTCDay()]} ${MONTHS[d.getUTCMonth()]} ${two(d.getUTCDate())} ${clock(d)}:${two(d.getUTCSeconds())} ${d.getUTCFullYear()}`,
} as const

export type DateForm = keyof typeof DATE_FORMS

export const dateText = (form: DateForm, at: number): string => DATE_FORMS[form](new Date(at))

function tool(name: string, date: DateForm, columns: string, more: Partial<Tool> = {}): Tool {
  const parts = columns.split('|').map((column): readonly [string, CellKind] => {
    const at = column.lastIndexOf('=')
    return [column.slice(0, at), column.slice(at + 1) as CellKind]
  })
  return { name, date, columns: parts, blank: '', delimiter: ',', quoting: 'needed', bom: false, ends: '\n', ...more }
}

/** Exports with headers as tools write them. */
export const TOOLS: readonly Tool[] = [
  tool('Goodterms', 'iso', 'ticket_id=id|client=client|created_at=created|subject=subject|priority=priority|status=status|resolved_at=resolved'),
  tool('ConnectWise service', 'us', 'TicketNbr=id|Board_Name=word|Site_Name=word|Urgency=priority|status_description=status|Source=word|date_closed=resolved|company_name=client|contact_name=person|Summary=subject|agreement_name=word|date_entered=created|Hours_Actual=hours|Date_Resolved_UTC=resolved|Date_Resplan_UTC=replied|Date_Responded_UTC=replied|Minutes_Waiting=minutes|Resolved_Minutes=minutes|Resplan_Minutes=minutes|Responded_Minutes=minutes|SR_Service_RecID=count|Date_Entered_UTC=created|Date_Closed_UTC=resolved', { ends: '\r\n' }),
  tool('Autotask', 'us', 'Ticket Number=id|Nexus Ticket Number=blank|Title=subject|Company=client|Created=created|Complete Date=resolved|Issue Type=word|Sub-Issue Type=word|Status=status|Contact=person|Queue=word|Source=word|Priority=priority|Primary Resource=person|Total Hours Worked=hours|Description=text', { bom: true, ends: '\r\n' }),
  tool('HaloPSA', 'uk', 'Ticket ID=id|Views=count|Client=client|Site=word|Username=person|Summary=subject|Date Occurred=created|Date Closed=resolved|Status=status|Technician=person|Section=word|Request type=word|Category=word|Priority=priority|SLA=word|Resolution State=verdict|Response State=verdict'),
  tool('Zendesk', 'iso', 'Summation column=count|Id=id|Requester=person|Requester id=count|Requester email=word|Submitter=person|Assignee=person|Group=word|Subject=subject|Tags=word|Status=status|Priority=priority|Via=word|Ticket type=word|Created at=created|Updated at=resolved|Assigned at=replied|Organization=client|Due date=blank|Solved at=resolved|Reopens=count|Replies=count|First reply time in minutes=minutes|First reply time in minutes within business hours=minutes|Full resolution time in minutes=minutes|Full resolution time in minutes within business hours=minutes|Client request Type [list]=word', { quoting: 'always' }),
  tool('Freshdesk', 'iso', 'Ticket ID=id|Subject=subject|Status=status|Priority=priority|Source=word|Type=word|Agent=person|Group=word|Created time=created|Due by Time=due|Resolved time=resolved|Closed time=resolved|Last update time=resolved|Initial response time=replied|Time tracked=clock|First response time (in hrs)=clock|Resolution time (in hrs)=clock|Agent interactions=count|Customer interactions=count|Resolution status=verdict|First response status=verdict|Tags=word|Survey results=blank|Full name=person|Company Name=client'),
  tool('Freshservice', 'zulu', 'Subject=subject|Type=word|Status=status|Urgency=word|Impact=word|Priority=priority|Group=word|Agent=person|Company=client|Description=text|Category=word|Source=word|Ticket Id=id|Requester Name=person|Created Time=created|Due by Time=due|Resolved Time=resolved|Closed Time=resolved|Initial Response Time=replied|Resolution Status=verdict|First Response Status=verdict|Others=word|Others=blank', { ends: '\r\n' }),
  tool('Jira Service Management', 'jira', 'Summary=subject|Issue key=id|Issue id=count|Issue Type=word|Status=status|Project key=word|Project name=client|Priority=priority|Assignee=person|Reporter=person|Created=created|Updated=resolved|Resolved=resolved|Description=text|Watchers=person|Watchers=person|Custom field (Request Type)=word|Satisfaction rating=count|Custom field (Time to first response)=clock|Custom field (Time to resolution)=clock|Comment=text|Comment=blank|Status Category=word'),
  tool('ServiceNow list', 'iso', 'Number=id|Caller=person|Assignment Group=word|Created=created|Short description=subject|Category=word|Priority=priority|State=status|Assigned to=person|Resolved by=person|Resolved=resolved|Company=client|Reassignment Count=count', { quoting: 'always', ends: '\r\n' }),
  tool('osTicket', 'iso', 'Ticket Number=id|Date Created=created|Subject=subject|From=person|From Email=word|Priority=priority|Department=word|Help Topic=word|Source=word|Current Status=status|Last Updated=resolved|SLA Due Date=due|Due Date=due|Closed Date=resolved|Overdue=count|Answered=count|Agent Assigned=person|Team Assigned=word|Thread Count=count', { bom: true }),
  tool('GLPI', 'german', 'ID=id|Title=subject|Entity=client|Status=status|Last update=resolved|Opening date=created|Priority=priority|Requester - Requester=person|Assigned to - Technician=person|Category=word|Time to resolve=due', { delimiter: ';', quoting: 'always', bom: true }),
  tool('Zammad', 'iso', '#=id|Title=subject|State=status|Priority=priority|Group=word|Owner=person|Customer=person|Organization=client|Create Channel=word|Tags=word|Created At=created|Updated At=resolved|Closed At=resolved|Close Escalation At=due|Close In Min=minutes|Close Diff In Min=minutes|First Response At=replied|First Response Escalation At=due|First Response In Min=minutes|First Response Diff In Min=minutes|Article Count=count'),
  tool('Syncro', 'bare', 'ticket customer=client|ticket number=id|ticket subject=subject|tech=person|ticket initial issue=text|ticket status=status|ticket issue type=word|ticket created=created|ticket contact=person|ticket priority=priority'),
  tool('Atera', 'zulu', 'TicketID=id|TicketTitle=subject|TicketPriority=priority|TicketImpact=word|TicketStatus=status|TicketSource=word|TicketType=word|EndUserEmail=word|TicketResolvedDate=resolved|TicketCreatedDate=created|TechnicianFirstCommentDate=replied|FirstResponseDueDate=due|ClosedTicketDueDate=due|OnSLADurationMinutes=minutes|CustomerName=client|TechnicianFullName=person'),
  tool('ServiceDesk Plus', 'uk', 'Request ID=id|Requester=person|Request Type=word|Account=client|Created Time=created|Subject=subject|Group=word|Priority=priority|Category=word|Technician=person|Request Status=status|DueBy Time=due|First Response Overdue Status=flag|Overdue Status=flag|Resolved Time=resolved|Responded Date=replied|Response DueBy Time=due|Site=word', { blank: '-' }),
  tool('Redmine', 'german', '#=id|Projekt=client|Tracker=word|Status=status|Priorität=priority|Thema=subject|Autor=person|Zugewiesen an=person|Angelegt=created|Geschlossen=resolved|Geschätzter Aufwand=hours|% erledigt=count', { delimiter: ';', bom: true }),
  tool('Request Tracker', 'c', 'id=id|Subject=subject|Status=status|QueueName=client|OwnerName=person|Requestors=person|Priority=count|SLA=word|Created=created|Started=replied|LastUpdated=resolved|Resolved=resolved|Due=due|TimeWorked=minutes', { delimiter: '\t', quoting: 'none', blank: 'Not set' }),
  tool('Znuny', 'iso', 'Number=id|Age=word|Created=created|Closed=resolved|FirstResponse=replied|State=status|Priority=priority|Queue=client|Owner=person|Title=subject|FirstResponseInMin=minutes|FirstResponseDiffInMin=minutes|SolutionInMin=minutes|SolutionDiffInMin=minutes|SLA=word', { delimiter: ';' }),
]
