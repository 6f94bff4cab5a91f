-- Grain: one client in one local month: its tickets. Tickets without a month are in none.
with clocks as (select month, client_no from clocks where month >= 0),
final as (
  select month, client_no, count(*)::integer as tickets
  from clocks
  group by month, client_no
  order by month, client_no
)
select * from final
