package org.concordat.opendata.model;

import java.time.ZoneId;
import java.util.Map;
import org.concordat.packs.model.Pack;
import org.concordat.packs.model.PackName;

/**
 * What open data are made of: the public version of one published pack, and what its files say of where they come from.
 *
 * @param pack its public version
 * @param digest of that version's text
 * @param licence how the data may be used
 * @param contact whom to ask: an address of e-mail or of a page; null where nobody is named
 * @param prefix registered for Open Contracting ids; null where the publisher has none
 * @param address of the pack's files, without a slash at the end
 * @param zone in which periods begin and end
 * @param codes the GSS codes of councils that have one, by slug
 * @param generator what made the files
 */
public record Source(
        Pack pack,
        String digest,
        Licence licence,
        String contact,
        String prefix,
        String address,
        ZoneId zone,
        Map<String, String> codes,
        String generator) {

    /** Keeps its own copy. */
    public Source {
        codes = Map.copyOf(codes);
    }

    /** Where a file of the pack stands. */
    public String file(String name) {
        return address + "/" + name;
    }

    /** How a council is called. */
    public String council(String slug) {
        return pack.councils().stream()
                .filter(name -> name.slug().equals(slug))
                .map(PackName::name)
                .findFirst()
                .orElse(slug);
    }

    /** How a service is called. */
    public String service(String slug) {
        return pack.services().stream()
                .filter(name -> name.slug().equals(slug))
                .map(PackName::name)
                .findFirst()
                .orElse(slug);
    }

    /** Whom to name when the data are used. */
    public String attribution() {
        return pack.title() + ", results of " + pack.period() + ", licensed under the " + licence.title() + ".";
    }
}
