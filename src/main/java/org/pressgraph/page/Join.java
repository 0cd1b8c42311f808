package org.pressgraph.page;

/**
 * A piece of text going on with another one.
 *
 * @param first the number of the one
 * @param second the number of the other
 * @param gain what the join is worth, next to leaving both alone
 */
record Join(int first, int second, double gain) {}
