package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.performance.model.Course;
import org.concordat.performance.model.Phase;
import org.concordat.performance.model.Standing;
import org.concordat.tenancy.TenantTransactions;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The counts that are kept against courses that are counted one by one: instants are so few that what is recorded, what turns, the tide and what
 * is asked for meet at the same ones all the time; clocks of nodes differ, so that it is written with earlier instants than before.
 */
@ApiTest
class AnyTideTest {

    private static final Instant FIRST = Instant.parse("2026-03-31T21:59:59.999990Z");
    private static final int INSTANTS = 30;
    private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2026, 3), YearMonth.of(2026, 4));
    private static final List<String> LEVELS = List.of("decided", "shut");

    @Inject
    Phases phases;

    @Inject
    PhaseCounts counts;

    @Inject
    TenantTransactions transactions;

    @Inject
    EntityManager entities;

    /** A course as it is known from one instant on until another; null for ever. */
    private record Recorded(PhaseRow row, Instant from, Instant until) {

        boolean isKnown(Instant on) {
            return !on.isBefore(from) && (until == null || on.isBefore(until));
        }
    }

    /** What a council's courses are, and what they were. */
    private static final class Book {
        private final UUID partnership;
        private final UUID council = UUID.randomUUID();
        private final List<UUID> cases =
                Stream.generate(UUID::randomUUID).limit(8).toList();
        private final Random random;
        private List<Recorded> all = new ArrayList<>();
        private int now = 3;

        Book(long seed) {
            this(seed, UUID.randomUUID());
        }

        Book(long seed, UUID partnership) {
            this.partnership = partnership;
            this.random = new Random(seed);
        }

        Instant any() {
            return at(random.nextInt(INSTANTS));
        }

        /** Mostly later than before, or at the same instant; sometimes by another node's clock. */
        Instant next() {
            now += random.nextInt(3);
            return at(Math.max(0, random.nextInt(5) == 0 ? now - random.nextInt(4) : now));
        }

        static Instant at(int step) {
            return FIRST.plusNanos(step * 1_000L);
        }

        List<PhaseRow> drawn(UUID of) {
            List<PhaseRow> rows = new ArrayList<>();
            for (String level : LEVELS) {
                IntStream.range(0, random.nextInt(3)).forEach(i -> rows.add(row(of, level)));
            }
            return rows;
        }

        private PhaseRow row(UUID of, String level) {
            int[] turns = random.ints(3, 0, INSTANTS).sorted().toArray();
            boolean ran = turns[0] < turns[1] && random.nextBoolean();
            Standing standing = Standing.values()[random.nextInt(4)];
            Phase phase = new Phase(
                    standing,
                    MONTHS.get(random.nextInt(2)),
                    at(turns[1]),
                    turns[1] < turns[2] && random.nextBoolean() ? at(turns[2]) : null,
                    standing == Standing.RUNNING
                            ? null
                            : Arrays.asList(null, 7L, 9L).get(random.nextInt(3)));
            return new PhaseRow(
                    "sla",
                    level,
                    "licensing",
                    random.nextBoolean() ? "east" : null,
                    1,
                    of,
                    of.toString(),
                    random.nextInt(4) == 0,
                    new Course(ran && standing != Standing.RUNNING ? at(turns[0]) : null, phase));
        }

        /** What is put in the place of what there was. */
        void replaced(Phases.Replaced replaced, List<PhaseRow> rows, Instant at) {
            List<Recorded> after = new ArrayList<>();
            for (Recorded one : all) {
                boolean over = one.until() == null && replaced.has(one.row());
                after.add(over ? new Recorded(one.row(), one.from(), at) : one);
            }
            rows.forEach(row -> after.add(new Recorded(row, at, null)));
            all = after;
        }

        Map<String, Long> counted(Instants instants) {
            Map<String, Long> counted = new TreeMap<>();
            all.stream()
                    .filter(one -> one.isKnown(instants.knownOn()))
                    .map(Recorded::row)
                    .forEach(row -> row.course()
                            .at(instants.asOf())
                            .ifPresent(standing -> counted.merge(
                                    text(PhaseCounts.Counted.one(council, row, standing)), 1L, Long::sum)));
            return counted;
        }
    }

    private static String text(PhaseCounts.Counted of) {
        return Stream.of(of.serviceLevel(), of.area(), of.month(), of.excluded(), of.taken(), of.standing())
                .map(String::valueOf)
                .reduce("", (a, b) -> a + " " + b);
    }

    private void write(Book book) {
        List<UUID> cases =
                book.cases.stream().filter(of -> book.random.nextInt(3) == 0).toList();
        List<PhaseRow> rows =
                cases.stream().flatMap(of -> book.drawn(of).stream()).toList();
        Phases.Replaced replaced = new Phases.Replaced(cases, LEVELS.subList(0, 1 + book.random.nextInt(2)));
        List<PhaseRow> added = rows.stream().filter(replaced::has).toList();
        Instant at = book.next();
        transactions.asWorker(book.partnership, book.council, () -> {
            if (book.all.isEmpty()) {
                phases.add(book.partnership, book.council, added, at);
            } else {
                phases.replace(book.partnership, book.council, replaced, added, at);
            }
            return null;
        });
        book.replaced(replaced, added, at);
    }

    private Map<String, Long> kept(Book book, Instants instants) {
        Map<String, Long> kept = new TreeMap<>();
        Councils of = Councils.of(book.partnership, book.council);
        transactions
                .asWorker(book.partnership, book.council, () -> counts.counts(of, MONTHS, instants))
                .forEach(each -> kept.merge(text(each), each.cases(), Long::sum));
        return kept;
    }

    private void same(Book book, Instants instants) {
        assertEquals(
                book.counted(instants),
                kept(book, instants),
                () -> instants + " of " + book.all + " written up to " + Book.at(book.now));
    }

    @ParameterizedTest(name = "C1, F3 whatever is recorded and turns, at whatever instants, draw {0}")
    @ValueSource(ints = {0, 1, 2, 3})
    void theCountsThatAreKeptAreThoseOfTheCourses(int draw) {
        int seen = 0;
        for (int seed = draw * 1_000; seed < draw * 1_000 + 25; seed++) {
            Book book = new Book(seed);
            same(book, new Instants(book.any(), book.any())); // before there is a tide
            for (int round = 0; round < 8; round++) {
                write(book);
                for (int i = 0; i < 4; i++) {
                    Instant known = i < 2 ? Book.at(INSTANTS) : book.any();
                    Instants instants = new Instants(book.any(), known);
                    same(book, instants);
                    seen += book.counted(instants).size();
                }
            }
        }
        assertTrue(seen > 1_000, "what was compared is nothing much: " + seen);
    }

    /** What is kept of two councils, read at once by who sees both. */
    private List<PhaseCounts.Counted> together(Book one, Book other, Instants instants) {
        List<UUID> councils = List.of(one.council, other.council);
        return transactions.asWorker(one.partnership, one.council, () -> {
            entities.createNativeQuery(
                            "select set_config('role', 'concordat_board', true), set_config('app.organisations', ?1, true)")
                    .setParameter(1, "{" + one.council + "," + other.council + "}")
                    .getSingleResult();
            return counts.counts(new Councils(one.partnership, councils), MONTHS, instants);
        });
    }

    @ParameterizedTest(name = "C1, F3 councils with tides of their own that are read at once, draw {0}")
    @ValueSource(ints = {11, 12, 13})
    void councilsReadAtOnceAreCountedAsEachByItself(int draw) {
        int seen = 0;
        for (int seed = draw * 1_000; seed < draw * 1_000 + 15; seed++) {
            Book one = new Book(seed);
            Book other = new Book(-seed, one.partnership);
            for (int round = 0; round < 8; round++) {
                write(round % 3 == 2 ? other : one);
                for (int i = 0; i < 4; i++) {
                    Instants instants = new Instants(one.any(), i < 3 ? Book.at(INSTANTS) : one.any());
                    List<PhaseCounts.Counted> kept = together(one, other, instants);
                    for (Book book : List.of(one, other)) {
                        Map<String, Long> of = new TreeMap<>();
                        kept.stream()
                                .filter(each -> each.council().equals(book.council))
                                .forEach(each -> of.merge(text(each), each.cases(), Long::sum));
                        assertEquals(book.counted(instants), of, () -> instants + " of " + book.all);
                        seen += of.size();
                    }
                }
            }
        }
        assertTrue(seen > 1_000, "what was compared is nothing much: " + seen);
    }

    @ParameterizedTest(name = "C1 counts that were kept for ever go on as counts of an instant, draw {0}")
    @ValueSource(ints = {7, 8, 9})
    void fromTheEndOfTimesOn(int draw) throws SQLException {
        for (int seed = draw * 1_000; seed < draw * 1_000 + 10; seed++) {
            Book book = new Book(seed);
            write(book);
            toInfinity(book);
            for (int round = 0; round < 4; round++) {
                for (int i = 0; i < 4; i++) {
                    same(book, new Instants(book.any(), Book.at(INSTANTS)));
                }
                book.now = INSTANTS / 2 + round; // later than whatever was recorded
                write(book);
            }
        }
    }

    /** As cells were told before there were tides: what every course comes to in the end (V020). */
    private static void toInfinity(Book book) throws SQLException {
        try (Connection owner = Postgres.asSuperuserOfConcordat()) {
            run(owner, "delete from result_cells where partnership_id = ?", book);
            run(
                    owner,
                    "insert into result_cells (partnership_id, organisation_id, agreement, service_level, service, area, month,"
                            + " standing, excluded, taken, cases) select partnership_id, organisation_id, agreement, service_level,"
                            + " service, area, month, standing, excluded, taken, count(*) from case_phases where partnership_id = ?"
                            + " and superseded_at is null and to_at is null group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
                    book);
            run(owner, "update result_tides set as_of = 'infinity' where partnership_id = ?", book);
        }
    }

    private static void run(Connection connection, String sql, Book book) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, book.partnership);
            statement.executeUpdate();
        }
    }
}
