-- Grain: one version of the agreement of client $1, with the row of its file.
with final as (
  select version, files.file, (int_agreements.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = int_agreements.file_no and file_gaps.nth <= int_agreements.row_no))::integer as row
  from int_agreements join files using (file_no)
  where client_no = $1::integer
)
select * from final
