package org.pressgraph.export;

/**
 * What a load did, or would have done.
 *
 * @param put graphs that were put
 * @param skipped graphs that were put before and have not changed
 * @param deleted graphs that were deleted
 * @param triples statements in the graphs that were put
 */
public record LoadReport(long put, long skipped, long deleted, long triples) {}
