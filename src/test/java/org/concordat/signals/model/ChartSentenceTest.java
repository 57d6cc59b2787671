package org.concordat.signals.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.concordat.catalogue.model.Direction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a control chart says in one sentence (rule S1). */
class ChartSentenceTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "5 6 5 6 5 6 5 6 5 6 5 6 | HIGHER_IS_BETTER | All of the last twelve months are within normal variation.",
                "5 6 5 6 5 6 5 6 5 6 5 6 5 6 5 6 0 | HIGHER_IS_BETTER"
                        + " | Eleven of the last twelve months are within normal variation; May 2026 lies below it, which is worse.",
                "5 6 5 6 5 6 5 6 5 6 5 6 5 6 5 6 0 | LOWER_IS_BETTER"
                        + " | Eleven of the last twelve months are within normal variation; May 2026 lies below it, which is better.",
                "5 6 5 6 5 6 5 6 5 6 5 6 5 6 5 6 0 | WITHIN_RANGE"
                        + " | Eleven of the last twelve months are within normal variation; May 2026 lies below it.",
                "1 2 3 4 5 6 7 | HIGHER_IS_BETTER | None of the last seven months are within normal variation; July 2025 lies above it, which"
                        + " is better; from January to July 2025 every month was higher than the one before, which is better (provisional"
                        + " until there are twelve months).",
                "3 3 3 3 3 3 3 1 1 1 1 1 1 1 | HIGHER_IS_BETTER | None of the last twelve months are within normal variation;"
                        + " August 2025 to February 2026 lie below it, which is worse.",
                "4 6 4 6 4 6 4 6 4 5 4 5 4 5 4 5 4 4 | HIGHER_IS_BETTER | All of the last twelve months are within normal variation.",
                "4 6 4 6 6 4 4 6 4 6 4 4 4 4 4 4 4 | HIGHER_IS_BETTER | Five of the last twelve months are within normal variation;"
                        + " November 2025 to May 2026 all lie below the mean, which is worse.",
                "5 6 5 6 5 6 5 6 5 6 5 6 5 6 9 6 9 6 5 6 5 6 | LOWER_IS_BETTER | Nine of the last twelve months are within normal"
                        + " variation; of March to May 2026, two of three months lie far above the mean, which is worse.",
                "5 6 5 6 5 6 5 - 6 5 6 5 6 | HIGHER_IS_BETTER | All of the last twelve months with data are within normal variation.",
                "5 6 5 6 5 | HIGHER_IS_BETTER"
                        + " | Five months with data are too few to tell signal from noise: seven in a row are needed.",
                "5 | HIGHER_IS_BETTER"
                        + " | One month with data is too few to tell signal from noise: seven in a row are needed.",
                "- - | HIGHER_IS_BETTER | There are no data of these months.",
            })
    void theSentence(String values, Direction direction, String sentence) {
        assertEquals(sentence, new ChartSentence(ControlChartTest.chart(values), direction).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-09 | Two months with data since the process change of September 2025 are too few to tell signal from noise:"
                        + " seven in a row are needed.",
                "2025-10 | One month with data since the process change of October 2025 is too few to tell signal from noise:"
                        + " seven in a row are needed.",
            })
    void afterAProcessChange(String from, String sentence) {
        ControlChart chart =
                ControlChart.of(ControlChartTest.months("5 6 5 6 5 6 5 6 9 9"), List.of(ControlChartTest.month(from)));
        assertEquals(sentence, new ChartSentence(chart, Direction.HIGHER_IS_BETTER).text());
    }
}
