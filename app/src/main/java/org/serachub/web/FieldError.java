package org.serachub.web;

/**
 * What is wrong with one answer of a form.
 *
 * @param anchor id of the control the error summary links to
 * @param message a sentence without a full stop that says how to put it right
 */
public record FieldError(String name, String anchor, String message) {
  /** An error of a control whose id is its name. */
  public FieldError(String name, String message) {
    this(name, name, message);
  }
}
