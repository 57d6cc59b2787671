package org.concordat.governance.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A matter that every member has reserved for itself (rule G1): each approves by its own signatory, one refusal blocks it. Where one has left
 * without a word it lapses: nobody is left to say it.
 *
 * @param members of the day, and of the day on which it was opened, by slug; votes or not
 * @param left those of them that are no members any more
 */
public record ReservedMatter(SortedSet<String> members, Set<String> left) {

    /** Nobody else can change it. */
    public ReservedMatter {
        left = Set.copyOf(left);
    }

    /** Of these members. */
    public static ReservedMatter of(Collection<String> members) {
        return of(members, members);
    }

    /**
     * Of these members.
     *
     * @param then on the day on which it was opened
     * @param now today
     */
    public static ReservedMatter of(Collection<String> then, Collection<String> now) {
        SortedSet<String> members = new TreeSet<>(then);
        members.addAll(now);
        Set<String> left = new HashSet<>(then);
        left.removeAll(now);
        return new ReservedMatter(members, left);
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
        if (awaited.stream().anyMatch(left::contains)) {
            return new Outcome.Lapsed(grounds);
        }
        return members.isEmpty() || !awaited.isEmpty() ? new Outcome.Awaited(grounds) : new Outcome.Carried(grounds);
    }

    private List<String> who(Map<String, Choice> said, Choice choice) {
        return members.stream().filter(member -> said.get(member) == choice).toList();
    }
}
