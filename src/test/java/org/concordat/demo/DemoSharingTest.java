package org.concordat.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.costs.model.SchemeRules;
import org.concordat.costs.model.SchemeText;
import org.concordat.costs.model.Succession;
import org.junit.jupiter.api.Test;

/** What the demo drafts as sharing schemes holds together. */
class DemoSharingTest {

    private static final SchemeRules.Known KNOWN = new SchemeRules.Known() {
        @Override
        public boolean pool(String slug) {
            return Set.of("licensing", "governance").contains(slug);
        }

        @Override
        public boolean driver(String slug) {
            return Set.of("population", "street-reports").contains(slug);
        }

        @Override
        public boolean member(String organisation) {
            return members(null).contains(organisation);
        }

        @Override
        public Set<String> members(LocalDate on) {
            return DemoOrganisation.COUNCILS.stream()
                    .map(DemoOrganisation::slug)
                    .collect(Collectors.toSet());
        }

        @Override
        public boolean holds(Succession succession, LocalDate day) {
            return !succession.from().isAfter(day);
        }
    };

    @Test
    void bothVersionsHoldTogether() throws IOException {
        JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        for (String version : List.of(DemoSharing.FIRST, DemoSharing.SECOND)) {
            SchemeText text = json.readValue(version, SchemeText.class);
            assertEquals(List.of(), SchemeRules.broken(text, KNOWN));
            assertEquals(Set.of("licensing", "governance"), text.keys().keySet());
        }
    }
}
