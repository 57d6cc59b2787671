/**
 * What follows from results: credits, rolling triggers, rectification plans and ratings (rules B3 to B5, B7). Credits, triggers and
 * mapped ratings are computed from results and terms whenever they are asked for; plans and overridden ratings are kept.
 */
package org.concordat.consequences;
