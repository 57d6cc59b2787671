package org.concordat.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedLabelsTest {

    @Test
    void aThousandOrganisationsMakeAHundredSeriesAndOneMore() {
        BoundedLabels labels = new BoundedLabels(100);
        Set<String> told = IntStream.range(0, 100_000)
                .parallel()
                .mapToObj(i -> labels.of("council-" + i % 1_000))
                .collect(Collectors.toSet());
        assertEquals(101, told.size());
        assertTrue(told.contains(BoundedLabels.OTHERS));
    }

    @Test
    void whoIsKnownStaysKnown() {
        BoundedLabels labels = new BoundedLabels(1);
        assertEquals("corby", labels.of("corby"));
        assertEquals("_other", labels.of("kettering"));
        assertEquals("corby", labels.of("corby"));
    }
}
