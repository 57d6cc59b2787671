package org.concordat.tenancy;

/**
 * Who writes in a transaction, and what for: what the ledger's entries say of it (rule L1).
 *
 * @param actor the issuer and the subject; entries have a salted hash of it only
 * @param acting slug of the organisation, or {@code operator}
 * @param operation id of the operation
 * @param subject address of what it is done to, below the partnership where there is one
 */
record Author(String actor, String acting, String operation, String subject) {

    static Author of(Caller caller, RequestedOperation operation) {
        return new Author(
                (caller.issuer() + " " + caller.subject())
                        .replace('\0', '\uFFFD'), // which no text of the database may hold
                caller.organisation().map(o -> o.slug().value()).orElse(Roles.OPERATOR),
                operation.id(),
                operation.subject());
    }
}
