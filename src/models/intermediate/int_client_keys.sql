-- Grain: one spelling by which files name a client: as it stands in clients, agreements or tickets, or joined to one of those. Spellings are compared trimmed, with single spaces, case-folded; the reader's joins go before those of a file.
with spelled as (
  select lower(regexp_replace(trim(name), '\s+', ' ', 'g')) as client_key, min(client_no) as client_no
  from int_client_names
  group by 1
),
aliases as (select alias_key as client_key, client_key as joined_key from stg_aliases),
joined as (
  select aliases.client_key, spelled.client_no
  from aliases join spelled on spelled.client_key = aliases.joined_key
),
final as (
  select client_key, client_no::integer as client_no from spelled
  union all by name
  select client_key, client_no::integer as client_no from joined anti join spelled using (client_key)
)
select * from final
