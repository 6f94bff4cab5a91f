-- Grain: one row of a credits file, with the client, the period and the plan that it speaks of, each null where that cannot be told. Clients are found as everywhere: by any spelling, or through a join of spellings.
with credits as (select * from raw_credits),
keys as (select * from int_client_keys),
plans as (select * from plans),
keyed as (
  select *, lower(regexp_replace(trim(client), '\s+', ' ', 'g')) as client_key,
    upper(regexp_replace(trim(period), '\s+', '', 'g')) as label, lower(trim(plan)) as plan_key
  from credits
),
final as (
  select keyed.file_no, keyed.row_no, keyed.client, keyed.period as found_period, keyed.plan as found_plan, keyed.unread,
    keys.client_no,
    case
      when regexp_full_match(label, '[0-9]{4}(-(0[1-9]|1[0-2]))?') then label
      when regexp_full_match(label, '[0-9]{4}-?Q[1-4]') then left(label, 4) || '-' || right(label, 2)
      when regexp_full_match(label, 'Q[1-4]-?[0-9]{4}') then right(label, 4) || '-' || left(label, 2) end as period,
    coalesce(by_id.plan_no, by_name.plan_no) as plan_no,
    offered_on, offered_amount, settled_on, settled_amount, note
  from keyed
  left join keys on keys.client_key = keyed.client_key
  left join plans as by_id on by_id.plan_id = keyed.plan_key
  left join (select lower(name) as name, min(plan_no) as plan_no from plans group by 1) as by_name on by_name.name = keyed.plan_key
)
select * from final
