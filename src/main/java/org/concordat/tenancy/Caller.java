package org.concordat.tenancy;

import java.util.Optional;
import java.util.Set;

/**
 * Who is calling, as the verified token and the registry say.
 *
 * @param issuer the token's issuer
 * @param subject the token's subject
 * @param organisation whom the issuer speaks for; empty for the operator
 * @param roles the token's roles, cut to what its issuer may grant
 */
public record Caller(String issuer, String subject, Optional<OrganisationEntry> organisation, Set<String> roles) {

    /** How records name the caller: organisation and subject. */
    public String who() {
        return organisation.map(o -> o.slug().value()).orElse(Roles.OPERATOR) + ":" + subject;
    }

    /** Whether the caller runs the platform. */
    public boolean isOperator() {
        return roles.contains(Roles.OPERATOR);
    }
}
