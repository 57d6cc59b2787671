package org.concordat.costs.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.costs.model.KeyText.KeyGroup;
import org.concordat.costs.model.KeyText.KeyPart;
import org.concordat.costs.model.KeyText.OrganisationPercent;
import org.concordat.costs.model.KeyText.ShareLimit;
import org.concordat.costs.model.KeyText.TariffBand;
import org.concordat.kernel.Slug;

/**
 * Whether the text of one key holds together (rules M2, M4).
 *
 * @param at where it stands in the text of the version
 * @param depth how many keys it stands in
 * @param among whom it shares among, on the day that the version commences
 */
record KeyRules(SchemeRules scheme, String at, int depth, Set<String> among) {

    private static final String SHARING = "M2";
    private static final String LIMITING = "M4";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** So many keys in each other are more than anybody understands. */
    private static final int DEEPEST = 5;

    /** What a scheme is written in: as many digits as every reader of its canonical text reads exactly. */
    private static final int MOST_DIGITS = 15;

    private static final int MOST_DECIMALS = 9;

    /** More than any unit costs: volumes have at most twelve digits before the point. */
    private static final BigDecimal HIGHEST_TARIFF = BigDecimal.valueOf(1_000_000);

    void check(KeyText text) {
        Optional<KeyKind> kind = text == null ? Optional.empty() : KeyKind.parse(text.kind());
        if (kind.isEmpty()) {
            say(SHARING, "/kind", "is fixed, equal, driver, composite, staged, direct, unit or limited");
            return;
        }
        if (depth > 0 && !kind.get().nests()) {
            say(SHARING, "/kind", "is a key that gives shares, within another key: not direct, not unit");
        }
        if (depth > DEEPEST) {
            say(SHARING, "", "stands in at most " + DEEPEST + " other keys");
            return;
        }
        written(text).forEach((field, isWritten) -> {
            if (isWritten && !kind.get().has(field)) {
                say(SHARING, "/" + field, "is left out of a key of the kind " + text.kind());
            }
        });
        kind.get().check(this, text);
    }

    private static Map<String, Boolean> written(KeyText text) {
        Map<String, Boolean> written = new TreeMap<>();
        written.put("percents", !text.percents().isEmpty());
        written.put("among", !text.among().isEmpty());
        written.put("driver", text.driver() != null);
        written.put("tolerance", text.tolerance() != null);
        written.put("parts", !text.parts().isEmpty());
        written.put("groups", !text.groups().isEmpty());
        written.put("bands", !text.bands().isEmpty());
        written.put("key", text.key() != null);
        written.put("limits", !text.limits().isEmpty());
        written.put("damping", text.damping() != null);
        return written;
    }

    private void say(String rule, String pointer, String detail) {
        scheme.say(rule, at + pointer, detail);
    }

    private KeyRules within(String pointer, Set<String> sharing) {
        return new KeyRules(scheme, at + pointer, depth + 1, sharing);
    }

    void driver(KeyText text) {
        if (text.driver() == null || !scheme.known().driver(text.driver())) {
            say(SHARING, "/driver", "names a driver of the partnership");
        }
    }

    void among(KeyText text) {
        organisations("/among", text.among());
    }

    /** Members, none twice. */
    private void organisations(String pointer, Collection<String> named) {
        Set<String> seen = new HashSet<>();
        int place = 0;
        for (String organisation : named) {
            organisation(pointer + "/" + place, organisation, seen);
            place++;
        }
    }

    private void organisation(String pointer, String organisation, Set<String> seen) {
        if (organisation == null || !scheme.known().member(organisation)) {
            say(SHARING, pointer, "names a member of the partnership");
        } else if (!seen.add(organisation)) {
            say(SHARING, pointer, "names no organisation twice");
        }
    }

    /** A number from 0 to 100 that is written with no more digits than are read exactly. */
    boolean percent(String rule, String pointer, BigDecimal percent, boolean needed) {
        boolean missing = percent == null;
        boolean wrong =
                missing ? needed : percent.signum() < 0 || percent.compareTo(HUNDRED) > 0 || !isReadExactly(percent);
        if (wrong) {
            say(rule, "/" + pointer, "is 0 to 100, with at most " + MOST_DECIMALS + " decimals");
        }
        return !wrong && !missing;
    }

    private static boolean isReadExactly(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DECIMALS;
    }

    void percents(String pointer, List<OrganisationPercent> percents) {
        Set<String> seen = new HashSet<>();
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < percents.size(); i++) {
            OrganisationPercent each = percents.get(i);
            organisation("/" + pointer + "/" + i + "/organisation", each.organisation(), seen);
            if (percent(SHARING, pointer + "/" + i + "/percent", each.percent(), true)) {
                total = total.add(each.percent());
            }
        }
        totals(pointer, total);
    }

    private void totals(String pointer, BigDecimal total) {
        if (total.compareTo(HUNDRED) != 0) {
            say(SHARING, "/" + pointer, "have percentages that total 100; these total " + total.toPlainString());
        }
    }

    void parts(KeyText text) {
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < text.parts().size(); i++) {
            KeyPart part = text.parts().get(i);
            if (percent(SHARING, "parts/" + i + "/percent", part.percent(), true)) {
                total = total.add(part.percent());
            }
            within("/parts/" + i + "/key", among).check(part.key());
        }
        totals("parts", total);
    }

    void groups(KeyText text) {
        Set<String> names = new HashSet<>();
        Set<String> seen = new HashSet<>();
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < text.groups().size(); i++) {
            KeyGroup group = text.groups().get(i);
            String here = "groups/" + i;
            if (Slug.parse(group.group()).isEmpty() || !names.add(group.group())) {
                say(SHARING, "/" + here + "/group", "is a slug that no other group has");
            }
            if (percent(SHARING, here + "/percent", group.percent(), true)) {
                total = total.add(group.percent());
            }
            if (group.members().isEmpty()) {
                say(SHARING, "/" + here + "/members", "names at least one member");
            }
            for (int j = 0; j < group.members().size(); j++) {
                organisation("/" + here + "/members/" + j, group.members().get(j), seen);
            }
            Set<String> theirs = new HashSet<>(group.members());
            theirs.retainAll(among);
            within("/" + here + "/key", theirs).check(group.key());
        }
        totals("groups", total);
    }

    void bands(List<TariffBand> bands) {
        BigDecimal reached = BigDecimal.ZERO;
        for (int i = 0; i < bands.size(); i++) {
            TariffBand band = bands.get(i);
            boolean last = i + 1 == bands.size();
            if (last != (band.upTo() == null)) {
                say(SHARING, "/bands/" + i + "/upTo", "is left out of the last band, and of no other");
            } else if (!last && (band.upTo().compareTo(reached) <= 0 || !isReadExactly(band.upTo()))) {
                say(SHARING, "/bands/" + i + "/upTo", "lies above the band before");
            } else if (!last) {
                reached = band.upTo();
            }
            if (!isTariff(band.tariff())) {
                say(SHARING, "/bands/" + i + "/tariff", "is 0 to " + HIGHEST_TARIFF + " pounds a unit");
            }
        }
        if (bands.isEmpty()) {
            say(SHARING, "/bands", "has at least one band");
        }
    }

    private static boolean isTariff(BigDecimal tariff) {
        return tariff != null && tariff.signum() >= 0 && tariff.compareTo(HIGHEST_TARIFF) <= 0 && isReadExactly(tariff);
    }

    void limited(KeyText text) {
        within("/key", among).check(text.key());
        if (text.limits().isEmpty() && text.damping() == null) {
            say(LIMITING, "/limits", "has a limit, or there is damping");
        }
        if (text.damping() != null) {
            damping(text.damping());
        }
        Set<String> seen = new HashSet<>();
        boolean sound = true;
        for (int i = 0; i < text.limits().size(); i++) {
            sound &= limit("limits/" + i, text.limits().get(i), seen);
        }
        if (sound && !text.limits().isEmpty() && !among.isEmpty()) {
            possible(text.limits());
        }
    }

    private void damping(KeyText.KeyDamping damping) {
        if (depth > 0) {
            say(LIMITING, "/damping", "belongs to the outermost key, as it moves a share of the whole pool");
        }
        percent(LIMITING, "damping/percent", damping.percent(), true);
        if (!damping.base().isEmpty()) {
            percents("damping/base", damping.base());
        }
    }

    private boolean limit(String here, ShareLimit limit, Set<String> seen) {
        if (limit.organisation() != null) {
            organisation("/" + here + "/organisation", limit.organisation(), seen);
        } else if (!seen.add("")) {
            say(LIMITING, "/" + here + "/organisation", "is left out once: there is one limit for each member");
        }
        boolean lowest = percent(LIMITING, here + "/minimum", limit.minimum(), false);
        boolean highest = percent(LIMITING, here + "/maximum", limit.maximum(), false);
        boolean crossed = lowest && highest && limit.minimum().compareTo(limit.maximum()) > 0;
        if (!lowest && !highest || crossed) {
            say(LIMITING, "/" + here, "has a minimum, a maximum that is not below it, or both");
        }
        return (lowest || highest) && !crossed;
    }

    /** Whether there are shares within the limits that sum to a hundred, for the members of the first day. */
    private void possible(List<ShareLimit> limits) {
        BigDecimal lowest = BigDecimal.ZERO;
        BigDecimal highest = BigDecimal.ZERO;
        for (String member : among) {
            BigDecimal low = BigDecimal.ZERO;
            BigDecimal high = HUNDRED;
            for (ShareLimit limit : limits) {
                if (limit.organisation() == null || limit.organisation().equals(member)) {
                    low = limit.minimum() == null ? low : low.max(limit.minimum());
                    high = limit.maximum() == null ? high : high.min(limit.maximum());
                }
            }
            if (low.compareTo(high) > 0) {
                say(LIMITING, "/limits", "leave room for the share of " + member);
                return;
            }
            lowest = lowest.add(low);
            highest = highest.add(high);
        }
        if (lowest.compareTo(HUNDRED) > 0 || highest.compareTo(HUNDRED) < 0) {
            say(
                    LIMITING,
                    "/limits",
                    "leave room for shares that sum to 100: the lowest sum to " + lowest.toPlainString()
                            + ", the highest to " + highest.toPlainString());
        }
    }
}
