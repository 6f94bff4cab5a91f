-- Grain: one spelling of a client's name, with the client it belongs to.
with names as (select * from stg_client_names),
clients as (select * from int_clients),
final as (
  select names.name, min(clients.client_no)::integer as client_no
  from names join clients using (client_key)
  group by names.name
)
select * from final
