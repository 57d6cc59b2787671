package org.concordat.partnerships.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an organisation is to a partnership; a membership holds a set of these. */
public enum MemberRole {
    /** A council or other body for which the service is provided. */
    MEMBER,
    /** The separate body that provides the service to all members. */
    PROVIDER,
    /** The existing organisation that hosts the single service. */
    HOST,
    /** The board, which is an organisation of its own. */
    BOARD;

    /** The role's name in JSON: {@code member}, {@code provider}, {@code host}, {@code board}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that a text names, or empty where it names none. */
    public static Optional<MemberRole> parse(String text) {
        for (MemberRole role : values()) {
            if (role.text().equals(text)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Those that texts name. */
    public static Set<MemberRole> parsed(String... texts) {
        return Stream.of(texts).flatMap(text -> parse(text).stream()).collect(Collectors.toSet());
    }

    /** Their names, in order. */
    public static String[] texts(Set<MemberRole> roles) {
        return roles.stream().map(MemberRole::text).sorted().toArray(String[]::new);
    }
}
