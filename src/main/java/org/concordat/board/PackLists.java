package org.concordat.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.packs.DueView;
import org.concordat.packs.PublicationView;
import org.concordat.packs.ReadView;
import org.concordat.packs.model.Pack;

/**
 * What there is about packs, as tables.
 *
 * @param home address of the partnership's pages
 * @param zone in which instants are told as days
 * @param names of organisations, by slug
 */
record PackLists(String home, ZoneId zone, UnaryOperator<String> names) {

    private static final Map<String, String> STATES =
            Map.of("ahead", "Not over yet", "due", "Due", "overdue", "Overdue", "published", "Published");

    /** The address of a version's page. */
    static String address(String home, String period, int revision, String audience) {
        return home + "/packs/" + period + AskedPaper.query(revision, audience);
    }

    private String day(Instant instant) {
        return instant == null ? "" : Words.day(LocalDate.ofInstant(instant, zone));
    }

    /** Every publication, the latest first; each leads to both of its versions. */
    CostTable publications(List<PublicationView> all) {
        return CostTable.of(
                "publications",
                "Published packs",
                false,
                List.of("Period", "Revision", "Published", "Whole version", "Public version", "Exempt"),
                all.stream().map(this::publication).toList());
    }

    private Row publication(PublicationView of) {
        String period = PackShown.period(of.period());
        return Row.of(
                        period,
                        List.of(
                                Entry.of(Integer.toString(of.revision())),
                                Entry.of(day(of.knownOn()), "by the board's secretary, " + names.apply(publisher(of))),
                                version(of, Pack.EXEMPT, of.exemptDigest()),
                                version(of, Pack.PUBLIC, of.publicDigest()),
                                PackShown.lines(
                                        "No section",
                                        of.exemptions().stream()
                                                .map(exempt -> PackContents.heading(exempt.section())))))
                .linked(address(home, of.period(), of.revision(), Pack.EXEMPT));
    }

    /** The organisation for which it was published; who did it there is told to nobody. */
    private static String publisher(PublicationView of) {
        return of.publishedBy().replaceFirst(":.*", "");
    }

    private Entry version(PublicationView of, String audience, String digest) {
        String about = PackShown.period(of.period()) + ", revision " + of.revision();
        return Entry.of(audience.equals(Pack.PUBLIC) ? "Read it in public" : "Read it whole", digest)
                .linked(address(home, of.period(), of.revision(), audience), about);
    }

    /**
     * What is due by the schedule, the latest first.
     *
     * @param drafts whether each that is not published leads to what it would be
     */
    CostTable due(List<DueView> all, boolean drafts) {
        return CostTable.of(
                "due",
                "What is due",
                false,
                List.of("Period", "Due on", "State"),
                all.stream().map(of -> due(of, drafts)).toList());
    }

    private Row due(DueView of, boolean drafts) {
        Row row = Row.of(
                PackShown.period(of.period()),
                List.of(
                        Entry.of(of.dueOn() == null ? "" : Words.day(of.dueOn())),
                        of.publishedAt() == null
                                ? Entry.of(STATES.get(of.state()))
                                : Entry.of(
                                        STATES.get(of.state()),
                                        "on " + day(of.publishedAt()),
                                        "revision " + of.revision())));
        return drafts && of.publishedAt() == null ? row.linked(home + "/packs/" + of.period() + "/draft") : row;
    }

    /** Who has read whole versions, the latest first. */
    CostTable reads(List<ReadView> all) {
        return CostTable.of(
                "reads",
                "Who has read whole versions",
                false,
                List.of("Reader", "When", "Pack", "As"),
                all.stream()
                        .map(of -> Row.of(
                                names.apply(of.organisation()),
                                List.of(
                                        Entry.of(PackShown.at(of.readAt())),
                                        Entry.of(PackShown.period(of.period()), "revision " + of.revision()),
                                        Entry.of(of.format(), Words.name(of.capacity())))))
                        .toList());
    }
}
