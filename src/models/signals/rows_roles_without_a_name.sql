-- Grain: one of the roles boss, assistant and finance of client $1, with a person of its contacts who has it; one without a person counts. None for an earlier period ($2), nor for a client without any contact.
with asked as (select unnest(['boss', 'assistant', 'finance']) as role, unnest([1, 2, 3]) as place),
contacts as (select * from int_contacts where client_no = $1::integer),
roles as (
  select asked.role, place, contacts.person, contacts.last_contact_on, contacts.file_no, contacts.row_no
  from asked left join contacts using (role)
  where exists (select 1 from contacts) and $2::integer = 0 and exists (select 1 from periods where period_no = 0)
  qualify row_number() over (partition by asked.role order by contacts.last_contact_on desc nulls last, contacts.file_no, contacts.row_no) = 1
),
final as (
  select 'contact' as kind, person as ref, last_contact_on as at_on, role as label, null::double as amount, person is null as counts,
    files.file, (roles.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = roles.file_no and file_gaps.nth <= roles.row_no))::integer as row
  from roles left join files using (file_no)
  order by place
)
select * from final
