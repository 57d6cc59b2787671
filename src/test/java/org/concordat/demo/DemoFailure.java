package org.concordat.demo;

/** The demo cannot go on; the message says why and what to do. */
public final class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says why. */
    public DemoFailure(String message) {
        super(message);
    }

    /** Says why, and what was the cause. */
    public DemoFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
