-- Grain: one cell of one row of a file (tickets, credits, documents and invoices apart) that a person should know about. A row that no model uses stands in it once as set aside.
with events as (select * from raw_events),
agreements as (select * from raw_agreements),
clients as (select * from raw_clients),
aliases as (
  select *, lower(regexp_replace(trim(name), '\s+', ' ', 'g')) as alias_key, lower(regexp_replace(trim(client), '\s+', ' ', 'g')) as client_key
  from raw_aliases
),
unread as (
  select file_no, row_no, string_split(pair, chr(31))[1] as column_name, string_split(pair, chr(31))[2] as found
  from (
    select file_no, row_no, unnest(string_split(unread, chr(30))) as pair
    from (
      select file_no, row_no, unread from events where unread is not null
      union all by name
      select file_no, row_no, unread from agreements where unread is not null
      union all by name
      select file_no, row_no, unread from clients where unread is not null
    )
  )
),
lost_events as (
  select events.file_no, events.row_no,
    case when ticket_id is null or "at" is not null then 'ticket_id' else 'at' end as column_name,
    case when ticket_id is not null and "at" is not null then ticket_id end as found,
    case when ticket_id is null or "at" is null then 'missing' when updates.file_no is not null then 'newer update' when clashing.ticket_id is not null then 'several tickets' else 'no such ticket' end as what
  from events
  anti join int_events on int_events.file_no = events.file_no and int_events.row_no = events.row_no
  left join stg_repeated_events as updates on updates.file_no = events.file_no and updates.row_no = events.row_no
  left join stg_clashing_tickets as clashing using (ticket_id)
),
lost_agreements as (
  select agreements.file_no, agreements.row_no,
    case when client is null then 'client' when plan is null then 'plan' when starts_on is null then 'starts_on' when ends_on is null then 'ends_on' else 'version' end as column_name,
    case when client is not null and plan is not null and starts_on is not null and ends_on is not null then client || ', ' || version end as found,
    case when client is not null and plan is not null and starts_on is not null and ends_on is not null then 'version twice' else 'missing' end as what
  from agreements anti join int_agreements on int_agreements.file_no = agreements.file_no and int_agreements.row_no = agreements.row_no
),
known_clients as (
  select clients.file_no, clients.row_no, clients.client, client_no,
    row_number() over (partition by client_no order by clients.file_no desc, clients.row_no desc) as nth
  from clients join int_client_names on int_client_names.name = clients.client
),
joined as (select alias_key, min(client_key) as client_key from aliases where name is not null and client is not null group by alias_key),
lost as (
  select * from lost_events
  union all by name
  select * from lost_agreements
  union all by name
  select file_no, row_no, 'client' as column_name, null::varchar as found, 'missing' as what from clients where client is null
  union all by name
  select file_no, row_no, 'client' as column_name, client as found, 'client twice' as what from known_clients where nth > 1
  union all by name
  select file_no, row_no, case when name is null then 'name' else 'client' end as column_name, null::varchar as found, 'missing' as what from aliases where name is null or client is null
  union all by name
  select file_no, row_no, 'name' as column_name, name as found, 'joined twice' as what from aliases join joined using (alias_key) where aliases.client_key <> joined.client_key
),
final as (
  select lost.file_no, lost.row_no, lost.column_name, coalesce(lost.found, unread.found) as found,
    case when lost.what = 'missing' and unread.found is not null then 'unreadable' else lost.what end as what, 'set aside' as effect
  from lost left join unread using (file_no, row_no, column_name)
  union all by name
  select file_no, row_no, column_name, found, 'unreadable' as what, 'read as blank' as effect
  from unread anti join lost using (file_no, row_no, column_name)
  union all by name
  select file_no, row_no, 'kind' as column_name, kind as found, 'not a kind' as what, 'read as blank' as effect
  from events
  where lower(kind) not in ('created', 'status', 'priority', 'assigned', 'public_reply', 'auto_reply', 'client_reply', 'approval', 'reopened')
  union all by name
  select file_no, row_no, 'plan' as column_name, plan as found, 'not a plan' as what, 'used' as effect
  from int_agreements where plan not in (select plan_id from plans)
  union all by name
  select file_no, row_no, 'ends_on' as column_name, ends_on as found, 'ends first' as what, 'used' as effect
  from int_agreements where ends_on < starts_on
  union all by name
  select file_no, row_no, 'version' as column_name, version::varchar as found, 'impossible' as what, 'read as blank' as effect
  from agreements where not version between 0 and 1000000000
  union all by name
  select file_no, row_no, 'monthly_fee' as column_name, monthly_fee::varchar as found, 'impossible' as what, 'read as blank' as effect
  from agreements where not monthly_fee between 0 and 1e13
  union all by name
  select file_no, row_no, 'travel_minutes' as column_name, travel_minutes::varchar as found, 'impossible' as what, 'read as blank' as effect
  from clients where not travel_minutes between 0 and 10000
)
select file_no::integer as file_no, row_no::integer as row_no, column_name, found, what, effect from final
union all by name
select * from int_relation_problems
