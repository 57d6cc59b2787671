package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.kernel.Slug;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In which capacity somebody acts is decided once from the same, and anew from anything else. */
class LastActingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Object KNOWN = new Object();
    private static final PartnershipEntry PARTNERSHIP = partnership();
    private static final Caller CALLER = caller();
    private static final LastActing.From FROM = new LastActing.From(KNOWN, PARTNERSHIP, CALLER, TODAY, false, false);

    private final LastActing last = new LastActing();
    private int decisions;

    private static PartnershipEntry partnership() {
        return new PartnershipEntry(
                new UUID(1, 1),
                new Slug("north"),
                "North",
                "shared-service-entity",
                ZoneOffset.UTC,
                "england-and-wales",
                false,
                null,
                List.of());
    }

    private static Caller caller() {
        return new Caller("https://issuer.example", "somebody", Optional.empty(), Set.of("reader"));
    }

    private Optional<Acting> decide() {
        decisions++;
        return Optional.of(new Acting(PARTNERSHIP, null, Capacity.MEMBER, Set.of(), Set.of(), "decision " + decisions));
    }

    /** Each differs in one thing; what is read or made anew differs though it says the same. */
    static Stream<LastActing.From> others() {
        return Stream.of(
                new LastActing.From(new Object(), PARTNERSHIP, CALLER, TODAY, false, false),
                new LastActing.From(KNOWN, partnership(), CALLER, TODAY, false, false),
                new LastActing.From(KNOWN, PARTNERSHIP, caller(), TODAY, false, false),
                new LastActing.From(KNOWN, PARTNERSHIP, CALLER, TODAY.plusDays(1), false, false),
                new LastActing.From(KNOWN, PARTNERSHIP, CALLER, TODAY, true, false),
                new LastActing.From(KNOWN, PARTNERSHIP, CALLER, TODAY, false, true));
    }

    @Test
    void theSameIsDecidedOnce() {
        Optional<Acting> first = last.of(FROM, this::decide);
        LastActing.From again =
                new LastActing.From(KNOWN, PARTNERSHIP, CALLER, LocalDate.of(2026, 11, 27), false, false);
        assertSame(first, last.of(again, this::decide));
        assertEquals(1, decisions);
    }

    @ParameterizedTest
    @MethodSource("others")
    void anythingElseIsDecidedAnew(LastActing.From other) {
        last.of(FROM, this::decide);
        assertEquals("decision 2", last.of(other, this::decide).orElseThrow().who());
        assertEquals("decision 3", last.of(FROM, this::decide).orElseThrow().who());
    }

    @Test
    @DisplayName("Nobody is let in by a decision that was never made")
    void whatFailsIsNotKept() {
        assertThrows(
                IllegalStateException.class,
                () -> last.of(FROM, () -> {
                    throw new IllegalStateException("no registry");
                }));
        last.of(FROM, this::decide);
        assertEquals(1, decisions);
    }
}
