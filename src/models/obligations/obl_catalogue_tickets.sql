-- Grain: one ticket about software or quota, as the catalogue says of its kind of issue: evidence beside the checks, in no share. Cancelled tickets are none.
with items as (select * from content_obligations where obligation in ('software', 'quota')),
final as (
  select int_tickets.ticket_no, int_tickets.client_no, items.obligation, raised.day
  from int_tickets
  join items using (issue_no)
  join raised using (ticket_no)
  where int_tickets.status <> 5 and raised.day >= 0
)
select * from final
