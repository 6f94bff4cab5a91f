-- Grain: one signal, with its median over the clients of the period $2 other than $1 that have enough evidence. $3: the signals' names, parted by chr(31); $4: the rows that each must rest on, likewise.
with enough as (select unnest(string_split($3::varchar, chr(31))) as signal, unnest(string_split($4::varchar, chr(31)))::integer as least),
others as (
  select signal, value
  from client_signals join enough using (signal)
  where client_no <> $1::integer and period_no = $2::integer and evidence >= least
),
final as (
  select signal, median(value)::double as median, count(*)::integer as clients
  from others
  group by signal
  order by signal
)
select * from final
