package org.concordat.costs.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The text of one version of a sharing scheme, as the members approve it. Whether it holds together is for {@link SchemeRules} to
 * say.
 *
 * @param commences first day
 * @param expires last day; null for none
 * @param reason why the members should share so; null where nobody said
 * @param pools how each pool is shared
 * @param successions who has taken, or will take, another organisation's place
 */
public record SchemeText(
        LocalDate commences, LocalDate expires, String reason, List<PoolKey> pools, List<Succession> successions) {

    /** How a pool is shared. */
    public record PoolKey(String pool, KeyText key) {}

    /** Lists that were left out are empty. */
    public SchemeText {
        pools = KeyText.listed(pools);
        successions = KeyText.listed(successions);
    }

    /** The keys by pool, of a text that holds together. */
    public Map<String, Key> keys() {
        Map<String, Key> keys = new HashMap<>();
        pools.forEach(pool -> keys.put(pool.pool(), pool.key().built()));
        return keys;
    }

    /** The drivers that the keys of its pools name. */
    public SortedSet<String> drivers() {
        return pools.stream().flatMap(pool -> pool.key().drivers()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The version as it applies on some days. */
    public SchemeInForce inForce(String scheme, int version, LocalDate from, LocalDate to) {
        return new SchemeInForce(scheme, version, from, to, keys(), successions);
    }
}
