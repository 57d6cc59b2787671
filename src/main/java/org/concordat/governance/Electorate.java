package org.concordat.governance;

import jakarta.persistence.Converter;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.concordat.governance.model.Seat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who decides, with how many votes, as it was when a decision was opened. */
record Electorate(List<Elector> members) {

    /** It stays as it is. */
    Electorate {
        members = List.copyOf(members);
    }

    /** Of the votes of each member, by slug; those without any among them. */
    static Electorate of(SortedMap<String, Integer> votes) {
        return new Electorate(votes.entrySet().stream()
                .map(member -> new Elector(member.getKey(), member.getValue()))
                .toList());
    }

    /** A member and its votes. */
    @Schema(name = "Elector", description = "A member and its votes, as they were when the decision was opened.")
    record Elector(
            @Schema(description = "Slug of the member.", examples = "kettering")
            String organisation,

            @Schema(
                    description = "Its votes; 0 for a member that has no seat on the board.",
                    minimum = "0",
                    examples = "2")
            int votes) {}

    Set<String> slugs() {
        return members.stream().map(Elector::organisation).collect(Collectors.toUnmodifiableSet());
    }

    /** Who has a seat on the board. */
    List<Seat> seats() {
        return members.stream()
                .filter(member -> member.votes() > 0)
                .map(member -> new Seat(member.organisation(), member.votes()))
                .toList();
    }

    /** Stores it. */
    @Converter
    static class Stored extends KeptJson<Electorate> {
        Stored() {
            super(Electorate.class);
        }
    }
}
