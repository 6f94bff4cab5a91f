/** One header line as a tool writes it. The lines are facts: copied from exports, from importers' code or from documentation. */
export interface ExportHeader {
  /** Id of the layout that has to take it. */
  readonly layout: string
  /** Which of the tool's exports it is. */
  readonly form: string
  /** As CSV, with commas. */
  readonly header: string
  /** Other layouts whose needs these headers meet too, though they explain fewer of them. */
  readonly also?: readonly string[]
}

/** Header lines of exports; every tool adds its own. */
export const EXPORT_HEADERS: readonly ExportHeader[] = [
  {
    layout: 'connectwise-service',
    form: 'the “Service” report',
    header: 'TicketNbr,Location,BusGroup,Board_Name,Site_Name,Urgency,status_description,Source,Closed_Flag,ClosedDesc,date_closed,closed_by,ServiceType,ServiceSubType,ServiceSubTypeItem,company_name,company_recid,contact_name,Summary,Resolution,agreement_name,team_name,Territory,date_entered,entered_by,Last_Update,Time_Zone,Date_Required,Hours_Actual,Hours_Budget,Hours_Billable,Hours_Invoiced,resource_list,Age,Date_Resolved_UTC,Date_Resplan_UTC,Date_Responded_UTC,Date_Status_Changed_UTC,Minutes_Before_Waiting,Minutes_Waiting,Resolved_By,Resolved_Minutes,Resplan_Minutes,Resplan_Skipped_Minutes,Responded_By,Responded_Minutes,Responded_Skipped_Minutes,Waiting_Flag,Severity,Impact,SR_Service_RecID,Date_Entered_UTC,Date_Closed_UTC',
  },
  {
    layout: 'halopsa',
    form: 'a report',
    header: 'Ticket ID,Views,Client,Site,Username,Summary,Date Occurred,Date Closed,Status,Technician,Section,Request type,Category,Priority,SLA,Resolution State,Response State',
  },
  {
    layout: 'zendesk',
    form: 'the full export',
    header: 'Summation column,Id,Requester,Requester id,Requester external id,Requester email,Requester domain,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,Organization,Due date,Initially assigned at,Solved at,Resolution time,Satisfaction Score,Group stations,Assignee stations,Reopens,Replies,First reply time in minutes,First reply time in minutes within business hours,First resolution time in minutes,First resolution time in minutes within business hours,Full resolution time in minutes,Full resolution time in minutes within business hours,Agent wait time in minutes,Agent wait time in minutes within business hours,Requester wait time in minutes,Requester wait time in minutes within business hours,On hold time in minutes,On hold time in minutes within business hours,Client request Type [list],JIRA ID [txt],Non-billable [flag]',
  },
  {
    layout: 'freshservice',
    form: 'all fields',
    also: ['freshdesk'],
    header: 'Subject,Type,Status,Urgency,Impact,Priority,Group,Agent,Company,Description,Category,Sub-Category,Item,Source,Resolution Note,Experience Score,Association type,Requester Location,Requester VIP,Ticket Id,Requester Name,Requester Email,Created Time,Due by Time,Resolved Time,Closed Time,Last Updated Time,Initial Response Time,Time Tracked,First Response Time (in Hrs),Resolution Time (in Hrs),Agent interactions,Customer interactions,Resolution Status,First Response Status,Tags,Survey Result,Approval Status,Others,Others',
  },
  {
    layout: 'jira-service-management',
    form: 'all fields',
    header: 'Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Project type,Project lead,Project lead id,Project description,Priority,Resolution,Assignee,Assignee Id,Reporter,Reporter Id,Creator,Creator Id,Created,Updated,Last Viewed,Resolved,Due date,Votes,Description,Environment,Watchers,Watchers,Watchers Id,Watchers Id,Original estimate,Remaining Estimate,Time Spent,Work Ratio,Security Level,Attachment,Custom field (Category),Custom field (Category),Custom field (Customer ( if any)),Custom field (Request Type),Custom field (Request language),Custom field (Request participants),Satisfaction rating,Custom field (Satisfaction date),Custom field (Severity),Custom field (Source),Sprint,Custom field (Time to done),Custom field (Time to first response),Custom field (Time to resolution),Custom field ([CHART] Date of First Response),Custom field ([CHART] Time in Status),Comment,Comment,Parent,Parent key,Parent summary,Status Category,Status Category Changed',
  },
  {
    layout: 'servicenow',
    form: 'names as on the screen',
    header: 'Number,Caller,Assignment Group,Created,Short description,Category,Priority,State,Assigned to,Resolved by,Resolved,KB Number,IT Batch Job,Description,Reassignment Count,Configuration item,Offending CI,Offending CI Category',
  },
  {
    layout: 'connectwise-board',
    form: 'the list of a service board',
    header: 'Selected_Sr_Service_Recid,Ticket #,Priority,Age,Status,Schedule,Company,Summary Description,Resources,Total Hours,Budget,SLA Status,Contact,Subtype,Item,Last Update,Due Date,Next Date,Board Icon,Site Time Zone,Site,Level,Source,Customer Updated,Escalated From Client IT,Assign to Tech Bench,Required Skill Level,Solution Design ,Vendor Tkt#,Territory Team,Change Mgmt Date,Change Mgmt Time,Change Mgmt Date,Change Mgmt Time',
  },
  {
    layout: 'autotask',
    form: 'the ticket grid',
    header: 'Ticket Number,Nexus Ticket Number,External Customer Ticket Ref,Title,Company,Created,Complete Date,Issue Type,Sub-Issue Type,Status,Parent Account,Contact,Queue,Escalation Reason,Source,Priority,KB Used,Primary Resource,Total Hours Worked,Description',
  },
  {
    layout: 'autotask',
    form: 'another grid, with Account',
    header: 'Ticket Number,Title,Description,Account,Resources,Status,Created,Total Hours Worked,Billed Hours,Sub-Issue Type,Issue Type',
  },
  {
    layout: 'freshdesk',
    form: 'all fields',
    header: 'Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,Last update time,Initial response time,Time tracked,First response time (in hrs),Resolution time (in hrs),Agent interactions,Customer interactions,Resolution status,First response status,Tags,Survey results,Product,Every response status,Summary,Full name,Contact ID',
  },
  {
    layout: 'freshdesk',
    form: 'few fields, with the contact',
    header: 'Ticket ID,Subject,Description,Status,Priority,Type,Created time,Resolved time,Summary,Full name,Title,Email,Mobile phone,Contact ID,Company Name',
  },
  {
    layout: 'freshdesk',
    form: 'the technical-support set',
    header: 'Status,Ticket ID,Priority,Source,Topic,Agent Group,Agent Name,Created time,Expected SLA to resolve,Expected SLA to first response,First response time,SLA For first response,Resolution time,SLA For Resolution,Close time,Agent interactions,Survey results,Product group,Support Level,Country,Latitude,Longitude',
  },
  {
    layout: 'servicenow-log',
    form: 'names of fields, one row for each update',
    also: ['servicenow'],
    header: 'number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,opened_by,opened_at,sys_created_by,sys_created_at,sys_updated_by,sys_updated_at,contact_type,location,category,subcategory,u_symptom,cmdb_ci,impact,urgency,priority,assignment_group,assigned_to,knowledge,u_priority_confirmation,notify,problem_id,rfc,vendor,caused_by,closed_code,resolved_by,resolved_at,closed_at',
  },
  {
    layout: 'boston-311',
    form: 'iso and day first',
    header: 'case_enquiry_id,open_dt,target_dt,closed_dt,ontime,case_status,closure_reason,case_title,subject,reason,type,queue,department,submittedphoto,closedphoto,location,fire_district,pwd_district,city_council_district,police_district,neighborhood,neighborhood_services_district,ward,precinct,location_street_name,location_zipcode,latitude,longitude,source',
  },
  {
    layout: 'redmine',
    form: 'English, all columns',
    header: '#,Project,Tracker,Parent task,Parent task subject,Status,Priority,Subject,Author,Assignee,Updated,Category,Target version,Start date,Due date,Estimated time,Total estimated time,Spent time,Total spent time,% Done,Created,Closed,Last updated by,Related issues,Files,SLA,"Kunden-Ref; ""extern""",Cost (EUR),Escalated,Contract start,Notiz,Private',
  },
  {
    layout: 'redmine',
    form: 'German, all columns',
    header: '#,Projekt,Tracker,Übergeordnetes Ticket,Thema des übergeordneten Tickets,Status,Priorität,Thema,Autor,Zugewiesen an,Aktualisiert,Kategorie,Zielversion,Beginn,Abgabedatum,Geschätzter Aufwand,Summe des geschätzten Aufwands,Aufgewendete Zeit,Aufgewendete Zeit aller Projekte anzeigen,% erledigt,Angelegt,Geschlossen am,Zuletzt geändert von,Zugehörige Tickets,Dateien,SLA,"Kunden-Ref; ""extern""",Cost (EUR),Escalated,Contract start,Notiz,Privat',
  },
  {
    layout: 'redmine',
    form: 'English, fewer columns',
    header: '#,Project,Tracker,Parent task,Status,Priority,Subject,Author,Assignee,Updated,Category,Target version,Start date,Due date,Estimated time,Spent time,% Done,Created,Closed,Related issues,Private,Description',
  },
  {
    layout: 'request-tracker',
    form: 'usual columns',
    header: 'id,Subject,Status,QueueName,OwnerName,Requestors,Priority,SLA,Created,Started,Told,LastUpdated,Resolved,Due,TimeWorked',
  },
  {
    layout: 'request-tracker',
    form: 'many columns',
    header: 'id,Subject,Status,QueueName,OwnerName,Requestors,Cc,Creator,CreatedBy,Priority,InitialPriority,SLA,Created,CreatedRelative,Starts,Started,Told,ToldRelative,LastUpdated,LastUpdatedBy,Resolved,ResolvedRelative,Due,DueRelative,TimeWorked,TimeEstimated,TimeLeft,Type,EffectiveId,RefersTo,ReferredToBy,CustomField.{Category},CustomField.{Client Ref}',
  },
  {
    layout: 'volvo-incidents',
    form: 'one row for each change',
    header: 'SR Number,Change Date+Time,Status,Sub Status,Activity,Activity Level,Involved ST Function Div,Involved Org line 3,Involved ST,Involved ST 2,ST Level,SR Latest Impact,Product,Country,Owner Country,Owner First Name,Resource',
  },
  {
    layout: 'znuny',
    form: 'English, usual columns',
    header: 'Ticket Number,Age,Created,Closed,FirstLock,FirstResponse,State,Priority,Queue,Lock,Owner,UserFirstname,UserLastname,CustomerID,Customer Name,From,Subject,AccountedTime,ArticleTree,SolutionInMin,SolutionDiffInMin,FirstResponseInMin,FirstResponseDiffInMin',
  },
  {
    layout: 'znuny',
    form: 'German, many columns',
    header: 'Ticket-Nummer,TicketID,Titel,Typ,Service,SLA,Queue,Status,StateType,Priorität,Sperren,Besitzer,Kundennummer,CustomerUserID,Kundenname,Erstellt,Geändert,Geschlossen,Erstsperrzeit,Erstantwortzeit,Erstantwortzeit in Minuten,Erstantwortzeitdifferenz in Minuten,SolutionTime,Lösungszeit in Minuten,Lösungszeitdifferenz in Minuten,FirstResponseTimeDestinationDate,SolutionTimeDestinationDate,EscalationDestinationDate,RealTillTimeNotUsed,Erfasste Zeit,Alter,Von,Betreff',
  },
  {
    layout: 'osticket',
    form: 'every field',
    header: 'Ticket Number,Date Created,Subject,From,From Email,Priority,Department,Help Topic,Source,Current Status,Last Updated,SLA Due Date,Due Date,Closed Date,Overdue,Answered,Agent Assigned,Team Assigned,Thread Count,Reopen Count,Attachment Count',
  },
  {
    layout: 'osticket',
    form: 'older, with one due date',
    header: 'Ticket Number,Date Created,Subject,From,From Email,Priority,Department,Help Topic,Source,Current Status,Last Updated,Due Date,Overdue,Answered,Agent Assigned,Team Assigned,Thread Count,Attachment Count',
  },
  {
    layout: 'glpi',
    form: 'the columns seen in code',
    header: 'ID,TITLE,OPENING DATE,STATUS,REQUESTER - REQUESTER',
  },
  {
    layout: 'zammad',
    form: 'ticket report',
    header: '#,Title,State,Priority,Group,Owner,Customer,Organization,Create Channel,Sender,Tags,Time Units Total,Created At,Updated At,Closed At,Close Escalation At,Close In Min,Close Diff In Min,First Response At,First Response Escalation At,First Response In Min,First Response Diff In Min,Update Escalation At,Update In Min,Update Diff In Min,Last Contact At,Last Contact Agent At,Last Contact Customer At,Article Count,Escalation At',
  },
  {
    layout: 'syncro',
    form: 'import template',
    header: 'ticket customer,ticket number,ticket subject,tech,ticket initial issue,ticket status,ticket issue type,ticket created,ticket contact,ticket priority',
  },
  {
    layout: 'atera',
    form: 'field names',
    header: 'TicketID,TicketTitle,TicketNumber,TicketPriority,TicketImpact,TicketStatus,TicketSource,TicketType,EndUserID,EndUserEmail,EndUserFirstName,EndUserLastName,EndUserPhone,TicketResolvedDate,TicketCreatedDate,TechnicianFirstCommentDate,FirstResponseDueDate,ClosedTicketDueDate,OnSLADurationMinutes,OffSLADurationMinutes,TotalDurationMinutes,CustomerID,CustomerName,TechnicianFullName,TechnicianEmail',
  },
  {
    layout: 'spiceworks',
    form: 'documented fields',
    header: 'id,summary,description,status,priority,assignee,creator,created_at,updated_at,due_date',
  },
  {
    layout: 'servicedesk-plus',
    form: 'MSP edition',
    header: 'Request ID,Requester,Request Type,Account,Created Time,Subject,Group,Impact,Urgency,Priority,Category,Subcategory,Technician,Request Status,Resolution,DueBy Time,First Response Overdue Status,Item,Overdue Status,Resolved Time,Responded Date,Response DueBy Time,Site,Out Of Scope,Request age after SLA response violation,Request age after SLA violation,SLA resolution time,SLA Name,SLA response time,SLA violated technician',
  },
  {
    layout: 'xero',
    form: 'sales invoices',
    header: 'ContactName,EmailAddress,POAddressLine1,POAddressLine2,POAddressLine3,POAddressLine4,POCity,PORegion,POPostalCode,POCountry,SAAddressLine1,SAAddressLine2,SAAddressLine3,SAAddressLine4,SACity,SARegion,SAPostalCode,SACountry,InvoiceNumber,Reference,InvoiceDate,DueDate,PlannedDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,InventoryItemCode,Description,Quantity,UnitAmount,Discount,LineAmount,AccountCode,TaxType,TaxAmount,TrackingName1,TrackingOption1,TrackingName2,TrackingOption2,Currency,Type,Sent,Status',
  },
  {
    layout: 'xero-import',
    form: 'template',
    header: '*ContactName,EmailAddress,POAddressLine1,POAddressLine2,POAddressLine3,POAddressLine4,POCity,PORegion,POPostalCode,POCountry,*InvoiceNumber,Reference,*InvoiceDate,*DueDate,Total,InventoryItemCode,*Description,*Quantity,*UnitAmount,Discount,*AccountCode,*TaxType,TaxAmount,TrackingName1,TrackingOption1,TrackingName2,TrackingOption2,Currency,BrandingTheme',
  },
  {
    layout: 'quickbooks',
    form: 'journal',
    header: ',Date,Transaction Type,Num,Name,Memo/Description,Account,Debit,Credit',
  },
  {
    layout: 'quickbooks',
    form: 'transaction list',
    header: ',Transaction date,Transaction type,Num,Customer/Name,Memo/Description,Amount,Balance',
  },
  {
    layout: 'quickbooks',
    form: 'tabular',
    header: 'Date,Transaction Type,Num,Name,Account,Split,Amount',
  },
  {
    layout: 'quickbooks-import',
    form: 'template',
    header: '*InvoiceNo,*Customer,*InvoiceDate,*DueDate,Terms,Location,Memo,Item(Product/Service),ItemDescription,ItemQuantity,ItemRate,*ItemAmount,Service Date',
  },
  {
    layout: 'quickbooks-ageing',
    form: 'summary',
    header: 'Customer,Current,1 - 30,31 - 60,61 - 90,91 and over,Total',
  },
  {
    layout: 'simplesat',
    form: 'fields of a response and its answers',
    header: 'id,survey_id,created,customer_company,customer_email,customer_external_id,customer_id,customer_name,ip_address,modified,source,team_member_id,ticket_external_id,ticket_id,question_id,choice,choice_label,comment,follow_up_answer,sentiment',
  },
  {
    layout: 'smileback',
    form: 'fields of a review',
    header: 'rating,rated_on,status,comment,contact.name,company.name',
  },
  {
    layout: 'nicereply',
    form: 'fields of a rating',
    header: 'id,score,from,ip_address,comment,created_at,updated_at,ticket,customer,status,user,survey',
  },
]
