/**
 * Open data: the results of published packs for everybody, without signing in, once the partnership's board has opened them (rule P5). The source
 * is the public version of a pack and nothing else; files are made once and keep their bytes.
 */
package org.concordat.opendata;
