package org.concordat.web.tables;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A list that is also answered as a spreadsheet (.xlsx). */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Spreadsheet {

    /** What the sheet of its rows is called. */
    String sheet();

    /** Where its rows come from and how they are checked, in a sentence for the sheet that tells about the file. */
    String provenance();
}
