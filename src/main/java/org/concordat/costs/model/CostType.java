package org.concordat.costs.model;

import java.util.Locale;
import java.util.Optional;

/** What is paid for, by the subjective analysis that councils report their services by (SeRCOP). */
public enum CostType {
    /** Pay, pensions, national insurance, training. */
    EMPLOYEES,
    /** Rent, rates, energy, repairs, cleaning. */
    PREMISES,
    /** Vehicles, fuel, fares, mileage. */
    TRANSPORT,
    /** Equipment, materials, software, printing, fees. */
    SUPPLIES_AND_SERVICES,
    /** Contractors, other authorities and providers who do the work. */
    THIRD_PARTY_PAYMENTS,
    /** What is paid to people without a service in return. */
    TRANSFER_PAYMENTS,
    /** Finance, payroll, IT, legal and other support that is recharged. */
    SUPPORT_SERVICES,
    /** What assets lose in value. */
    DEPRECIATION_AND_IMPAIRMENT,
    /** Grants, fees, charges: a negative amount lowers the pool. */
    INCOME;

    /** The name in JSON and in the database. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that a text names, or empty where it names none. */
    public static Optional<CostType> parse(String text) {
        for (CostType type : values()) {
            if (type.text().equals(text)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
