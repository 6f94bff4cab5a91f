-- Grain: one spelling of a client's name in any file. Names are compared trimmed, with single spaces, case-folded.
with spelled as (
  select client as name, 3 as source, count(*) as rows from raw_clients where client is not null group by 1
  union all by name
  select client as name, 2 as source, count(*) as rows from raw_agreements where client is not null group by 1
  union all by name
  select coalesce(client, 'not stated') as name, 1 as source, count(*) as rows from raw_tickets group by 1
),
keyed as (
  select name, lower(regexp_replace(trim(name), '\s+', ' ', 'g')) as client_key, source, rows
  from spelled
),
aliases as (
  select lower(regexp_replace(trim(name), '\s+', ' ', 'g')) as alias_key,
    min(lower(regexp_replace(trim(client), '\s+', ' ', 'g'))) as client_key
  from raw_aliases
  where name is not null and client is not null
  group by 1
),
joined as (
  select keyed.name, coalesce(aliases.client_key, keyed.client_key) as client_key,
    case when aliases.client_key is null then source else 0 end as source, rows
  from keyed left join aliases on aliases.alias_key = keyed.client_key
),
final as (
  select name, client_key, max(source) as source, sum(rows)::integer as rows
  from joined
  group by name, client_key
)
select * from final
