package org.concordat.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the demo adopts as rules lets its councils meet. */
class DemoGovernanceTest {

    @Test
    void theCouncilsReachTheQuorumOfTheRules() throws IOException {
        JsonNode rules = new ObjectMapper().readTree(DemoGovernance.RULES);
        int quorum = rules.at("/quorum/members").asInt();
        assertTrue(quorum > 1 && quorum <= DemoOrganisation.COUNCILS.size(), rules::toString);
        assertTrue(rules.at("/matters/other").asText().equals("board"), rules::toString);
    }
}
