-- Grain: one request or approval of client $1 in period $2 that says who made it, the latest first; one by a named contact counts.
with days as (
  select period_no, datediff('day', date '1970-01-01', try_cast(from_on as date)) as from_day, datediff('day', date '1970-01-01', try_cast(until_on as date)) as until_day
  from periods
  where period_no = $2::integer
),
people as (
  select client_no, person_key as person from int_contacts where client_no = $1::integer
  union
  select client_no, lower(trim(email)) as person from int_contacts where trim(email) <> '' and client_no = $1::integer
),
own as (select ticket_no, file_no, row_no, from_client, status from int_tickets where client_no = $1::integer and client_no in (select client_no from people)),
numbered as (
  select ticket_no, "by", file_no, row_no, row_number() over (partition by ticket_no order by "at", newness, row_no) - 1 as nth
  from int_events join stg_file_recency using (file_no)
  where kind = 7 and ticket_no in (select ticket_no from own)
),
made as (
  select 'ticket' as kind, own.ticket_no, raised.day, raw_tickets.requester as person, own.file_no, own.row_no
  from own
  join raised using (ticket_no)
  join raw_tickets on raw_tickets.file_no = own.file_no and raw_tickets.row_no = own.row_no
  where from_client = 1 and own.status <> 5 and raw_tickets.requester is not null
  union all by name
  select 'event' as kind, ticket_no, approvals.day, numbered."by" as person, numbered.file_no, numbered.row_no
  from approvals join numbered using (ticket_no, nth)
  where numbered."by" is not null
),
chosen as (
  select made.kind, made.ticket_no, shown_tickets.ticket_id as ref, strftime(date '1970-01-01' + day, '%Y-%m-%d') as at_on, made.person as label,
    people.person is not null as counts, made.file_no, made.row_no
  from made
  join days on day between from_day and until_day
  join own using (ticket_no)
  join shown_tickets on shown_tickets.file_no = own.file_no and shown_tickets.row_no = own.row_no
  left join people on people.person = lower(regexp_replace(trim(made.person), '\s+', ' ', 'g'))
),
final as (
  select kind, ref, at_on, label, null::double as amount, counts, files.file, (chosen.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = chosen.file_no and file_gaps.nth <= chosen.row_no))::integer as row
  from chosen join files using (file_no)
  order by at_on desc, ticket_no desc, kind, row_no
)
select * from final
