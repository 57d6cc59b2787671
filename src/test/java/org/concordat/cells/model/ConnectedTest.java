package org.concordat.cells.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.cells.model.Connected.Link;
import org.junit.jupiter.api.Test;

class ConnectedTest {

    private static final UUID NLC = new UUID(1, 1);
    private static final UUID WASTE = new UUID(1, 2);
    private static final UUID ELSEWHERE = new UUID(1, 3);
    private static final UUID KETTERING = new UUID(2, 1);
    private static final UUID CORBY = new UUID(2, 2);
    private static final UUID DAVENTRY = new UUID(2, 3);
    private static final UUID BOSTON = new UUID(2, 4);

    private static final List<Link> LINKS = List.of(
            new Link(NLC, KETTERING),
            new Link(NLC, CORBY),
            new Link(WASTE, CORBY),
            new Link(WASTE, DAVENTRY),
            new Link(ELSEWHERE, BOSTON));

    @Test
    void whoHasRowsInCommonBelongsTogetherInAnyNumberOfSteps() {
        Connected found = Connected.with(Set.of(KETTERING), LINKS);
        assertEquals(Set.of(KETTERING, CORBY, DAVENTRY), found.organisations());
        assertEquals(Set.of(NLC, WASTE), found.partnerships());
    }

    @Test
    void itIsTheSameGroupWhoeverOfItIsAskedFor() {
        for (UUID one : List.of(CORBY, DAVENTRY)) {
            assertEquals(Connected.with(Set.of(KETTERING), LINKS), Connected.with(Set.of(one), LINKS));
        }
    }

    @Test
    void whoIsInNoPartnershipIsAlone() {
        UUID alone = new UUID(2, 9);
        Connected found = Connected.with(Set.of(alone), LINKS);
        assertEquals(Set.of(alone), found.organisations());
        assertEquals(Set.of(), found.partnerships());
    }

    @Test
    void severalThatHaveNothingInCommonAreAskedForTogether() {
        Connected found = Connected.with(Set.of(BOSTON, CORBY), LINKS);
        assertEquals(Set.of(KETTERING, CORBY, DAVENTRY, BOSTON), found.organisations());
        assertEquals(Set.of(NLC, WASTE, ELSEWHERE), found.partnerships());
    }
}
