package org.serachub.leaks;

/**
 * A canary where it was seen.
 *
 * @param canary its name, not its text
 * @param where such as {@code object 12 /Title} or {@code header set-cookie}
 */
public record Finding(String canary, Encoding encoding, String where) {}
