package org.concordat.speed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long the server was at statements, as its log says: parsing, binding and executing them, in seconds by what they begin with. */
record Durations(Map<String, Double> bySort) {

    private static final Pattern LINE = Pattern.compile(
            "(\\d+):LOG: {2}duration: ([0-9.]+) ms(?: {2}(?:parse|bind|execute|statement)[^:]*: (.*))?");
    private static final int SORT = 60;

    /** Of the process that executed a statement with this text in it. */
    static Durations of(List<String> log, String text) {
        String process = log.stream()
                .map(LINE::matcher)
                .filter(m -> m.matches() && m.group(3) != null && m.group(3).contains(text))
                .map(m -> m.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + text + " was logged"));
        Map<String, Double> sorts = new HashMap<>();
        for (String line : log) {
            Matcher found = LINE.matcher(line);
            if (found.matches() && found.group(1).equals(process)) {
                String statement = found.group(3) == null ? "" : found.group(3);
                sorts.merge(
                        statement.substring(0, Math.min(SORT, statement.length())),
                        Double.parseDouble(found.group(2)) / 1_000,
                        Double::sum);
            }
        }
        return new Durations(sorts);
    }

    double all() {
        return bySort.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** At those with this text at their beginning, or near it. */
    double with(String text) {
        return bySort.entrySet().stream()
                .filter(e -> e.getKey().contains(text))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
