package org.concordat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much runs at once follows from a node's connections, unless somebody says otherwise. */
class RoomTest {

    private static Room room(int connections, Map<String, String> said) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withDefaultValues(said)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(Limits.class)
                .build();
        return new Room(config.getConfigMapping(Limits.class), connections);
    }

    private static List<Integer> told(Room room) {
        return List.of(room.total(), room.organisation(), room.address(), room.working());
    }

    @ParameterizedTest(name = "{0} connections")
    @CsvSource({"8, 24, 12, 16, 4", "4, 12, 6, 8, 2", "1, 3, 1, 2, 1"})
    void followsFromTheConnections(int connections, int total, int organisation, int address, int working) {
        assertEquals(List.of(total, organisation, address, working), told(room(connections, Map.of())));
    }

    @Test
    void whatIsSaidCounts() {
        Map<String, String> said = Map.of(
                "concordat.limits.at-once.total", "96",
                "concordat.limits.at-once.organisation", "95",
                "concordat.limits.at-once.address", "7",
                "concordat.limits.at-once.working", "6");
        assertEquals(List.of(96, 95, 7, 6), told(room(8, said)));
        assertEquals(
                List.of(100, 50, 66, 4),
                told(room(8, Map.of("concordat.limits.at-once.total", "100"))),
                "the others follow");
    }
}
