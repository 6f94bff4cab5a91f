-- Grain: one spelling of a client's name in any file. Names are compared trimmed, with single spaces, case-folded. The reader's joins go before those of a file; a join to a joined name goes on to its client.
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
direct as (select * from stg_aliases),
aliases as (
  select direct.alias_key, coalesce(further.client_key, direct.client_key) as client_key
  from direct left join direct as further on further.alias_key = direct.client_key
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
