/**
 * Signal or noise: control charts, funnels and early warnings of results (rules S1 to S3), computed whenever they are asked for, each with one
 * plain sentence. What is kept are the marked process changes from which on control charts have limits of their own.
 */
package org.concordat.signals;
