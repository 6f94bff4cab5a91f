-- Grain: one client, in order of name. `devices` counts those of the kinds that $1 lists, a line each; null where no file of devices names the client.
with devices as (
  select client_no, (count(*) filter (list_contains(string_split($1::varchar, chr(10)), lower(regexp_replace(trim(kind), '\s+', ' ', 'g')))))::integer as devices
  from int_assets
  group by client_no
),
requesters as (select client_no, count(*)::integer as requesters from people where tickets > 0 group by client_no),
final as (
  select client, seats as stated, devices, coalesce(requesters, 0) as requesters
  from int_clients
  left join devices using (client_no)
  left join requesters using (client_no)
  order by client_key
)
select * from final
