package org.serachub.disclosure;

/** A current value: all a rule may know of it, and what it says, sealed. */
record StoredValue(Binding binding, Sealed content) {
  @Override
  public String toString() {
    return "[value]";
  }
}
