-- Grain: one row of a file of agreements that states no end, under the client's name as shown.
select client, version::integer as version, files.file,
  (raw.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = raw.file_no and file_gaps.nth <= raw.row_no))::integer as row
from (select client as name, case when version between 0 and 1000000000 then version end as version, file_no, row_no from raw_agreements where client is not null and starts_on is not null and ends_on is null) as raw
join int_client_names using (name) join int_clients using (client_no) join files using (file_no)
order by client_no, raw.file_no, raw.row_no
