package org.concordat.intake.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.intake.model.CaseText.ActionText;

/** The fields of one file's records, found by a profile. */
public final class Columns {

    private final ProfileText profile;
    private final int width;
    private final Map<String, Integer> fields = new HashMap<>();
    private final Map<String, Integer> attributes = new LinkedHashMap<>();

    Columns(ProfileText profile, List<String> header) {
        this.profile = profile;
        this.width = header.size();
        profile.columns().forEach((field, column) -> fields.put(field, header.indexOf(column)));
        profile.attributes().forEach((name, column) -> attributes.put(name, header.indexOf(column)));
    }

    /** Whether a record has as many fields as the header: else none of them can be trusted. */
    public boolean fit(List<String> fieldsOfRecord) {
        return fieldsOfRecord.size() == width;
    }

    /** How many fields a record has. */
    public int width() {
        return width;
    }

    /** The case of a record that {@linkplain #fit fits}. */
    public CaseText caseText(List<String> texts) {
        Map<String, String> given = attributes.entrySet().stream()
                .filter(e -> !blank(texts.get(e.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, e -> texts.get(e.getValue())));
        return new CaseText(
                value(texts, "ref"),
                value(texts, "service"),
                value(texts, "council"),
                value(texts, "area"),
                value(texts, "received"),
                value(texts, "due"),
                value(texts, "event"),
                value(texts, "closed"),
                clock(texts),
                value(texts, "outcome"),
                given,
                value(texts, "asAt"),
                "true".equalsIgnoreCase(value(texts, "void")),
                value(texts, "voidReason"));
    }

    private List<ActionText> clock(List<String> texts) {
        String paused = value(texts, "paused");
        String resumed = value(texts, "resumed");
        String reason = value(texts, "pauseReason");
        if (paused == null && resumed == null) {
            return List.of();
        }
        ActionText pause = new ActionText(paused, "pause", reason, null);
        ActionText resume = new ActionText(resumed, "resume", null, null);
        return paused == null ? List.of(resume) : resumed == null ? List.of(pause) : List.of(pause, resume);
    }

    /** The figure of a record that {@linkplain #fit fits}. */
    public FigureText figureText(List<String> texts) {
        return new FigureText(
                value(texts, "measure"),
                value(texts, "council"),
                value(texts, "area"),
                value(texts, "period"),
                value(texts, "numerator"),
                value(texts, "denominator"),
                value(texts, "value"));
    }

    private String value(List<String> texts, String field) {
        Integer column = fields.get(field);
        if (column == null) {
            return profile.fixed().get(field);
        }
        String text = texts.get(column);
        if (blank(text)) {
            return null;
        }
        String meant = profile.values().getOrDefault(field, Map.of()).getOrDefault(text, text);
        return blank(meant) ? null : meant;
    }

    private boolean blank(String text) {
        return text.isBlank() || profile.blanks().contains(text);
    }
}
