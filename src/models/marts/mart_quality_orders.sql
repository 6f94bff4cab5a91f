-- Grain: one ticket whose times stand in an order that cannot be: by at most five minutes (`skew`: two machines' clocks), or by more. Part: the first of the orders that holds. Times written with and without an offset are compared where the creation's instant is known.
with times as (
  select int_tickets.*, clocks.created_at as created_utc, clocks.client_no as judged_client_no,
    utc_bits & 1 as created_is_utc, (utc_bits >> 1) & 1 as reply_is_utc, (utc_bits >> 2) & 1 as resolved_is_utc, (utc_bits >> 3) & 1 as closed_is_utc
  from int_tickets join clocks using (ticket_no)
),
early as (
  select ticket_no, file_no, row_no, judged_client_no,
    case when first_response_at is null then 0 when reply_is_utc = created_is_utc then created_at - first_response_at when reply_is_utc = 1 then created_utc - first_response_at else 0 end as replied_before_created,
    case when resolved_at is null then 0 when resolved_is_utc = created_is_utc then created_at - resolved_at when resolved_is_utc = 1 then created_utc - resolved_at else 0 end as resolved_before_created,
    case when closed_at is null then 0 when closed_is_utc = created_is_utc then created_at - closed_at when closed_is_utc = 1 then created_utc - closed_at else 0 end as closed_before_created,
    case when closed_at is null or resolved_at is null or closed_is_utc <> resolved_is_utc then 0 else resolved_at - closed_at end as closed_before_resolved,
    case when first_response_at is null or resolved_at is null or reply_is_utc <> resolved_is_utc then 0 else first_response_at - resolved_at end as resolved_before_reply
  from times
),
named as (
  select *,
    case when resolved_before_created > 0 then 'resolved_before_created' when replied_before_created > 0 then 'replied_before_created' when closed_before_created > 0 then 'closed_before_created'
      when closed_before_resolved > 0 then 'closed_before_resolved' when resolved_before_reply > 0 then 'resolved_before_reply' end as part
  from early
),
impossible as (
  select *, case part when 'resolved_before_created' then resolved_before_created when 'replied_before_created' then replied_before_created when 'closed_before_created' then closed_before_created
    when 'closed_before_resolved' then closed_before_resolved else resolved_before_reply end as early_ms
  from named
  where part is not null
),
final as (
  select case when early_ms <= 300000 then 'skew' else 'orders' end as line, part,
    impossible.file_no, impossible.row_no, shown.ticket_id, int_clients.client, null::varchar as column_name, (early_ms / 1000)::bigint::varchar as found
  from impossible
  join shown_tickets as shown on shown.file_no = impossible.file_no and shown.row_no = impossible.row_no
  join int_clients on int_clients.client_no = impossible.judged_client_no
  where early_ms < 1e15
)
select * from final
