-- Grain: one survey sent to client $1 in period $2 that had two weeks for an answer, the latest first; one that was noted by the owner has no file; `ref` is the person, `label` the day of the answer. One that was answered counts.
with surveys as (select * from sent_surveys where client_no = $1::integer and period_no = $2::integer),
final as (
  select 'survey' as kind, person as ref, sent_on as at_on, answered_on as label, null::double as amount, answered as counts,
    files.file, (surveys.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = surveys.file_no and file_gaps.nth <= surveys.row_no))::integer as row
  from surveys left join files using (file_no)
  order by sent_on desc, file_no, row_no
)
select * from final
