-- Grain: one row of a file of events, or one update of a folded log, that also stands in a newer file of the same layout: the same ticket, instant, kind and value. The newer one counts. Rows that are alike within one file are counted, and match as many of the newer one.
with of_events as (select file_no from files where holding = 'events'),
of_logs as (select file_no from files where folded = 1),
written as (
  select file_no, row_no, ticket_id, "at", coalesce(at_utc, false) as at_utc, lower(kind) as kind, value, 0::double as place
  from raw_events
  where ticket_id is not null and "at" is not null and (select count(*) from of_events) > 1
  union all by name
  select file_no, row_no, ticket_id, fold_at as "at", coalesce(fold_at_utc, false) as at_utc, 'log' as kind, fold_status as value, fold_order as place
  from raw_tickets
  where ticket_id is not null and created_at is not null and fold_order is not null and (select count(*) from of_logs) > 1
),
placed as (
  select written.*, files.layout_no, case when at_utc then -1 else files.zone_no end as zone_no, stg_file_recency.newness
  from written join files using (file_no) join stg_file_recency using (file_no)
),
shared as (select layout_no, ticket_id from placed group by layout_no, ticket_id having min(file_no) <> max(file_no)),
numbered as (
  select *, row_number() over (partition by file_no, ticket_id, place, "at", at_utc, kind, value order by row_no) as nth
  from placed semi join shared using (layout_no, ticket_id)
),
ranked as (
  select file_no, row_no, row_number() over same as rank, first_value(file_no) over same as by_file_no
  from numbered
  window same as (partition by layout_no, ticket_id, place, "at", at_utc, zone_no, kind, value, nth order by newness desc)
),
final as (select file_no, row_no, by_file_no from ranked where rank > 1)
select * from final
