package org.concordat.costs.model;

/**
 * A volume of a driver as it is sent.
 *
 * @param reason why it is restated; null where it is not said
 */
public record ValueRow(DriverValue value, String reason) {}
