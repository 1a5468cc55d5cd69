package org.serachub.decision;

/**
 * One answer of a choice list.
 *
 * @param code what is stored: lower case letters, digits and hyphens
 * @param label what is shown
 * @param group the coarser choice it belongs to, and what PARTIAL shows; empty if the list has none
 */
public record Choice(String code, String label, String group) {}
