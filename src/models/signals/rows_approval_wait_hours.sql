-- Grain: one approval of client $1 in period $2 that was waited for, the longest wait first; the amount is open hours.
with days as (
  select period_no, datediff('day', date '1970-01-01', try_cast(from_on as date)) as from_day, datediff('day', date '1970-01-01', try_cast(until_on as date)) as until_day
  from periods
  where period_no = $2::integer
),
own as (select ticket_no, file_no, row_no from int_tickets where client_no = $1::integer),
numbered as (
  select ticket_no, "by", file_no, row_no, row_number() over (partition by ticket_no order by "at", newness, row_no) - 1 as nth
  from int_events join stg_file_recency using (file_no)
  where kind = 7 and ticket_no in (select ticket_no from own)
),
chosen as (
  select shown_tickets.ticket_id as ref, strftime(date '1970-01-01' + day, '%Y-%m-%d') as at_on, ticket_no, numbered."by" as label, open_seconds, numbered.file_no, numbered.row_no
  from approvals
  join numbered using (ticket_no, nth)
  join own using (ticket_no)
  join days on day between from_day and until_day
  join shown_tickets on shown_tickets.file_no = own.file_no and shown_tickets.row_no = own.row_no
  where open_seconds >= 0
),
final as (
  select 'event' as kind, ref, at_on, label, open_seconds::double / 3600 as amount, true as counts, files.file, (chosen.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = chosen.file_no and file_gaps.nth <= chosen.row_no))::integer as row
  from chosen join files using (file_no)
  order by open_seconds desc, ticket_no, row_no
)
select * from final
