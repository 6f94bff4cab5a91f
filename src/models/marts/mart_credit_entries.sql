-- Grain: one client, period and plan of which a credits file tells, with where it stands: the row as a spreadsheet counts. Rows that name a plan come first.
with credits as (select * from int_credits),
final as (
  select client_no, period, plan_no, offered_on, offered_cents, settled_on, settled_cents, note, files.file,
    (credits.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = credits.file_no and file_gaps.nth <= credits.row_no))::integer as row
  from credits join files on files.file_no = credits.file_no
  order by plan_no is null, credits.file_no, credits.row_no
)
select * from final
