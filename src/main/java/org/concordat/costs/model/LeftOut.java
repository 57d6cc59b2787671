package org.concordat.costs.model;

/** A charge of the host that nobody is billed for (rule M8), and how far the others are with it. */
public record LeftOut(PoolLine line, HostApproval approval) {}
