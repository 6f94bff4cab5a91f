-- Grain: one client and period with declined advice that names its field, where other clients have tickets in that field. Tickets that the client raised after the day of the refusal whose issue type or category the advice names, less as many as other clients have of these among as many tickets, for each month from the first such refusal or the start of the period; less than a month counts as one. Monitoring, technicians and cancelled tickets count in none. Part: its tickets in those fields; evidence: these and the advice.
with days as (
  select period_no, datediff('day', date '1970-01-01', try_cast(from_on as date)) as from_day, datediff('day', date '1970-01-01', try_cast(until_on as date)) as until_day
  from periods
),
declined as (
  select client_no, field, datediff('day', date '1970-01-01', try_cast(coalesce(decided_on, given_on) as date)) as day
  from int_advice
  where decision = 'declined' and trim(replace(field, ';', '')) <> ''
),
exposed as (
  select client_no, period_no, count(*) as advice, min(day) as since, min(until_day) - greatest(min(day), min(from_day) - 1) as exposed_days
  from declined join days on day < until_day
  group by client_no, period_no
),
named as (select client_no, lower(trim(unnest(string_split(field, ';')))) as field, day from declined),
fields as (select client_no, field, min(day) as since from named where field <> '' group by client_no, field),
asked as materialized (
  select int_tickets.client_no, period_no, day, coalesce(raw_tickets.issue_type, '') as issue_type, coalesce(raw_tickets.category, '') as category
  from int_tickets
  join raised using (ticket_no)
  join days on day between from_day and until_day
  join raw_tickets on raw_tickets.file_no = int_tickets.file_no and raw_tickets.row_no = int_tickets.row_no
  where from_client = 1 and int_tickets.status <> 5 and exists (select 1 from fields)
),
kinds as (select distinct issue_type, category from asked),
matched as (
  select client_no, issue_type, category, since from kinds join fields on fields.field = lower(kinds.issue_type)
  union all
  select client_no, issue_type, category, since from kinds join fields on fields.field = lower(kinds.category)
),
of_fields as (select client_no, issue_type, category, min(since) as since from matched group by client_no, issue_type, category),
counted as (
  select asked.client_no, asked.period_no, asked.issue_type, asked.category, count(*) as tickets, count(of_fields.since) as of_fields,
    count(*) filter (day > exposed.since) as after, count(*) filter (day > of_fields.since) as hits
  from asked
  left join exposed using (client_no, period_no)
  left join of_fields using (client_no, issue_type, category)
  group by all
),
own as (
  select client_no, period_no, sum(tickets) as tickets, sum(of_fields) as of_fields, sum(after) as after, sum(hits) as hits
  from counted
  group by client_no, period_no
),
totals as (select period_no, issue_type, category, sum(tickets) as tickets from counted group by period_no, issue_type, category),
wholes as (select period_no, sum(tickets) as tickets from totals group by period_no),
usual as (
  select client_no, period_no, sum(tickets) as tickets
  from of_fields join totals using (issue_type, category)
  group by client_no, period_no
),
compared as (
  select exposed.client_no, exposed.period_no, advice, greatest(exposed_days * 12 / 365.25, 1)::double as months, coalesce(own.after, 0) as after, coalesce(own.hits, 0) as hits,
    wholes.tickets - coalesce(own.tickets, 0) as others, usual.tickets - coalesce(own.of_fields, 0) as others_of_fields
  from exposed
  join wholes using (period_no)
  join usual using (client_no, period_no)
  left join own using (client_no, period_no)
),
final as (
  select client_no, period_no, (advice + hits)::integer as evidence, hits::double as part, months as whole,
    (hits * others - after * others_of_fields)::double / (others * months) as value
  from compared
  where others_of_fields > 0
)
select * from final
