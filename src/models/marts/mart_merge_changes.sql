-- Grain: one column of one ticket that differs between file $1 and the newer file $2. $3: only that column's bit, -1 any; $4 limit, $5 offset, in tickets.
with chosen as (
  select * from int_merge_rows
  where file_no = $1::integer and newer_file_no = $2::integer and changed_bits <> 0 and ($3::integer < 0 or (changed_bits & (1 << greatest($3::integer, 0))::integer) <> 0)
  order by newer_row_no, row_no
  limit $4::integer offset $5::integer
),
older as (
  select chosen.file_no, chosen.row_no, chosen.newer_file_no, chosen.newer_row_no, chosen.changed_bits, a.* exclude (file_no, row_no)
  from chosen join shown_tickets a on a.file_no = chosen.file_no and a.row_no = chosen.row_no
),
cells as (
  select older.ticket_id, older.client, older.file_no, older.row_no, older.newer_file_no, older.newer_row_no, older.changed_bits,
    unnest([
      {'bit': 0, 'was': older.client, 'now': b.client},
      {'bit': 1, 'was': strftime(make_timestamp((older.created_at * 1000)::bigint), '%Y-%m-%d %H:%M:%S'), 'now': strftime(make_timestamp((b.created_at * 1000)::bigint), '%Y-%m-%d %H:%M:%S')},
      {'bit': 2, 'was': older.subject, 'now': b.subject},
      {'bit': 3, 'was': older.requester, 'now': b.requester},
      {'bit': 4, 'was': older.issue_type, 'now': b.issue_type},
      {'bit': 5, 'was': older.category, 'now': b.category},
      {'bit': 6, 'was': older.priority, 'now': b.priority},
      {'bit': 7, 'was': older.impact, 'now': b.impact},
      {'bit': 8, 'was': older.urgency, 'now': b.urgency},
      {'bit': 9, 'was': older.status, 'now': b.status},
      {'bit': 10, 'was': older.channel, 'now': b.channel},
      {'bit': 11, 'was': older.place, 'now': b.place},
      {'bit': 12, 'was': older.site, 'now': b.site},
      {'bit': 13, 'was': strftime(make_timestamp((older.first_response_at * 1000)::bigint), '%Y-%m-%d %H:%M:%S'), 'now': strftime(make_timestamp((b.first_response_at * 1000)::bigint), '%Y-%m-%d %H:%M:%S')},
      {'bit': 14, 'was': strftime(make_timestamp((older.resolved_at * 1000)::bigint), '%Y-%m-%d %H:%M:%S'), 'now': strftime(make_timestamp((b.resolved_at * 1000)::bigint), '%Y-%m-%d %H:%M:%S')},
      {'bit': 15, 'was': strftime(make_timestamp((older.closed_at * 1000)::bigint), '%Y-%m-%d %H:%M:%S'), 'now': strftime(make_timestamp((b.closed_at * 1000)::bigint), '%Y-%m-%d %H:%M:%S')},
      {'bit': 16, 'was': older.paused_minutes::varchar, 'now': b.paused_minutes::varchar},
      {'bit': 17, 'was': older.reopened_count::varchar, 'now': b.reopened_count::varchar},
      {'bit': 18, 'was': older.technician, 'now': b.technician},
      {'bit': 19, 'was': older.minutes_worked::varchar, 'now': b.minutes_worked::varchar},
      {'bit': 20, 'was': older.raised_by, 'now': b.raised_by},
      {'bit': 21, 'was': strftime(make_timestamp((older.express_at * 1000)::bigint), '%Y-%m-%d %H:%M:%S'), 'now': strftime(make_timestamp((b.express_at * 1000)::bigint), '%Y-%m-%d %H:%M:%S')},
      {'bit': 22, 'was': older.satisfaction::varchar, 'now': b.satisfaction::varchar},
      {'bit': 23, 'was': strftime(make_timestamp((older.response_due_at * 1000)::bigint), '%Y-%m-%d %H:%M:%S'), 'now': strftime(make_timestamp((b.response_due_at * 1000)::bigint), '%Y-%m-%d %H:%M:%S')},
      {'bit': 24, 'was': strftime(make_timestamp((older.resolution_due_at * 1000)::bigint), '%Y-%m-%d %H:%M:%S'), 'now': strftime(make_timestamp((b.resolution_due_at * 1000)::bigint), '%Y-%m-%d %H:%M:%S')},
      {'bit': 25, 'was': older.response_verdict, 'now': b.response_verdict},
      {'bit': 26, 'was': older.resolution_verdict, 'now': b.resolution_verdict},
      {'bit': 27, 'was': older.response_minutes::varchar, 'now': b.response_minutes::varchar},
      {'bit': 28, 'was': older.resolution_minutes::varchar, 'now': b.resolution_minutes::varchar}
    ]) as cell
  from older join raw_tickets b on b.file_no = older.newer_file_no and b.row_no = older.newer_row_no
),
final as (
  select cells.ticket_id, coalesce(cells.client, 'not stated') as client, cell.bit as bit, cell.was as was, cell.now as "now",
    (cells.row_no + older.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = cells.file_no and file_gaps.nth <= cells.row_no))::integer as older_row,
    (cells.newer_row_no + newer.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = cells.newer_file_no and file_gaps.nth <= cells.newer_row_no))::integer as newer_row
  from cells
  join files as older on older.file_no = cells.file_no
  join files as newer on newer.file_no = cells.newer_file_no
  where (changed_bits & (1 << cell.bit)::integer) <> 0 and ($3::integer < 0 or cell.bit = $3::integer)
  order by cells.newer_row_no, cells.row_no, cell.bit
)
select * from final
