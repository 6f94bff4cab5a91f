-- Grain: one spelling that a file of aliases or the reader joins to a client; the reader's joins go before those of a file. Spellings are compared trimmed, with single spaces, case-folded.
with stated as (
  select name, client, false as kept from raw_aliases where name is not null and client is not null
  union all by name
  select name, client, true as kept from kept_aliases
),
final as (
  select lower(regexp_replace(trim(name), '\s+', ' ', 'g')) as alias_key,
    first(lower(regexp_replace(trim(client), '\s+', ' ', 'g')) order by kept desc, lower(regexp_replace(trim(client), '\s+', ' ', 'g'))) as client_key
  from stated
  group by 1
)
select * from final
