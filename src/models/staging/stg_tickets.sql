-- Grain: one ticket. The row of its files that counts, in the order of the files; set-aside rows are in `stg_ticket_problems`.
with tickets as (select * from raw_tickets where ticket_id is not null and created_at is not null),
replaced as (select (file_no::bigint << 32) + row_no as place from stg_replaced_tickets),
final as (select * from tickets where (file_no::bigint << 32) + row_no not in (select place from replaced))
select * from final
