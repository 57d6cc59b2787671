package org.concordat.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Examples;
import org.junit.jupiter.api.Test;

/** The document's examples of the ledger: a council reads it, has it proved, and takes it away. */
@ApiTest
class ExamplesTest {

    private static final Examples EXAMPLES = new Examples("kept-");

    @Inject
    Notary notary;

    @Test
    void theLedger() throws IOException {
        LedgerParties parties = LedgerParties.of("kept-nlc");
        parties.service("licensing");
        parties.agreement("elm", "sla-elm");
        parties.agreement("fir", "sla-fir");
        notary.look();
        String at = parties.path() + "/ledger";
        int size = parties.size();
        EXAMPLES.answered(
                "listLedgerEntries",
                200,
                parties.as("elm")
                        .get(at + "?cursor="
                                + parties.as("elm")
                                        .get(at + "?limit=" + (size - 2))
                                        .path("next")));
        EXAMPLES.answered("listLedgerCheckpoints", 200, parties.as("elm").get(at + "/checkpoints"));
        EXAMPLES.answered("getLedgerCheckpoint", 200, parties.as("elm").get(at + "/checkpoints/" + size));
        EXAMPLES.answered("getInclusionProof", 200, parties.as("elm").get(at + "/proofs/inclusion?entry=3"));
        EXAMPLES.answered("getConsistencyProof", 200, parties.as("elm").get(at + "/proofs/consistency?from=3"));
        EXAMPLES.answered("getLedgerKey", 200, parties.as("elm").get("/ledger/key"));
        lines("exportLedger", parties.as("elm").get(at + "/export").asString());
        lines("exportInstallationLedger", Api.operator().get("/ledger/export").asString());
    }

    /** Of an export the document shows a line of each kind. */
    private static void lines(String operation, String export) throws IOException {
        Path file = Path.of("openapi", "examples", operation + ".response.ndjson");
        List<String> shown = new ArrayList<>();
        for (String field : List.of("checkpoint", "content", "leafHash")) {
            export.lines()
                    .filter(line -> line.contains("\"" + field + "\":\""))
                    .reduce((first, last) -> last)
                    .ifPresent(line -> shown.add(line.replace("kept-", "")));
        }
        if (Boolean.getBoolean("examples.update")) {
            Files.write(file, shown);
        }
        assertEquals(fields(Files.readAllLines(file)), fields(shown));
        assertTrue(shown.size() >= 2);
    }

    private static List<List<String>> fields(List<String> lines) throws IOException {
        List<List<String>> fields = new ArrayList<>();
        for (String line : lines) {
            JsonNode read = new ObjectMapper().readTree(line);
            List<String> names = new ArrayList<>();
            read.fieldNames().forEachRemaining(names::add);
            fields.add(names);
        }
        return fields;
    }
}
