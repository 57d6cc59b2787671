package org.concordat.governance.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A matter that every member has reserved for itself (rule G1): each approves by its own signatory, one refusal blocks it.
 *
 * @param members of the day, by slug; votes or not
 */
public record ReservedMatter(SortedSet<String> members) {

    /** Of these members. */
    public static ReservedMatter of(Collection<String> members) {
        return new ReservedMatter(new TreeSet<>(members));
    }

    /** What becomes of it by what the members said; what others said does not count. */
    public Outcome outcome(Map<String, Choice> said) {
        List<String> approved = who(said, Choice.FOR);
        List<String> refused = who(said, Choice.AGAINST);
        List<String> awaited = members.stream()
                .filter(member -> !approved.contains(member) && !refused.contains(member))
                .toList();
        Grounds.Approvals grounds = new Grounds.Approvals(approved, refused, awaited);
        if (!refused.isEmpty()) {
            return new Outcome.Blocked(grounds);
        }
        return members.isEmpty() || !awaited.isEmpty() ? new Outcome.Awaited(grounds) : new Outcome.Carried(grounds);
    }

    private List<String> who(Map<String, Choice> said, Choice choice) {
        return members.stream().filter(member -> said.get(member) == choice).toList();
    }
}
