-- Grain: one row of a credits file, with the client, the period and the plan that it speaks of, each null where that cannot be told. Clients are found as everywhere: by any spelling, or through a join of spellings.
with credits as (select * from raw_credits),
spellings as (
  select lower(regexp_replace(trim(name), '\s+', ' ', 'g')) as client_key, min(client_no)::integer as client_no
  from int_client_names
  group by 1
),
stated as (
  select name, client, false as kept from raw_aliases where name is not null and client is not null
  union all by name
  select name, client, true as kept from kept_aliases
),
aliases as (
  select lower(regexp_replace(trim(name), '\s+', ' ', 'g')) as alias_key,
    first(lower(regexp_replace(trim(client), '\s+', ' ', 'g')) order by kept desc, client) as client_key
  from stated
  group by 1
),
plans as (select * from plans),
keyed as (
  select *, lower(regexp_replace(trim(client), '\s+', ' ', 'g')) as client_key,
    upper(regexp_replace(trim(period), '\s+', '', 'g')) as label, lower(trim(plan)) as plan_key
  from credits
),
final as (
  select keyed.file_no, keyed.row_no, keyed.client, keyed.period as found_period, keyed.plan as found_plan, keyed.unread,
    coalesce(spelled.client_no, joined.client_no) as client_no,
    case
      when regexp_full_match(label, '[0-9]{4}(-(0[1-9]|1[0-2]))?') then label
      when regexp_full_match(label, '[0-9]{4}-?Q[1-4]') then left(label, 4) || '-' || right(label, 2)
      when regexp_full_match(label, 'Q[1-4]-?[0-9]{4}') then right(label, 4) || '-' || left(label, 2) end as period,
    coalesce(by_id.plan_no, by_name.plan_no) as plan_no,
    offered_on, offered_amount, settled_on, settled_amount, note
  from keyed
  left join spellings as spelled on spelled.client_key = keyed.client_key
  left join aliases on aliases.alias_key = keyed.client_key
  left join spellings as joined on joined.client_key = aliases.client_key
  left join plans as by_id on by_id.plan_id = keyed.plan_key
  left join (select lower(name) as name, min(plan_no) as plan_no from plans group by 1) as by_name on by_name.name = keyed.plan_key
)
select * from final
