-- Grain: one client with people in `people`. What its people met with, each person counting as one however many tickets: sums over people of the share of their tickets with a burden of 1 to 4, and of their answers that were low, in billionths.
with people as (select * from people),
final as (
  select client_no, count(*) filter (tickets > 0) as people, count(*) filter (answers > 0) as answerers,
    coalesce(sum(round(1e9 * burden_1 / nullif(tickets, 0))::bigint), 0) as share_1,
    coalesce(sum(round(1e9 * burden_2 / nullif(tickets, 0))::bigint), 0) as share_2,
    coalesce(sum(round(1e9 * burden_3 / nullif(tickets, 0))::bigint), 0) as share_3,
    coalesce(sum(round(1e9 * burden_4 / nullif(tickets, 0))::bigint), 0) as share_4,
    coalesce(sum(round(1e9 * low_answers / nullif(answers, 0))::bigint), 0) as low_share
  from people
  group by client_no
)
select * from final
