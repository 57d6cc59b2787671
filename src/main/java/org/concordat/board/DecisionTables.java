package org.concordat.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.SectionView.Part;
import org.concordat.governance.DecisionView;
import org.concordat.governance.GovernanceSeen.Decided;
import org.concordat.governance.MeetingView;
import org.concordat.governance.NewDecision;
import org.concordat.governance.TallyView;

/**
 * Meetings and decisions as tables.
 *
 * @param names of organisations, by slug
 * @param zone in which days are told
 * @param all whether the reader sees what is every council's
 */
record DecisionTables(UnaryOperator<String> names, Decided decided, ZoneId zone, boolean all) {

    private static final Map<String, String> OUTCOMES = Map.of(
            "draft", "drafted, not put to anybody yet",
            "open", "open",
            "carried", "Carried",
            "lost", "Lost",
            "noted", "Only noted: the meeting was inquorate",
            "blocked", "Blocked: a member refused",
            "lapsed", "Lapsed: a member has left without a word");
    private static final Map<String, String> MATTERS = Map.of(
            "sharing-scheme", "A sharing scheme",
            "agreement-version", "An agreement",
            "membership", "A membership",
            "exclusion", "What is left out of a period",
            "budget", "The budget",
            "governance-rules", "How we decide",
            "other", "Another matter");

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        add(parts, "open", "What is to be decided", decision -> !isSettled(decision));
        add(parts, "decisions", "What was decided, the latest first", DecisionTables::isSettled);
        if (!decided.meetings().isEmpty()) {
            parts.add(Part.open(meetings()));
        }
        parts.add(Part.folded(new RulesTable(names).of(decided.rules()), "The rules by which we decide"));
        return parts;
    }

    private static boolean isSettled(DecisionView decision) {
        return decision.declaredAt() != null;
    }

    private void add(List<Part> parts, String id, String caption, java.util.function.Predicate<DecisionView> those) {
        List<Row> rows =
                decided.decisions().stream().filter(those).map(this::row).toList();
        if (!rows.isEmpty()) {
            parts.add(Part.open(CostTable.of(
                    id,
                    caption,
                    false,
                    List.of("Decision", "About", "Outcome", "Votes", "Quorum", "What it changed"),
                    rows)));
        }
    }

    private Row row(DecisionView decision) {
        return Row.of(
                decision.title(),
                List.of(
                        Entry.of(about(decision), decision.text()),
                        Entry.of(OUTCOMES.get(decision.state()), when(decision)),
                        votes(decision),
                        quorum(decision.tally()),
                        Entry.of(changed(decision))));
    }

    private String about(DecisionView decision) {
        String matter = MATTERS.getOrDefault(
                decision.subject().matter(), decision.subject().matter());
        return decision.subject().ref() == null ? matter : matter + ": " + which(decision.subject());
    }

    private String which(NewDecision.Subject subject) {
        return switch (subject.matter()) {
            case "membership" -> names.apply(subject.ref());
            case "governance-rules" -> "version " + subject.ref();
            case "agreement-version" -> version(subject.ref());
            default -> subject.ref();
        };
    }

    /** Of a version by its address, {@code council.name/2}, what a reader knows it by. */
    private String version(String ref) {
        int dot = ref.indexOf('.');
        int slash = ref.lastIndexOf('/');
        return dot < 0 || slash < dot
                ? ref
                : "version " + ref.substring(slash + 1) + " of " + ref.substring(dot + 1, slash) + ", "
                        + names.apply(ref.substring(0, dot));
    }

    private String[] when(DecisionView decision) {
        List<String> notes = new ArrayList<>();
        if (isSettled(decision)) {
            notes.add(day(decision.declaredAt()));
        }
        if (decision.level() != null) {
            notes.add(
                    switch (decision.level()) {
                        case "board" -> "by the board";
                        case "reserved" -> "by every member";
                        default -> "by an officer";
                    });
        }
        return notes.toArray(String[]::new);
    }

    private Entry votes(DecisionView decision) {
        TallyView tally = decision.tally();
        if (tally == null || tally.by().equals("delegation")) {
            return Entry.of("");
        }
        boolean reserved = tally.by().equals("approvals");
        Map<String, String> alike = decision.votes().stream()
                .collect(Collectors.groupingBy(
                        vote -> said(vote, reserved),
                        LinkedHashMap::new,
                        Collectors.mapping(vote -> names.apply(vote.member()), Collectors.joining(", "))));
        String[] said = alike.entrySet().stream()
                .map(each -> Words.first(each.getKey()) + ": " + each.getValue())
                .toArray(String[]::new);
        if (reserved) {
            return Entry.of(
                    Words.count(tally.approved().size(), "approves", "approve") + ", "
                            + Words.count(tally.refused().size(), "refuses", "refuse") + ", "
                            + Words.count(tally.awaited().size(), "is awaited", "are awaited"),
                    said);
        }
        return Entry.of(
                tally.members().inFavour() + " for, " + tally.members().against() + " against, "
                        + tally.members().abstained() + " abstained",
                said);
    }

    private static String said(DecisionView.VoteView vote, boolean reserved) {
        if (reserved) {
            return vote.choice().equals("for") ? "approves" : "refuses";
        }
        return vote.choice() + (vote.casting() ? ", casting" : "");
    }

    private static Entry quorum(TallyView tally) {
        if (tally == null || tally.quorate() == null) {
            return Entry.of("");
        }
        return Entry.of(
                tally.present() + " of " + tally.seats() + " were there",
                tally.quorum() + (tally.quorate() ? " were needed" : " were needed: inquorate"));
    }

    private String changed(DecisionView decision) {
        Instant at = decided.effects().get(decision.id());
        if (at != null) {
            return "It took effect on " + day(at);
        }
        if (!decision.state().equals("carried")) {
            return isSettled(decision) ? "Nothing" : "";
        }
        return switch (decision.subject().matter()) {
            case "other" -> "";
            case "governance-rules" -> "The rules were adopted";
            case "agreement-version", "exclusion" -> all ? "Nothing yet" : "Nothing yet that you see";
            default -> "Nothing yet";
        };
    }

    private String day(Instant at) {
        return Words.day(LocalDate.ofInstant(at, zone));
    }

    private CostTable meetings() {
        Map<UUID, DecisionView> byId =
                decided.decisions().stream().collect(Collectors.toMap(DecisionView::id, Function.identity()));
        return CostTable.of(
                "meetings",
                "Meetings, the latest first",
                false,
                List.of("Meeting", "When", "Who was there", "Quorum", "Agenda", "Decisions"),
                decided.meetings().stream()
                        .map(meeting -> meeting(meeting, byId))
                        .toList());
    }

    private Row meeting(MeetingView meeting, Map<UUID, DecisionView> byId) {
        boolean held = meeting.state().equals("held");
        String[] decisions = meeting.decisions().stream()
                .filter(byId::containsKey)
                .map(byId::get)
                .map(decision ->
                        decision.title() + ": " + OUTCOMES.get(decision.state()).toLowerCase(java.util.Locale.ROOT))
                .toArray(String[]::new);
        String[] there = meeting.present().stream()
                .map(present -> names.apply(present.organisation()))
                .toArray(String[]::new);
        return Row.of(
                meeting.title(),
                List.of(
                        Entry.of(Words.day(meeting.on()), held ? "held" : "planned"),
                        held
                                ? Entry.of(
                                        meeting.chair() == null
                                                ? Words.count(there.length, "member")
                                                : names.apply(meeting.chair()) + " presided",
                                        there)
                                : Entry.of(""),
                        quorum(meeting.quorum()),
                        Entry.of("", meeting.agenda().toArray(String[]::new)),
                        Entry.of("", decisions)));
    }

    private static Entry quorum(MeetingView.QuorumView quorum) {
        if (quorum.needed() == null) {
            return Entry.of("no quorum is agreed");
        }
        String needed = quorum.needed() + " of " + quorum.seats() + " needed";
        return quorum.quorate() == null
                ? Entry.of(needed)
                : Entry.of(quorum.quorate() ? "quorate" : "inquorate", quorum.present() + " were there, " + needed);
    }
}
