-- Grain: one kind of problem in one column of an invoices file; the row is its first, as a spreadsheet counts.
with problems as (select * from int_invoice_problems),
counted as (
  select file_no, column_name, what, effect, count(*)::integer as count, min(row_no) as row_no, arg_min_null(found, row_no) as found
  from problems
  group by file_no, column_name, what, effect
),
final as (
  select counted.file_no, counted.column_name, counted.what, counted.effect, counted.count, counted.found,
    (counted.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = counted.file_no and file_gaps.nth <= counted.row_no))::integer as row
  from counted join files on files.file_no = counted.file_no
)
select * from final order by file_no, row, column_name
