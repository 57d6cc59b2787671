package org.concordat.costs.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule M8: all of the others approve, one refusal is enough. */
class HostApprovalTest {

    @ParameterizedTest(name = "M8: of {0}, {1} approve and {2} refuse: {3}")
    @CsvSource({
        "a b, '', '', awaiting-approval",
        "a b, a, '', awaiting-approval",
        "a b, a b, '', approved",
        "a b, a, b, refused",
        "a b, '', b, refused",
        "a b, a b, c, approved",
        "a, a c, '', approved",
        "'', a, '', awaiting-approval"
    })
    void whatDecisionsComeTo(String approvers, String approve, String refuse, String approval) {
        Map<String, Boolean> said = new HashMap<>();
        names(approve).forEach(name -> said.put(name, true));
        names(refuse).forEach(name -> said.put(name, false));
        assertEquals(approval, HostApproval.of(names(approvers), said).text());
    }

    private static List<String> names(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
