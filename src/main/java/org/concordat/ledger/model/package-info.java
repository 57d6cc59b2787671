/** PURE. Merkle trees of RFC 6962, their proofs, signed checkpoints, and what is wrong with a copy of a ledger (rule L2). */
package org.concordat.ledger.model;
