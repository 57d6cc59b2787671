package org.concordat.faults;

import org.concordat.demo.DemoDirectory;

/** Where the kit's processes listen: away from the ports that a demo takes. */
final class Ports {

    static final int NODES = 18_080;
    static final int MANAGEMENT = 18_180;
    static final int DATABASE = 25_432;

    private Ports() {}

    /** The first free one. */
    static int free(int preferred) {
        return DemoDirectory.firstFree(preferred);
    }
}
