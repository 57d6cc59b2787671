/** PURE. Credits and their caps, rolling triggers, the states of a rectification plan (rules B3, B4, B5). */
package org.concordat.consequences.model;
