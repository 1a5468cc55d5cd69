package org.serachub.decision;

/**
 * An agency other than the reader's that could hold a value of a field, whether or not it does.
 *
 * @param basis the basis on which its value of that field, about that subject, could be shared
 */
public record OtherCustodian(Sector sector, Basis basis) {}
