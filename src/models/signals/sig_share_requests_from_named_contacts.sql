-- Grain: one client and period with requests or approvals that say who made them, where contacts of that client are on file. Those by a person of its contacts, by name or address, of all. Monitoring, technicians and cancelled tickets count in none; contacts are those of today.
with days as (
  select period_no, datediff('day', date '1970-01-01', try_cast(from_on as date)) as from_day, datediff('day', date '1970-01-01', try_cast(until_on as date)) as until_day
  from periods
),
people as (
  select client_no, person_key as person from int_contacts
  union
  select client_no, lower(trim(email)) as person from int_contacts where trim(email) <> ''
),
numbered as (
  select ticket_no, "by", file_no, row_no, row_number() over (partition by ticket_no order by "at", newness, row_no) - 1 as nth
  from int_events join stg_file_recency using (file_no)
  where kind = 7
),
made as (
  select int_tickets.client_no, raised.day, raw_tickets.requester as person
  from int_tickets
  join raised using (ticket_no)
  join raw_tickets on raw_tickets.file_no = int_tickets.file_no and raw_tickets.row_no = int_tickets.row_no
  where from_client = 1 and int_tickets.status <> 5 and raw_tickets.requester is not null
  union all by name
  select int_tickets.client_no, approvals.day, numbered."by" as person
  from approvals join numbered using (ticket_no, nth) join int_tickets using (ticket_no)
  where numbered."by" is not null
),
spelled as (
  select client_no, period_no, person, count(*) as rows
  from made join days on day between from_day and until_day
  where client_no in (select client_no from people)
  group by client_no, period_no, person
),
counted as (
  select spelled.client_no, period_no, sum(rows) as rows, coalesce(sum(rows) filter (people.person is not null), 0) as named
  from spelled left join people on people.client_no = spelled.client_no and people.person = lower(regexp_replace(trim(spelled.person), '\s+', ' ', 'g'))
  group by spelled.client_no, period_no
),
final as (
  select client_no, period_no, rows::integer as evidence, named::double as part, rows::double as whole, part / whole as value
  from counted
)
select * from final
