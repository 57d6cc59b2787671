package org.concordat;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests that are not in {@link FirstHalf}; a class of tests has a name that ends in {@code Test}. */
@Suite
@SelectPackages("org.concordat")
@ExcludeClassNamePatterns(FirstHalf.CLASSES)
class SecondHalf {}
