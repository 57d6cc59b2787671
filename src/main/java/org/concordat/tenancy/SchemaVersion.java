package org.concordat.tenancy;

/** Which state of the database this code was written for. */
public final class SchemaVersion {

    private SchemaVersion() {}

    /** The version of its last migration. */
    public static String current() {
        return DatabaseReadiness.SCHEMA;
    }
}
