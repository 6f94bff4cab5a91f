-- Grain: one ticket that somebody at the client asked for through a known channel: raised by the client, or written down for a requester. Monitoring and cancelled tickets are none. `walk_up`: asked in passing (its channel, or the catalogue item that it was filed as). `logged_after`: created more than five minutes after work on it began; not where it was spoken through an agreed channel, as then the call was the logging and the writing down is the provider's. `saved_up`: one of three or more from one person on a local day with a visit on site. Broken once, whatever the number of reasons. A file without a channel column has no rows here.
with channels as (select * from obl_channels),
works as (select ticket_no, started_at from obl_first_work),
items as (select issue_no from content_obligations where obligation = 'logging'),
visits as (select distinct client_no, datediff('day', date '1970-01-01', try_cast(visited_on as date)) as day from int_visits where kind = 'on_site'),
asked as materialized (
  select int_tickets.ticket_no, int_tickets.client_no, int_tickets.issue_no, int_tickets.file_no, int_tickets.row_no, raised.day, clocks.created_at, channels.by_the_way, channels.spoken
  from int_tickets
  join raised using (ticket_no)
  join clocks using (ticket_no)
  join raw_tickets as written on written.file_no = int_tickets.file_no and written.row_no = int_tickets.row_no
  left join channels on channels.channel = written.channel
  where int_tickets.status <> 5 and int_tickets.raised_by <> 2 and raised.day >= 0 and (int_tickets.from_client = 1 or trim(written.requester) <> '')
),
during as (
  select asked.ticket_no, asked.client_no, asked.day, lower(regexp_replace(trim(requester), '\s+', ' ', 'g')) as person
  from asked
  join visits on visits.client_no = asked.client_no and visits.day = asked.day
  join raw_tickets as written on written.file_no = asked.file_no and written.row_no = asked.row_no
  where trim(requester) <> ''
),
many as (select ticket_no from during qualify count(*) over (partition by client_no, day, person) >= 3),
told as (
  select asked.ticket_no, asked.client_no, asked.day,
    (by_the_way = 1 or items.issue_no is not null) as walk_up,
    coalesce((by_the_way = 1 or spoken = 0) and asked.created_at - works.started_at > 300000, false) as logged_after,
    many.ticket_no is not null as saved_up,
    (asked.created_at - works.started_at) / 60000 as minutes_after
  from asked
  left join works on works.ticket_no = asked.ticket_no
  left join items on items.issue_no = asked.issue_no
  left join many on many.ticket_no = asked.ticket_no
  where by_the_way is not null
),
final as (
  select ticket_no, client_no, day, walk_up::utinyint as walk_up, logged_after::utinyint as logged_after, saved_up::utinyint as saved_up,
    (walk_up or logged_after or saved_up)::utinyint as broken, case when logged_after then minutes_after end as minutes_after
  from told
)
select * from final
