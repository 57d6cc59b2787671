package org.concordat.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.governance.model.Notice;
import org.concordat.governance.model.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the demo adopts as rules lets its councils meet. */
class DemoGovernanceTest {

    @Test
    void theCouncilsReachTheQuorumOfTheRules() throws IOException {
        JsonNode rules = new ObjectMapper().readTree(DemoGovernance.RULES);
        int quorum = rules.at("/quorum/members").asInt();
        assertTrue(quorum > 1 && quorum <= DemoOrganisation.COUNCILS.size(), rules::toString);
        assertTrue(rules.at("/matters/other").asText().equals("board"), rules::toString);
    }

    @Test
    void theResponsibilitiesHoldTogether() throws IOException {
        JsonNode said = new ObjectMapper().readTree(DemoGovernance.responsibilities());
        List<Part> parts = new ArrayList<>();
        said.path("parts")
                .forEach(part -> parts.add(new Part(
                        part.path("activity").asText(),
                        part.path("organisation").asText(),
                        part.path("role").asText(),
                        LocalDate.parse(part.path("from").asText()),
                        null)));
        assertEquals(14, parts.size());
        assertEquals(List.of(), Part.faults(parts));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31", "2026-04-01", "2026-11-26", "2027-01-01"})
    void theNoticeIsAsLongAsTheRulesSay(LocalDate today) {
        Notice agreed = new Notice(12, Notice.Ends.YEAR);
        assertEquals(agreed.earliest(today), DemoGovernance.lastDay(today));
    }
}
