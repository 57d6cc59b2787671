package org.concordat.costs.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.kernel.Fault;

/** Whether the text of a version of a scheme holds together (rules M2, M4, G5); every fault is told at once. */
public final class SchemeRules {

    /** What the text refers to. */
    public interface Known {
        /** Whether there is such a pool. */
        boolean pool(String slug);

        /** Whether there is such a driver. */
        boolean driver(String slug);

        /** Whether an organisation is, was or will be a member. */
        boolean member(String organisation);

        /** Who is a member on a day. */
        Set<String> members(LocalDate on);

        /** Whether a succession holds on a day: until whoever was succeeded is a member anew. */
        boolean holds(Succession succession, LocalDate day);
    }

    /** A fault and the number of the rule it breaks. */
    public record Broken(String rule, Fault fault) {}

    private static final String RULE = "M2";

    /** How many pools a scheme shares, and how many successions it names. */
    private static final int MOST = 200;

    private final SchemeText text;
    private final Known known;
    private final List<Broken> broken = new ArrayList<>();

    private SchemeRules(SchemeText text, Known known) {
        this.text = text;
        this.known = known;
    }

    /** What is wrong with a text; empty where nothing is. */
    public static List<Broken> broken(SchemeText text, Known known) {
        SchemeRules rules = new SchemeRules(text, known);
        rules.dates();
        rules.pools();
        rules.successions();
        return List.copyOf(rules.broken);
    }

    Known known() {
        return known;
    }

    void say(String rule, String pointer, String detail) {
        broken.add(new Broken(rule, new Fault(pointer, detail)));
    }

    private void dates() {
        if (text.commences() == null) {
            say(RULE, "/commences", "says from which day the version applies");
        } else if (text.expires() != null && text.expires().isBefore(text.commences())) {
            say(RULE, "/expires", "is not before commences");
        }
    }

    private void pools() {
        if (text.pools().isEmpty() || text.pools().size() > MOST) {
            say(RULE, "/pools", "names 1 to " + MOST + " pools");
            return;
        }
        Set<String> members = text.commences() == null ? Set.of() : known.members(text.commences());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < text.pools().size(); i++) {
            String pool = text.pools().get(i).pool();
            if (pool == null || !known.pool(pool)) {
                say(RULE, "/pools/" + i + "/pool", "names a pool of the partnership");
            } else if (!seen.add(pool)) {
                say(RULE, "/pools/" + i + "/pool", "names a pool that no other line names");
            }
            new KeyRules(this, "/pools/" + i + "/key", 0, members)
                    .check(text.pools().get(i).key());
        }
    }

    private void successions() {
        Set<String> succeeded = new HashSet<>();
        for (int i = 0; i < Math.min(text.successions().size(), MOST + 1); i++) {
            Succession each = text.successions().get(i);
            String at = "/successions/" + i;
            if (i == MOST) {
                say("G5", at, "is one of at most " + MOST);
            }
            if (each.organisation() == null
                    || !known.member(each.organisation())
                    || !succeeded.add(each.organisation())) {
                say("G5", at + "/organisation", "names a member of the partnership that no other succession names");
            }
            if (each.by() == null || !known.member(each.by()) || each.by().equals(each.organisation())) {
                say("G5", at + "/by", "names another member of the partnership");
            }
            if (each.from() == null) {
                say("G5", at + "/from", "says from which day");
            }
        }
        if (broken.stream().noneMatch(each -> each.rule().equals("G5"))) {
            circles();
        }
    }

    /** A circle is closed by the last of its successions, on its first day; nobody in it would bear anything from then on. */
    private void circles() {
        for (int i = 0; i < text.successions().size(); i++) {
            Succession closing = text.successions().get(i);
            Map<String, String> heirs = text.successions().stream()
                    .filter(each -> known.holds(each, closing.from()))
                    .collect(Collectors.toMap(Succession::organisation, Succession::by));
            String heir = closing.by();
            for (int hops = 0; hops < heirs.size() && heirs.containsKey(heir); hops++) {
                heir = heirs.get(heir);
                if (heir.equals(closing.organisation())) {
                    say(
                            "G5",
                            "/successions/" + i + "/by",
                            "names one that is not succeeded on that day, in the end, by whom it succeeds");
                    break;
                }
            }
        }
    }
}
