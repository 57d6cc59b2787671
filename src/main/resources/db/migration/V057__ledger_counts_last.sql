-- As V047 has it, but that whatever can be said of an entry without its number is said before the entry is counted: the head is locked from the
-- counting until the commit has been flushed, and all other writers of the partnership wait for it meanwhile.
create or replace function ledger_close() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  straight constant boolean := session_user <> 'concordat_gateway';
  actor constant text := nullif(current_setting('app.actor', true), '');
  asked constant boolean := not straight and nullif(current_setting('app.acting', true), '') is not null;
  operation constant text := case when straight then 'sql-of-' || session_user
    else coalesce(nullif(current_setting('app.operation', true), ''), 'background') end;
  subject constant text := case when not straight then nullif(current_setting('app.subject', true), '') end;
  salt constant bytea := uuid_send(gen_random_uuid());
  acting text;
  at timestamptz;
  -- what the entry says between its time and its number, and after it
  changed text;
  done text;
  content text;
  place int := 0;
  entry bigint;
  spot bigint;
  made bytea;
  beside bytea;
begin
  if new.transaction <> pg_current_xact_id() or new.began_at <> now()
      or exists (select from ledger_changes c where c.partnership_id = new.partnership_id and c.organisation_id = new.organisation_id
        and c.transaction = new.transaction and c.began_at = new.began_at and c.id > new.id) then
    return null;
  end if;
  if asked and current_setting('role') = 'concordat_operator' then
    acting := 'operator';
  elsif asked then
    select o.slug into acting from organisations o where o.id = nullif(current_setting('app.organisation', true), '')::uuid;
  end if;
  select string_agg('{' || coalesce('"after":"sha256:' || encode(sha256(c.after), 'hex') || '",', '')
      || coalesce('"before":"sha256:' || encode(sha256(c.before), 'hex') || '",', '')
      || '"kind":"' || c.kind || '","rows":' || c.rows || ',"table":"' || c.relation || '"}', ',' order by c.first)
    into changed
    from (select relation, kind, sum(rows) as rows, min(id) as first, string_agg(l.before, ''::bytea order by id) as before,
        string_agg(l.after, ''::bytea order by id) as after
      from ledger_changes l where l.partnership_id = new.partnership_id and l.organisation_id = new.organisation_id
        and l.transaction = new.transaction and l.began_at = new.began_at
      group by relation, kind) c;
  changed := '","changes":[' || changed || ']'
    || coalesce((select ',"concerns":' || to_json(o.slug) from organisations o where o.id = new.organisation_id), '') || ',"number":';
  done := ',"operation":' || to_json(operation)
    || coalesce(',"organisation":' || to_json(acting), '')
    || coalesce((select ',"partnership":' || to_json(p.slug) from partnerships p where p.id = new.partnership_id), '')
    || coalesce(',"subject":' || to_json(subject), '')
    || case when straight or actor is null then '' else ',"who":"sha256:'
      || encode(sha256(salt || convert_to(actor, 'UTF8')), 'hex') || '"' end || '}';
  insert into ledger_heads as h (partnership_id, size) values (new.partnership_id, 1)
    on conflict (partnership_id) do update set size = h.size + 1 returning h.size - 1 into entry;
  -- now that no other entry comes before it
  at := clock_timestamp();
  content := '{"at":"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || changed || entry || done;
  insert into ledger_entries (partnership_id, organisation_id, number, operation, acting, content, recorded_at)
    values (new.partnership_id, new.organisation_id, entry, operation, acting, content, at);
  insert into ledger_authors (partnership_id, number, salt) values (new.partnership_id, entry, salt);
  made := sha256('\x00'::bytea || convert_to(content, 'UTF8'));
  spot := entry;
  loop
    insert into ledger_nodes (partnership_id, level, position, hash) values (new.partnership_id, place, spot, made);
    exit when spot % 2 = 0;
    select n.hash into strict beside from ledger_nodes n
      where n.partnership_id = new.partnership_id and n.level = place and n.position = spot - 1;
    made := sha256('\x01'::bytea || beside || made);
    place := place + 1;
    spot := spot / 2;
  end loop;
  return null;
end $$;
