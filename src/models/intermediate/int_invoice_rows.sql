-- Grain: one row of an invoices file, with the client that it names where that is one of ours: by any spelling, or through a join of spellings. A row that is no invoice is not wanted.
with invoices as (select * from raw_invoices),
spellings as (
  select lower(regexp_replace(trim(name), '\s+', ' ', 'g')) as client_key, min(client_no)::integer as client_no
  from int_client_names
  group by 1
),
stated as (
  select name, client, false as kept from raw_aliases where name is not null and client is not null
  union all by name
  select name, client, true as kept from kept_aliases
),
aliases as (
  select lower(regexp_replace(trim(name), '\s+', ' ', 'g')) as alias_key,
    first(lower(regexp_replace(trim(client), '\s+', ' ', 'g')) order by kept desc, client) as client_key
  from stated
  group by 1
),
keyed as (
  select *, lower(regexp_replace(trim(client), '\s+', ' ', 'g')) as client_key, lower(regexp_replace(trim(invoice), '\s+', ' ', 'g')) as invoice_key
  from invoices
),
final as (
  select keyed.file_no, keyed.row_no, coalesce(keyed.wanted, true) as wanted, keyed.lines, keyed.unread,
    keyed.client, coalesce(spelled.client_no, joined.client_no) as client_no, keyed.client_key,
    coalesce(coalesce(spelled.client_no, joined.client_no)::varchar, 'named ' || keyed.client_key) as one_client,
    keyed.invoice, keyed.invoice_key, issued_on, due_on, paid_on,
    case when isfinite(amount) and abs(amount) <= 1e13 then round(amount * 100) end::double as amount_cents,
    contains(chr(30) || coalesce(keyed.unread, ''), chr(30) || 'amount' || chr(31)) or not (isfinite(amount) and abs(amount) <= 1e13) as amount_unread,
    case when keyed.lines is null then keyed.row_no else 0 end as own_row
  from keyed
  left join spellings as spelled on spelled.client_key = keyed.client_key
  left join aliases on aliases.alias_key = keyed.client_key
  left join spellings as joined on joined.client_key = aliases.client_key
)
select * from final
