package org.concordat.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a reading operation that a council may call as well whose membership has ended: what it still owes is told after its last day. To
 * it every operation that is not marked answers as to a stranger.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AlsoFormerMembers {}
