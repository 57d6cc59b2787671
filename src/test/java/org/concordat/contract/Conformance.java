package org.concordat.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Judges an exchange by the document: the answer always, the request where it was taken. */
public final class Conformance {

    private static final String PROBLEM = "application/problem+json";
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    /** Given by any address to a method or an Accept header that it does not know; the document says so in its guide. */
    private static final Set<Integer> ANYWHERE = Set.of(405, 406);

    private final Contract contract;
    private final Exchange exchange;
    private final List<String> faults = new ArrayList<>();

    private Conformance(Contract contract, Exchange exchange) {
        this.contract = contract;
        this.exchange = exchange;
    }

    /** What is not as the document says; empty where all is. */
    public static List<String> faults(Contract contract, Exchange exchange) {
        Conformance judged = new Conformance(contract, exchange);
        if (exchange.ofTheApi()) {
            judged.judge();
        }
        return List.copyOf(judged.faults);
    }

    /** What is not as the document says of the answer, whatever was sent. */
    public static List<String> answerFaults(Contract contract, Exchange exchange) {
        Conformance judged = new Conformance(contract, exchange);
        judged.ofAnswer();
        return List.copyOf(judged.faults);
    }

    private void judge() {
        Optional<Described> operation = ofAnswer();
        if (operation.isPresent() && exchange.succeeded()) {
            request(operation.get());
        }
    }

    /** The operation, where it was reached. */
    private Optional<Described> ofAnswer() {
        Optional<Described> operation = contract.operation(exchange.method(), exchange.path());
        if (operation.isEmpty() || ANYWHERE.contains(exchange.status())) {
            if (exchange.status() / 100 != 4) {
                faults.add("answers " + exchange.status() + " where the document has no operation");
            }
            problem();
            return Optional.empty();
        }
        answer(operation.get());
        return operation;
    }

    private void problem() {
        if (!Exchange.bare(exchange.header("Content-Type").orElse(null)).equals(PROBLEM)) {
            faults.add("refuses with " + exchange.header("Content-Type") + ", not with a problem");
        } else {
            json("the problem", contract.component("Problem"), exchange.body());
        }
    }

    private void answer(Described operation) {
        JsonNode answer = operation.node().path("responses").path(Integer.toString(exchange.status()));
        if (answer.isMissingNode()) {
            faults.add(operation.id() + " does not list the status " + exchange.status());
            return;
        }
        answer.path("headers")
                .properties()
                .forEach(header -> header(header.getKey(), contract.resolved(header.getValue())));
        JsonNode content = answer.path("content");
        if (content.isEmpty()) {
            if (!exchange.body().isEmpty()) {
                faults.add(operation.id() + " lists no body for " + exchange.status());
            }
            return;
        }
        String type = Exchange.bare(exchange.header("Content-Type").orElse(null));
        if (!content.has(type)) {
            faults.add(operation.id() + " does not list " + type + " for " + exchange.status());
        } else if (type.equals(LINES)) {
            JsonNode schema = content.path(type).path("schema");
            exchange.body().lines().forEach(line -> json("a line of the answer", schema, line));
        } else if (type.endsWith("json")) {
            json("the answer", content.path(type).path("schema"), exchange.body());
        } else if (type.startsWith("text/")) {
            contract.faults(content.path(type).path("schema"), TextNode.valueOf(exchange.body()))
                    .forEach(fault -> faults.add("the answer: " + fault));
        }
    }

    private void header(String name, JsonNode header) {
        Optional<String> value = exchange.header(name);
        if (value.isEmpty()) {
            if (header.path("required").asBoolean()) {
                faults.add("the header " + name + " is missing");
            }
            return;
        }
        value("the header " + name, header.path("schema"), value.get());
    }

    private void request(Described operation) {
        Matcher parts = operation.pattern().matcher(exchange.path());
        if (parts.matches()) {
            List<String> names = operation.names();
            for (int i = 0; i < names.size(); i++) {
                JsonNode parameter = operation.parameter("path", names.get(i)).orElseThrow();
                value("the path's " + names.get(i), parameter.path("schema"), Exchange.decoded(parts.group(i + 1)));
            }
        }
        for (Exchange.Given given : exchange.query()) {
            operation
                    .parameter("query", given.name())
                    .ifPresentOrElse(
                            parameter -> value("the query's " + given.name(), parameter.path("schema"), given.value()),
                            () -> faults.add(operation.id() + " does not list the parameter " + given.name()));
        }
        operation.parameters().stream()
                .filter(p -> p.path("in").asText().equals("query")
                        && p.path("required").asBoolean())
                .map(p -> p.path("name").asText())
                .filter(name -> exchange.query().stream()
                        .noneMatch(given -> given.name().equals(name)))
                .forEach(name -> faults.add("is served without the parameter " + name + ", which is required"));
        body(operation);
    }

    private void body(Described operation) {
        JsonNode content = operation.node().path("requestBody").path("content");
        boolean sent = exchange.sent() != null && !exchange.sent().isEmpty();
        if (content.isEmpty() || !sent) {
            if (sent) {
                faults.add(operation.id() + " takes a body that the document does not list");
            }
            return;
        }
        String type = Exchange.bare(exchange.contentType());
        if (!content.has(type)) {
            faults.add(operation.id() + " takes " + type + ", which the document does not list");
        } else if (type.equals(JSON) && !(operation.bulk() && hasWrongRows())) {
            json("the body", content.path(type).path("schema"), exchange.sent());
        }
    }

    /** Wrong rows do not refuse a load. */
    private boolean hasWrongRows() {
        return !exchange.body().contains("\"rejected\":0");
    }

    private void json(String what, JsonNode schema, String text) {
        try {
            contract.faults(schema, Contract.JSON.readTree(text)).forEach(fault -> faults.add(what + ": " + fault));
        } catch (JsonProcessingException e) {
            faults.add(what + " is no JSON: " + e.getOriginalMessage());
        }
    }

    private void value(String what, JsonNode schema, String text) {
        contract.faults(schema, typed(contract.resolved(schema), text))
                .forEach(fault -> faults.add(what + ": " + fault));
    }

    /** A text of a parameter or header as the type that it stands for; where it is none of that type it stays a text. */
    static JsonNode typed(JsonNode schema, String text) {
        String type = schema.path("type").asText();
        if (type.equals("integer") && text.matches("-?\\d+")) {
            return BigIntegerNode.valueOf(new BigInteger(text));
        }
        if (type.equals("number") && text.matches("-?\\d+(\\.\\d+)?")) {
            return DecimalNode.valueOf(new BigDecimal(text));
        }
        if (type.equals("boolean") && Set.of("true", "false").contains(text)) {
            return BooleanNode.valueOf(Boolean.parseBoolean(text));
        }
        return TextNode.valueOf(text);
    }
}
