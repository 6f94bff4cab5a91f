-- Grain: one survey that was sent or answered since $1, or was noted here (then without a file), in order.
select surveys.client_no, sent_on, answered_on, person, score, scale, comment, files.file,
  (surveys.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = surveys.file_no and file_gaps.nth <= surveys.row_no))::integer as row
from client_surveys as surveys left join files using (file_no)
where surveys.file_no is null or coalesce(sent_on, answered_on) >= $1::varchar
order by surveys.client_no, coalesce(sent_on, answered_on), surveys.file_no, surveys.row_no
