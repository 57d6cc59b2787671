package org.concordat.boston;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;

/** The results of the city as the council reads them, judged at the instant of the city's export. */
final class CityResults {

    private static final String HERE = "/partnerships/" + City.PARTNERSHIP + "/results";
    /** The financial years from the first to the last due instant of the export. */
    private static final List<String> YEARS =
            List.of("FY2014-15", "FY2015-16", "FY2016-17", "FY2017-18", "FY2018-19", "FY2019-20");

    private static final String AS_OF = "2016-01-13T00:00:00-05:00";

    private CityResults() {}

    /** The results of the years in which requests fell due, one set for each year, grouped as asked. */
    static List<Map<String, Object>> by(String groups, Map<String, Object> filters) {
        List<Map<String, Object>> results = new ArrayList<>();
        for (String year : YEARS) {
            Map<String, Object> asked = new HashMap<>(filters);
            asked.put("period", year);
            asked.put("by", groups);
            results.addAll(items(HERE, asked));
        }
        return results;
    }

    /** What became of each request, by its number: from the explanations of the departments' results. */
    static Map<String, String> verdicts() {
        Map<String, String> verdicts = new HashMap<>();
        for (Map<String, Object> result : by("council,serviceLevel", Map.of())) {
            for (Map<String, Object> each : cases((String) result.get("id"))) {
                String before = verdicts.put((String) each.get("ref"), (String) each.get("standing"));
                if (before != null) {
                    throw new AssertionError(each.get("ref") + " counts twice");
                }
            }
        }
        return verdicts;
    }

    private static List<Map<String, Object>> cases(String result) {
        return items(HERE + "/" + result + "/explanation/cases", Map.of());
    }

    /** A whole list, page by page. */
    private static List<Map<String, Object>> items(String path, Map<String, Object> asked) {
        List<Map<String, Object>> items = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = Api.as(City.COUNCIL, "reader")
                    .queryParams(asked)
                    .queryParam("asOf", AS_OF)
                    .queryParam("limit", 200);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page = request.get(path).then().statusCode(200).extract().jsonPath();
            items.addAll(page.getList("items"));
            cursor = page.getString("next");
        } while (cursor != null);
        return items;
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
}
