-- What salts the digest of a row that names a case goes with it, as a case's own does: of everything else that it says others know, so that its
-- reference would be found by trying.
alter table exclusions add column salt uuid not null default gen_random_uuid();
alter table import_errors add column salt uuid not null default gen_random_uuid();

-- Whoever reads a row may open the digests that the ledger has of it (rule L2): the digest of a row is SHA-256 of its line in an export, and
-- what the digest of a statement is made of is kept, in the order in which it was taken. Setting the salt to null takes that away with it, and
-- entries and proofs stay as they are.
alter table ledger_changes add column rows_before bytea, add column rows_after bytea;
alter table ledger_changes alter column rows_before set storage external, alter column rows_after set storage external;

-- A change of the kind `found` changes nothing: it tells what all rows are of one table that concern one party, from where on they can be held against
-- the ledger.
alter table ledger_changes drop constraint ledger_changes_kind_check, drop constraint ledger_changes_check,
  drop constraint ledger_changes_check1,
  add constraint ledger_changes_kind_check check (kind in ('found', 'insert', 'update', 'delete')),
  add constraint ledger_changes_before_check check ((kind in ('found', 'insert')) = (before is null)),
  add constraint ledger_changes_after_check check ((kind = 'delete') = (after is null)),
  add constraint ledger_changes_opened_check check (rows_before is null and rows_after is null
    or salt is not null and (before is null) = (rows_before is null) and (after is null) = (rows_after is null));

create or replace function ledger_erases_salts() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or new.salt is not null or to_jsonb(new) - 'salt' is distinct from to_jsonb(old) - 'salt' then
    raise exception 'the ledger is only ever added to; a salt may be set to null' using errcode = 'insufficient_privilege';
  end if;
  if tg_table_name = 'ledger_changes' then
    new.rows_before := null;
    new.rows_after := null;
  end if;
  return new;
end $$;

-- A table's changes are opened to whoever reads all of its columns, as far as its policies let the same rows be read: of loads each
-- organisation reads what it sent itself, and an auditor all.
grant select on ledger_changes to concordat_member, concordat_partnership, concordat_board, concordat_auditor;
do $$
declare
  opened record;
begin
  for opened in select * from (values
    ('member', $p$array[nullif(current_setting('app.organisation', true), '')::uuid, '00000000-0000-0000-0000-000000000000'::uuid]$p$),
    ('partnership', $p$nullif(current_setting('app.organisations', true), '')::uuid[]
      || array[nullif(current_setting('app.organisation', true), '')::uuid, '00000000-0000-0000-0000-000000000000'::uuid]$p$),
    ('board', $p$nullif(current_setting('app.organisations', true), '')::uuid[]
      || array[nullif(current_setting('app.organisation', true), '')::uuid, '00000000-0000-0000-0000-000000000000'::uuid]$p$))
    r (role, parties)
  loop
    execute format($policy$create policy %I on ledger_changes for select to %I
      using (organisation_id = any ((select %s)::uuid[])
        and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
        and (relation not in ('imports', 'import_errors')
          or organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))
        and has_table_privilege(to_regclass('public.' || quote_ident(relation)), 'select'))$policy$,
      'ledger_changes_' || opened.role, 'concordat_' || opened.role, opened.parties);
  end loop;
end $$;

create policy ledger_changes_auditor on ledger_changes for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and has_table_privilege(to_regclass('public.' || quote_ident(relation)), 'select'));

-- Areas belong to a council, and what they are decides results of every partnership that it is in: their changes are entries there too.
create policy member_stays_ledger on member_stays for select to current_user using (partnership_id is not null);

-- As V032 has it, but that the digest of a row is that of its line in an export, and that the digests of the rows are kept. Where the partnership is
-- said to be `*`, it is the installation and every partnership that the organisation is a member of.
create or replace function ledger_note() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
declare
  home constant text := tg_argv[0];
  concern constant text := tg_argv[1];
  -- What changes in these is nobody's act.
  aside constant text[] := string_to_array(coalesce(tg_argv[2], ''), ',');
  usual constant boolean := home = 'partnership_id' and concern = 'organisation_id' and cardinality(aside) = 0;
  none constant text := '00000000-0000-0000-0000-000000000000';
  done constant text := lower(tg_op);
begin
  if done = 'update' and usual then
    insert into ledger_changes (partnership_id, organisation_id, relation, kind, rows, salt, before, after, rows_before, rows_after)
    select p, o, tg_table_name, done, n, s, sha256(s || were), sha256(s || are), were, are from (
      select p, o, count(*) filter (where not former) as n, uuid_send(gen_random_uuid()) as s,
        coalesce(string_agg(d, ''::bytea order by d) filter (where former), ''::bytea) as were,
        coalesce(string_agg(d, ''::bytea order by d) filter (where not former), ''::bytea) as are
      from (select true as former, w.partnership_id as p, w.organisation_id as o,
          sha256(convert_to(to_jsonb(w)::text, 'UTF8')) as d from old_rows w
        union all select false, w.partnership_id, w.organisation_id,
          sha256(convert_to(to_jsonb(w)::text, 'UTF8')) from changed_rows w) r
      group by p, o) g
    where were <> are;
  elsif done = 'update' then
    insert into ledger_changes (partnership_id, organisation_id, relation, kind, rows, salt, before, after, rows_before, rows_after)
    select p, o, tg_table_name, done, n, s, sha256(s || were), sha256(s || are), were, are from (
      select p, o, count(*) filter (where not former) as n, uuid_send(gen_random_uuid()) as s,
        coalesce(string_agg(d, ''::bytea order by d) filter (where former), ''::bytea) as were,
        coalesce(string_agg(d, ''::bytea order by d) filter (where not former), ''::bytea) as are
      from (select former, h.p, coalesce(j ->> concern, none)::uuid as o, sha256(convert_to(j::text, 'UTF8')) as d
        from (select true as former, to_jsonb(w) - aside as j from old_rows w
          union all select false, to_jsonb(w) - aside from changed_rows w) u
        cross join lateral (select coalesce(j ->> home, none)::uuid as p
          union all select distinct m.partnership_id from member_stays m
            where home = '*' and m.organisation_id = (j ->> concern)::uuid) h) r
      group by p, o) g
    where were <> are order by p, o;
  elsif usual then
    insert into ledger_changes (partnership_id, organisation_id, relation, kind, rows, salt, before, after, rows_before, rows_after)
    select p, o, tg_table_name, done, n, s, case done when 'delete' then sha256(s || ds) end,
      case done when 'insert' then sha256(s || ds) end, case done when 'delete' then ds end, case done when 'insert' then ds end from (
      select p, o, count(*) as n, uuid_send(gen_random_uuid()) as s, string_agg(d, ''::bytea order by d) as ds
      from (select w.partnership_id as p, w.organisation_id as o, sha256(convert_to(to_jsonb(w)::text, 'UTF8')) as d
        from changed_rows w) r
      group by p, o) g;
  else
    insert into ledger_changes (partnership_id, organisation_id, relation, kind, rows, salt, before, after, rows_before, rows_after)
    select p, o, tg_table_name, done, n, s, case done when 'delete' then sha256(s || ds) end,
      case done when 'insert' then sha256(s || ds) end, case done when 'delete' then ds end, case done when 'insert' then ds end from (
      select p, o, count(*) as n, uuid_send(gen_random_uuid()) as s, string_agg(d, ''::bytea order by d) as ds
      from (select h.p, coalesce(j ->> concern, none)::uuid as o, sha256(convert_to(j::text, 'UTF8')) as d
        from (select to_jsonb(w) - aside as j from changed_rows w) u
        cross join lateral (select coalesce(j ->> home, none)::uuid as p
          union all select distinct m.partnership_id from member_stays m
            where home = '*' and m.organisation_id = (j ->> concern)::uuid) h) r
      group by p, o) g
    order by p, o;
  end if;
  return null;
end $$;

-- What a council is asked to accept changes nothing about that, and results of its days follow from its areas after it has left.
drop trigger ledger_insert on areas;
drop trigger ledger_update on areas;
drop trigger ledger_delete on areas;
drop trigger ledger_truncate on areas;
select ledger_watch('areas', 'organisation_id', '*');

-- As V032 has it, but that the organisation is the one that the transaction's policies hold for: it cannot be said otherwise. What an import
-- brings of another installation has its entries already.
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
  changes text;
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
  insert into ledger_heads as h (partnership_id, size) values (new.partnership_id, 1)
    on conflict (partnership_id) do update set size = h.size + 1 returning h.size - 1 into entry;
  at := clock_timestamp();
  select string_agg('{' || coalesce('"after":"sha256:' || encode(sha256(c.after), 'hex') || '",', '')
      || coalesce('"before":"sha256:' || encode(sha256(c.before), 'hex') || '",', '')
      || '"kind":"' || c.kind || '","rows":' || c.rows || ',"table":"' || c.relation || '"}', ',' order by c.first)
    into changes
    from (select relation, kind, sum(rows) as rows, min(id) as first, string_agg(l.before, ''::bytea order by id) as before,
        string_agg(l.after, ''::bytea order by id) as after
      from ledger_changes l where l.partnership_id = new.partnership_id and l.organisation_id = new.organisation_id
        and l.transaction = new.transaction and l.began_at = new.began_at
      group by relation, kind) c;
  content := '{"at":"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '","changes":[' || changes || ']'
    || coalesce((select ',"concerns":' || to_json(o.slug) from organisations o where o.id = new.organisation_id), '')
    || ',"number":' || entry || ',"operation":' || to_json(operation)
    || coalesce(',"organisation":' || to_json(acting), '')
    || coalesce((select ',"partnership":' || to_json(p.slug) from partnerships p where p.id = new.partnership_id), '')
    || coalesce(',"subject":' || to_json(subject), '')
    || case when straight or actor is null then '' else ',"who":"sha256:'
      || encode(sha256(salt || convert_to(actor, 'UTF8')), 'hex') || '"' end || '}';
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

-- Notes what all rows are of a table of partnerships. A migration calls it after it has given a watched table another column: the lines of
-- the rows that were there are others from then on.
create function ledger_find(watched regclass) returns void language plpgsql set timezone = 'UTC' as $$
declare
  told record;
begin
  select c.relname as name, split_part(encode(t.tgargs, 'escape'), '\000', 1) as home, split_part(encode(t.tgargs, 'escape'), '\000', 2) as concern
    into strict told from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgrelid = watched and t.tgname = 'ledger_insert';
  execute format('alter table %s no force row level security', watched);
  execute format($find$insert into ledger_changes (partnership_id, organisation_id, relation, kind, rows, salt, after, rows_after)
    select p, o, %1$L, 'found', n, s, sha256(s || ds), ds from (
      select p, o, count(*) as n, uuid_send(gen_random_uuid()) as s, string_agg(d, ''::bytea order by d) as ds
      from (select (j ->> %2$L)::uuid as p, coalesce(j ->> %3$L, '00000000-0000-0000-0000-000000000000')::uuid as o,
          sha256(convert_to(j::text, 'UTF8')) as d
        from (select to_jsonb(w) as j from %4$s w) u) r
      group by p, o) g
    order by p, o$find$, told.name, told.home, told.concern, watched);
  execute format('alter table %s force row level security', watched);
end $$;
revoke execute on function ledger_find(regclass) from public;

do $$
declare
  watched regclass;
begin
  for watched in select t.tgrelid::regclass from pg_trigger t where t.tgname = 'ledger_insert'
      and split_part(encode(t.tgargs, 'escape'), '\000', 1) in ('partnership_id', 'id') order by t.tgrelid::regclass::text
  loop
    perform ledger_find(watched);
  end loop;
end $$;
