package org.concordat.cells.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutingMapTest {

    private static final String MAP = "# partnership cell\nnlc a\n\n  waste   a\nboston b\n";

    @Test
    void itsKeysGoToTheCellAndAllElseStaysWhereItWas() {
        assertEquals(
                "# partnership cell\nnlc b\n\nwaste b\nboston b\nnew b\n",
                RoutingMap.parse(MAP).with(Set.of("waste", "nlc", "new"), "b").text());
    }

    @Test
    void writtenTwiceItIsTheSame() {
        RoutingMap once = RoutingMap.parse(MAP).with(Set.of("nlc"), "b");
        assertEquals(once, once.with(Set.of("nlc"), "b"));
    }

    @Test
    void aKeyThatStandsTwiceStandsOnce() {
        assertEquals(
                "nlc b\nboston b\n",
                RoutingMap.parse("nlc a\nboston b\nnlc a\n")
                        .with(Set.of("nlc"), "b")
                        .text());
    }

    @Test
    void whatWouldBeAnotherLineIsRefused() {
        RoutingMap map = RoutingMap.parse(MAP);
        assertThrows(IllegalArgumentException.class, () -> map.with(Set.of("nlc b\nboston"), "b"));
        assertThrows(IllegalArgumentException.class, () -> map.with(Set.of("#nlc"), "b"));
        assertThrows(IllegalArgumentException.class, () -> map.with(Set.of("nlc"), "b\nboston"));
    }
}
