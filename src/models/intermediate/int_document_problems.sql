-- Grain: one cell of one row of a documents file that a person should know about.
with documents as (select * from int_document_rows),
counted as (select file_no, row_no from int_documents),
whole as (select * from documents where document is not null and client is not null and template is not null),
cells as (
  select file_no, row_no, unnest(string_split(unread, chr(30))) as pair
  from documents
  where unread is not null
),
final as (
  select file_no, row_no, case when document is null then 'document' when client is null then 'client' else 'template' end as column_name,
    null::varchar as found, 'missing' as what, 'set aside' as effect
  from documents where document is null or client is null or template is null
  union all by name
  select whole.file_no, whole.row_no, 'document' as column_name, whole.document as found, 'seen before' as what, 'set aside' as effect
  from whole anti join counted on counted.file_no = whole.file_no and counted.row_no = whole.row_no
  union all by name
  select file_no, row_no, 'client' as column_name, client as found, 'not known' as what, 'used' as effect
  from whole where client_no is null
  union all by name
  select file_no, row_no, 'outcome' as column_name, found_outcome as found, 'not known' as what, 'read as blank' as effect
  from whole where found_outcome <> '' and outcome is null
  union all by name
  select file_no, row_no, 'chased_on' as column_name, chased_on as found, 'unreadable' as what, 'read as blank' as effect
  from whole where len(list_filter(chases, lambda chase: chase <> '' and try_cast(chase as date) is null)) > 0
  union all by name
  select file_no, row_no, string_split(pair, chr(31))[1] as column_name, string_split(pair, chr(31))[2] as found, 'unreadable' as what, 'read as blank' as effect
  from cells
)
select * from final
