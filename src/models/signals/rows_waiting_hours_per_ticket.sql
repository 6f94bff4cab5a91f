-- Grain: one ticket of client $1 created in period $2 whose waiting is recorded, the longest first; `amount` is the open hours that it waited on the client. One that waited counts.
with tickets as (
  select clocks.ticket_no, raised.day
  from clocks
  join raised on raised.ticket_no = clocks.ticket_no
  join periods on clocks.created_at >= from_at and clocks.created_at < until_at
  join plans on plans.plan_no = clocks.resolution_plan_no and plans.waits_for_client = 1
  where clocks.client_no = $1::integer and period_no = $2::integer
),
recorded as (select tickets.* from tickets semi join int_events on int_events.ticket_no = tickets.ticket_no and int_events.kind = 1),
waiting as (select pauses.ticket_no, sum(open_seconds) as seconds from pauses semi join tickets on tickets.ticket_no = pauses.ticket_no where pauses.status = 2 group by pauses.ticket_no),
placed as (select recorded.*, int_tickets.file_no, int_tickets.row_no from recorded join int_tickets using (ticket_no)),
final as (
  select 'ticket' as kind, shown_tickets.ticket_id as ref, case when placed.day >= 0 then strftime('1970-01-01'::date + placed.day, '%Y-%m-%d') end as at_on,
    shown_tickets.subject as label, coalesce(seconds, 0) / 3600 as amount, coalesce(seconds, 0) > 0 as counts,
    files.file, (placed.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = placed.file_no and file_gaps.nth <= placed.row_no))::integer as row
  from placed
  join shown_tickets on shown_tickets.file_no = placed.file_no and shown_tickets.row_no = placed.row_no
  join files on files.file_no = placed.file_no
  left join waiting on waiting.ticket_no = placed.ticket_no
  order by coalesce(seconds, 0) desc, placed.ticket_no desc
)
select * from final
