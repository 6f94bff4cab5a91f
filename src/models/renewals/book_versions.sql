-- Grain: one version of a client's agreement with its place, in order of its start.
select client_no, client, version, plan, starts_on, ends_on, renewal, notice_days, notice_months, monthly_fee_cents::double as monthly_fee_cents,
  billed_seats, premium_response_from, premium_response_until, files.file,
  (int_agreements.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = int_agreements.file_no and file_gaps.nth <= int_agreements.row_no))::integer as row
from int_agreements join int_clients using (client_no) join files using (file_no)
order by client_no, starts_on, version
