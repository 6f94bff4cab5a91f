-- Grain: one cell of one row of a file of contacts, surveys, visits, assets, advice, checks, reminders or time entries that a person should know about. A row that no model uses stands in it once as set aside.
with keys as (select * from int_client_keys),
written as (
  select file_no, row_no, client, unread, case when trim(person) <> '' then null else 'person' end as lacks, 'person' as key, null::varchar as odd from raw_contacts
  union all by name
  select file_no, row_no, client, unread, case when coalesce(sent_on, answered_on) is null then 'sent_on' end as lacks, 'sent_on' as key from raw_surveys
  union all by name
  select file_no, row_no, client, unread, case when visited_on is null then 'visited_on' end as lacks, 'visited_on' as key from raw_visits
  union all by name
  select file_no, row_no, client, unread, case when trim(asset) <> '' then null else 'asset' end as lacks, 'asset' as key from raw_assets
  union all by name
  select file_no, row_no, client, unread, case when given_on is null then 'given_on' when trim(subject) <> '' then null else 'subject' end as lacks, 'subject' as key from raw_advice
  union all by name
  select file_no, row_no, client, unread, case when checked_on is null then 'checked_on' when obligation is null then 'obligation' when trim(subject) <> '' then null else 'subject' end as lacks, 'subject' as key,
    case when lower(trim(obligation)) in ('software', 'quota') then null else obligation end as odd
  from raw_checks
  union all by name
  select file_no, row_no, client, unread, case when sent_on is null then 'sent_on' when obligation is null then 'obligation' end as lacks, 'sent_on' as key,
    case when lower(trim(obligation)) in ('software', 'quota', 'logging') then null else obligation end as odd
  from raw_reminders
  union all by name
  select file_no, row_no, coalesce(ticket_id, client) as client, unread, case when started_at is null then 'started_at' when minutes is null then 'minutes' end as lacks, case when ticket_id is null then 'client' else 'ticket_id' end as key,
    case when minutes between 0 and 100000 then null else minutes::varchar end as odd
  from raw_time_entries
),
used as (
  select file_no, row_no from int_contacts
  union all select file_no, row_no from int_surveys
  union all select file_no, row_no from int_visits
  union all select file_no, row_no from int_assets
  union all select file_no, row_no from int_advice
  union all select file_no, row_no from int_checks
  union all select file_no, row_no from int_reminders
  union all select file_no, row_no from int_time_entries
),
lost as (
  select written.*, keys.client_no, files.holding
  from written
  anti join used on used.file_no = written.file_no and used.row_no = written.row_no
  join files on files.file_no = written.file_no
  left join keys on keys.client_key = lower(regexp_replace(trim(written.client), '\s+', ' ', 'g'))
),
named as (
  select file_no, row_no,
    case when lacks is not null then lacks when client is null then 'client' when odd is not null then case holding when 'time_entries' then 'minutes' else 'obligation' end
      when client_no is null then case holding when 'time_entries' then key else 'client' end else key end as column_name,
    case when lacks is not null or client is null then null when odd is not null then odd when client_no is null then client end as found,
    case when lacks is not null or client is null then 'missing' when odd is not null then case holding when 'time_entries' then 'impossible' else 'not an obligation' end
      when client_no is null then 'not known' else 'seen before' end as what
  from lost
),
unread as (
  select file_no, row_no, string_split(pair, chr(31))[1] as column_name, string_split(pair, chr(31))[2] as found
  from (select file_no, row_no, unnest(string_split(unread, chr(30))) as pair from written where unread is not null)
),
final as (
  select named.file_no, named.row_no, named.column_name, coalesce(named.found, unread.found) as found,
    case when named.what = 'missing' and unread.found is not null then 'unreadable' else named.what end as what, 'set aside' as effect
  from named left join unread using (file_no, row_no, column_name)
  union all by name
  select file_no, row_no, column_name, found, 'unreadable' as what, 'read as blank' as effect
  from unread anti join named using (file_no, row_no)
)
select file_no::integer as file_no, row_no::integer as row_no, column_name, found, what, effect from final
