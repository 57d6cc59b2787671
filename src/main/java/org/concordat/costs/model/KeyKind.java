package org.concordat.costs.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The kinds of keys (rule M2): what each is written with, whether its text holds together, and what is built of it. */
enum KeyKind {
    /** Percentages that total 100. */
    FIXED(
            Set.of("percents"),
            text -> new Fixed(KeyText.fractions(text.percents())),
            (rules, text) -> rules.percents("percents", text.percents())),
    /** The same for each. */
    EQUAL(Set.of("among"), text -> new Equal(text.among()), (rules, text) -> rules.among(text)),
    /** By a driver's volumes. */
    DRIVER(
            Set.of("among", "driver", "tolerance"),
            text -> new ByDriver(text.driver(), text.among(), KeyText.exact(text.tolerance())),
            (rules, text) -> {
                rules.driver(text);
                rules.among(text);
                rules.percent("M4", "tolerance", text.tolerance(), false);
            }),
    /** Several keys, weighted. */
    COMPOSITE(
            Set.of("parts"),
            text -> new Composite(text.parts().stream()
                    .map(part -> new Composite.Part(
                            KeyText.exact(part.percent()), part.key().sharing()))
                    .toList()),
            KeyRules::parts),
    /** Groups first, then within each. */
    STAGED(
            Set.of("groups"),
            text -> new Staged(text.groups().stream()
                    .map(group -> new Staged.Group(
                            group.group(),
                            KeyText.exact(group.percent()),
                            group.members(),
                            group.key().sharing()))
                    .toList()),
            KeyRules::groups),
    /** To whom each line names. */
    DIRECT(Set.of(), text -> new Direct(), (rules, text) -> {}),
    /** Volume times tariff. */
    UNIT(
            Set.of("driver", "bands"),
            text -> new Unit(
                    text.driver(),
                    text.bands().stream()
                            .map(band -> new Unit.Band(KeyText.exact(band.upTo()), KeyText.exact(band.tariff())))
                            .toList()),
            (rules, text) -> {
                rules.driver(text);
                rules.bands(text.bands());
            }),
    /** Another key, within limits. */
    LIMITED(Set.of("key", "limits", "damping"), KeyKind::limited, KeyRules::limited);

    private final Set<String> fields;
    private final Function<KeyText, Key> building;
    private final BiConsumer<KeyRules, KeyText> checking;

    KeyKind(Set<String> fields, Function<KeyText, Key> building, BiConsumer<KeyRules, KeyText> checking) {
        this.fields = fields;
        this.building = building;
        this.checking = checking;
    }

    private static Key limited(KeyText text) {
        Limited.Damping damping = text.damping() == null
                ? null
                : new Limited.Damping(
                        KeyText.exact(text.damping().percent()),
                        KeyText.fractions(text.damping().base()));
        return new Limited(
                text.key().sharing(),
                text.limits().stream()
                        .map(limit -> new Limited.Limit(
                                limit.organisation(), KeyText.exact(limit.minimum()), KeyText.exact(limit.maximum())))
                        .toList(),
                damping);
    }

    /** The name in JSON. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that a text names, or empty where it names none. */
    static Optional<KeyKind> parse(String text) {
        for (KeyKind kind : values()) {
            if (kind.text().equals(text)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether such a key is written with a field. */
    boolean has(String field) {
        return fields.contains(field);
    }

    /** Whether such a key gives shares, and so may stand within another. */
    boolean nests() {
        return this != DIRECT && this != UNIT;
    }

    Key built(KeyText text) {
        return building.apply(text);
    }

    void check(KeyRules rules, KeyText text) {
        checking.accept(rules, text);
    }
}
