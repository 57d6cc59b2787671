package org.concordat.opendata.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A release package of the Open Contracting Data Standard 1.1, with the metrics extension: agreements are contracts, the limits that were agreed
 * their {@code agreedMetrics}, and results the {@code metrics} of their implementation. Names are those of the standard.
 */
public record ReleasePackage(
        String uri,
        String version,
        List<String> extensions,
        String publishedDate,
        Publisher publisher,
        String license,
        String publicationPolicy,
        List<Release> releases) {

    static final String STANDARD = "1.1";
    static final String METRICS =
            "https://raw.githubusercontent.com/open-contracting-extensions/ocds_metrics_extension/master/extension.json";

    /** Who publishes. */
    public record Publisher(String name, String uri) {}

    /** What is told of one agreement. */
    public record Release(
            String ocid,
            String id,
            String date,
            List<String> tag,
            String initiationType,
            String language,
            List<Organisation> parties,
            Reference buyer,
            List<Award> awards,
            List<Contract> contracts) {}

    /** An organisation that takes part. */
    public record Organisation(String id, String name, List<String> roles, List<Identifier> additionalIdentifiers) {}

    /** How an organisation is named elsewhere. */
    public record Identifier(String scheme, String id, String uri) {}

    /** A party, by its id. */
    public record Reference(String id, String name) {}

    /** What a contract comes from: it says no more than that there is one. */
    public record Award(String id) {}

    /** An agreement. */
    public record Contract(
            String id, String awardID, String description, List<Metric> agreedMetrics, Implementation implementation) {}

    /** What came of a contract. */
    public record Implementation(List<Metric> metrics) {}

    /** A service level. */
    public record Metric(String id, String title, String description, List<Observation> observations) {}

    /** A target, or a result. */
    public record Observation(
            String id,
            Span period,
            Value value,
            BigDecimal measure,
            Unit unit,
            Map<String, String> dimensions,
            String notes) {}

    /** From an instant to another. */
    public record Span(String startDate, String endDate) {}

    /** An amount of money. */
    public record Value(BigDecimal amount, String currency) {}

    /** What a measure is counted in. */
    public record Unit(String name, String scheme, String id) {}
}
