package org.concordat.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Caller;
import org.concordat.tenancy.Capacity;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;
import org.concordat.web.Page;
import org.concordat.web.Slices;

/** Tells callers how the server sees them. From the registry alone: no transaction sees several partnerships at once. */
@ApplicationScoped
class MeService {

    private final Actings actings;
    private final Registry registry;
    private final Slices slices;
    private final Clock clock;

    MeService(Actings actings, Registry registry, Slices slices, Clock clock) {
        this.actings = actings;
        this.registry = registry;
        this.slices = slices;
        this.clock = clock;
    }

    MeView me(int limit, String cursor) {
        Caller caller = actings.mustCall();
        List<Acting> everywhere = caller.isOperator() ? List.of() : actings.everywhere();
        List<MeView.Part> parts = everywhere.stream()
                .filter(acting -> acting.capacity() != Capacity.FORMER)
                .map(this::part)
                .sorted(Comparator.comparing(MeView.Part::partnership))
                .toList();
        Page<MeView.Part> page = slices.of("me", parts, limit, cursor, MeView.Part::partnership);
        return new MeView(
                caller.organisation().map(o -> o.slug().value()).orElse(null),
                caller.organisation().map(OrganisationEntry::name).orElse(null),
                caller.issuer(),
                caller.subject(),
                caller.roles().stream().sorted().toList(),
                page.items(),
                formerly(everywhere),
                page.next());
    }

    private static List<String> formerly(List<Acting> everywhere) {
        return everywhere.stream()
                .filter(acting -> acting.capacity() == Capacity.FORMER)
                .map(acting -> acting.partnership().slug().value())
                .sorted()
                .toList();
    }

    private MeView.Part part(Acting acting) {
        return new MeView.Part(
                acting.partnership().slug().value(),
                acting.partnership().title(),
                acting.partnership().model(),
                acting.partnership()
                        .membership(acting.organisation().id())
                        .map(membership -> membership.roles(LocalDate.ofInstant(
                                clock.instant(), acting.partnership().timeZone())))
                        .map(roles -> roles.stream().sorted().toList())
                        .orElse(List.of()),
                acting.capacity().text(),
                acting.roles().stream().sorted().toList(),
                acting.councils().stream()
                        .flatMap(id -> registry.organisation(id).stream())
                        .map(OrganisationEntry::slug)
                        .map(Slug::value)
                        .sorted()
                        .toList());
    }
}
