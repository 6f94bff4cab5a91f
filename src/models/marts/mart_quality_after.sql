-- Grain: one instant of a ticket that should follow its creation, as the file writes both. Of many tickets every nth, so that at most 20,000 are looked at.
with tickets as (select * from int_tickets where ticket_no % greatest(1, ((select count(*) from int_tickets) // 20000)::integer) = 0),
told as (
  select file_no, 'first_response_at' as column_name, created_at, first_response_at as after_at, utc_bits & 1 as created_is_utc, (utc_bits >> 1) & 1 as after_is_utc from tickets
  union all by name
  select file_no, 'resolved_at' as column_name, created_at, resolved_at as after_at, utc_bits & 1 as created_is_utc, (utc_bits >> 2) & 1 as after_is_utc from tickets
),
final as (
  select file_no::integer as file_no, column_name, created_is_utc::utinyint as created_is_utc, after_is_utc::utinyint as after_is_utc, created_at::double as created_at, after_at::double as after_at
  from told
  where after_at is not null and abs(after_at) < 4102444800000 and abs(created_at) < 4102444800000 and after_at < created_at + 172800000
)
select * from final
