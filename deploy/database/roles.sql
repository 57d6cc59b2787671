-- The database roles of Concordat. Run once, as a superuser, in the maintenance database, before the first start.
-- Placeholders: ${owner_password}, ${gateway_password}. PostgreSQL 15 to 18.
-- concordat_owner owns the schema and runs the migrations; the application never serves a request as it.
-- concordat_gateway is the application's login: it inherits nothing and has no grant on any table. Each transaction takes on one
-- of the roles below for its own duration; forgetting to gives "permission denied", never rows.
-- The owner inherits: on PostgreSQL 15 that is what lets it create in the schema of the database it owns.
create role concordat_owner login nosuperuser nocreatedb nocreaterole inherit nobypassrls password '${owner_password}';
create role concordat_gateway login nosuperuser nocreatedb nocreaterole noinherit nobypassrls password '${gateway_password}';

create role concordat_member nologin;      -- a council, with its own rows
create role concordat_partnership nologin; -- a provider, with the rows of the councils it serves
create role concordat_board nologin;       -- the board: every council's results and terms, no cases
create role concordat_auditor nologin;     -- reads everything of a partnership, writes nothing
create role concordat_operator nologin;    -- the platform's own tables, no business data
create role concordat_worker nologin;      -- evaluation, always for one council
create role concordat_public nologin;      -- anybody, without signing in: what a board has opened, and nothing else

grant concordat_member, concordat_partnership, concordat_board, concordat_auditor, concordat_operator, concordat_worker,
  concordat_public to concordat_gateway;

create database concordat owner concordat_owner;
revoke all on database concordat from public;
grant connect on database concordat to concordat_gateway;
