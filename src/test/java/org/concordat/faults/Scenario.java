package org.concordat.faults;

/** One way in which something breaks, and what has to hold all the same. */
interface Scenario {

    /** What it is called on the command line. */
    String name();

    void run(Stage stage, Report report);
}
