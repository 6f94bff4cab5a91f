-- Grain: one contact of a known kind since $1, in order.
select client_no, visited_on, kind, files.file,
  (int_visits.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = int_visits.file_no and file_gaps.nth <= int_visits.row_no))::integer as row
from int_visits join files using (file_no)
where kind <> 'other' and visited_on >= $1::varchar
order by client_no, visited_on, int_visits.file_no, int_visits.row_no
