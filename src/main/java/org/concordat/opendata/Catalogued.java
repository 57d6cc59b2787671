package org.concordat.opendata;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.opendata.OpenCatalogue.Dataset;
import org.concordat.opendata.OpenCatalogue.Distribution;
import org.concordat.opendata.OpenCatalogue.Terms;
import org.concordat.opendata.Openings.InForce;
import org.concordat.opendata.model.Licence;

/** Makes the catalogue of what is open, of what everybody sees of it. */
record Catalogued(Slug partnership, InForce opening, List<OpenFile> files) {

    OpenCatalogue catalogue() {
        Map<String, Integer> latest =
                files.stream().collect(Collectors.toMap(OpenFile::period, OpenFile::revision, Math::max));
        Collection<List<OpenFile>> packs = files.stream()
                .collect(Collectors.groupingBy(OpenFile::packId, LinkedHashMap::new, Collectors.toList()))
                .values();
        return new OpenCatalogue(
                partnership.value(),
                opening.publisher(),
                opening.contact(),
                opening.since(),
                packs.stream()
                        .map(pack -> dataset(pack, latest.get(pack.get(0).period())))
                        .toList());
    }

    private Dataset dataset(List<OpenFile> pack, int latest) {
        OpenFile any = pack.get(0);
        Period period = Period.parse(any.period()).orElseThrow();
        boolean current = any.revision() == latest;
        String below = partnership + "/" + any.period() + "/" + any.revision();
        return new Dataset(
                opening.publisher() + ": results of " + any.period() + ", revision " + any.revision(),
                any.period(),
                period.first(),
                period.last(),
                any.revision(),
                current ? "current" : "superseded",
                current ? null : latest,
                any.publishedAt(),
                terms(any.licence()),
                any.packDigest(),
                "/open-data/" + below,
                pack.stream()
                        .sorted(Comparator.comparing(OpenFile::is))
                        .map(file -> distribution(file, below))
                        .toList());
    }

    private static Terms terms(String name) {
        Licence licence = Licence.parse(name).orElseThrow();
        return new Terms(licence.text(), licence.title(), licence.address());
    }

    private static Distribution distribution(OpenFile file, String below) {
        return new Distribution(
                file.is().fileName(),
                file.is().title(),
                file.is().mediaType(),
                file.is().standard(),
                file.bytes(),
                file.digest(),
                "/v1/open-data/" + below + "/" + file.is().fileName());
    }
}
