-- Grain: one client and period with finished tickets that the client raised, where histories tell of statuses. Those that the client gave up, of all: cancelled by the requester or a contact of the client, or closed while they waited for the client and nobody had answered. What somebody else cancelled (merged, spam) counts in none.
with days as (
  select period_no, datediff('day', date '1970-01-01', try_cast(from_on as date)) as from_day, datediff('day', date '1970-01-01', try_cast(until_on as date)) as until_day
  from periods
),
withdrawn as (select ticket_no, client_no, file_no, row_no from int_tickets where from_client = 1 and status = 5),
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
counted as (
  select int_tickets.client_no, period_no, count(*) as rows, count(*) filter (abandoned.ticket_no is not null) as hits
  from int_tickets
  join raised using (ticket_no)
  left join abandoned using (ticket_no)
  join days on raised.day between from_day and until_day
  where from_client = 1 and (int_tickets.status = 4 or (int_tickets.status = 5 and abandoned.ticket_no is not null)) and exists (select 1 from int_events where kind = 1)
  group by int_tickets.client_no, period_no
),
final as (
  select client_no, period_no, rows::integer as evidence, hits::double as part, rows::double as whole, part / whole as value
  from counted
)
select * from final
