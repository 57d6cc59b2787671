package org.concordat.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the words mean that a field takes one of: {@code document/words.properties}. */
final class Words {

    /** Stands before the list of the words. */
    static final String LIST = "\n\n";

    private final Map<String, Map<String, String>> groups = new LinkedHashMap<>();

    Words() {
        DocumentTexts.properties("words.properties").forEach((name, meaning) -> {
            String[] parts = name.split("\\.", 2);
            groups.computeIfAbsent(parts[0], g -> new LinkedHashMap<>()).put(parts[1], meaning);
        });
    }

    /** The words of a group. */
    List<String> of(String group) {
        if (!groups.containsKey(group)) {
            throw new IllegalStateException("document/words.properties has no group " + group);
        }
        return List.copyOf(groups.get(group).keySet());
    }

    String meaning(String group, String word) {
        return groups.get(group).get(word);
    }

    /**
     * A description that explains every word: as it is where it names them all, else with a list of them. A description that names
     * them and is theirs alone need not be repeated.
     */
    String explained(String description, Collection<String> words) {
        String said = description == null ? "" : description;
        if (words.size() < 2 || words.stream().allMatch(said::contains)) {
            return said;
        }
        return meanings(words)
                .map(meanings -> said + (said.isEmpty() ? "" : LIST) + list(meanings))
                .orElse(said);
    }

    /** What each word means, as a list; null where no group has them all. */
    String list(Collection<String> words) {
        return meanings(words).map(Words::list).orElse(null);
    }

    private static String list(Map<String, String> meanings) {
        return meanings.entrySet().stream()
                .map(word -> "- `" + word.getKey() + "`: " + word.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** From the smallest group that has them all, in the order that is given. */
    private Optional<Map<String, String>> meanings(Collection<String> words) {
        return groups.values().stream()
                .filter(group -> group.keySet().containsAll(words))
                .min(Comparator.comparingInt(Map::size))
                .map(group -> {
                    Map<String, String> meanings = new LinkedHashMap<>();
                    words.forEach(word -> meanings.put(word, group.get(word)));
                    return meanings;
                });
    }
}
