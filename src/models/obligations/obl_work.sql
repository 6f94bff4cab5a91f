-- Grain: one ticket with entries of time: minutes from the beginning of the work to its creation, below 0 where it was created first. Cancelled tickets and those of monitoring are none, and going there is not yet work on it.
with works as (select * from obl_first_work),
final as (
  select works.ticket_no, clocks.client_no, raised.day, (clocks.created_at - works.started_at) / 60000 as minutes_after, (clocks.created_at - works.started_at > 300000)::utinyint as logged_after
  from works
  join clocks using (ticket_no)
  join raised using (ticket_no)
  join int_tickets using (ticket_no)
  where int_tickets.status <> 5 and int_tickets.raised_by <> 2 and raised.day >= 0
)
select * from final
