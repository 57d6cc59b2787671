package org.concordat;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Half of the tests by the time they take; {@link SecondHalf} is all others. Each half has a Java process, an application and a database of its own, beside
 * the other one. It is a suite since classes that Maven hands out one by one get an application each. What is named by {@code -Dtest} runs in one process,
 * without halves. Maven sums up by class, but names what fails in a half by the half alone; the class stands where it failed.
 */
@Suite
@SelectPackages("org.concordat")
@IncludeClassNamePatterns(FirstHalf.CLASSES)
class FirstHalf {

    /** Tests of these packages, and of the one above all packages. */
    static final String CLASSES = "org\\.concordat\\.((performance|statements|tenancy)\\..*|[A-Z]\\w*)Test";
}
