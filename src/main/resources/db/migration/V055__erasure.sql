-- Erases a case, everything that names it, and what salted the digests of it; what was counted of it stays, under a name that leads nowhere. Only
-- who passes by the policies finds anything: it is called as a superuser (deploy/database/erase-case). Answers what was erased where, and
-- in which columns the reference is found still: in free texts, which a person has to look at.
create function erase_case_rows(its_partnership text, its_council text, its_service text, its_ref text)
  returns table (place text, total bigint) language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  p constant uuid := (select id from partnerships where slug = its_partnership);
  o constant uuid := (select id from organisations where slug = its_council);
  ids uuid[];
  nobody constant uuid := gen_random_uuid();
  erased constant text := 'erased-' || nobody;
  said constant text := to_json(its_ref)::text;
  -- the reference as a word of its own
  named constant text := '(^|[^A-Za-z0-9])' || regexp_replace(its_ref, '([^A-Za-z0-9])', '\\\1', 'g') || '($|[^A-Za-z0-9])';
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    raise exception 'a case is erased as a superuser: the policies show nobody else all that names it' using errcode = 'insufficient_privilege';
  end if;
  if p is null or o is null then
    raise exception 'there is no such partnership, or no such council' using errcode = 'no_data_found';
  end if;
  select array_agg(distinct c.id) into ids from cases c
  where c.partnership_id = p and c.organisation_id = o and c.service = its_service and c.ref = its_ref;

  place := 'cases';
  delete from cases c where c.partnership_id = p and c.organisation_id = o and c.service = its_service and c.ref = its_ref;
  get diagnostics total = row_count;
  return next;

  -- What is counted stays counted: each phase, without whose it was.
  place := 'case_phases';
  update case_phases h set case_id = nobody, case_ref = erased where h.partnership_id = p and h.organisation_id = o
    and (h.case_id = any (ids) or h.service = its_service and h.case_ref = its_ref);
  get diagnostics total = row_count;
  return next;

  place := 'exclusion_states';
  update exclusion_states s set reason = 'erased' where s.partnership_id = p and s.organisation_id = o and s.reason is not null
    and s.exclusion_id in (select x.id from exclusions x where x.partnership_id = p and x.organisation_id = o and x.service = its_service
      and x.case_ref = its_ref);
  get diagnostics total = row_count;
  return next;

  place := 'exclusions';
  update exclusions x set case_id = nobody, case_ref = erased, reason = 'erased', evidence = null, salt = gen_random_uuid()
  where x.partnership_id = p and x.organisation_id = o and x.service = its_service and x.case_ref = its_ref;
  get diagnostics total = row_count;
  return next;

  -- Of a refused row it may not be known whose it was.
  place := 'import_errors';
  delete from import_errors e where e.partnership_id = p and e.kind = 'cases' and e.ref = its_ref and (e.council_id = o or e.council_id is null);
  get diagnostics total = row_count;
  return next;

  -- That somebody read it stays recorded, without which case it was. Nobody but a superuser passes by what keeps the record.
  place := 'case_reads';
  perform set_config('session_replication_role', 'replica', true);
  update case_reads r set refs = array_replace(r.refs, its_ref, erased) where r.partnership_id = p and r.organisation_id = o
    and its_ref = any (r.refs);
  get diagnostics total = row_count;
  perform set_config('session_replication_role', 'origin', true);
  return next;

  -- What those who may have written of it were answered, and keys that they made of its reference: a request that is sent again is told that
  -- it was done, and no more.
  place := 'idempotency_keys';
  update idempotency_keys k set body = case when position(said in k.body) > 0 then '{}' else k.body end,
    key = regexp_replace(k.key, named, '\1' || erased || '\2', 'g')
  where (position(said in k.body) > 0 or k.key ~ named)
    and exists (select from members m where m.partnership_id = p and m.organisation_id = k.organisation_id);
  get diagnostics total = row_count;
  return next;
end $$;
revoke execute on function erase_case_rows(text, text, text, text) from public;

create function erase_case(its_partnership text, its_council text, its_service text, its_ref text)
  returns table (place text, total bigint) language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  looked record;
begin
  return query select e.place, e.total from erase_case_rows(its_partnership, its_council, its_service, its_ref) e;
  for looked in
    select format('%I.%I', c.table_name, c.column_name) as name, c.table_name as t, c.column_name as n from information_schema.columns c
    join information_schema.tables b using (table_schema, table_name)
    where c.table_schema = 'public' and b.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'json', 'ARRAY', 'character varying')
  loop
    execute format('select count(*) from %I where position($1 in %I::text) > 0', looked.t, looked.n) into total using its_ref;
    if total > 0 then
      place := 'still in ' || looked.name;
      return next;
    end if;
  end loop;
end $$;
revoke execute on function erase_case(text, text, text, text) from public;

-- The same for all cases of a service that were closed, or voided, before an instant: what a service's retention asks for. Answers how many.
create function erase_cases_closed_before(its_partnership text, its_council text, its_service text, instant timestamptz) returns bigint
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  one record;
  erased bigint := 0;
begin
  for one in
    select c.ref from cases c join partnerships p on p.id = c.partnership_id and p.slug = its_partnership
    join organisations o on o.id = c.organisation_id and o.slug = its_council
    where c.service = its_service and c.superseded_at is null and coalesce(c.closed, case when c.void_reason is not null then c.recorded_at end) < instant
  loop
    perform from erase_case_rows(its_partnership, its_council, its_service, one.ref);
    erased := erased + 1;
  end loop;
  return erased;
end $$;
revoke execute on function erase_cases_closed_before(text, text, text, timestamptz) from public;
