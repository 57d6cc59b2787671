package org.concordat.board;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.SectionView.Part;
import org.concordat.subscriptions.NoticeView;
import org.concordat.subscriptions.SubscriptionView;
import org.concordat.subscriptions.SubscriptionsSeen.Told;

/** What somebody is told, and what was sent last, as tables. */
record ToldTables(ZoneId zone) {

    private static final Map<String, String> STATES = Map.of(
            "waiting", "Waits to be sent",
            "sending", "Is being sent",
            "sent", "Sent",
            "failed", "Not taken",
            "uncertain", "Perhaps sent: the mail server did not say",
            "passed-on", "Given to the webhook");

    List<Part> parts(List<Told> told) {
        List<Part> parts = new ArrayList<>();
        if (!told.isEmpty()) {
            parts.add(Part.open(CostTable.of(
                    "subscriptions",
                    "Your subscriptions",
                    false,
                    List.of("In which role", "Of what", "How", "State"),
                    told.stream().map(each -> row(each.subscription())).toList())));
        }
        List<Row> notices = told.stream()
                .flatMap(each -> each.notices().stream())
                .sorted((one, other) -> other.recordedAt().compareTo(one.recordedAt()))
                .map(this::row)
                .toList();
        if (!notices.isEmpty()) {
            parts.add(Part.folded(
                    CostTable.of("notices", "What was sent last", false, List.of("When", "What", "State"), notices),
                    Words.count(notices.size(), "message has", "messages have") + " been written lately"));
        }
        return parts;
    }

    private Row row(SubscriptionView of) {
        String where = of.partnerships().isEmpty() ? "all partnerships" : Words.list(of.partnerships());
        String what =
                of.told().isEmpty() ? "Everything" : Words.count(of.told().size(), "type", "types") + " of events";
        String way = of.webhook() == null ? of.email() : "webhook " + of.webhook();
        String until = "until " + Words.day(LocalDate.ofInstant(of.until(), zone));
        return Row.of(
                Words.name(of.role()),
                List.of(
                        Entry.of(what, where),
                        Entry.of(Words.name(of.frequency()), way),
                        of.state().equals("active")
                                ? Entry.of("Active", until)
                                : Entry.of("Awaits the code that was sent", until)));
    }

    private Row row(NoticeView of) {
        return Row.of(
                LedgerTables.minute(of.recordedAt(), zone),
                List.of(
                        Entry.of(of.kind().equals("digest") ? Words.count(of.events(), "event") : "A code"),
                        Entry.of(STATES.getOrDefault(of.state(), of.state()))));
    }
}
