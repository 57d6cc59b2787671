package org.concordat.boston;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;

/** The results of the city as the council reads them, judged at the instant of the city's export. */
final class CityResults {

    private static final String HERE = "/partnerships/" + City.PARTNERSHIP + "/results";
    private static final String AS_OF = "2016-01-13T00:00:00-05:00";

    private CityResults() {}

    /** The results from the first to the last month in which a request fell due, grouped as asked. */
    static List<Map<String, Object>> by(String groups, Map<String, Object> filters) {
        return pages(HERE, Map.of("from", "2015-01", "to", "2019-12", "by", groups), filters);
    }

    /** What became of each request, by its number: from the explanations of the monthly results. */
    static Map<String, String> verdicts() {
        Map<String, String> verdicts = new HashMap<>();
        for (Map<String, Object> result : by("council,service,serviceLevel,period", Map.of())) {
            String path = HERE + "/" + result.get("id") + "/explanation/cases";
            for (Map<String, Object> each : pages(path, Map.of(), Map.of())) {
                String before = verdicts.put((String) each.get("ref"), (String) each.get("status"));
                if (before != null) {
                    throw new AssertionError(each.get("ref") + " counts twice");
                }
            }
        }
        return verdicts;
    }

    /** How many cases stand so, over all the results. */
    static long count(List<Map<String, Object>> results, String status) {
        return results.stream()
                .mapToLong(result -> ((Number) ((Map<?, ?>) result.get("counts")).get(status)).longValue())
                .sum();
    }

    /** How many cases there are, however they stand. */
    static long all(List<Map<String, Object>> results) {
        return count(results, "met")
                + count(results, "missed")
                + count(results, "running")
                + count(results, "noTarget");
    }

    private static List<Map<String, Object>> pages(
            String path, Map<String, Object> query, Map<String, Object> filters) {
        List<Map<String, Object>> items = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = Api.as(City.COUNCIL, "reader")
                    .queryParams(query)
                    .queryParams(filters)
                    .queryParam("asOf", AS_OF)
                    .queryParam("limit", 200);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get(path).then().statusCode(200).extract().jsonPath();
            items.addAll(page.getList("items"));
            cursor = page.getString("next");
        } while (cursor != null);
        return items;
    }
}
