-- Grain: one finished ticket that client $1 raised in period $2, where histories tell of statuses, those that were given up first; these count.
with days as (
  select period_no, datediff('day', date '1970-01-01', try_cast(from_on as date)) as from_day, datediff('day', date '1970-01-01', try_cast(until_on as date)) as until_day
  from periods
  where period_no = $2::integer
),
withdrawn as (select ticket_no, client_no, file_no, row_no from int_tickets where from_client = 1 and status = 5 and client_no = $1::integer),
told as (
  select ticket_no, arg_max("by", "at") as cancelled_by
  from int_events semi join withdrawn using (ticket_no)
  where kind = 1 and status = 5
  group by ticket_no
),
keyed as (
  select withdrawn.ticket_no, withdrawn.client_no, lower(regexp_replace(trim(cancelled_by), '\s+', ' ', 'g')) as by_key, lower(regexp_replace(trim(requester), '\s+', ' ', 'g')) as requester_key
  from withdrawn
  join told using (ticket_no)
  join raw_tickets on raw_tickets.file_no = withdrawn.file_no and raw_tickets.row_no = withdrawn.row_no
),
people as (
  select client_no, person_key as person from int_contacts
  union
  select client_no, lower(trim(email)) as person from int_contacts where trim(email) <> ''
),
abandoned as (
  select ticket_no from unanswered
  union
  select ticket_no from keyed where by_key = requester_key or (client_no, by_key) in (select (client_no, person) from people)
),
chosen as (
  select shown_tickets.ticket_id as ref, strftime(date '1970-01-01' + raised.day, '%Y-%m-%d') as at_on, int_tickets.ticket_no, shown_tickets.subject as label, abandoned.ticket_no is not null as counts, int_tickets.file_no, int_tickets.row_no
  from int_tickets
  join raised using (ticket_no)
  left join abandoned using (ticket_no)
  join days on raised.day between from_day and until_day
  join shown_tickets on shown_tickets.file_no = int_tickets.file_no and shown_tickets.row_no = int_tickets.row_no
  where int_tickets.client_no = $1::integer and from_client = 1 and (int_tickets.status = 4 or (int_tickets.status = 5 and abandoned.ticket_no is not null)) and exists (select 1 from int_events where kind = 1)
),
final as (
  select 'ticket' as kind, ref, at_on, label, null::double as amount, counts, files.file, (chosen.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = chosen.file_no and file_gaps.nth <= chosen.row_no))::integer as row
  from chosen join files using (file_no)
  order by counts desc, at_on desc, ticket_no
)
select * from final
