package org.concordat.statements;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the rows of workings, cell by cell as a file has them, back into what {@link ByHand} computes from: nothing is known but the rows. A
 * number is its numerator over its denominator, never the amount beside it, but for amounts that are whole pennies.
 */
final class RowsRead {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode statement = JSON.createObjectNode();
    private final ObjectNode workings = JSON.createObjectNode();
    private final Map<String, ObjectNode> key = new HashMap<>();
    private ObjectNode line;
    private ObjectNode pool;
    private ObjectNode credit;
    private ObjectNode succession;
    private Map<String, String> row;

    private RowsRead() {
        statement.putArray("lines");
        for (String list : List.of("pools", "extras", "successions", "credits", "balances", "sums")) {
            workings.putArray(list);
        }
    }

    /** The statement and its workings, as its explanation would have them. */
    static String explanation(List<Map<String, String>> rows) {
        RowsRead read = new RowsRead();
        rows.forEach(each -> {
            read.row = each;
            read.read();
        });
        ObjectNode explanation = JSON.createObjectNode();
        explanation.set("statement", read.statement);
        explanation.set("workings", read.workings);
        return explanation.toString();
    }

    private String cell(String column) {
        return row.get(column);
    }

    private boolean is(String what) {
        return cell("what").equals(what);
    }

    private String number() {
        return cell("numerator") + "/" + cell("denominator");
    }

    private String value() {
        return cell("numerator") == null ? cell("text") : number();
    }

    private void money(ObjectNode in, String name) {
        in.putObject(name).put("amount", cell("amount.amount"));
    }

    private ArrayNode list(ObjectNode in, String name) {
        return in.path(name) instanceof ArrayNode there ? there : in.putArray(name);
    }

    /** The entry of a list at a place, as in 2. */
    private ObjectNode at(ObjectNode in, String name, String place) {
        ArrayNode all = list(in, name);
        while (all.size() < Integer.parseInt(place)) {
            all.addObject();
        }
        return (ObjectNode) all.get(Integer.parseInt(place) - 1);
    }

    private void read() {
        String step = cell("step");
        switch (step) {
            case "statement" -> {
                if (is("amount")) {
                    money(statement, "amount");
                } else {
                    statement.put(cell("what"), value());
                }
            }
            case "line" -> line();
            case "pool" -> pool();
            case "pool-line" -> {
                ObjectNode paid = list(pool, "lines").addObject();
                money(paid, "amount");
                paid.put("ref", cell("what")).put("period", cell("text").split(", ")[1]);
            }
            case "days" -> days();
            case "due", "left-out" -> {}
            case "gain" -> {
                if (workings.path("gain").isMissingNode()) {
                    workings.putObject("gain").putArray("portions");
                }
                money((ObjectNode) workings.path("gain"), cell("what"));
            }
            case "band" -> band();
            case "gain-share" -> share();
            case "remainder" ->
                at((ObjectNode) workings.path("gainShare"), "remainders", cell("place"))
                        .put("penny", number())
                        .put("own", cell("organisation") != null);
            case "succession" -> succession();
            case "successor" -> {
                if (is("percent")) {
                    list(succession, "successors")
                            .addObject()
                            .put("council", cell("organisation"))
                            .put("percent", number());
                }
            }
            case "credit" -> credit();
            case "credit-line" -> credited();
            case "credit-cap" -> cap();
            case "balance" -> balance();
            case "sum" -> {
                ObjectNode summed = at(workings, "sums", cell("place"));
                ObjectNode part = list(summed, "lines").addObject();
                part.put("kind", cell("kind")).put("reference", cell("reference"));
                money(part, "amount");
            }
            default -> key(step.replaceFirst("^key-", ""));
        }
    }

    private void line() {
        if (is("due")) {
            line = list(statement, "lines").addObject();
            line.put("kind", cell("kind")).put("reference", cell("reference"));
        }
        money(line, cell("what"));
    }

    private void pool() {
        if (is("pool")) {
            pool = JSON.createObjectNode().put("pool", cell("text"));
            pool.putNull("key");
            key.clear();
        } else if (is("kind")) {
            list(workings, cell("text").equals("share") ? "pools" : "extras").add(pool);
        }
    }

    private void days() {
        ObjectNode days = at(pool, "days", cell("place"));
        if (is("bears")) {
            list(days, "councils")
                    .addObject()
                    .put("council", cell("organisation"))
                    .put("pounds", number());
        } else {
            days.put(cell("what"), value());
        }
    }

    /** A step of a key; those that go into it have been read. */
    private void key(String step) {
        String place = cell("place");
        if (!key.containsKey(place)) {
            ObjectNode made = JSON.createObjectNode().put("step", step);
            made.putArray("facts");
            made.putArray("result");
            ArrayNode parts = made.putArray("parts");
            for (int i = 1; key.containsKey(place + "." + i); i++) {
                parts.add(key.get(place + "." + i));
            }
            key.put(place, made);
            if (place.equals("1")) {
                pool.set("key", made);
            }
        }
        if (!is("says") && !is("rule")) {
            list(key.get(place), cell("flow").equals("input") ? "facts" : "result")
                    .addObject()
                    .put("name", cell("what"))
                    .put("organisation", cell("organisation"))
                    .put("value", value());
        }
    }

    private void band() {
        ObjectNode band = at((ObjectNode) workings.path("gain"), "portions", cell("place"));
        if (!band.has("upTo")) {
            band.putNull("upTo");
        }
        band.put(is("up to percent") ? "upTo" : cell("what"), number());
    }

    private void share() {
        if (workings.path("gainShare").isMissingNode()) {
            workings.putObject("gainShare").putArray("remainders");
        }
        ObjectNode share = (ObjectNode) workings.path("gainShare");
        if (is("provider")) {
            money(share, "provider");
        } else {
            share.put(cell("what"), value());
        }
    }

    private void succession() {
        if (is("council")) {
            succession = list(workings, "successions").addObject();
        }
        if (is("amount")) {
            money(succession, "amount");
        } else {
            succession.put(cell("what"), value());
        }
    }

    private void credit() {
        if (is("period")) {
            credit = list(workings, "credits").addObject();
            credit.putNull("made");
        }
        if (is("basis")) {
            ObjectNode made = credit.putObject("made");
            made.put("basis", cell("text"));
            made.putArray("lines");
            made.putArray("caps");
        } else if (is("rate")) {
            ((ObjectNode) credit.path("made")).put("rate", number());
        } else if (is("credited")) {
            money(credit, "credited");
            if (credit.path("made") instanceof ObjectNode made) {
                money(made, "total");
            }
        } else if (cell("numerator") == null) {
            credit.put(cell("what"), cell("text"));
        }
    }

    private void credited() {
        ObjectNode each = at((ObjectNode) credit.path("made"), "lines", cell("place"));
        if (is("amount")) {
            money(each, "amount");
        } else if (is("charge")) {
            each.put("pounds", number());
        } else if (!is("claimed") && !is("after caps")) {
            each.put(cell("what"), value());
        }
    }

    private void cap() {
        ObjectNode cap = at((ObjectNode) credit.path("made"), "caps", cell("place"));
        if (!cap.has("service")) {
            cap.putNull("service");
        }
        switch (cell("what")) {
            case "service" -> cap.put("service", cell("text"));
            case "percent" -> cap.put("percent", number());
            case "charge" -> cap.put("pounds", number());
            case "scaled down" -> cap.put("applied", cell("text").equals("yes"));
            default -> {}
        }
    }

    private void balance() {
        if (is("carried")) {
            list(workings, "balances")
                    .addObject()
                    .put("year", cell("reference"))
                    .put("carried", cell("text"));
        } else if (is("balance")) {
            ArrayNode all = list(workings, "balances");
            money((ObjectNode) all.get(all.size() - 1), "balance");
        }
    }
}
