/** What benefits, baselines, surpluses and risks come to, of values alone (rules R1 to R5). */
package org.concordat.benefits.model;
