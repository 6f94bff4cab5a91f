-- Grain: one check of a device for software, or of a mailbox or store for quota, that can be told: broken where more was found than the limit allows. As the signal on unauthorised software counts them.
with checks as (select * from int_checks where broken is not null),
final as (
  select client_no, obligation, datediff('day', date '1970-01-01', try_cast(checked_on as date))::integer as day, checked_on, subject, "limit", found, broken::utinyint as broken, file_no, row_no
  from checks
  where try_cast(checked_on as date) is not null
)
select * from final
