/**
 * Who is calling, and what the database shows them. The only room that knows tokens, roles, database roles and row-level
 * security.
 *
 * <p>A token's issuer names the organisation; the path's partnership and the organisation's memberships name the {@link
 * org.concordat.tenancy.Capacity}; the transaction takes on that capacity's database role before its first statement. Every step
 * fails closed: no issuer, no organisation; no membership, no partnership; no capacity, no grant.
 */
package org.concordat.tenancy;
