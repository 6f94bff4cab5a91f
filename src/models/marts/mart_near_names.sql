-- Grain: one pair of clients with nearly the same name, of whom the first stands in no file of clients or agreements, and has fewer tickets where the second stands in none either.
-- Near: the same first letter, the same numbers and words of one or two letters, and one slip apart (two in names of 12 letters and more). Above 5,000 clients nothing is compared.
with named as (select client_key, bool_or(source >= 2) as known from stg_client_names group by client_key),
tickets as (
  select client_no, count(*)::integer as tickets, min_by(file_no, (file_no, row_no)) as file_no, min_by(row_no, (file_no, row_no)) as row_no
  from int_tickets
  group by client_no
),
clients as (
  select client_no, client, strip_accents(client_key) as plain, known, coalesce(tickets, 0) as tickets, file_no, row_no
  from int_clients join named using (client_key) left join tickets using (client_no)
  where client_key <> 'not stated'
),
marked as (
  select *, left(plain, 1) as initial, coalesce(array_to_string(regexp_extract_all(plain, '[0-9]+|\b(?:[a-z]{1,2}|[ivx]{3,})\b'), ' '), '') as marks
  from clients
  where length(plain) >= 5 and (select count(*) from clients) <= 5000
),
pairs as (
  select one.client as name, one.tickets, other.client as "like", other.tickets as like_tickets, one.file_no, one.row_no,
    damerau_levenshtein(one.plain, other.plain) as slips, least(length(one.plain), length(other.plain)) as letters
  from marked as one join marked as other on other.initial = one.initial and other.marks = one.marks and other.client_no <> one.client_no
    and abs(length(other.plain) - length(one.plain)) <= 2
  where not one.known and one.tickets > 0
    and (other.known or other.tickets > one.tickets or (other.tickets = one.tickets and other.client_no < one.client_no))
),
final as (
  select name, pairs.tickets, "like", like_tickets, files.file,
    (pairs.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = pairs.file_no and file_gaps.nth <= pairs.row_no))::integer as row,
    slips
  from pairs join files on files.file_no = pairs.file_no
  where slips <= case when letters >= 12 then 2 else 1 end
)
select name, tickets, "like", like_tickets, file, row from final order by name, slips, like_tickets desc, "like"
