-- Grain: one document for one client; of several rows the one of the newest file that stands last. Chases are ISO dates with a space between them, in order.
with documents as (select * from int_document_rows where document is not null and client is not null and template is not null),
last as (
  select * from documents
  qualify row_number() over (partition by document, coalesce(client_no::varchar, client_key) order by file_no desc, row_no desc) = 1
),
final as (
  select document, client_no, client, template, version, sent_on, awaited_from, returned_on, outcome, file_sha256, title, starts_on, pages, file_name, made_on,
    array_to_string(list_sort(list_distinct(list_filter(list_transform(chases, lambda chase: strftime(try_cast(chase as date), '%Y-%m-%d')), lambda chase: chase is not null))), ' ') as chased_on,
    note, returned_sha256, file_no, row_no
  from last
  order by file_no, row_no
)
select * from final
