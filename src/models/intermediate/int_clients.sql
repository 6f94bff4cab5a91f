-- Grain: one client. Shown as the clients file spells it, else the agreements, else the tickets' commonest spelling.
with names as (select * from stg_client_names),
shown as (
  select client_key, first(name order by source desc, rows desc, name) as client
  from names
  group by client_key
),
described as (
  select names.client_key,
    first(legal_name order by file_no desc, row_no desc) as legal_name,
    first(address order by file_no desc, row_no desc) as address,
    first(seats order by file_no desc, row_no desc) as seats,
    first(servers order by file_no desc, row_no desc) as servers,
    first(sites order by file_no desc, row_no desc) as sites,
    first(case when travel_minutes between 0 and 10000 then travel_minutes end order by file_no desc, row_no desc) as travel_minutes,
    first(time_zone order by file_no desc, row_no desc) as time_zone,
    first(calendar order by file_no desc, row_no desc) as calendar,
    first(client_since order by file_no desc, row_no desc) as client_since
  from raw_clients join names on names.name = raw_clients.client
  group by names.client_key
),
final as (
  select (row_number() over (order by shown.client_key) - 1)::integer as client_no, shown.client_key, shown.client,
    legal_name, address, seats, servers, sites, travel_minutes, time_zone, calendar, client_since
  from shown left join described using (client_key)
)
select * from final
