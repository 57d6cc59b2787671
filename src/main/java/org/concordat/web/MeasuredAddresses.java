package org.concordat.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Measures of requests are told apart by the templates of addresses. What was refused before its address was looked at has none, and would
 * be told of by the address as it was sent: without bound, and with what it names.
 */
class MeasuredAddresses {

    private static final String REQUESTS = "http.server.requests";
    private static final String ADDRESS = "uri";
    private static final String UNKNOWN = "UNKNOWN";

    @Produces
    @Singleton
    MeterFilter templatesOnly(KnownAddresses addresses) {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String address = id.getName().equals(REQUESTS) ? id.getTag(ADDRESS) : null;
                return address == null || !address.startsWith("/") || addresses.isTemplate(address)
                        ? id
                        : id.replaceTags(told(id.getTags()));
            }
        };
    }

    private static List<Tag> told(List<Tag> tags) {
        return tags.stream()
                .map(tag -> tag.getKey().equals(ADDRESS) ? Tag.of(ADDRESS, UNKNOWN) : tag)
                .toList();
    }
}
