-- Grain: one pair of files and one column, in how many tickets it differs. The bit counts columns of tickets from 0.
with bits as (select unnest(range(29))::integer as bit),
final as (
  select file_no as older_no, newer_file_no as newer_no, bit, count(*)::integer as tickets
  from int_merge_rows join bits on (changed_bits & (1 << bit)::integer) <> 0
  where newer_file_no is not null
  group by file_no, newer_file_no, bit
  order by file_no, newer_file_no, tickets desc, bit
)
select * from final
