-- Grain: one row of the files of clients about client $1, the newest first; that one counts. `amount` is its seats. $2 limit, $3 offset.
with names as (select distinct name, client_key from stg_client_names),
own as (
  select raw_clients.client, raw_clients.seats, raw_clients.file_no, raw_clients.row_no
  from raw_clients
  join names on names.name = raw_clients.client
  join int_clients on int_clients.client_key = names.client_key
  where int_clients.client_no = $1::integer
),
ranked as (select *, row_number() over (order by file_no desc, row_no desc) as nth from own),
final as (
  select 'client' as kind, ranked.client as ref, null::varchar as at_on, null::varchar as label, seats::double as amount, nth = 1 as counts,
    files.file, (ranked.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = ranked.file_no and file_gaps.nth <= ranked.row_no))::integer as row,
    (count(*) over ())::integer as count
  from ranked join files using (file_no)
  order by nth
  limit $2::integer offset $3::integer
)
select * from final
