package org.concordat.benefits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.benefits.model.Proxy;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Stored;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Recorded;
import org.concordat.web.Cursors;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Reads proxies of social value for every party, takes them from who keeps them (rule R3). */
@ApplicationScoped
class ProxyService {

    static final String LIST = "proxies of social value";

    private final SocialProxies proxies;
    private final Benefits benefits;
    private final Keeping keeping;
    private final Cursors cursors;

    ProxyService(SocialProxies proxies, Benefits benefits, Keeping keeping, Cursors cursors) {
        this.proxies = proxies;
        this.benefits = benefits;
        this.keeping = keeping;
        this.cursors = cursors;
    }

    @Transactional
    Stored<ProxyView> put(Slug partnership, Slug slug, ProxyText text, String ifMatch, boolean trial) {
        Acting acting = keeping.keeper(partnership, BenefitService.LIST);
        keeping.take(acting, LIST);
        UUID id = acting.partnership().id();
        Instant now = keeping.now();
        Optional<SocialProxy> before = proxies.known(id, slug.value(), now);
        Preconditions.onReplace(ifMatch, before.map(SocialProxy::revision).orElse(null));
        Keeping.requireRoom(before.isEmpty(), proxies.count(Known.NOW, id), "R3");
        requireAdded(text, slug, before);
        before.ifPresent(had -> requireLater(acting, slug, text, had.value(), now));
        Recorded recorded = Keeping.next(before.map(b -> b.recorded), acting, now);
        proxies.flush(); // closes the former revision before there is a second current one
        SocialProxy made = new SocialProxy(id, slug, text, recorded);
        proxies.persistAndFlush(made);
        keeping.end(trial);
        return new Stored<>(ProxyView.of(made), made.revision(), before.isEmpty());
    }

    private static void requireAdded(ProxyText text, Slug slug, Optional<SocialProxy> before) {
        List<Fault> faults = new ArrayList<>();
        Proxy proxy = text.proxy(slug.value(), faults);
        faults.addAll(proxy.faultsAfter(
                before.map(SocialProxy::value).orElse(new Proxy(slug.value(), text.unit(), List.of()))));
        if (!faults.isEmpty()) {
            throw Rejected.rule(
                    "R3", "Versions of a proxy are only ever added, each later than the one before.", faults);
        }
    }

    /** What was told of a year stays as it was told: a version that is added begins after the years that have an actual quantity. */
    private void requireLater(Acting acting, Slug slug, ProxyText text, Proxy before, Instant now) {
        Optional<LocalDate> told = benefits.known(acting.partnership().id(), now).stream()
                .map(Benefit::written)
                .filter(benefit -> slug.value().equals(benefit.proxy()))
                .flatMap(benefit -> benefit.known().stream())
                .map(actual -> BenefitValues.period(actual.year()).last())
                .max(LocalDate::compareTo);
        List<Fault> faults = new ArrayList<>();
        for (int i = before.versions().size();
                told.isPresent() && i < text.versions().size();
                i++) {
            if (!text.versions().get(i).from().isAfter(told.get())) {
                faults.add(new Fault(
                        "/versions/" + i + "/from",
                        "is after " + told.get() + ", up to which quantities have been valued with this proxy"));
            }
        }
        if (!faults.isEmpty()) {
            throw Rejected.rule("R3", "What was told of a year is not valued anew.", faults);
        }
    }

    @Transactional
    Stored<ProxyView> get(Slug partnership, Slug slug, Instant asked) {
        UUID id = keeping.reader(partnership).partnership().id();
        SocialProxy found =
                proxies.known(id, slug.value(), keeping.known(asked)).orElseThrow(Rejected::missing);
        return Stored.read(ProxyView.of(found), found.revision());
    }

    @Transactional
    Page<ProxyView> list(Slug partnership, Instant asked, int limit, String cursor) {
        UUID id = keeping.reader(partnership).partnership().id();
        List<ProxyView> views = proxies.page(id, keeping.known(asked), cursors.decode(LIST, cursor), limit + 1).stream()
                .map(ProxyView::of)
                .toList();
        return Page.of(views, limit, view -> cursors.encode(LIST, view.proxy()));
    }
}
