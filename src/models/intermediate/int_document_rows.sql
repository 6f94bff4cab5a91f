-- Grain: one row of a documents file, with the client that it names where that is one of ours: by any spelling, or through a join of spellings. A document for nobody known keeps the name as it stands.
with documents as (select * from raw_documents),
keys as (select * from int_client_keys),
keyed as (
  select *, lower(regexp_replace(trim(client), '\s+', ' ', 'g')) as client_key from documents
),
final as (
  select keyed.file_no, keyed.row_no, keyed.unread, nullif(trim(keyed.document), '') as document, nullif(trim(keyed.client), '') as client, nullif(trim(keyed.template), '') as template,
    keys.client_no, keyed.client_key,
    case when version between 0 and 1000000000 then version end as version, sent_on, nullif(trim(awaited_from), '') as awaited_from, returned_on,
    lower(trim(outcome)) as found_outcome, case when lower(trim(outcome)) in ('signed', 'declined', 'objected', 'expired') then lower(trim(outcome)) end as outcome,
    lower(trim(file_sha256)) as file_sha256, title, starts_on, case when pages between 1 and 100000 then pages end as pages, file_name, made_on,
    chased_on, regexp_split_to_array(trim(chased_on), '[\s,;]+') as chases, note, lower(trim(returned_sha256)) as returned_sha256
  from keyed
  left join keys on keys.client_key = keyed.client_key
)
select * from final
