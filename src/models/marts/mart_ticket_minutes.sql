-- Grain: one ticket with entries of time, with all the seconds of them. Written as `ticket_minutes`.
with entries as (select ticket_no, round(minutes * 60)::bigint as seconds from int_time_entries where ticket_no is not null),
final as (
  select ticket_no::integer as ticket_no, sum(seconds)::double as seconds
  from entries
  group by ticket_no
  order by ticket_no
)
select * from final
