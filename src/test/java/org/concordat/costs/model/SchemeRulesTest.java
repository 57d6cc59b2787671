package org.concordat.costs.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the text of a scheme holds together (rules M2, M4, G5): each fault beside what mends it. */
class SchemeRulesTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static final SchemeRules.Known KNOWN = new SchemeRules.Known() {
        @Override
        public boolean pool(String slug) {
            return Set.of("licensing", "parking").contains(slug);
        }

        @Override
        public boolean driver(String slug) {
            return slug.equals("cases");
        }

        @Override
        public boolean member(String organisation) {
            return Set.of("a", "b", "c", "gone").contains(organisation);
        }

        @Override
        public Set<String> members(LocalDate on) {
            return Set.of("a", "b", "c");
        }

        @Override
        public boolean holds(Succession succession, LocalDate day) {
            return !succession.from().isAfter(day);
        }
    };

    private static List<SchemeRules.Broken> broken(String json) {
        try {
            return SchemeRules.broken(JSON.readValue(json.replace('\'', '"'), SchemeText.class), KNOWN);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static String told(String json) {
        return broken(json).stream()
                .map(b -> b.rule() + " " + b.fault().pointer())
                .collect(Collectors.joining(", "));
    }

    private static String key(String key) {
        return told("{'commences':'2026-04-01','pools':[{'pool':'licensing','key':" + key + "}]}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'kind':'fixed','percents':[{'organisation':'a','percent':45.76},{'organisation':'b','percent':54.24}]}
            {'kind':'fixed','percents':[{'organisation':'a','percent':100},{'organisation':'gone','percent':0}]}
            {'kind':'equal'}
            {'kind':'equal','among':['a','b']}
            {'kind':'driver','driver':'cases','tolerance':2.5}
            {'kind':'composite','parts':[{'percent':40,'key':{'kind':'equal'}},{'percent':60,'key':{'kind':'driver','driver':'cases'}}]}
            {'kind':'staged','groups':[{'group':'x','percent':40,'members':['a'],'key':{'kind':'equal'}},{'group':'y','percent':60,'members':['b','c'],'key':{'kind':'equal'}}]}
            {'kind':'direct'}
            {'kind':'unit','driver':'cases','bands':[{'upTo':100,'tariff':2.5},{'tariff':2}]}
            {'kind':'unit','driver':'cases','bands':[{'tariff':1000000}]}
            {'kind':'limited','key':{'kind':'equal'},'limits':[{'minimum':10,'maximum':50},{'organisation':'a','minimum':20}]}
            {'kind':'limited','key':{'kind':'equal'},'damping':{'percent':5,'base':[{'organisation':'a','percent':60},{'organisation':'b','percent':40}]}}
            """)
    void holdsTogetherAndIsBuilt(String key) throws JsonProcessingException {
        assertEquals("", key(key));
        String text = "{'commences':'2026-04-01','pools':[{'pool':'licensing','key':" + key + "}]}";
        SchemeText scheme = JSON.readValue(text.replace('\'', '"'), SchemeText.class);
        assertEquals(Set.of("licensing"), scheme.keys().keySet());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'kind':'fixed','percents':[{'organisation':'a','percent':45},{'organisation':'b','percent':54}]} | M2 /percents
            {'kind':'fixed'} | M2 /percents
            {'kind':'fixed','percents':[{'organisation':'a','percent':50},{'organisation':'a','percent':50}]} | M2 /percents/1/organisation
            {'kind':'fixed','percents':[{'organisation':'a','percent':50},{'organisation':'z','percent':50}]} | M2 /percents/1/organisation
            {'kind':'fixed','percents':[{'organisation':'a','percent':101},{'organisation':'b','percent':100}]} | M2 /percents/0/percent
            {'kind':'fixed','percents':[{'organisation':'a','percent':100}],'driver':'cases'} | M2 /driver
            {'kind':'equal','among':['a','a']} | M2 /among/1
            {'kind':'driver','driver':'weather'} | M2 /driver
            {'kind':'driver','driver':'cases','tolerance':-1} | M4 /tolerance
            {'kind':'driver','driver':'cases','tolerance':0.12345678901} | M4 /tolerance
            {'kind':'composite','parts':[{'percent':40,'key':{'kind':'equal'}}]} | M2 /parts
            {'kind':'composite','parts':[{'percent':100,'key':{'kind':'direct'}}]} | M2 /parts/0/key/kind
            {'kind':'composite','parts':[{'percent':100}]} | M2 /parts/0/key/kind
            {'kind':'staged','groups':[{'group':'x','percent':100,'members':[],'key':{'kind':'equal'}}]} | M2 /groups/0/members
            {'kind':'staged','groups':[{'group':'x','percent':50,'members':['a'],'key':{'kind':'equal'}},{'group':'y','percent':50,'members':['a'],'key':{'kind':'equal'}}]} | M2 /groups/1/members/0
            {'kind':'unit','driver':'cases'} | M2 /bands
            {'kind':'unit','driver':'cases','bands':[{'upTo':100,'tariff':2.5}]} | M2 /bands/0/upTo
            {'kind':'unit','driver':'cases','bands':[{'upTo':100,'tariff':2},{'upTo':90,'tariff':2},{'tariff':1}]} | M2 /bands/1/upTo
            {'kind':'unit','driver':'cases','bands':[{'tariff':-1}]} | M2 /bands/0/tariff
            {'kind':'unit','driver':'cases','bands':[{'tariff':1000000.01}]} | M2 /bands/0/tariff
            {'kind':'limited','key':{'kind':'equal'}} | M4 /limits
            {'kind':'limited','limits':[{'minimum':1}]} | M2 /key/kind
            {'kind':'limited','key':{'kind':'equal'},'limits':[{'minimum':40}]} | M4 /limits
            {'kind':'limited','key':{'kind':'equal'},'limits':[{'maximum':30}]} | M4 /limits
            {'kind':'limited','key':{'kind':'equal'},'limits':[{'minimum':30,'maximum':20}]} | M4 /limits/0
            {'kind':'limited','key':{'kind':'equal'},'limits':[{'maximum':40},{'organisation':'a','minimum':50}]} | M4 /limits
            {'kind':'limited','key':{'kind':'equal'},'limits':[{'maximum':40},{'minimum':5}]} | M4 /limits/1/organisation
            {'kind':'composite','parts':[{'percent':100,'key':{'kind':'limited','key':{'kind':'equal'},'damping':{'percent':5}}}]} | M4 /parts/0/key/damping
            {'kind':'thirds'} | M2 /kind
            """)
    void isRefused(String key, String fault) {
        assertEquals("M" + fault.substring(1, 2) + " /pools/0/key" + fault.substring(3), key(key));
    }

    @Test
    void keysStandInFiveOthersAtMost() {
        String key = "{'kind':'equal'}";
        for (int i = 0; i < 5; i++) {
            key = "{'kind':'composite','parts':[{'percent':100,'key':" + key + "}]}";
        }
        assertEquals("", key(key));
        assertTrue(key("{'kind':'composite','parts':[{'percent':100,'key':" + key + "}]}")
                .startsWith("M2 /pools/0/key/parts"));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertEquals("M2 /commences, M2 /pools", told("{}"));
        assertEquals(
                "M2 /expires, M2 /pools/1/pool, M2 /pools/2/pool",
                told(
                        "{'commences':'2026-04-01','expires':'2026-03-31','pools':[{'pool':'parking','key':{'kind':'equal'}},"
                                + "{'pool':'parking','key':{'kind':'equal'}},{'pool':'none','key':{'kind':'equal'}}]}"));
    }

    @Test
    void successionsNameMembersOnceEach() {
        String head = "{'commences':'2026-04-01','pools':[{'pool':'parking','key':{'kind':'equal'}}],'successions':[";
        assertEquals("", told(head + "{'organisation':'gone','by':'a','from':'2026-04-01'}]}"));
        assertEquals(
                "G5 /successions/0/by, G5 /successions/1/organisation, G5 /successions/1/from",
                told(
                        head
                                + "{'organisation':'gone','by':'gone','from':'2026-04-01'},{'organisation':'gone','by':'a'}]}"));
    }

    @Test
    void g5_successionsLeadRoundInNoCircle() {
        String head = "{'commences':'2026-04-01','pools':[{'pool':'parking','key':{'kind':'equal'}}],'successions':[";
        assertEquals(
                "G5 /successions/1/by",
                told(
                        head
                                + "{'organisation':'a','by':'b','from':'2026-06-01'},{'organisation':'b','by':'a','from':'2026-09-01'}]}"));
        assertEquals(
                "G5 /successions/0/by",
                told(head
                        + "{'organisation':'a','by':'b','from':'2026-09-01'},{'organisation':'b','by':'c','from':'2026-06-01'},"
                        + "{'organisation':'c','by':'a','from':'2026-07-01'}]}"));
        assertEquals(
                "",
                told(
                        head
                                + "{'organisation':'a','by':'b','from':'2026-06-01'},{'organisation':'b','by':'c','from':'2026-09-01'}]}"));
    }
}
