/**
 * The benchmark kit: {@code mvn -Pspeed package}. It starts the packaged application beside a PostgreSQL of its own and an issuer, asks it as its
 * clients do, and holds what comes out against the least that the same machine would need: a load against {@code COPY} of the same rows into
 * the same table, a read against {@code pgbench} with the same statements. Nothing is switched off: tokens, row-level security, validation,
 * evaluation, the ledger, {@code fsync}. It measures and asserts no time.
 */
package org.concordat.speed;
