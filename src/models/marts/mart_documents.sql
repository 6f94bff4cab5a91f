-- Grain: one document for one client, as its file tells of it, with where it stands: the row as a spreadsheet counts.
with documents as (select * from int_documents),
final as (
  select documents.document, coalesce(clients.client, documents.client) as client, documents.client_no is not null as known, template, version, sent_on, awaited_from, returned_on, outcome,
    file_sha256, title, starts_on, pages, file_name, made_on, chased_on, note, returned_sha256, files.file,
    (documents.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = documents.file_no and file_gaps.nth <= documents.row_no))::integer as row
  from documents
  join files on files.file_no = documents.file_no
  left join int_clients as clients on clients.client_no = documents.client_no
  order by documents.file_no, documents.row_no
)
select * from final
