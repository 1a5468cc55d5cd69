package org.serachub.web.list;

/**
 * Where a page of a list begins or ends: at a row the reader was shown.
 *
 * @param onwards true for the rows after it, false for those before it
 * @param key of that row, as the list itself made it
 */
public record Cursor(boolean onwards, String key) {}
