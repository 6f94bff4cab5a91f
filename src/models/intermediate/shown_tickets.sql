-- Grain: one row of a tickets file, its number as it is shown: with the tool's name in brackets where files of another layout hold the same number.
with tickets as (select * from raw_tickets),
clashing as (
  select stg_clashing_tickets.ticket_id as clashing_id, files.file_no as clashing_file, files.tool
  from stg_clashing_tickets cross join files
  where files.holding = 'tickets'
),
final as (
  select tickets.* replace (case when clashing_id is null then ticket_id else ticket_id || ' (' || tool || ')' end as ticket_id)
  from tickets left join clashing on clashing_id = tickets.ticket_id and clashing_file = tickets.file_no
)
select * from final
