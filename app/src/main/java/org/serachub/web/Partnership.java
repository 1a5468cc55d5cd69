package org.serachub.web;

/**
 * What pages say of the partnership.
 *
 * @param wording {@code survivor} or {@code victim}, as the partnership prefers
 * @param demonstration everything in this hub is fictional
 */
public record Partnership(String name, String wording, boolean demonstration) {
  /** Before there is one, or while the database does not answer. */
  public static final Partnership UNNAMED = new Partnership("SERAC Hub", "survivor", false);
}
