package org.serachub.audit;

/**
 * A closed word or random id that belongs in the leaf; never anything a person typed.
 *
 * @param name such as {@code policy}, {@code consent}, {@code agency}
 */
public record Fact(String name, String value) {}
