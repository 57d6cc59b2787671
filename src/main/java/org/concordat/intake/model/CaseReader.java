package org.concordat.intake.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.intake.model.CaseText.ActionText;
import org.concordat.kernel.Slug;
import org.concordat.time.ClockAction;

/** Reads a case as it was sent, and refuses what contradicts itself (rules C5, C7). What needs the catalogue is {@link CaseRules}'. */
public final class CaseReader {

    static final int LONGEST_REF = 100;
    static final int LONGEST_TEXT = 200;
    static final int MOST_ACTIONS = 200;
    static final int MOST_ATTRIBUTES = 50;
    static final int LONGEST_LIMIT = 100_000;

    private final Times times;

    /** A reader of times in one form. */
    public CaseReader(Times times) {
        this.times = times;
    }

    /** Reads one case; the faults name every field that is wrong. */
    public Reading<CaseRow> read(CaseText text) {
        FieldReader fields = new FieldReader(times);
        String ref = fields.required("/ref", text.ref(), fields.text("/ref", text.ref(), LONGEST_REF));
        Slug service = fields.required("/service", text.service(), fields.slug("/service", text.service()));
        Slug council = fields.required("/council", text.council(), fields.slug("/council", text.council()));
        Slug area = fields.slug("/area", text.area());
        Instant received = fields.required("/received", text.received(), fields.instant("/received", text.received()));
        Instant due = fields.instant("/due", text.due());
        Instant event = fields.instant("/event", text.event());
        Instant closed = fields.instant("/closed", text.closed());
        List<ClockAction> clock = clock(fields, text.clock(), received, closed);
        String outcome = fields.text("/outcome", text.outcome(), LONGEST_TEXT);
        Map<String, String> attributes = attributes(fields, text.attributes());
        Instant asAt = fields.instant("/asAt", text.asAt());
        String voidReason = voidReason(fields, text);
        if (received != null && closed != null && closed.isBefore(received)) {
            fields.fault("/closed", "closed before received");
        }
        if (!fields.faults().isEmpty()) {
            return new Reading.Faulty<>(fields.faults());
        }
        return new Reading.Good<>(new CaseRow(
                ref,
                service,
                council,
                area,
                received,
                due,
                event,
                closed,
                clock,
                outcome,
                attributes,
                asAt,
                voidReason));
    }

    private static List<ClockAction> clock(
            FieldReader fields, List<ActionText> actions, Instant received, Instant closed) {
        if (actions == null || actions.isEmpty()) {
            return List.of();
        }
        if (actions.size() > MOST_ACTIONS) {
            fields.fault("/clock", "holds more than " + MOST_ACTIONS + " actions");
            return List.of();
        }
        List<ClockAction> clock = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            ClockAction action = action(fields, "/clock/" + i, actions.get(i), received, closed);
            if (action != null) {
                clock.add(action);
            }
        }
        return clock;
    }

    /** One action; actions may come late and out of order (rule T4), so a resume needs no pause yet. */
    private static ClockAction action(
            FieldReader fields, String pointer, ActionText text, Instant received, Instant closed) {
        if (text == null) {
            fields.fault(pointer, "is not a clock action");
            return null;
        }
        Instant at = fields.required(pointer + "/at", text.at(), fields.instant(pointer + "/at", text.at()));
        ClockAction.Kind kind = kind(text.action());
        if (kind == null) {
            fields.fault(pointer + "/action", "is none of pause, resume, restart, extend");
        }
        boolean extension = kind == ClockAction.Kind.EXTEND;
        if (extension && (text.amount() == null || text.amount() < 1 || text.amount() > LONGEST_LIMIT)) {
            fields.fault(pointer + "/amount", "is the new limit in the limit's unit, 1 to " + LONGEST_LIMIT);
        } else if (!extension && text.amount() != null) {
            fields.fault(pointer + "/amount", "is for extend only");
        }
        String reason = fields.text(pointer + "/reason", text.reason(), LONGEST_TEXT);
        if (at != null && received != null && at.isBefore(received)) {
            fields.fault(pointer + "/at", text.action() + " before received");
        }
        if (at != null && closed != null && at.isAfter(closed)) {
            fields.fault(pointer + "/at", text.action() + " after close");
        }
        return fields.faults().isEmpty() ? new ClockAction(at, kind, reason, text.amount()) : null;
    }

    private static ClockAction.Kind kind(String text) {
        return Arrays.stream(ClockAction.Kind.values())
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> attributes(FieldReader fields, Map<String, String> given) {
        if (given == null || given.isEmpty()) {
            return Map.of();
        }
        if (given.size() > MOST_ATTRIBUTES) {
            fields.fault("/attributes", "holds more than " + MOST_ATTRIBUTES + " attributes");
            return Map.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            String text = fields.text(pointer("/attributes", name), value, LONGEST_TEXT);
            if (text != null) {
                attributes.put(name, text);
            }
        });
        return attributes;
    }

    private static String voidReason(FieldReader fields, CaseText text) {
        boolean voided = Boolean.TRUE.equals(text.voided());
        String reason = fields.text("/voidReason", text.voidReason(), LONGEST_TEXT);
        if (voided && FieldReader.blank(text.voidReason())) {
            fields.fault("/voidReason", "a case is taken out with a reason");
        }
        if (!voided && reason != null) {
            fields.fault("/voidReason", "is for a case with \"void\":true only");
        }
        return voided ? reason : null;
    }

    /** The JSON pointer of a named part (RFC 6901). */
    static String pointer(String of, String part) {
        return of + "/" + part.replace("~", "~0").replace("/", "~1");
    }
}
