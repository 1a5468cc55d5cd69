package org.serachub.decision;

/**
 * A group of fields that consents, decisions and agreements name.
 *
 * @param id lower case letters and hyphens
 * @param label as shown on screen
 */
public record Category(String id, String label) {}
