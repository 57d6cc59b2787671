package org.concordat.signals;

import java.util.List;

/**
 * Control charts of the same periods.
 *
 * @param each by council, service level and agreement
 * @param pooled all of them together; null where they are one, of several measures, or of what is not pooled (rules C3, F4)
 */
public record ChartsSeen(List<ChartSeen> each, ChartSeen pooled) {}
