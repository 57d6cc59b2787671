package org.concordat.intake;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Stored;
import org.concordat.readlog.ReadLog;
import org.concordat.readlog.SeenCase;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Capacity;
import org.concordat.web.Cursors;
import org.concordat.web.Page;

/**
 * Reads cases for who may see them: the council, its provider, an auditor; never the board. Whoever reads outside the council is recorded.
 */
@Singleton
class CaseService {

    private static final String LIST = "cases";
    private static final String BETWEEN = "\n";

    private final Cases cases;
    private final Councils councils;
    private final Actings actings;
    private final KnownOn knownOn;
    private final ReadLog readLog;
    private final Cursors cursors;

    CaseService(Cases cases, Councils councils, Actings actings, KnownOn knownOn, ReadLog readLog, Cursors cursors) {
        this.cases = cases;
        this.councils = councils;
        this.actings = actings;
        this.knownOn = knownOn;
        this.readLog = readLog;
        this.cursors = cursors;
    }

    @Transactional
    public Stored<CaseView> get(Slug partnership, String ref, Slug service, Slug council, Instant asked) {
        Acting acting = acting(partnership);
        UUID id = councils.require(acting, council);
        Instant known = asked == null ? null : knownOn.of(asked);
        Cases.Stored found =
                cases.stored(acting.partnership().id(), id, service, ref, known).orElseThrow(Rejected::missing);
        readLog.note(acting, List.of(seen(found)));
        return Stored.read(CaseView.of(found, council.value()), found.state().revision());
    }

    @Transactional
    public Page<CaseView> list(Slug partnership, CaseFilter filter, int limit, String cursor) {
        Acting acting = acting(partnership);
        if (filter.knownOn() != null) {
            knownOn.of(filter.knownOn()); // refuses a moment ahead
        }
        UUID council = filter.council() == null ? null : councils.require(acting, filter.council());
        String key = cursors.decode(LIST, cursor);
        List<String> after = key == null ? List.of() : List.of(key.split(BETWEEN, 3));
        List<Cases.Stored> found = cases.page(acting.partnership().id(), filter, council, after, limit + 1);
        Page<Cases.Stored> page = Page.of(found, limit, last -> cursors.encode(LIST, key(last.state())));
        readLog.note(acting, page.items().stream().map(CaseService::seen).toList());
        return new Page<>(
                page.items().stream()
                        .map(s -> CaseView.of(s, councils.slug(s.state().councilId())))
                        .toList(),
                page.next());
    }

    private static SeenCase seen(Cases.Stored found) {
        CaseState state = found.state();
        return new SeenCase(state.councilId(), state.service().value(), state.ref());
    }

    private static String key(CaseState last) {
        return String.join(BETWEEN, last.councilId().toString(), last.service().value(), last.ref());
    }

    private Acting acting(Slug partnership) {
        Acting acting = actings.in(partnership.value());
        if (acting.capacity() == Capacity.BOARD) {
            throw Rejected.forbidden("The board sees no cases.");
        }
        return acting;
    }
}
