package org.concordat.tenancy;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.quarkus.oidc.runtime.OidcUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whenever an issuer's keys are read, they may be other ones: what was found out by those before is forgotten. */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.JWKS)
class FetchedKeys implements OidcResponseFilter {

    private final VerifiedTokens verified;

    FetchedKeys(VerifiedTokens verified) {
        this.verified = verified;
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext context) {
        verified.forget(context.requestProperties().getString(OidcUtils.TENANT_ID_ATTRIBUTE));
        return Uni.createFrom().voidItem();
    }
}
