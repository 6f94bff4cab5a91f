-- Grain: one ticket of the last twelve months that a person of a client raised, or that was raised for that person; by name, or by the address that the contacts give. Monitoring, cancelled tickets and technicians' own count in none. `share_of_target` is the longer of both clocks' elapsed ÷ target, of clocks that were met or missed; `decided` and `missed`: any of both; `long_wait`: twice the target or more; `rating` 0 to 1 of the scale, the least of 1, 5, 10, 100 that holds every rating of its file; `burden`: how many of reopened, missed, long wait and low rating (three fifths of the scale or less, which nobody calls content) it was.
with period as (select from_at, until_at from periods where period_no = 0),
scales as (
  select file_no, case when max(satisfaction) <= 1 then 1 when max(satisfaction) <= 5 then 5 when max(satisfaction) <= 10 then 10 else 100 end as scale
  from raw_tickets
  where satisfaction between 0 and 100
  group by file_no
),
came_back as (
  select ticket_no
  from int_events
  where kind = 8 or (kind = 1 and status <= 4)
  group by ticket_no
  having bool_or(kind = 8) or max("at") filter (kind = 1 and status < 4) > min("at") filter (kind = 1 and status = 4)
),
asked as (
  select clocks.ticket_no, clocks.client_no, clocks.created_at, raw_tickets.requester, raw_tickets.technician, raw_tickets.satisfaction, int_tickets.file_no, int_tickets.row_no,
    (int_tickets.reopened_count > 0 or came_back.ticket_no is not null)::integer as reopened,
    (response_state <= 1 or resolution_state <= 1)::integer as decided,
    (response_state = 1 or resolution_state = 1)::integer as missed,
    greatest(
      case when response_state <= 1 and response_target_seconds > 0 then response_elapsed_seconds / response_target_seconds end,
      case when resolution_state <= 1 and resolution_target_seconds > 0 then resolution_elapsed_seconds / resolution_target_seconds end
    ) as share_of_target
  from clocks
  join period on clocks.created_at >= from_at and clocks.created_at < until_at
  join int_tickets on int_tickets.ticket_no = clocks.ticket_no and int_tickets.status <> 5 and int_tickets.raised_by <> 2
  join raw_tickets on raw_tickets.file_no = int_tickets.file_no and raw_tickets.row_no = int_tickets.row_no
  left join came_back on came_back.ticket_no = clocks.ticket_no
  where raw_tickets.requester is not null and raw_tickets.requester is distinct from raw_tickets.technician
),
addresses as (
  select client_no, lower(trim(email)) as email, min(person_key) as person_key, arg_min(person, person_key) as person
  from int_contacts
  where trim(email) <> ''
  group by client_no, lower(trim(email))
),
written as (
  select distinct client_no, requester, lower(regexp_replace(trim(requester), '\s+', ' ', 'g')) as requester_key
  from asked
),
spelled as (
  select written.client_no, requester, coalesce(addresses.person_key, requester_key) as person_key, coalesce(addresses.person, requester) as person
  from written left join addresses on addresses.client_no = written.client_no and addresses.email = requester_key
),
rated as (
  select ticket_no, asked.client_no, created_at, asked.file_no, row_no, person_key, person, reopened, decided, missed, share_of_target,
    (coalesce(share_of_target, 0) >= 2)::integer as long_wait, scale,
    case when satisfaction between 0 and scale then satisfaction / scale end as rating
  from asked
  join spelled on spelled.client_no = asked.client_no and spelled.requester = asked.requester
  left join scales on scales.file_no = asked.file_no
  where person_key <> ''
),
final as (
  select *, coalesce(rating <= 0.6, false)::integer as low_rating, reopened + missed + long_wait + low_rating as burden
  from rated
)
select * from final
