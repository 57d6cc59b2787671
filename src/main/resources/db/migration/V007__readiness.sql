-- A node asks which version the schema has, within the operator's transaction: it is ready only from its own version on.
grant select on flyway_schema_history to concordat_operator;
