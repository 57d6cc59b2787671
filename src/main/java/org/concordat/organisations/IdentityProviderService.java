package org.concordat.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.IssuerAddress;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.Roles;
import org.concordat.web.DryRun;
import org.concordat.web.Preconditions;

/** Adds, changes and removes identity providers while the service runs. */
@ApplicationScoped
class IdentityProviderService {

    private final Organisations organisations;
    private final IdentityProviders providers;
    private final IssuerAddress addresses;
    private final Registry registry;
    private final Actings actings;
    private final DryRun tries;
    private final Clock clock;

    IdentityProviderService(
            Organisations organisations,
            IdentityProviders providers,
            IssuerAddress addresses,
            Registry registry,
            Actings actings,
            DryRun tries,
            Clock clock) {
        this.organisations = organisations;
        this.providers = providers;
        this.addresses = addresses;
        this.registry = registry;
        this.actings = actings;
        this.tries = tries;
        this.clock = clock;
    }

    @Transactional
    IdentityProviderView put(Slug organisation, Slug name, NewIdentityProvider body, String ifMatch, boolean dryRun) {
        UUID owner = owner(organisation);
        IdentityProvider found = providers.named(owner, name).orElse(null);
        Preconditions.onReplace(ifMatch, found == null ? null : found.revision);
        IdentityProvider provider = found == null ? make(owner, name) : found;
        refuseFaults(body, provider.id);
        provider.replace(body, clock.instant(), actings.mustCall().who());
        providers.persistAndFlush(provider);
        registry.refreshAfterCommit();
        tries.end(dryRun);
        return IdentityProviderView.of(provider, found == null);
    }

    private static IdentityProvider make(UUID organisation, Slug name) {
        IdentityProvider provider = new IdentityProvider();
        provider.id = Ids.next();
        provider.organisationId = organisation;
        provider.name = name.value();
        return provider;
    }

    private void refuseFaults(NewIdentityProvider body, UUID id) {
        List<Fault> faults = new ArrayList<>();
        addresses.fault(body.issuer()).ifPresent(fault -> faults.add(new Fault("/issuer", fault)));
        if (providers.speaksForAnother(body.issuer(), id) || registry.isOperatorIssuer(body.issuer())) {
            faults.add(new Fault("/issuer", "already speaks for another organisation"));
        }
        body.roles().forEach((role, means) -> means.stream()
                .filter(m -> !Roles.GRANTABLE.contains(m))
                .forEach(m -> faults.add(new Fault("/roles/" + role, m + " is not a role that an issuer may grant"))));
        if (!faults.isEmpty()) {
            throw Rejected.rule("security-2", "The identity provider cannot be accepted.", faults);
        }
    }

    @Transactional
    IdentityProviderView get(Slug organisation, Slug name) {
        return providers
                .named(owner(organisation), name)
                .map(p -> IdentityProviderView.of(p, false))
                .orElseThrow(Rejected::missing);
    }

    @Transactional
    List<IdentityProviderView> list(Slug organisation) {
        return providers.of(owner(organisation)).stream()
                .map(p -> IdentityProviderView.of(p, false))
                .toList();
    }

    @Transactional
    void remove(Slug organisation, Slug name, String ifMatch, boolean dryRun) {
        IdentityProvider provider = providers.named(owner(organisation), name).orElseThrow(Rejected::missing);
        Preconditions.onReplace(ifMatch, provider.revision);
        providers.delete(provider);
        providers.flush();
        registry.refreshAfterCommit();
        tries.end(dryRun);
    }

    private UUID owner(Slug organisation) {
        return organisations.withSlug(organisation).orElseThrow(Rejected::missing).id;
    }
}
