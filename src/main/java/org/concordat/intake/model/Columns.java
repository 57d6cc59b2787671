package org.concordat.intake.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.intake.model.CaseText.ActionText;
import org.concordat.intake.model.FieldReading.Origin;

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

    /** How each field of a record that {@linkplain #fit fits} is understood: in the order of the file, then what is fixed. */
    public List<FieldReading> readings(List<String> texts) {
        Stream<FieldReading> read = fields.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> reading(e.getKey(), profile.columns().get(e.getKey()), e.getValue(), texts));
        Stream<FieldReading> carried = attributes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> attribute(e.getKey(), profile.attributes().get(e.getKey()), e.getValue(), texts));
        Stream<FieldReading> fixed = profile.fixed().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new FieldReading(e.getKey(), null, null, e.getValue(), Origin.FIXED));
        return Stream.of(read, carried, fixed).flatMap(Function.identity()).toList();
    }

    private FieldReading reading(String field, String column, int place, List<String> texts) {
        if (place < 0) {
            return new FieldReading(field, column, null, null, Origin.MISSING);
        }
        String raw = texts.get(place);
        String text = value(texts, field);
        Origin origin = text == null ? Origin.BLANK : text.equals(raw) ? Origin.COLUMN : Origin.VALUES;
        return new FieldReading(field, column, raw, text, origin);
    }

    private FieldReading attribute(String name, String column, int place, List<String> texts) {
        String field = ProfileText.ATTRIBUTE + name;
        if (place < 0) {
            return new FieldReading(field, column, null, null, Origin.MISSING);
        }
        String raw = texts.get(place);
        return blank(raw)
                ? new FieldReading(field, column, raw, null, Origin.BLANK)
                : new FieldReading(field, column, raw, raw, Origin.COLUMN);
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
