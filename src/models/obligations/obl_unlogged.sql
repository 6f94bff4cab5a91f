-- Grain: one stretch of work without a ticket. Travel and projects are none, nor is the visit itself: work on a day on which the same technician (or one whom neither row names otherwise) was there for a visit or a review. A ticket that is in no file is still a ticket.
with unticketed as (select * from obl_entries where ticketed = 0 and kind not in ('travel', 'project')),
visits as (select client_no, visited_on, lower(trim(technician)) as technician from int_visits where kind in ('on_site', 'review')),
final as (
  select client_no, started_on, datediff('day', date '1970-01-01', try_cast(started_on as date))::integer as day, technician, minutes, kind, file_no, row_no
  from unticketed
  where not exists (
    select 1 from visits
    where visits.client_no = unticketed.client_no and visits.visited_on = unticketed.started_on
      and (visits.technician is null or unticketed.technician is null or visits.technician = lower(trim(unticketed.technician)))
  )
)
select * from final
