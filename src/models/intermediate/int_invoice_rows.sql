-- Grain: one row of an invoices file, with the client that it names where that is one of ours: by any spelling, or through a join of spellings. A row that is no invoice is not wanted.
with invoices as (select * from raw_invoices),
keys as (select * from int_client_keys),
keyed as (
  select *, lower(regexp_replace(trim(client), '\s+', ' ', 'g')) as client_key, lower(regexp_replace(trim(invoice), '\s+', ' ', 'g')) as invoice_key
  from invoices
),
final as (
  select keyed.file_no, keyed.row_no, coalesce(keyed.wanted, true) as wanted, keyed.lines, keyed.unread,
    keyed.client, keys.client_no, keyed.client_key,
    coalesce(keys.client_no::varchar, 'named ' || keyed.client_key) as one_client,
    keyed.invoice, keyed.invoice_key, issued_on, due_on, paid_on,
    case when isfinite(amount) and abs(amount) <= 1e13 then round(amount * 100) end::double as amount_cents,
    contains(chr(30) || coalesce(keyed.unread, ''), chr(30) || 'amount' || chr(31)) or not (isfinite(amount) and abs(amount) <= 1e13) as amount_unread,
    case when keyed.lines is null then keyed.row_no else 0 end as own_row
  from keyed
  left join keys on keys.client_key = keyed.client_key
)
select * from final
