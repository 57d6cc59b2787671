package org.concordat.subscriptions;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.events.DigestData;
import org.concordat.events.DigestItem;
import org.concordat.events.EventsSeen.Seen;
import org.concordat.events.EventsSeen.Stretch;
import org.concordat.subscriptions.Composer.Told;

/** What stands in an e-mail: what happened and where it is read, and nothing of what is read there. */
final class DigestText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private DigestText() {}

    static Notices.Text of(Subscription of, List<Told> told) {
        long number =
                told.stream().map(Told::stretch).mapToLong(Stretch::number).sum();
        String where = told.size() == 1 ? told.get(0).partnership().slug().value() : told.size() + " partnerships";
        String subject = "Concordat: " + number + (number == 1 ? " event in " : " events in ") + where;
        String body = told.stream().map(t -> part(t, of.zone())).collect(Collectors.joining("\n")) + "\n" + ending(of);
        List<UUID> tells = told.stream().map(t -> t.partnership().id()).toList();
        return new Notices.Text(Notices.Kind.DIGEST, number, tells, subject, body);
    }

    /** The same as data, for a webhook. */
    static DigestData data(Subscription of, List<Told> told) {
        long number =
                told.stream().map(Told::stretch).mapToLong(Stretch::number).sum();
        List<DigestItem> items = told.stream()
                .flatMap(t -> t.stretch().events().stream().map(event -> item(t, event)))
                .toList();
        return new DigestData(of.id(), of.role(), of.frequency().text(), number, items);
    }

    private static DigestItem item(Told told, Seen event) {
        return new DigestItem(event.id(), told.partnership().slug().value(), event.type(), event.subject(), event.at());
    }

    private static String part(Told told, ZoneId zone) {
        String address = "/v1/partnerships/" + told.partnership().slug().value() + "/";
        StringBuilder text = new StringBuilder(told.partnership().title()).append("\n\n");
        for (Seen event : told.stretch().events()) {
            text.append("- ")
                    .append(TIME.format(event.at().atZone(zone)))
                    .append(": ")
                    .append(event.title())
                    .append(".\n  ")
                    .append(address)
                    .append(event.subject())
                    .append('\n');
        }
        long more = told.stretch().number() - told.stretch().events().size();
        if (more > 0) {
            text.append("- and ").append(more).append(" more: ").append(address).append("events\n");
        }
        return text.toString();
    }

    private static String ending(Subscription of) {
        return "--\nYou asked to be told " + how(of) + ", as " + of.role()
                + ". To change or end this: /v1/subscriptions/"
                + of.id() + ".\nIt ends by itself on "
                + DAY.format(of.until().atZone(of.zone())) + ", unless you put it again before.\n";
    }

    private static String how(Subscription of) {
        return switch (of.frequency()) {
            case IMMEDIATE -> "at once";
            case DAILY -> "daily";
            case WEEKLY -> "weekly";
        };
    }

    /** The e-mail by which an address is tried. */
    static Notices.Text of(Subscription of, Code code) {
        String body =
                "Somebody at " + of.recordedBy().substring(0, of.recordedBy().indexOf(':'))
                        + " asked Concordat to send e-mail to this address, " + how(of)
                        + ". If it was you, give this code back within 24"
                        + " hours:\n\n  " + code.text() + "\n\n  POST /v1/subscriptions/" + of.id()
                        + "/confirmation\n\nIf it was not you, do"
                        + " nothing: nothing more is sent.\n";
        return new Notices.Text(Notices.Kind.CONFIRMATION, 0, List.of(), "Concordat: confirm your address", body);
    }
}
