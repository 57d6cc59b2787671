/** PURE. Lines of cost pools, volumes of drivers, keys and what they come to (rules M1 to M4, M8). */
package org.concordat.costs.model;
