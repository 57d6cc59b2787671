-- Erasing waits for whoever writes of the council's cases, and they for it; it takes several cases at once, so that many can be erased in batches
-- that are each committed; and it leaves alone what another service has under the same reference.

-- By whichever reference: it serves erasing only, so it is the smallest one, and not one that anything else would be planned by.
create index case_phases_ref on case_phases using hash (case_ref);

-- Which service a refused row named, as its sender wrote it: two services may have cases of one reference. Null of rows that named none, of figures, and
-- of what was loaded before.
alter table import_errors add column service text;
select ledger_find('import_errors');
-- V061 gave this one a column.
select ledger_find('services');

drop function erase_cases_past_retention(timestamptz);
drop function erase_cases_closed_before(text, text, text, timestamptz);
drop function erase_case(text, text, text, text);
drop function erase_case_rows(text, text, text, text);

-- Keeps everybody waiting who writes of a council's cases, and waits for those who do, until the end of the transaction: loads, exclusions, and whatever
-- has cases judged (org.concordat.partnerships.Turns). Who judges has read what it writes before it writes it, so without this it would write of an
-- erased case once more, or have written already what cannot be seen yet. In the order in which they take the same: a load or an exclusion first its own, then
-- evaluation, in which nobody waits for either. Answers the ids of the partnership and the council.
create function erase_alone(its_partnership text, its_council text, out p uuid, out o uuid)
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    raise exception 'a case is erased as a superuser: the policies show nobody else all that names it' using errcode = 'insufficient_privilege';
  end if;
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'erasing has to see what others have written while it waited: read committed' using errcode = 'invalid_transaction_state';
  end if;
  select id into p from partnerships where slug = its_partnership;
  select id into o from organisations where slug = its_council;
  if p is null or o is null then
    raise exception 'there is no such partnership, or no such council' using errcode = 'no_data_found';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('cases ' || o, 0));
  perform pg_advisory_xact_lock(hashtextextended('exclusions ' || o, 0));
  perform pg_advisory_xact_lock_shared(hashtextextended('evaluation ' || p, 0));
  perform pg_advisory_xact_lock(hashtextextended('evaluation in ' || p || ' of ' || o, 0));
end $$;
revoke execute on function erase_alone(text, text) from public;

-- Erases cases of a service, everything that names them, and what salted the digests of it; what was counted of them stays, each under a name of its own that
-- leads nowhere. Only who passes by the policies finds anything: it is called as a superuser (deploy/database/erase-case). Answers what was erased
-- where. Of a read that somebody had of a refused row, of a kept answer and of the key of one it is not known which service they are of: they go.
create function erase_case_rows(its_partnership text, its_council text, its_service text, its_refs text[])
  returns table (place text, total bigint) language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  p uuid;
  o uuid;
  named text[];
  -- in the same order
  nobodies uuid[];
  one record;
  changed bigint;
begin
  select a.p, a.o into p, o from erase_alone(its_partnership, its_council) a;
  select array_agg(g.ref), array_agg(gen_random_uuid()) into named, nobodies
    from (select distinct r.ref from unnest(its_refs) r (ref) where r.ref is not null) g;

  place := 'cases';
  delete from cases c where c.partnership_id = p and c.organisation_id = o and c.service = its_service and c.ref = any (named);
  get diagnostics total = row_count;
  return next;

  -- What is counted stays counted: each phase, without whose it was.
  place := 'case_phases';
  update case_phases h set case_id = n.nobody, case_ref = 'erased-' || n.nobody from unnest(named, nobodies) n (ref, nobody)
  where h.partnership_id = p and h.organisation_id = o and h.service = its_service and h.case_ref = n.ref;
  get diagnostics total = row_count;
  return next;

  place := 'exclusion_states';
  update exclusion_states s set reason = 'erased' where s.partnership_id = p and s.organisation_id = o and s.reason is not null
    and s.exclusion_id in (select x.id from exclusions x where x.partnership_id = p and x.organisation_id = o and x.service = its_service
      and x.case_ref = any (named));
  get diagnostics total = row_count;
  return next;

  place := 'exclusions';
  update exclusions x set case_id = n.nobody, case_ref = 'erased-' || n.nobody, reason = 'erased', evidence = null, salt = gen_random_uuid()
  from unnest(named, nobodies) n (ref, nobody)
  where x.partnership_id = p and x.organisation_id = o and x.service = its_service and x.case_ref = n.ref;
  get diagnostics total = row_count;
  return next;

  -- Of a refused row it may not be known whose it was: only what names another service of the partnership stays.
  place := 'import_errors';
  delete from import_errors e where e.partnership_id = p and e.kind = 'cases' and e.ref = any (named) and (e.council_id = o or e.council_id is null)
    and (e.service is null or e.service = its_service
      or not exists (select from services v where v.partnership_id = p and v.slug = e.service));
  get diagnostics total = row_count;
  return next;

  -- That somebody read it stays recorded, without which case it was. Nobody but a superuser passes by what keeps the record.
  place := 'case_reads';
  perform set_config('session_replication_role', 'replica', true);
  update case_reads r set refs = (select array_agg(coalesce('erased-' || n.nobody, w.ref) order by w.at)
      from unnest(r.services, r.refs) with ordinality w (service, ref, at)
      left join unnest(named, nobodies) n (ref, nobody) on n.ref = w.ref and (w.service = its_service or w.service is null))
  where r.partnership_id = p and r.organisation_id = o and r.id in (
    select d.id from case_reads d, unnest(d.services, d.refs) w (service, ref)
    where d.partnership_id = p and d.organisation_id = o and (w.service = its_service or w.service is null)
      and w.ref in (select unnest(named)));
  get diagnostics total = row_count;
  perform set_config('session_replication_role', 'origin', true);
  return next;

  -- What those who may have written of it were answered, and keys that they made of its reference: a request that is sent again is told that
  -- it was done, and no more. Few answers name any of the references, if there are any: those references are found first.
  place := 'idempotency_keys';
  total := 0;
  for one in
    select n.ref, 'erased-' || n.nobody as erased, to_json(n.ref)::text as said,
      -- the reference as a word of its own
      '(^|[^A-Za-z0-9])' || regexp_replace(n.ref, '([^A-Za-z0-9])', '\\\1', 'g') || '($|[^A-Za-z0-9])' as word
    from unnest(named, nobodies) n (ref, nobody)
    where exists (select from idempotency_keys k
      where (position(n.ref in k.key) > 0 or position(to_json(n.ref)::text in k.body) > 0)
        and k.organisation_id in (select m.organisation_id from members m where m.partnership_id = p))
  loop
    update idempotency_keys k set body = case when position(one.said in k.body) > 0 then '{}' else k.body end,
      key = regexp_replace(k.key, one.word, '\1' || one.erased || '\2', 'g')
    where (position(one.said in k.body) > 0 or k.key ~ one.word)
      and k.organisation_id in (select m.organisation_id from members m where m.partnership_id = p);
    get diagnostics changed = row_count;
    total := total + changed;
  end loop;
  return next;
end $$;
revoke execute on function erase_case_rows(text, text, text, text[]) from public;

-- In which columns references are found still, and which: in free texts, which a person has to look at. One is found wherever its letters stand, of several
-- each where it stands as a word, or words, of its own. It reads all texts of the database, so it is called when the erasure is committed: nobody waits for it.
create function erased_still_in(its_refs text[]) returns table (place text, total bigint, refs text[])
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  looked record;
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    raise exception 'what is left is looked for as a superuser: the policies show nobody else all of it' using errcode = 'insufficient_privilege';
  end if;
  if coalesce(cardinality(its_refs), 0) = 0 then
    return;
  end if;
  for looked in
    select format('%I.%I', c.table_name, c.column_name) as name, c.table_name as t, c.column_name as n from information_schema.columns c
    join information_schema.tables b using (table_schema, table_name)
    where c.table_schema = 'public' and b.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'json', 'ARRAY', 'character varying')
  loop
    if cardinality(its_refs) = 1 then
      execute format('select count(*), $1 from %I where position($1[1] in %I::text) > 0', looked.t, looked.n) into total, refs using its_refs;
    else
      -- A text is looked through only for references of which it has the longest word.
      execute format($look$
        with sought as materialized (
          select r.ref, (select w from regexp_split_to_table(r.ref, '[^[:alnum:]]+') w order by length(w) desc limit 1) as word,
            '(^|[^[:alnum:]])' || regexp_replace(r.ref, '([^[:alnum:]])', '\\\1', 'g') || '($|[^[:alnum:]])' as named
          from unnest($1) r (ref)),
        near as materialized (
          select h.ctid, h.said, s.ref, s.named from (select ctid, %2$I::text as said from %1$I where %2$I is not null) h
          cross join lateral regexp_split_to_table(h.said, '[^[:alnum:]]+') w (word) join sought s on s.word = w.word),
        found as (select distinct n.ctid, n.ref from near n where position(n.ref in n.said) > 0 and n.said ~ n.named)
        select count(distinct ctid), array_agg(distinct ref order by ref) from found$look$, looked.t, looked.n) into total, refs using its_refs;
    end if;
    if total > 0 then
      place := 'still in ' || looked.name;
      return next;
    end if;
  end loop;
end $$;
revoke execute on function erased_still_in(text[]) from public;

-- Erases cases of a service that were closed, or voided, before an instant, so many at most, and answers their references: nothing is left when it answers none.
create function erase_cases_closed_before(its_partnership text, its_council text, its_service text, instant timestamptz, most int) returns text[]
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  p uuid;
  o uuid;
  due text[];
begin
  select a.p, a.o into p, o from erase_alone(its_partnership, its_council) a;
  -- Only now: while it waited somebody may have opened one of them again.
  select coalesce(array_agg(d.ref), '{}') into due from (select c.ref from cases c
    where c.partnership_id = p and c.organisation_id = o and c.service = its_service and c.superseded_at is null
      and coalesce(c.closed, case when c.void_reason is not null then c.recorded_at end) < instant
    limit most) d;
  if cardinality(due) > 0 then
    perform from erase_case_rows(its_partnership, its_council, its_service, due);
  end if;
  return due;
end $$;
revoke execute on function erase_cases_closed_before(text, text, text, timestamptz, int) from public;

-- Before which instant the cases of each service and council were closed, or voided, that are past its retention. A shorter one counts only once it has stood
-- for thirty days: what is erased does not come back, and a month is time to notice a slip. Days are those of London.
create function cases_past_retention(instant timestamptz) returns table (partnership text, council text, service text, before timestamptz)
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    raise exception 'cases are erased as a superuser: the policies show nobody else all that names them' using errcode = 'insufficient_privilege';
  end if;
  return query
    select d.partnership, d.council, d.service, d.before
    from (select v.partnership_id, v.slug as service, p.slug as partnership,
        ((instant at time zone 'Europe/London')::date - make_interval(months => max(v.retention_months))) at time zone 'Europe/London' as before
      from services v join partnerships p on p.id = v.partnership_id
      where v.superseded_at is null or v.superseded_at > instant - interval '30 days'
      group by v.partnership_id, v.slug, p.slug
      having bool_and(v.retention_months is not null)) r
    cross join lateral (select r.partnership, o.slug as council, r.service, r.before from organisations o
      where exists (select from cases c where c.partnership_id = r.partnership_id and c.organisation_id = o.id and c.service = r.service
        and c.superseded_at is null and coalesce(c.closed, case when c.void_reason is not null then c.recorded_at end) < r.before)) d
    order by 1, 2, 3;
end $$;
revoke execute on function cases_past_retention(timestamptz) from public;
