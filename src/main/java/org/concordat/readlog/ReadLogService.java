package org.concordat.readlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Capacity;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;
import org.concordat.web.Cursors;
import org.concordat.web.Page;

/** Shows a council who outside read its cases; an auditor all of it, which is a read of cases itself. */
@ApplicationScoped
public class ReadLogService {

    private static final String LIST = "read-log";
    private static final String BETWEEN = " ";

    private final CaseReads reads;
    private final ReadLog log;
    private final Registry registry;
    private final Actings actings;
    private final Cursors cursors;

    ReadLogService(CaseReads reads, ReadLog log, Registry registry, Actings actings, Cursors cursors) {
        this.reads = reads;
        this.log = log;
        this.registry = registry;
        this.actings = actings;
        this.cursors = cursors;
    }

    /**
     * The latest, the last first, without the cases: nobody is told of any by what is made of it, so that is not recorded.
     *
     * @throws Rejected forbidden, to the board
     */
    @Transactional
    public List<CaseReadView> latest(Slug partnership, int size) {
        return read(partnership, AskedReads.ALL, size, null).items().stream()
                .map(read -> CaseReadView.of(read, this::slug).withoutCases())
                .toList();
    }

    @Transactional
    Page<CaseReadView> list(Slug partnership, AskedReads asked, int limit, String cursor) {
        Page<CaseRead> page = read(partnership, asked, limit, cursor);
        log.note(
                actings.in(partnership.value()),
                page.items().stream().flatMap(ReadLogService::named).toList());
        return new Page<>(
                page.items().stream()
                        .map(read -> CaseReadView.of(read, this::slug))
                        .toList(),
                page.next());
    }

    private Page<CaseRead> read(Slug partnership, AskedReads asked, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        if (acting.capacity() == Capacity.BOARD) {
            throw Rejected.forbidden("The board sees no cases, so it is not told who read them.");
        }
        CaseReads.Place after = place(cursors.decode(LIST, cursor));
        Optional<UUID> reader = id(asked.organisation());
        if (asked.organisation() != null && reader.isEmpty()) {
            return Page.whole(List.of());
        }
        CaseReads.Asked which = asked(acting, asked, reader.orElse(null));
        return Page.of(
                reads.page(acting.partnership().id(), which, after, limit + 1),
                limit,
                last -> cursors.encode(LIST, text(CaseReads.Place.of(last))));
    }

    private CaseReads.Asked asked(Acting acting, AskedReads asked, UUID reader) {
        if (asked.from() != null && asked.to() != null && asked.from().isAfter(asked.to())) {
            throw Rejected.malformed("The days are in no order.", new Fault("from", "is not after to"));
        }
        UUID council = asked.council() == null
                ? null
                : id(asked.council()).filter(acting::sees).orElseThrow(Rejected::missing);
        ZoneId zone = acting.partnership().timeZone();
        return new CaseReads.Asked(
                council,
                start(asked.from(), zone),
                asked.to() == null ? null : start(asked.to().plusDays(1), zone),
                reader,
                asked.ref());
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static Stream<SeenCase> named(CaseRead read) {
        return read.named().stream().map(n -> new SeenCase(read.councilId(), n.service(), n.ref()));
    }

    private Optional<UUID> id(Slug organisation) {
        return Optional.ofNullable(organisation).flatMap(registry::organisation).map(OrganisationEntry::id);
    }

    private String slug(UUID id) {
        return registry.organisation(id).map(o -> o.slug().value()).orElseThrow();
    }

    private static String text(CaseReads.Place place) {
        return String.join(
                BETWEEN,
                place.readAt().toString(),
                place.id().toString(),
                place.council().toString());
    }

    private static CaseReads.Place place(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(BETWEEN);
        return new CaseReads.Place(Instant.parse(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2]));
    }
}
