-- Grain: one client and period with tickets created in it whose waiting is recorded: their history has a change of status, and their plan pauses while the client is asked. Open hours that they waited on the client, of the plan's hours and up to `as_of`, for each of them, those that never waited too. `part` is in seconds.
with waiting as (select ticket_no, sum(open_seconds) as seconds from pauses where status = 2 group by ticket_no),
recorded as (select distinct ticket_no from int_events where kind = 1),
pausing as (select plan_no from plans where waits_for_client = 1),
created as (
  select clocks.client_no, period_no, clocks.ticket_no
  from clocks
  join periods on clocks.created_at >= from_at and clocks.created_at < until_at
  semi join pausing on pausing.plan_no = clocks.resolution_plan_no
  semi join recorded on recorded.ticket_no = clocks.ticket_no
),
counted as (
  select client_no, period_no, count(*) as tickets, coalesce(sum(seconds), 0) as seconds
  from created left join waiting using (ticket_no)
  group by client_no, period_no
),
final as (
  select client_no, period_no, tickets::integer as evidence, seconds::double as part, tickets::double as whole, seconds::double / (3600 * tickets) as value
  from counted
)
select * from final
