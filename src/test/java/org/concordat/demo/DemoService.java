package org.concordat.demo;

import java.util.List;

/**
 * A service of the demo with the one measure by which it is judged.
 *
 * @param code stands in the references of its cases
 * @param casesPerThousand cases a year for a thousand inhabitants
 * @param typicalDays working days that a case takes on average
 * @param spread standard deviation of those days
 * @param limit the agreed limit, as the API takes it
 * @param target the percentage to decide in time
 */
record DemoService(
        String slug,
        String title,
        String legalBasis,
        String code,
        String measure,
        String measureTitle,
        double casesPerThousand,
        double typicalDays,
        double spread,
        String limit,
        int target) {

    static final List<DemoService> ALL = List.of(
            new DemoService(
                    "premises-licensing",
                    "Premises licences",
                    "Licensing Act 2003; LGA 1972 s101",
                    "P",
                    "premises-in-time",
                    "Premises applications decided in time",
                    5.0,
                    13.0,
                    3.7,
                    workingDays(20),
                    95),
            new DemoService(
                    "taxi-licensing",
                    "Hackney carriage and private hire licences",
                    "LG(MP)A 1976 Part II; LGA 1972 s101",
                    "T",
                    "taxi-in-time",
                    "Taxi applications decided in time",
                    8.0,
                    6.0,
                    2.1,
                    workingDays(10),
                    95),
            new DemoService(
                    "animal-licensing",
                    "Licences for activities with animals",
                    "Animal Welfare (LAIA) Regulations 2018; LGA 1972 s101",
                    "A",
                    "animal-in-time",
                    "Animal activity applications decided in time",
                    1.0,
                    35.0,
                    8.0,
                    """
                    {"amount":10,"unit":"weeks","calendar":"england-and-wales","start":"day-after","due":"end-of-day","pauses":"allowed"}""",
                    90));

    private static String workingDays(int days) {
        return """
                {"amount":%d,"unit":"working-days","calendar":"england-and-wales","start":"day-after",\
                "due":"end-of-day","pauses":"allowed"}""".formatted(days);
    }

    String measureJson() {
        return """
                {"title":"%s","kind":"timeliness","unit":"percent","direction":"higher-is-better","computedFrom":"cases",
                 "countedBy":"due","rounding":null,"minimumSample":5,"source":"Case system of the licensing unit",
                 "owner":"provider"}""".formatted(measureTitle);
    }

    String json() {
        return """
                {"title":"%s","legalBasis":"%s","casesFrom":"provider"}""".formatted(title, legalBasis);
    }

    /** The service level as a version states it: a ladder of five bands below the target. */
    String levelJson() {
        return """
                {"ref":"%s","service":"%s","measure":"%s","dimension":"level","limit":%s,"period":"month","weight":1,
                 "bands":[{"band":"met","limit":%d},{"band":"minor","limit":%d,"points":1},
                          {"band":"serious","limit":%d,"points":2},{"band":"severe","limit":%d,"points":3},
                          {"band":"critical","points":4}]}""".formatted(measure, slug, measure, limit, target, target - 3, target - 8, target - 15);
    }

    String scopeJson() {
        return """
                {"service":"%s","included":["new","variation","transfer","renewal"],"excluded":["enforcement"],
                 "councilDuties":["forward objections within 2 working days"]}""".formatted(slug);
    }
}
