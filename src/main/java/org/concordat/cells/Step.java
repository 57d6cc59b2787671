package org.concordat.cells;

/** What has been done of a move, each step for good: whatever ends the command after one, the next call goes on from there. */
enum Step {
    BEGUN,
    CLOSED,
    COPIED,
    VERIFIED,
    ROUTED,
    OPENED,
    REMOVED,
    TAKEN_BACK,
    REOPENED
}
