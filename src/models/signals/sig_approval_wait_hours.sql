-- Grain: one client and period with approvals that were waited for. Mean open hours, in the hours of the ticket's clock, from setting the ticket to wait for the client to the approval; an approval for which no ticket waited has no known wait and counts in none.
with waits as (
  select client_no, period_no, count(*) as rows, sum(open_seconds) as seconds
  from approvals join int_tickets using (ticket_no) join periods on approved_at >= from_at and approved_at < until_at
  where open_seconds >= 0
  group by client_no, period_no
),
final as (
  select client_no, period_no, rows::integer as evidence, seconds / 3600::double as part, rows::double as whole, seconds / (3600 * rows)::double as value
  from waits
)
select * from final
