-- Grain: one instant of one ticket that stands more than thirty days after all others: what `as_of` follows. Part: the column. The gap is far wider than any zone's offset, so clock faces will do. Nothing, where the clocks were not judged as of the latest instant.
with judged as (select suspicious_from - 86400000 as first_at from judged_with where suspicious_from is not null),
late as (
  select file_no, row_no, ticket_no, 'created_at' as part, created_at as found_at from int_tickets where created_at >= (select first_at from judged)
  union all by name
  select file_no, row_no, ticket_no, 'first_response_at' as part, first_response_at as found_at from int_tickets where first_response_at >= (select first_at from judged)
  union all by name
  select file_no, row_no, ticket_no, 'resolved_at' as part, resolved_at as found_at from int_tickets where resolved_at >= (select first_at from judged)
  union all by name
  select file_no, row_no, ticket_no, 'closed_at' as part, closed_at as found_at from int_tickets where closed_at >= (select first_at from judged)
  union all by name
  select file_no, row_no, ticket_no, 'at' as part, "at" as found_at from int_events where "at" >= (select first_at from judged)
),
final as (
  select 'future' as line, late.part, late.file_no::integer as file_no, late.row_no::integer as row_no, shown.ticket_id, int_clients.client, late.part as column_name,
    strftime(make_timestamp((least(found_at, 250000000000000) * 1000)::bigint), '%Y-%m-%d %H:%M:%S') as found
  from late
  join int_tickets using (ticket_no)
  join shown_tickets as shown on shown.file_no = int_tickets.file_no and shown.row_no = int_tickets.row_no
  join int_clients using (client_no)
)
select * from final
