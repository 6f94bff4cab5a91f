-- Grain: one cell of one row of a credits file that a person should know about.
with credits as (select * from int_credit_rows),
counted as (select file_no, row_no from int_credits),
cells as (
  select file_no, row_no, unnest(string_split(unread, chr(30))) as pair
  from credits
  where unread is not null
),
final as (
  select file_no, row_no, 'client' as column_name, client as found, case when client is null then 'missing' else 'not known' end as what, 'set aside' as effect
  from credits where client_no is null
  union all by name
  select file_no, row_no, 'period' as column_name, found_period as found, case when found_period is null then 'missing' else 'unreadable' end as what, 'set aside' as effect
  from credits where client_no is not null and period is null
  union all by name
  select credits.file_no, credits.row_no, 'period' as column_name, credits.found_period as found, 'seen before' as what, 'set aside' as effect
  from credits anti join counted on counted.file_no = credits.file_no and counted.row_no = credits.row_no
  where credits.client_no is not null and credits.period is not null
  union all by name
  select file_no, row_no, 'plan' as column_name, found_plan as found, 'not known' as what, 'read as blank' as effect
  from credits where found_plan is not null and plan_no is null and client_no is not null and period is not null
  union all by name
  select file_no, row_no, 'offered_amount' as column_name, offered_amount::varchar as found, 'below 0' as what, 'read as blank' as effect
  from credits where not (isfinite(offered_amount) and offered_amount >= 0)
  union all by name
  select file_no, row_no, 'settled_amount' as column_name, settled_amount::varchar as found, 'below 0' as what, 'read as blank' as effect
  from credits where not (isfinite(settled_amount) and settled_amount >= 0)
  union all by name
  select file_no, row_no, string_split(pair, chr(31))[1] as column_name, string_split(pair, chr(31))[2] as found, 'unreadable' as what, 'read as blank' as effect
  from cells
)
select * from final
