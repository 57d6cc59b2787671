package org.concordat.intake.model;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;

/**
 * An import profile: how the CSV export of one system is read, so that it can be sent unchanged as it is.
 *
 * @param kind what its rows are
 * @param delimiter between the fields of a record
 * @param timeZone of times without an offset; how gaps and overlaps are read says {@link Times#local}
 * @param dateFormats patterns of times, tried in order; RFC 3339 is always understood
 * @param columns the column that each field is read from
 * @param attributes the column that each attribute of a case is read from
 * @param values for a field, what stands in the export and what it means here; a text that is not listed stays as it is
 * @param fixed fields that are the same in every row
 * @param blanks texts that mean nothing is there, beside the empty one; a blank field is as if it were not given
 */
public record ProfileText(
        RowKind kind,
        char delimiter,
        ZoneId timeZone,
        List<String> dateFormats,
        Map<String, String> columns,
        Map<String, String> attributes,
        Map<String, Map<String, String>> values,
        Map<String, String> fixed,
        Set<String> blanks) {

    static final String ATTRIBUTE = "attributes.";

    /**
     * Keeps its own copies.
     *
     * @throws Rejected rule C5, naming every field, format or column that cannot be used
     */
    public ProfileText {
        dateFormats = List.copyOf(dateFormats);
        columns = Map.copyOf(columns);
        attributes = Map.copyOf(attributes);
        values = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Map.copyOf(e.getValue())));
        fixed = Map.copyOf(fixed);
        blanks = Set.copyOf(blanks);
        List<Fault> faults = new ArrayList<>();
        unknown(kind, faults, "/columns", columns.keySet());
        unknown(kind, faults, "/values", values.keySet());
        unknown(kind, faults, "/fixed", fixed.keySet());
        for (String field : kind.required()) {
            if (!columns.containsKey(field) && !fixed.containsKey(field)) {
                faults.add(new Fault("/columns/" + field, "every row needs it: name its column, or fix it"));
            }
        }
        fixed.keySet().stream()
                .filter(columns::containsKey)
                .map(field -> new Fault("/fixed/" + field, "is either read from a column or fixed"))
                .forEach(faults::add);
        if (kind != RowKind.CASES && !attributes.isEmpty()) {
            faults.add(new Fault("/attributes", "only cases have attributes"));
        }
        faults.addAll(patternFaults(dateFormats, timeZone));
        if (!faults.isEmpty()) {
            throw Rejected.rule("C5", "The profile cannot be used.", faults);
        }
    }

    private static void unknown(RowKind kind, List<Fault> faults, String pointer, Set<String> fields) {
        fields.stream()
                .filter(field -> !kind.has(field))
                .sorted()
                .map(field -> new Fault(CaseReader.pointer(pointer, field), "is not a field of " + kind.text()))
                .forEach(faults::add);
    }

    private static List<Fault> patternFaults(List<String> patterns, ZoneId zone) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            try {
                Times.local(List.of(patterns.get(i)), zone);
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.add(new Fault("/dateFormats/" + i, "is not a pattern of dates such as dd/MM/yyyy HH:mm"));
            }
        }
        return faults;
    }

    /**
     * The profile of a file that needs none: its columns are named like the fields ({@code attributes.<name>} for attributes), its
     * times are RFC 3339.
     *
     * @throws Rejected rule C5, when a column is no field or a field that every row needs has no column
     */
    public static ProfileText plain(RowKind kind, ZoneId zone, List<String> header) {
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String column : header) {
            if (kind == RowKind.CASES && column.startsWith(ATTRIBUTE)) {
                attributes.put(column.substring(ATTRIBUTE.length()), column);
            } else {
                columns.put(column, column);
            }
        }
        return new ProfileText(kind, ',', zone, List.of(), columns, attributes, Map.of(), Map.of(), Set.of());
    }

    /** How the times of its rows are read. */
    public Times times() {
        return Times.local(dateFormats, timeZone);
    }

    /**
     * Finds the columns in the header of a file.
     *
     * @throws Rejected rule C5, when a column is missing or stands twice
     */
    public Columns in(List<String> header) {
        List<Fault> faults = faultsIn(header);
        if (!faults.isEmpty()) {
            throw Rejected.rule("C5", "The file does not have the columns that the profile names.", faults);
        }
        return new Columns(this, header);
    }

    /** Finds those columns that are there; records can be shown by them, not read, unless nothing is {@linkplain #faultsIn wrong}. */
    public Columns asFarAsIn(List<String> header) {
        return new Columns(this, header);
    }

    /** The columns that are missing from the header of a file, or stand twice; empty where nothing is wrong. */
    public List<Fault> faultsIn(List<String> header) {
        List<Fault> faults = new ArrayList<>();
        Stream.concat(columns.values().stream(), attributes.values().stream())
                .distinct()
                .sorted()
                .forEach(column -> {
                    long times = header.stream().filter(column::equals).count();
                    if (times != 1) {
                        faults.add(new Fault(
                                CaseReader.pointer("", column),
                                times == 0 ? "is a column of the profile, not of the file" : "stands twice"));
                    }
                });
        return faults;
    }
}
