package org.concordat.benefits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.benefits.model.Account;
import org.concordat.benefits.model.Balance;
import org.concordat.catalogue.Catalogue;
import org.concordat.costs.Years;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Stored;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Recorded;
import org.concordat.web.Cursors;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Reads a provider's surpluses for every party, takes them from who keeps the books (rule R4). */
@ApplicationScoped
class SurplusService {

    static final String LIST = "surpluses";

    private static final String RULE = "R4";

    private final Surpluses surpluses;
    private final Catalogue catalogue;
    private final Keeping keeping;
    private final Cursors cursors;

    SurplusService(Surpluses surpluses, Catalogue catalogue, Keeping keeping, Cursors cursors) {
        this.surpluses = surpluses;
        this.catalogue = catalogue;
        this.keeping = keeping;
        this.cursors = cursors;
    }

    @Transactional
    Stored<SurplusView> put(Slug partnership, Period asked, SurplusText text, String ifMatch, boolean trial) {
        Acting acting = keeping.keeper(partnership, LIST);
        Period year = Years.given(asked);
        UUID id = acting.partnership().id();
        Instant now = keeping.now();
        List<Surplus> all = surpluses.known(id, now);
        Optional<Surplus> before = of(all, year);
        Preconditions.onReplace(ifMatch, before.map(Surplus::revision).orElse(null));
        requireSound(id, year, text, all);
        Recorded recorded = Keeping.next(before.map(b -> b.recorded), acting, now);
        surpluses.flush(); // closes the former revision before there is a second current one
        Surplus made = new Surplus(id, year, text, recorded);
        surpluses.persistAndFlush(made);
        keeping.end(trial);
        return new Stored<>(view(made, surpluses.known(id, now)), made.revision(), before.isEmpty());
    }

    private void requireSound(UUID partnership, Period year, SurplusText text, List<Surplus> all) {
        List<Fault> faults = new ArrayList<>();
        Account account = text.account(year, faults);
        for (int i = 0; i < text.reinvested().size(); i++) {
            String service = text.reinvested().get(i).service();
            if (service != null
                    && catalogue.service(partnership, new Slug(service), null).isEmpty()) {
                faults.add(new Fault(
                        "/reinvested/" + i + "/service", "is a service of the partnership; there is no " + service));
            }
        }
        Stream<Account> others =
                all.stream().filter(s -> !s.year().equals(year)).map(Surplus::account);
        Balance.of(Stream.concat(others, Stream.of(account)).toList()).stream()
                .filter(Balance::isOverdrawn)
                .findFirst()
                .ifPresent(balance -> faults.add(new Fault(
                        "/reinvested",
                        "is in " + balance.account().year() + " at most "
                                + balance.available().amount()
                                + ", which is what is put back and carried in; it would be "
                                + balance.account().reinvested().amount())));
        if (!faults.isEmpty()) {
            throw Rejected.rule(
                    RULE, "No more is put back than there is of this year's and earlier surpluses.", faults);
        }
    }

    @Transactional
    Stored<SurplusView> get(Slug partnership, Period asked, Instant knownOn) {
        UUID id = keeping.reader(partnership).partnership().id();
        List<Surplus> all = surpluses.known(id, keeping.known(knownOn));
        Surplus found = of(all, Years.given(asked)).orElseThrow(Rejected::missing);
        return Stored.read(view(found, all), found.revision());
    }

    @Transactional
    Page<SurplusView> list(Slug partnership, Instant knownOn, int limit, String cursor) {
        List<SurplusView> views =
                views(keeping.reader(partnership), keeping.known(knownOn), cursors.decode(LIST, cursor), limit + 1);
        return Page.of(views, limit, view -> cursors.encode(LIST, view.year()));
    }

    /** Surpluses by year, after one; within the caller's transaction. */
    List<SurplusView> views(Acting acting, Instant known, String after, int size) {
        List<Surplus> all = surpluses.known(acting.partnership().id(), known);
        return all.stream()
                .filter(surplus -> after == null || surplus.year.compareTo(after) > 0)
                .limit(size)
                .map(surplus -> view(surplus, all))
                .toList();
    }

    private static Optional<Surplus> of(List<Surplus> all, Period year) {
        return all.stream().filter(surplus -> surplus.year().equals(year)).findFirst();
    }

    private static SurplusView view(Surplus kept, List<Surplus> all) {
        return Balance.of(all.stream().map(Surplus::account).toList()).stream()
                .filter(balance -> balance.account().year().equals(kept.year()))
                .map(balance -> SurplusView.of(kept, balance))
                .findFirst()
                .orElseThrow();
    }
}
