package org.concordat.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements of one transaction of the application, as the server logged them, with their parameters. */
record Transaction(List<Logged> statements) {

    private static final Pattern STATEMENT =
            Pattern.compile("(\\d+):LOG: {2}(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETERS = Pattern.compile("(\\d+):DETAIL: {2}[Pp]arameters: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
    private static final Pattern BEGINNING = Pattern.compile("\\d+:[A-Z]+: .*");

    /** A statement, and the literals of its parameters. */
    record Logged(String process, String text, List<String> parameters) {

        private boolean begins() {
            return text.strip().equalsIgnoreCase("begin");
        }

        private boolean ends() {
            return text.strip().equalsIgnoreCase("commit") || text.strip().equalsIgnoreCase("rollback");
        }

        /** With its parameters in it. */
        private String filled() {
            Matcher place = Pattern.compile("\\$(\\d+)").matcher(text);
            return place.replaceAll(
                    found -> Matcher.quoteReplacement(parameters.get(Integer.parseInt(found.group(1)) - 1)));
        }
    }

    /** The last transaction in which there was a statement with this text in it. */
    static Transaction with(String text, List<String> log) {
        List<Logged> all = parse(log);
        int last = -1;
        for (int i = 0; i < all.size(); i++) {
            last = all.get(i).text().contains(text) ? i : last;
        }
        if (last < 0) {
            throw new IllegalStateException("no statement with " + text + " was logged");
        }
        String process = all.get(last).process();
        List<Logged> before = own(all.subList(0, last), process);
        int begun = before.size() - 1;
        while (begun > 0 && !before.get(begun).begins()) {
            begun--;
        }
        List<Logged> statements = new ArrayList<>(before.subList(begun, before.size()));
        for (Logged next : own(all.subList(last, all.size()), process)) {
            statements.add(next);
            if (next.ends()) {
                break;
            }
        }
        return new Transaction(statements);
    }

    private static List<Logged> own(List<Logged> all, String process) {
        return all.stream().filter(l -> l.process().equals(process)).toList();
    }

    private static List<Logged> parse(List<String> log) {
        List<StringBuilder> entries = new ArrayList<>();
        for (String line : log) {
            if (BEGINNING.matcher(line).matches() || entries.isEmpty()) {
                entries.add(new StringBuilder(line));
            } else {
                entries.get(entries.size() - 1).append('\n').append(line);
            }
        }
        List<Logged> all = new ArrayList<>();
        for (StringBuilder entry : entries) {
            Matcher statement = STATEMENT.matcher(entry);
            Matcher parameters = PARAMETERS.matcher(entry);
            if (statement.matches()) {
                all.add(new Logged(statement.group(1), statement.group(2), new ArrayList<>()));
            } else if (parameters.matches() && !all.isEmpty()) {
                PARAMETER.matcher(parameters.group(2)).results().forEach(found -> all.get(all.size() - 1)
                        .parameters()
                        .add(found.group(2)));
            }
        }
        return all;
    }

    /**
     * The same as a script of pgbench, one round trip where the driver has one: it sends BEGIN, and whatever comes before the settings, along with them.
     *
     * @param literal a parameter, in whose place {@code variable} stands
     */
    String script(String literal, String variable) {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < statements.size(); i++) {
            if (i == 0) {
                script.append("\\startpipeline\n");
            }
            script.append(statements
                            .get(i)
                            .filled()
                            .replace(literal, variable)
                            .replaceAll("\\s+", " ")
                            .strip())
                    .append(";\n");
            if (statements.get(i).text().contains("set_config")) {
                script.append("\\endpipeline\n");
            }
        }
        return script.toString();
    }

    /** The statements without their parameters, for who reads the report. */
    String told() {
        return statements.stream()
                .map(s -> s.text().replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining("; "));
    }
}
