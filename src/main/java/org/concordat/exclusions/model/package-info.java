/** PURE. The course of a proposal between two sides, and what an accepted one covers (rules C2, B6). */
package org.concordat.exclusions.model;
