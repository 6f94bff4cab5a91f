-- Grain: one file of tickets or events: its earliest creation and its latest instant, of the file's clock face and of UTC apart. Due times are plans, not news; an instant before 1970 or after 2099 is a slip, and so is a reply, a solution or a closing more than 400 days after the last creation.
with creations as (
  select file_no, least(max(created_at) filter (where created_at < 4102444800000) + 34560000000, 4102444800000) as slips_from
  from raw_tickets
  group by file_no
),
tickets as (
  select file_no,
    min(created_at) filter (where not coalesce(created_at_utc, false) and created_at >= 0) as local_from,
    min(created_at) filter (where created_at_utc and created_at >= 0) as utc_from,
    greatest(
      max(created_at) filter (where not coalesce(created_at_utc, false) and created_at < 4102444800000),
      max(first_response_at) filter (where not coalesce(first_response_at_utc, false) and first_response_at < slips_from),
      max(resolved_at) filter (where not coalesce(resolved_at_utc, false) and resolved_at < slips_from),
      max(closed_at) filter (where not coalesce(closed_at_utc, false) and closed_at < slips_from),
      max(fold_at) filter (where not coalesce(fold_at_utc, false) and fold_at < 4102444800000)
    ) as local_until,
    greatest(
      max(created_at) filter (where created_at_utc and created_at < 4102444800000),
      max(first_response_at) filter (where first_response_at_utc and first_response_at < slips_from),
      max(resolved_at) filter (where resolved_at_utc and resolved_at < slips_from),
      max(closed_at) filter (where closed_at_utc and closed_at < slips_from),
      max(fold_at) filter (where fold_at_utc and fold_at < 4102444800000)
    ) as utc_until
  from raw_tickets join creations using (file_no)
  group by file_no
),
events as (
  select file_no,
    min("at") filter (where not coalesce(at_utc, false) and "at" >= 0) as local_from, min("at") filter (where at_utc and "at" >= 0) as utc_from,
    max("at") filter (where not coalesce(at_utc, false) and "at" < 4102444800000) as local_until, max("at") filter (where at_utc and "at" < 4102444800000) as utc_until
  from raw_events
  group by file_no
),
final as (select * from tickets union all by name select * from events)
select * from final
