-- Grain: one row of a documents file, with the client that it names where that is one of ours: by any spelling, or through a join of spellings. A document for nobody known keeps the name as it stands.
with documents as (select * from raw_documents),
spellings as (
  select lower(regexp_replace(trim(name), '\s+', ' ', 'g')) as client_key, min(client_no)::integer as client_no
  from int_client_names
  group by 1
),
stated as (
  select name, client, false as kept from raw_aliases where name is not null and client is not null
  union all by name
  select name, client, true as kept from kept_aliases
),
aliases as (
  select lower(regexp_replace(trim(name), '\s+', ' ', 'g')) as alias_key,
    first(lower(regexp_replace(trim(client), '\s+', ' ', 'g')) order by kept desc, client) as client_key
  from stated
  group by 1
),
keyed as (
  select *, lower(regexp_replace(trim(client), '\s+', ' ', 'g')) as client_key from documents
),
final as (
  select keyed.file_no, keyed.row_no, keyed.unread, nullif(trim(keyed.document), '') as document, nullif(trim(keyed.client), '') as client, nullif(trim(keyed.template), '') as template,
    coalesce(spelled.client_no, joined.client_no) as client_no, keyed.client_key,
    case when version between 0 and 1000000000 then version end as version, sent_on, nullif(trim(awaited_from), '') as awaited_from, returned_on,
    lower(trim(outcome)) as found_outcome, case when lower(trim(outcome)) in ('signed', 'declined', 'objected', 'expired') then lower(trim(outcome)) end as outcome,
    lower(trim(file_sha256)) as file_sha256, title, starts_on, case when pages between 1 and 100000 then pages end as pages, file_name, made_on,
    chased_on, regexp_split_to_array(trim(chased_on), '[\s,;]+') as chases, note, lower(trim(returned_sha256)) as returned_sha256
  from keyed
  left join spellings as spelled on spelled.client_key = keyed.client_key
  left join aliases on aliases.alias_key = keyed.client_key
  left join spellings as joined on joined.client_key = aliases.client_key
)
select * from final
