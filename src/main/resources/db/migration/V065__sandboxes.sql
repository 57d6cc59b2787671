-- Who erases a sandbox. Where it and somebody who writes wait for each other, the writer gives way, and is told to come again.
create function erase_as_superuser() returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    raise exception 'a sandbox is erased as a superuser: the policies show nobody else all of it' using errcode = 'insufficient_privilege';
  end if;
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'erasing has to see what others have written while it waited: read committed' using errcode = 'invalid_transaction_state';
  end if;
  perform set_config('deadlock_timeout', '10min', true);
end $$;
revoke execute on function erase_as_superuser() from public;

-- Erases the rows of a partnership, its ledger among them; only a superuser passes by what keeps a ledger. They go as from a replica: no key is looked up,
-- nobody is told. What counts or heads what others write goes last, so that whoever writes meets a row that is there, and waits. Answers what went where.
create function erase_rows_of(p uuid) returns table (place text, total bigint) language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  perform erase_as_superuser();
  perform set_config('session_replication_role', 'replica', true);
  -- Twice: the first time waits for those who write, because it takes the rows that theirs hang on; what they wrote meanwhile goes the second time.
  for i in 1..2 loop
    for place in
      select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'partnership_id' and not a.attisdropped
      order by c.relname in ('event_feeds', 'ledger_heads'), c.relname
    loop
      execute format('delete from %I where partnership_id = $1', place) using p;
      get diagnostics total = row_count;
      if total > 0 then
        return next;
      end if;
    end loop;
    place := 'partnerships';
    delete from partnerships where id = p;
    get diagnostics total = row_count;
    if total > 0 then
      return next;
    end if;
  end loop;
  perform set_config('session_replication_role', 'origin', true);
end $$;
revoke execute on function erase_rows_of(uuid) from public;

-- Erases a sandbox whole, and the partnership itself, whose name is free again (deploy/database/erase-sandbox). The organisations that took part stay, with
-- their areas and their issuers, and what they were told of it by e-mail and webhook, until that expires. Who judges cases, terms or measures is waited for.
create function erase_sandbox(its_partnership text) returns table (place text, total bigint) language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  p uuid;
begin
  perform erase_as_superuser();
  select id into p from partnerships where slug = its_partnership and sandbox;
  if p is null then
    raise exception 'there is no sandbox of that name: only a partnership that was founded as one is erased' using errcode = 'no_data_found';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('evaluation ' || p, 0));
  perform from partnerships where id = p for update;
  return query select e.place, e.total from erase_rows_of(p) e;
end $$;
revoke execute on function erase_sandbox(text) from public;

-- What those left who were at work in a sandbox when it was erased, and whose rows hang on none of it: records of reads, entries of its ledger.
create function erase_remains_of_sandbox(p uuid) returns table (place text, total bigint) language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  perform erase_as_superuser();
  if p = '00000000-0000-0000-0000-000000000000' or exists (select from partnerships q where q.id = p) then
    raise exception 'that is no erased sandbox' using errcode = 'no_data_found';
  end if;
  return query select e.place, e.total from erase_rows_of(p) e;
end $$;
revoke execute on function erase_remains_of_sandbox(uuid) from public;
